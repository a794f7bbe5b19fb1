import Files
import SQLite

/// The name under which a ledger was opened, and the file that it led to.
///
/// When a change is acknowledged it must still lead there: who opens the ledger by its name would not see the change
/// otherwise.
struct OpenedName {
  /// The path, as it was given.
  let path: FilePath
  /// The file itself, without links; SQLite keeps the log beside it.
  let file: FilePath
  /// What the file was when it was opened.
  let status: FileStatus

  private var log: FilePath { file + "-wal" }

  private func leads(_ path: FilePath) -> Bool {
    (try? FileStatus(of: path))?.isSameFile(as: status) == true
  }

  /// Whether the name leads to the file.
  var isKept: Bool { leads(path) && (path == file || leads(file)) }

  /// Whether something else has taken the place of the file.
  private var isTaken: Bool { (file.isTaken && !leads(file)) || (path.isTaken && !leads(path)) }

  /// Whether the log beside the file is the one that the connection writes, or there is none.
  private func hasOwnLog(_ database: Database) -> Bool {
    if let status = try? FileStatus(of: log, followsLinks: false) { return OpenDescriptors.contain(status) }
    return (try? database.text("PRAGMA journal_mode")) != "wal"
  }

  /// Before a change is committed: makes sure that it will be where the name leads.
  func requireKept(by database: Database) throws(PlaceFault) {
    guard isKept else { throw .moved(to: current?.string, change: .notMade) }
    guard hasOwnLog(database) else { throw .logRemoved(log.string, change: .notMade) }
  }

  /// After it was committed: makes sure of it, and finds out where it is otherwise.
  ///
  /// The log is taken into the file first, as far as readers let it: then the change is in the file even if somebody
  /// moves that, without its log, right after this.
  func acknowledge(_ database: Database) throws(PlaceFault) {
    if isKept {
      guard hasOwnLog(database) else { throw .logRemoved(log.string, change: .unknown) }
      database.takeInLog()
      if isKept { return }
    }
    throw .moved(to: current?.string, change: fate(database))
  }

  /// The path at which the file is now.
  private var current: FilePath? { OpenDescriptors.path(of: status) }

  /// Where a change is that was committed when the name no longer led to the file.
  private func fate(_ database: Database) -> ChangeFate {
    guard let current else { return OpenDescriptors.status(of: status)?.links == 0 ? .removed : .unknown }
    let logs = [current + "-wal", log].filter { log in
      (try? FileStatus(of: log, followsLinks: false)).map(OpenDescriptors.contain) == true
    }
    guard let log = logs.first else { return .unknown }
    // If another file has the name, its users may have the log open too: then it must stay as it is.
    return !isTaken && database.takeInLog() ? .inFile(current.string) : .inLog(log.string)
  }
}

extension Ledger {
  /// Runs `body` in one write transaction, and acknowledges it only if the ledger's name leads to what was written.
  ///
  /// - Throws: `LedgerError.place`, `SQLiteError`, or what `body` throws.
  func writeTransaction<Result>(_ body: () throws -> Result) throws -> Result {
    let result = try database.writeTransaction {
      let result = try body()
      try requireKeptName()
      return result
    }
    try acknowledge()
    return result
  }

  /// Makes sure, before a commit, that the ledger's name leads to what is written.
  ///
  /// - Throws: `LedgerError.place`.
  func requireKeptName() throws(LedgerError) {
    guard let name else { return }
    try LedgerError.placing(path) { () throws(PlaceFault) in try name.requireKept(by: database) }
  }

  /// Makes sure, after a commit, that the ledger's name leads to what was written.
  ///
  /// - Throws: `LedgerError.place`.
  func acknowledge() throws(LedgerError) {
    guard let name else { return }
    try LedgerError.placing(path) { () throws(PlaceFault) in try name.acknowledge(database) }
  }
}
