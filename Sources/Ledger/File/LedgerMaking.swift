import Glibc
import SQLite

extension Ledger {
  /// Makes a new ledger: built beside its place under a temporary name, then given its own by link(2).
  ///
  /// So nobody ever sees half a ledger, and of two that make the same one, the first wins and the other fails.
  ///
  /// - Parameters:
  ///   - by: Who makes it; the author of its first entries.
  ///   - fill: Puts the first data in.
  /// - Throws: `LedgerError`: there is something at the path, it can't be written, the disk is full; or what
  ///   `fill` throws. Then there is no file.
  public static func make(
    _ path: String, by: String, migrations: [Migration] = .builtIn,
    now: @escaping () -> String = Clock.now, fill: (Ledger) throws -> Void
  ) throws {
    try requireFree(path)
    let (directory, name) = splitPath(path)
    if let network = NetworkFileSystem.name(of: directory) {
      throw LedgerError.network(path: path, system: network)
    }
    guard case .success = FileStatus.of(directory) else {
      throw LedgerError.system(path: path, action: "made", reason: "there is no directory \(directory)")
    }
    guard access(directory, W_OK) == 0 else { throw LedgerError.unwritable(path: path) }
    let temporary = try temporaryFile(in: directory, name: name, shownAs: path)
    defer { for suffix in ["", "-journal", "-wal", "-shm"] { unlink(temporary + suffix) } }
    try build(temporary, shownAs: path, by: by, migrations: migrations, now: now, fill: fill)
    try synchronize(temporary, shownAs: path)
    try requireFree(path)
    guard link(temporary, path) == 0 else {
      if errno == EEXIST { throw LedgerError.exists(path: path) }
      throw LedgerError.system(path: path, action: "made", reason: Errno(errno).reason)
    }
    try synchronize(directory, shownAs: path)
  }

  /// Nothing may stand at the path, nor beside it what SQLite would take for the new ledger's own changes.
  private static func requireFree(_ path: String) throws {
    var status = stat()
    if lstat(path, &status) == 0 { throw LedgerError.exists(path: path) }
    for suffix in ["-wal", "-journal", "-shm"] where lstat(path + suffix, &status) == 0 {
      throw LedgerError.exists(path: path + suffix)
    }
  }

  /// An empty file of a name that nobody else has.
  static func temporaryFile(in directory: String, name: String, shownAs path: String) throws -> String {
    var template = Array("\(directory)/.\(name).XXXXXX.tmp".utf8CString)
    let descriptor = mkstemps(&template, 4)
    guard descriptor >= 0 else {
      if errno == ENOSPC { throw LedgerError.diskFull(path: path) }
      throw LedgerError.system(path: path, action: "made", reason: Errno(errno).reason)
    }
    // mkstemps makes it for the user alone; the ledger is as readable as any other file of theirs.
    let mask = umask(0)
    umask(mask)
    fchmod(descriptor, 0o666 & ~mask)
    close(descriptor)
    return template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  }

  private static func build(
    _ temporary: String, shownAs path: String, by: String, migrations: [Migration],
    now: @escaping () -> String, fill: (Ledger) throws -> Void
  ) throws {
    do {
      let database = try Database(path: temporary, access: .create, busyTimeout: 0)
      // Nobody else sees this file, and it is synchronized as a whole before it gets its name.
      try database.execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
      let ledger = Ledger(
        path: path, database: database, busyTimeout: 0, migrations: migrations, now: now)
      try ledger.explained {
        for migration in migrations { try ledger.apply(migration, by: by) }
        try fill(ledger)
        try database.execute("VACUUM")
        try database.execute("PRAGMA journal_mode = WAL")
      }
    } catch let error as SQLiteError {
      throw LedgerError(error, path: path, busyTimeout: 0)
    }
  }

  static func synchronize(_ file: String, shownAs path: String) throws {
    let descriptor = Glibc.open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, fsync(descriptor) == 0 else {
      let reason = Errno(errno)
      if descriptor >= 0 { close(descriptor) }
      if reason.code == ENOSPC { throw LedgerError.diskFull(path: path) }
      throw LedgerError.system(path: path, action: "made", reason: reason.reason)
    }
    close(descriptor)
  }
}
