import Files
import Glibc
import SQLite

/// A private copy of a ledger, for reading one in a directory that can't be written.
///
/// `immutable=1` on the file itself was tried: with a writer at work, it read a state that never existed.
enum PrivateCopy {
  /// Copies a clean ledger and opens the copy, which has no name any more when this returns.
  ///
  /// - Throws: `LedgerError`: not clean, changing, unreadable, disk full.
  static func open(_ file: FilePath, shownAs name: String) throws -> Database {
    for _ in 1...3 {
      if let database = try attempt(file, shownAs: name) { return database }
    }
    throw LedgerError.changing(path: name)
  }

  private static func attempt(_ file: FilePath, shownAs name: String) throws -> Database? {
    let before = try status(file)
    guard isClean(file) else { throw LedgerError.notClean(path: name) }
    // The connection keeps the file open, so if it has a name, that can go as soon as it is opened.
    let copy = try makeFile(shownAs: name)
    try write(file, to: copy.file)
    guard try status(file) == before, isClean(file) else { return nil }
    return try withExtendedLifetime(copy) { try Database(path: copy.path.string, access: .immutable) }
  }

  private static func makeFile(shownAs name: String) throws -> TemporaryFile {
    let named = try Environment.value("TMPDIR") ?? ""
    let directory = FilePath(named.hasPrefix("/") ? named : "/tmp")
    do throws(FileError) {
      return try TemporaryFile(beside: directory.child("rijksledger"))
    } catch {
      throw LedgerError.noPrivateCopy(of: name, in: directory.string, reason: error.errno.reason)
    }
  }

  private static func status(_ file: FilePath) throws -> FileStatus {
    do throws(Errno) {
      return try FileStatus(of: file)
    } catch {
      throw LedgerError.system(path: file.string, action: .read, reason: error.reason)
    }
  }

  /// If there is no log of changes beside it, or an empty one, the file alone is the whole ledger.
  private static func isClean(_ file: FilePath) -> Bool {
    ["-wal", "-journal"].allSatisfy { ((try? FileStatus(of: file + $0))?.size ?? 0) == 0 }
  }

  private static func write(_ source: FilePath, to target: OpenFile) throws {
    do throws(FileError) {
      try target.write(from: OpenFile(reading: source))
    } catch {
      if error.operation == .open, error.errno == .noPermission {
        throw LedgerError.unreadable(path: source.string)
      }
      throw LedgerError(
        error, path: error.path.string, action: [.open, .read].contains(error.operation) ? .read : .written)
    }
  }
}
