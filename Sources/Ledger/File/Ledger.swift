import Budget
import Files
import SQLite

/// The ledger: every kabinetsvoornemen, its figures and the journal of all changes, in one SQLite file.
///
/// One object is one connection, for one thread at a time. Every change is one transaction and one entry of the
/// journal; queries see the current ledger.
public final class Ledger {
  /// The path of the file, as it was given.
  public let path: String
  /// The path of the file itself, without links.
  public var file: String { FilePath(path).resolved.string }
  let database: Database
  let busyTimeout: Int32
  let migrations: [Migration]
  let now: () -> String
  /// Is called after a change that was recorded at a time before that of the last entry; the change is done.
  public var whenClockIsBehind: (ClockBehind) -> Void = { _ in }
  /// What it is to be told about the change that is being made.
  var clockBehind: ClockBehind?
  /// The ledger of which this is a moment; nil for the ledger itself.
  let whole: Ledger?
  /// The code of the last document whose statements are shown, if it was asked for by that.
  public internal(set) var stage: String?
  /// The day on which measures are shown to stand, if another than today was asked for.
  public internal(set) var day: String?
  /// The same, where a day was asked for.
  public internal(set) var on: String?
  /// What the quick checks found, where it was asked for when the ledger of a moment was opened.
  var checkedRecord: [CheckFinding]?
  /// The name that must still lead to the file when a change is acknowledged; nil where nobody else can see the file yet.
  let name: OpenedName?
  /// Whether it shows an earlier moment or stage, whose words are not indexed.
  var isSnapshot = false
  /// Whether its database is this connection's own: nothing else can open it, and a stage of it is shown in its place.
  var isTemporary = false
  /// The control totals that were asked for last.
  let lastTotals = LastAnswer<[ControlTotal]>()
  /// What may be counted twice in what was asked for last.
  let lastOverlaps = LastAnswer<SelectedOverlaps>()
  /// The same, from what is kept.
  let lastKeptOverlaps = LastAnswer<KeptOverlaps>()

  init(
    path: String, database: Database, busyTimeout: Int32, migrations: [Migration],
    now: @escaping () -> String, momentOf whole: Ledger? = nil, name: OpenedName? = nil
  ) {
    self.path = path
    self.database = database
    self.busyTimeout = busyTimeout
    self.migrations = migrations
    self.now = now
    self.whole = whole
    self.name = name
  }

  /// What a ledger is opened for.
  public enum Access: Sendable {
    /// Queries.
    case query
    /// Changes.
    case change
    /// Checks. A ledger whose record of migrations is wrong is opened too, as a check reports that.
    case check
  }

  /// Opens an existing ledger.
  ///
  /// A process opens a ledger once at a time: to look at its header is to drop the locks that the process has on it. `asOf`
  /// takes care of that itself.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - access: What it is opened for.
  ///   - busyTimeout: How long to wait for another program's lock, in milliseconds.
  ///   - migrations: The steps that the program knows.
  ///   - now: The clock.
  /// - Throws: `LedgerError`: there is no such ledger, it needs `migrate`, it is newer, locked or damaged.
  public static func open(
    _ path: String, for access: Access, busyTimeout: Int32 = 5000,
    migrations: [Migration] = .builtIn, now: @escaping () -> String = Clock.now
  ) throws -> Ledger {
    let file = try LedgerFile.open(path, for: access, busyTimeout: busyTimeout)
    let database = file.database
    let ledger = Ledger(
      path: path, database: database, busyTimeout: busyTimeout, migrations: migrations, now: now,
      name: file.name)
    try ledger.translatingErrors {
      try ledger.requireLatest()
      if access != .check { try ledger.requireRecord() }
      // A write is acknowledged when it is on the disk: "FULL … the WAL is synced after each commit".
      if access == .change {
        try database.execute("PRAGMA synchronous = FULL")
        try ledger.requireWAL()
      }
    }
    return ledger
  }

  func requireLatest() throws {
    let version = try database.integer("PRAGMA user_version") ?? 0
    if version > migrations.count {
      throw LedgerError.newer(path: path, version: version, latest: migrations.count)
    }
    if version < migrations.count {
      throw LedgerError.older(path: path, version: version, latest: migrations.count)
    }
  }

  /// Puts a backup that is back at work into WAL mode again, so that readers never wait.
  func requireWAL() throws {
    if try database.text("PRAGMA journal_mode") == "wal" { return }
    guard try database.text("PRAGMA journal_mode = WAL") == "wal" else {
      throw LedgerError.noLog(path: path)
    }
  }

  func requireRecord() throws {
    let pending = try pendingMigrations()
    guard pending.isEmpty else {
      throw LedgerError.versionMismatch(
        path: path, version: migrations.count, recorded: migrations.count - pending.count)
    }
  }

  /// Runs `body` so that all its queries see the same state, whatever others write meanwhile.
  ///
  /// - Throws: `LedgerError`, or what `body` throws.
  public func reading<Result>(_ body: () throws -> Result) throws -> Result {
    // Within a transaction, all queries see the same state anyway.
    try translatingErrors { database.isInTransaction ? try body() : try database.readTransaction(body) }
  }

  /// Runs `body` so that it ends soon after `check` throws, even in the middle of a long statement.
  ///
  /// ```swift
  /// try ledger.interruptible(by: Interruption.check) { try ledger.findings() }
  /// ```
  ///
  /// - Throws: What `check` throws, or what `body` throws; a transaction that was under way is rolled back.
  public func interruptible<Result>(
    by check: @escaping () throws -> Void, _ body: () throws -> Result
  ) throws -> Result {
    var stopped: (any Error)?
    func isStopped() -> Bool {
      do { try check() } catch { stopped = error }
      return stopped != nil
    }
    do {
      return try database.interruptible(when: isStopped, body)
    } catch {
      throw stopped ?? error
    }
  }

  /// Runs `body` and turns SQLite's errors into what they mean for a ledger.
  func translatingErrors<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as SQLiteError {
      throw LedgerError(error, path: path, busyTimeout: busyTimeout)
    } catch let error as MigrationError {
      throw LedgerError.migration(path: path, error: error)
    }
  }
}
