import SQLite

/// The digest over all rows that one journal entry made and ended.
///
/// The canonical form, version 2: for each table by name, the rows made, each with its columns by name; then the versions
/// ended. Things are named by their codes and ids. NULL columns are left out, so a column that a later migration adds does
/// not change the digest of an older entry.
struct RowsDigest: Equatable {
  /// How many rows were made and versions ended.
  let count: Int
  /// SHA-256 in lower-case hexadecimal.
  let hexadecimal: String

  /// Reads the rows of an entry back from the ledger and digests them.
  ///
  /// - Parameter step: Is called for each row.
  /// - Throws: `SQLiteError`, or what `step` throws.
  init(
    of entry: Int, in database: Database, tables: JournalTables, step: () throws -> Void = {}
  ) throws {
    var digest = Digest()
    var count = 0
    digest.add("rijksledger rows 2")
    for table in try tables.touched(by: entry) {
      for kind in JournalRowKind.allCases {
        guard let rows = kind.rows(of: tables.form(of: table)) else { continue }
        let start = [kind.rawValue, table.name].map(Digest.Framed.init)
        let names = rows.names.map(Digest.Framed.init)
        try database.forEach(rows.sql, [Value(entry)]) { row in
          count += 1
          start.forEach { digest.add($0) }
          try Self.add(row, names, to: &digest)
          digest.add(Self.end)
          try step()
        }
      }
    }
    self.count = count
    hexadecimal = digest.hexadecimal()
  }

  private static let end = Digest.Framed("end")

  private static func add(_ row: borrowing Row, _ names: [Digest.Framed], to digest: inout Digest) throws {
    for (column, name) in names.enumerated() {
      switch row.kind(column) {
      case .null: continue
      case .text:
        digest.add(name)
        try row.withText(column) { digest.add("t", $0) }
      case .integer:
        digest.add(name)
        digest.add("i\(try row.int64(column))")
      case .other:
        // No STRICT column of the ledger can hold anything but text and integers; a damaged file may.
        digest.add(name)
        digest.add("\(try row.value(column))")
      }
    }
  }
}

/// What an entry did to a row.
enum JournalRowKind: String, CaseIterable {
  /// It made the row.
  case made
  /// It ended the version.
  case ended

  /// The query for the rows of an entry in a table, and the names of its columns; nil if there are no such rows.
  func rows(of form: JournalTable.Form) -> (sql: String, names: [String])? {
    switch self {
    case .made: (form.made, form.columns)
    case .ended: form.ended.map { ($0, form.identity + ["made"]) }
    }
  }
}
