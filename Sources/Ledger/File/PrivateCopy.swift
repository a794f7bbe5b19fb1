import Files
import Glibc
import SQLite

/// A private copy of a ledger, for reading one in a directory that can't be written.
///
/// `immutable=1` on the file itself was tried: with a writer at work, it read a state that never existed.
enum PrivateCopy {
  /// Copies a clean ledger and opens the copy, which no longer has a name when this returns.
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
    let folder = try makeFolder(shownAs: name)
    // The connection keeps the file open, so the name can go as soon as it is opened.
    defer { folder.remove() }
    let copy = folder.path.child("ledger.db")
    try copyFile(from: file, to: copy)
    guard try status(file) == before, isClean(file) else { return nil }
    return try Database(path: copy.string, access: .immutable)
  }

  private static func makeFolder(shownAs name: String) throws -> TemporaryFolder {
    let named = try Environment.value("TMPDIR") ?? ""
    let directory = FilePath(named.hasPrefix("/") ? named : "/tmp")
    do throws(FileError) {
      return try TemporaryFolder(privateIn: directory, prefix: "rijksledger-")
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

  private static func copyFile(from source: FilePath, to target: FilePath) throws {
    do throws(FileError) {
      let input = try OpenFile(reading: source)
      try OpenFile(making: target, permissions: 0o600).write(from: input)
    } catch {
      if error.operation == .open, error.errno == .noPermission {
        throw LedgerError.unreadable(path: source.string)
      }
      throw LedgerError(
        error, path: error.path.string, action: [.open, .read].contains(error.operation) ? .read : .written)
    }
  }
}
