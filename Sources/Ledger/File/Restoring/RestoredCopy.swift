import Files
import SQLite

/// A backup copied beside the ledger that it will replace, so that what is checked is what is restored.
struct RestoredCopy {
  /// The path of the backup.
  let backup: String
  /// The copy.
  let database: Database
  private let hidden: HiddenDatabase
  /// The last entry of the backup.
  private let head: JournalEntry
  private let place: RestorePlace
  private let source: Ledger
  private let by: String

  /// Makes the copy.
  ///
  /// - Throws: `LedgerError`.
  init(of source: Ledger, for place: RestorePlace, by: String) throws {
    self.source = source
    self.place = place
    self.by = by
    backup = source.path
    // For those who may use the ledger, or the backup if there is no ledger.
    hidden = try HiddenDatabase(
      beside: place.file, for: place, sharedAs: place.status == nil ? FilePath(source.file) : place.file)
    _ = try LedgerError.making(place.path) { [hidden] () throws(FileError) in try hidden.make() }
    do {
      database = try Database(
        path: hidden.path().string, access: .create, busyTimeout: source.busyTimeout)
      try source.database.backup(to: database)
      // Nobody else sees this file, and all of it is synchronized before it gets a name.
      try database.execute("PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF")
    } catch let error as SQLiteError {
      throw LedgerError(error, path: error.isFull ? place.path : backup, busyTimeout: source.busyTimeout)
    }
    guard let head = try Self.ledger(database, like: source).journalHead() else {
      throw LedgerError.damaged(path: backup, .noJournal)
    }
    self.head = head
  }

  private func ledger(_ database: Database) -> Ledger { Self.ledger(database, like: source) }

  private static func ledger(_ database: Database, like source: Ledger) -> Ledger {
    Ledger(
      path: source.path, database: database, busyTimeout: source.busyTimeout, migrations: source.migrations,
      now: source.now)
  }

  /// Makes sure that the checks find nothing wrong with it.
  ///
  /// - Throws: `LedgerError`, or what `step` throws.
  func check(step: @escaping () throws -> Void) throws {
    let checks = Check.allCases.filter { !$0.isJudgement && $0 != .place }
    let faults = try ledger(database).findings(of: checks, step: step).count
    if faults > 0 {
      throw LedgerError.restore(path: place.path, .faulty(backup: backup, faults: faults))
    }
  }

  /// The number of the last entry that it has in common with another journal; 0 if there is none.
  func lastCommonEntry(with other: JournalEnd) throws -> Int {
    var common = 0
    // By the chain of digests, an entry that both have is preceded by the same entries in both.
    try ledger(database).forEachJournalEntry { entry in
      if other.has(entry.entry, entry.digest) { common = max(common, entry.entry) }
    }
    return common
  }

  /// Whether its journal records already that it was restored.
  var isRecorded: Bool { (try? ledger(database).lastEntry()) != head }

  /// Records in its journal that it was restored, and in place of what.
  func record(replaced: RestoreReport.Replaced, end: JournalEnd?, kept: KeptFile) throws -> RestoreReport {
    // By another connection: SQLite copies pages that were changed by the one that it copies from as they are changed,
    // and starts again if another has changed them.
    let ledger = ledger(
      try Database(path: hidden.path().string, access: .write, busyTimeout: source.busyTimeout))
    try ledger.database.execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
    let place =
      switch replaced {
      case .nothing: "no file"
      case .unreadable: "a file that could not be read"
      case .ledger: end.map { "\($0.head.entry):\($0.head.digest)" } ?? ""
      }
    let note = "\(head.entry):\(head.digest) in place of \(place)"
    var behind: ClockBehind?
    ledger.whenClockIsBehind = { behind = $0 }
    try ledger.change(ChangeReason(by: by, action: "restore", note: note)) { _ in true }
    return RestoreReport(
      head: head.entry, entry: head.entry + 1, replaced: replaced, kept: kept.published?.string,
      keptLog: kept.publishedLog?.string, clockBehind: behind)
  }

  /// Gives the copy the place of the ledger.
  func publish() throws(LedgerError) {
    do throws(FileError) {
      try hidden.publishInPlace()
    } catch {
      throw LedgerError(error, path: place.path, action: .made)
    }
  }
}
