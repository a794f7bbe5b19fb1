import SQLite

/// The digest over all rows that one journal entry made and ended.
///
/// The canonical form, version 1: for each table by name, the rows made, by their key, each with its columns by
/// name; then the versions ended, by their key. NULL columns and `ended` are left out, so a column that a later
/// migration adds does not change the digest of an older entry.
struct RowsDigest: Equatable {
  /// How many rows were made and versions ended.
  let count: Int
  /// SHA-256 in lower-case hexadecimal.
  let hexadecimal: String

  /// Reads the rows of an entry back from the ledger and digests them.
  ///
  /// - Throws: `SQLiteError`.
  init(of entry: Int, in database: Database, tables: JournalTables) throws {
    var digest = Digest()
    var count = 0
    digest.add("rijksledger rows 1")
    for table in try tables.touched(by: entry) {
      try database.forEach(
        "SELECT * FROM \(table.name) WHERE made = ? ORDER BY \(table.key)", [Value(entry)]
      ) { row in
        count += 1
        digest.add("made")
        digest.add(table.name)
        try Self.add(row, to: &digest)
      }
      guard table.hasVersions else { continue }
      try database.forEach(
        "SELECT id, made FROM \(table.name) WHERE ended = ? ORDER BY id", [Value(entry)]
      ) { row in
        count += 1
        digest.add("ended")
        digest.add(table.name)
        try Self.add(row, to: &digest)
      }
    }
    self.count = count
    hexadecimal = digest.hexadecimal()
  }

  private static func add(_ row: borrowing Row, to digest: inout Digest) throws {
    var fields: [(name: String, text: String)] = []
    for column in 0..<row.count where row.name(column) != "ended" {
      switch try row.value(column) {
      case .null: break
      case .integer(let integer): fields.append((row.name(column), "i\(integer)"))
      case .text(let text): fields.append((row.name(column), "t\(text)"))
      // No STRICT column of the ledger can hold these; a damaged file may.
      case .real(let real): fields.append((row.name(column), "r\(real)"))
      case .blob(let bytes): fields.append((row.name(column), "b\(bytes)"))
      }
    }
    digest.add("\(fields.count)")
    for field in fields.sorted(by: { $0.name < $1.name }) {
      digest.add(field.name)
      digest.add(field.text)
    }
  }
}
