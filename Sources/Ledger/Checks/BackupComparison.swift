import Files
import SQLite

extension Ledger {
  /// Compares the journal, and the rows of each entry whose digest does not fit them, with those of a backup.
  ///
  /// A digest is over all rows of an entry, so by itself it can't tell which one was changed. A copy of which the digest
  /// does fit can.
  ///
  /// ```swift
  /// let findings = try ledger.findings(againstBackup: "begroting-2026-11-24.db")
  /// ```
  ///
  /// - Parameter step: Is called for each row that is read; what it throws ends the comparison.
  /// - Throws: `LedgerError`, when one of the two can't be read at all, or what `step` throws.
  public func findings(
    againstBackup path: String, step: @escaping () throws -> Void = {}
  ) throws -> [CheckFinding] {
    // To look at the header of a file that is open is to drop the locks that the process has on it.
    guard !DatabaseFile(FilePath(file)).includes(FilePath(path).resolved) else {
      throw LedgerError.targetInUse(path: path, beside: path)
    }
    let backup = try Ledger.open(
      path, for: .check, busyTimeout: busyTimeout, migrations: migrations, now: now)
    let report = CheckReport(.journal)
    try reading {
      try backup.reading {
        try attempt([report]) { try BackupComparison(self, backup, step: step).run(report) }
      }
    }
    return report.findings
  }
}

/// What a ledger and a backup of it do not have in common.
public enum BackupDifference: Equatable, Sendable {
  /// An entry has another digest than in the backup: from there on each has a history of its own.
  case otherEntry(found: String, expected: String)
  /// The backup has this entry, and those after it, which are not here.
  case missingEntries
  /// The digest of the entry's rows does not fit those of the backup either, so it can't tell what they were.
  case noWitness
  /// A column of a row differs.
  case otherValue(column: String, found: String?, expected: String?)
  /// A row is not in the backup.
  case unexpectedRow
  /// A row is only in the backup.
  case missingRow
  /// So many more rows differ than are named.
  case more(Int)
}

/// A ledger beside a backup of it.
private struct BackupComparison {
  /// How many rows are named for each entry.
  private static let limit = 100

  private let ledger: JournalRows
  private let backup: JournalRows
  private let step: () throws -> Void

  init(_ ledger: Ledger, _ backup: Ledger, step: @escaping () throws -> Void) throws {
    self.ledger = try JournalRows(ledger)
    self.backup = try JournalRows(backup)
    self.step = step
  }

  func run(_ report: CheckReport) throws {
    var digests: [Int: String] = [:]
    try backup.ledger.forEachJournalEntry { digests[$0.entry] = $0.digest }
    var last = 0
    var hasParted = false
    try ledger.ledger.forEachJournalEntry { entry in
      last = max(last, entry.entry)
      guard !hasParted, let digest = digests[entry.entry] else { return }
      if digest == entry.digest { return try compareRows(of: entry, report) }
      hasParted = true
      report.fault(
        "entry \(entry.entry)", .againstBackup(.otherEntry(found: entry.digest, expected: digest)))
    }
    if !hasParted, let next = digests.keys.filter({ $0 > last }).min() {
      report.fault("entry \(next)", .againstBackup(.missingEntries))
    }
  }

  private func compareRows(of entry: JournalEntry, _ report: CheckReport) throws {
    let place = "entry \(entry.entry)"
    if try ledger.digest(of: entry, step) == entry.rowsDigest { return }
    guard try backup.digest(of: entry, step) == entry.rowsDigest else {
      return report.fault(place, .againstBackup(.noWitness))
    }
    let differences = try RowDifferences(of: entry.entry, ledger, backup, limit: Self.limit, step)
    for difference in differences.named {
      report.fault("\(place): \(difference.row)", .againstBackup(difference.problem))
    }
    if differences.more > 0 { report.fault(place, .againstBackup(.more(differences.more))) }
  }
}

/// The rows of one entry that differ between two files.
private struct RowDifferences {
  /// The first of them: the row and what is different.
  private(set) var named: [(row: String, problem: BackupDifference)] = []
  /// How many rows differ that are not named.
  private(set) var more = 0
  private var room: Int

  /// Compares by hashes, so that a million rows take little memory, and reads the few that differ once more.
  init(
    of entry: Int, _ own: JournalRows, _ other: JournalRows, limit: Int, _ step: () throws -> Void
  ) throws {
    room = limit
    var hashes: [Int: Int] = [:]
    try other.forEach(of: entry, step) { row in hashes[row.name.hashValue] = row.values.hashValue }
    var changed: [JournalRows.Name: [String: Value]] = [:]
    try own.forEach(of: entry, step) { row in
      let expected = hashes.removeValue(forKey: row.name.hashValue)
      if expected == row.values.hashValue { return }
      guard takeRoom() else { return }
      if expected == nil {
        named.append((row.name.text, .unexpectedRow))
      } else {
        changed[row.name] = row.values
      }
    }
    if changed.isEmpty && hashes.isEmpty { return }
    try other.forEach(of: entry, step) { row in
      if let values = changed[row.name] {
        add(row.name, values, row.values)
      } else if hashes[row.name.hashValue] != nil, takeRoom() {
        named.append((row.name.text, .missingRow))
      }
    }
  }

  private mutating func takeRoom() -> Bool {
    if room == 0 { more += 1 } else { room -= 1 }
    return room > 0 || more == 0
  }

  private mutating func add(
    _ name: JournalRows.Name, _ own: [String: Value], _ other: [String: Value]
  ) {
    for column in Set(own.keys).union(other.keys).sorted() where own[column] != other[column] {
      named.append(
        (
          name.text,
          .otherValue(column: column, found: own[column]?.shown, expected: other[column]?.shown)
        ))
    }
  }
}

/// The rows of a ledger that the journal covers, in their canonical form.
private struct JournalRows {
  /// What a row is known by.
  struct Name: Hashable {
    let kind: JournalRowKind
    let table: String
    let identity: [String]

    var text: String { ([table] + identity).joined(separator: " ") + (kind == .ended ? ", ended" : "") }
  }

  let ledger: Ledger
  private let tables: JournalTables

  init(_ ledger: Ledger) throws {
    self.ledger = ledger
    tables = try JournalTables(in: ledger.database)
  }

  func digest(of entry: JournalEntry, _ step: () throws -> Void) throws -> String {
    try RowsDigest(of: entry.entry, in: ledger.database, tables: tables, step: step).hexadecimal
  }

  func forEach(
    of entry: Int, _ step: () throws -> Void, _ body: ((name: Name, values: [String: Value])) -> Void
  ) throws {
    for table in try tables.touched(by: entry) {
      let form = tables.form(of: table)
      for kind in JournalRowKind.allCases {
        guard let rows = kind.rows(of: form) else { continue }
        try ledger.database.forEach(rows.sql, [Value(entry)]) { row in
          try step()
          var values: [String: Value] = [:]
          for (column, name) in rows.names.enumerated() where !row.isNull(column) {
            values[name] = try row.value(column)
          }
          let identity = form.identity.map { "\($0)=\(values[$0]?.shown ?? "none")" }
          body((Name(kind: kind, table: table.name, identity: identity), values))
        }
      }
    }
  }
}
