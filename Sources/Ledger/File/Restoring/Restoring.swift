import Files
import SQLite

extension Ledger {
  /// Puts a backup in the place of a ledger, and keeps what was there beside it.
  ///
  /// Whoever has the ledger open sees what it was until then, or is refused, and the restored one after it. A process
  /// that is killed leaves the one or the other.
  ///
  /// - Parameters:
  ///   - path: The ledger; it may be damaged, or missing.
  ///   - backup: A ledger of this program's version that passes its checks.
  ///   - by: Who does it; the author of the journal entry `restore`.
  ///   - force: Whether a ledger without a common history, or what does not look like one, is replaced too.
  ///   - step: Is called again and again while the backup is checked; what it throws ends the restoring.
  /// - Throws: `LedgerError`, or what `step` throws; then nothing has changed.
  public static func restore(
    _ path: String, from backup: String, by: String, force: Bool, busyTimeout: Int32 = 5000,
    migrations: [Migration] = .builtIn, now: @escaping () -> String = Clock.now,
    step: @escaping () throws -> Void = {}
  ) throws -> RestoreReport {
    try checkText(by, field: "by")
    let place = try RestorePlace(path)
    guard !DatabaseFile(place.file).includes(FilePath(backup).resolved) else {
      throw LedgerError.restore(path: path, .itself(backup))
    }
    if place.content == .other, !force { throw LedgerError.restore(path: path, .notALedger) }
    guard FilePath(backup).isTaken else { throw LedgerError.restore(path: path, .missing(backup: backup)) }
    let source = try open(backup, for: .check, busyTimeout: busyTimeout, migrations: migrations, now: now)
    let restored = try RestoredCopy(of: source, for: place, by: by)
    try restored.check(step: step)
    return try Restoring(place: place, restored: restored, force: force, busyTimeout: busyTimeout).run()
  }
}

/// Puts a checked copy of a backup in its place.
struct Restoring {
  let place: RestorePlace
  let restored: RestoredCopy
  let force: Bool
  let busyTimeout: Int32

  func run() throws -> RestoreReport {
    guard place.isOrdinary, try LedgerFile.foreignLog(beside: place.file) == nil,
      try restored.database.integer("PRAGMA page_size") == place.pageSize
    else { return try replaceFile() }
    do {
      return try replaceContent()
    } catch let error as SQLiteError {
      // If SQLite can't work on it, nobody else can either.
      if error.isDamage && !restored.isRecorded { return try replaceFile() }
      throw LedgerError(error, path: place.path, busyTimeout: busyTimeout)
    }
  }

  // MARK: The content, in one transaction of SQLite

  private func replaceContent() throws -> RestoreReport {
    guard let status = place.status else { return try replaceFile() }
    let target = try Database(path: place.file.string, access: .write, busyTimeout: busyTimeout)
    try target.execute("PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL")
    let name = OpenedName(path: FilePath(place.path), file: place.file, status: status)
    // What is replaced is read by a connection of its own: the other one can't while it is being written.
    let old = try Database(path: place.file.string, access: .query, busyTimeout: busyTimeout)
    let kept = try KeptFile(beside: place, busyTimeout: busyTimeout)
    var report: RestoreReport?
    do {
      try restored.database.replaceContent(of: target) {
        let end = try JournalEnd(of: old)
        let replaced = try compare(end)
        try kept.copy(old)
        try requireKept(name, target)
        try kept.publish()
        report = try restored.record(replaced: replaced, end: end, kept: kept)
      }
    } catch {
      kept.withdraw()
      throw error
    }
    try LedgerError.placing(place.path) { () throws(PlaceFault) in try name.acknowledge(target) }
    guard let report else { throw LedgerError.changing(path: place.path) }
    return report
  }

  private func requireKept(_ name: OpenedName, _ target: Database) throws {
    try LedgerError.placing(place.path) { () throws(PlaceFault) in try name.requireKept(by: target) }
  }

  // MARK: The file, where SQLite can't work on what is there

  private func replaceFile() throws -> RestoreReport {
    try takeInLog()
    let lock = try lock()
    // Held until the end, also when something fails.
    defer { withExtendedLifetime(lock) {} }
    let kept = try KeptFile(beside: place, busyTimeout: busyTimeout)
    let end = try kept.copyBytes()
    let replaced = place.status == nil ? .nothing : try compare(end)
    let report: RestoreReport
    do {
      try kept.publish()
      report = try restored.record(replaced: replaced, end: end, kept: kept)
    } catch {
      kept.withdraw()
      throw error
    }
    guard place.isUnchanged else {
      kept.withdraw()
      throw LedgerError.changing(path: place.path)
    }
    // First what lies beside the old file: between the two steps there is that file alone, and never the new one with
    // another's log.
    try place.removeCompanions()
    try restored.publish()
    return report
  }

  /// Takes the log beside the file into it, if SQLite can do that: then the file alone is all of the ledger, whatever
  /// happens next.
  private func takeInLog() throws {
    guard place.content == .ledger, try LedgerFile.foreignLog(beside: place.file) == nil else { return }
    do {
      let database = try Database(path: place.file.string, access: .write, busyTimeout: busyTimeout)
      try database.execute("PRAGMA journal_mode = DELETE")
    } catch let error as SQLiteError where error.isBusy {
      throw LedgerError.restore(path: place.path, .open)
    } catch is SQLiteError {
      // Then the log is kept beside the file that is kept.
    }
  }

  private func lock() throws(LedgerError) -> DatabaseLock? {
    guard place.status != nil else { return nil }
    let lock: DatabaseLock?
    do throws(FileError) {
      lock = try DatabaseLock(place.file)
    } catch {
      throw LedgerError(error, path: place.path, action: .written)
    }
    guard let lock else { throw LedgerError.restore(path: place.path, .open) }
    guard place.isUnchanged else { throw .changing(path: place.path) }
    return lock
  }

  /// What is replaced, against the backup.
  private func compare(_ end: JournalEnd?) throws -> RestoreReport.Replaced {
    guard let end else { return .unreadable }
    let common = try restored.lastCommonEntry(with: end)
    if common == 0, !force {
      throw LedgerError.restore(path: place.path, .otherHistory(backup: restored.backup))
    }
    return .ledger(head: end.head.entry, common: common)
  }
}

extension SQLiteError {
  /// Whether the file is damaged so that SQLite can't work on it.
  fileprivate var isDamage: Bool { isCorrupt || isNotADatabase || isMismatch || primaryCode == 1 }
}
