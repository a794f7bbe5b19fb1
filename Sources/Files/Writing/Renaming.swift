import CSystem
import Glibc

/// Gives a file or folder another name without ever taking that name from something else.
enum Renaming {
  /// Moves a file or folder to a name that is free.
  ///
  /// - Throws: `Errno`, `exists` or `notEmpty` if something has the name.
  static func move(_ path: FilePath, to place: FilePath) throws(Errno) {
    if renameat2(AT_FDCWD, path.string, AT_FDCWD, place.string, UInt32(rl_rename_noreplace)) == 0 { return }
    let error = Errno.last
    guard error.isUnsupported else { throw error }
    try moveWithoutFlags(path, to: place)
  }

  /// The same on a file system that can't do it in one step.
  static func moveWithoutFlags(_ path: FilePath, to place: FilePath) throws(Errno) {
    if link(path.string, place.string) == 0 {
      unlink(path.string)
      return
    }
    if Errno.last == .exists { throw .exists }
    try moveWithoutLinks(path, to: place)
  }

  /// The same where there are no hard links either, as on FAT with an older kernel.
  ///
  /// The name is first taken with something empty of our own, which no other program can do at the same time, and that is
  /// replaced. A process that is killed in between leaves an empty file or folder.
  static func moveWithoutLinks(_ path: FilePath, to place: FilePath) throws(Errno) {
    let isFolder = try FileStatus(of: path, followsLinks: false).kind == .directory
    try Signals.holding { () throws(Errno) in
      if isFolder {
        guard mkdir(place.string, 0o700) == 0 else { throw Errno.last }
      } else {
        let claim = open(place.string, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard claim >= 0 else { throw Errno.last }
        close(claim)
        // Somebody may have found it meanwhile and written to it.
        guard try FileStatus(of: place, followsLinks: false).size == 0 else { throw .exists }
      }
      guard rename(path.string, place.string) != 0 else { return }
      let error = Errno.last
      if isFolder { rmdir(place.string) } else { unlink(place.string) }
      throw error
    }
  }

  /// Gives a file without a name one that is free.
  ///
  /// - Throws: `Errno`, `exists` if something has the name.
  static func name(_ file: OpenFile, _ place: FilePath) throws(Errno) {
    // "AT_EMPTY_PATH … the caller must have the CAP_DAC_READ_SEARCH capability … this can be circumvented by using /proc"
    // (open, O_TMPFILE).
    let code = linkat(AT_FDCWD, file.descriptorPath.string, AT_FDCWD, place.string, AT_SYMLINK_FOLLOW)
    guard code == 0 else { throw Errno.last }
  }

  /// Moves a file to a name, replacing the file that has it.
  static func replace(_ place: FilePath, with path: FilePath) throws(Errno) {
    guard rename(path.string, place.string) == 0 else { throw Errno.last }
  }

  /// Swaps the names of two files or folders.
  ///
  /// - Returns: False if the file system can't do that in one step; nothing was done.
  static func exchange(_ path: FilePath, _ place: FilePath) throws(Errno) -> Bool {
    let flags = UInt32(rl_rename_exchange)
    if renameat2(AT_FDCWD, path.string, AT_FDCWD, place.string, flags) == 0 { return true }
    let error = Errno.last
    guard error.isUnsupported else { throw error }
    return false
  }
}
