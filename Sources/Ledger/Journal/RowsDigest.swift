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
      let form = tables.form(of: table)
      let made = (action: "made", sql: form.made, names: form.columns)
      let ended = form.ended.map { (action: "ended", sql: $0, names: form.identity + ["made"]) }
      for rows in [made, ended].compactMap(\.self) {
        try database.forEach(rows.sql, [Value(entry)]) { row in
          count += 1
          digest.add(rows.action)
          digest.add(table.name)
          try Self.add(row, rows.names, to: &digest)
          try step()
        }
      }
    }
    self.count = count
    hexadecimal = digest.hexadecimal()
  }

  private static func add(_ row: borrowing Row, _ names: [String], to digest: inout Digest) throws {
    for (column, name) in names.enumerated() where !row.isNull(column) {
      digest.add(name)
      if row.isText(column) {
        try row.withText(column) { digest.add("t", $0) }
      } else {
        // No STRICT column of the ledger can hold anything but text and integers; a damaged file may.
        let value = try row.value(column)
        if case .integer(let integer) = value { digest.add("i\(integer)") } else { digest.add("\(value)") }
      }
    }
    digest.add("end")
  }
}
