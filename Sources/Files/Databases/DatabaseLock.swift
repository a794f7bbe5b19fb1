import CSystem
import Glibc

/// SQLite's exclusive lock on a database, held without opening it as one: for a file that SQLite can't open.
///
/// Until the last reference to it goes, no SQLite, of any program, can read or write the file.
public final class DatabaseLock {
  // "#define PENDING_BYTE (0x40000000) … RESERVED_BYTE (PENDING_BYTE+1) … SHARED_FIRST (PENDING_BYTE+2) … SHARED_SIZE 510"
  // (SQLite, os.h)
  private static let start = 0x4000_0000
  private static let count = 512
  private let file: OpenFile

  /// Takes the lock; nil if any program has the database open, or is reading it.
  ///
  /// - Throws: `FileError`: the file can't be written.
  public init?(_ path: FilePath) throws(FileError) {
    file = try OpenFile(writing: path)
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = off_t(Self.start)
    lock.l_len = off_t(Self.count)
    // Of the description: a lock of the process would go as soon as it closes any other descriptor of the file.
    if fcntl(file.descriptor, Int32(rl_ofd_setlk), &lock) != 0 {
      let error = Errno.last
      if error == .wouldBlock || error == .noPermission { return nil }
      throw FileError(.open, path, error)
    }
  }
}
