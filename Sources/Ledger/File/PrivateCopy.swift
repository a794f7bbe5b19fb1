import Glibc
import SQLite

/// A ledger in a place where nothing can be written, read from a copy of its file.
///
/// `immutable=1` on the file itself was tried: it read a state that never existed when a writer came by.
enum PrivateCopy {
  /// Copies a clean ledger and opens the copy, which has no name any more when this returns.
  ///
  /// - Throws: `LedgerError`: not clean, changing, unreadable, disk full.
  static func open(_ path: String, shownAs name: String) throws -> Database {
    for _ in 1...3 {
      if let database = try attempt(path, shownAs: name) { return database }
    }
    throw LedgerError.changing(path: name)
  }

  private static func attempt(_ path: String, shownAs name: String) throws -> Database? {
    let before = try status(path)
    guard isClean(path) else { throw LedgerError.notClean(path: name) }
    let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let temporary = named.hasPrefix("/") ? named : "/tmp"
    var template = Array("\(temporary)/rijksledger-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw LedgerError.system(
        path: temporary, action: "written for a private copy of \(name)", reason: Errno(errno).reason)
    }
    let directory = String(cString: made)
    let copy = directory + "/ledger.db"
    // The connection keeps the file open, so the name can go as soon as it is opened.
    defer {
      unlink(copy)
      rmdir(directory)
    }
    try copyFile(from: path, to: copy)
    guard try status(path) == before, isClean(path) else { return nil }
    return try Database(path: copy, access: .immutable)
  }

  private static func status(_ path: String) throws -> FileStatus {
    switch FileStatus.of(path) {
    case .success(let status): return status
    case .failure(let error):
      throw LedgerError.system(path: path, action: "read", reason: error.reason)
    }
  }

  /// Without a log of changes beside it, or with an empty one, the file alone is the whole ledger.
  private static func isClean(_ path: String) -> Bool {
    ["-wal", "-journal"].allSatisfy { suffix in
      switch FileStatus.of(path + suffix) {
      case .success(let status): status.size == 0
      case .failure: true
      }
    }
  }

  private static func copyFile(from source: String, to target: String) throws {
    let input = Glibc.open(source, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { throw LedgerError.unreadable(path: source) }
    defer { close(input) }
    let output = Glibc.open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard output >= 0 else {
      throw LedgerError.system(path: target, action: "written", reason: Errno(errno).reason)
    }
    defer { close(output) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(input, &buffer, buffer.count)
      if count == 0 { return }
      guard count > 0 else {
        throw LedgerError.system(path: source, action: "read", reason: Errno(errno).reason)
      }
      var written = 0
      while written < count {
        let step = buffer[written..<count].withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
        guard step > 0 else {
          if errno == ENOSPC { throw LedgerError.diskFull(path: target) }
          throw LedgerError.system(path: target, action: "written", reason: Errno(errno).reason)
        }
        written += step
      }
    }
  }
}
