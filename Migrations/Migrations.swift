/// One step of the schema as its file has it.
public struct MigrationText: Sendable {
  /// The name of the file without the ending.
  public let name: String
  /// The text of the file.
  public let sql: String
  /// The SHA-256 of the text, in lower-case hexadecimal: it is frozen once it has landed.
  public let sha256: String
}

/// The steps of the schema, in order, compiled in.
///
/// A file name that begins with a digit loses it in the name that the build makes of it: `0001_ledger.sql` is
/// `_001_ledger_sql`.
public let migrationTexts: [MigrationText] = [
  MigrationText(
    name: "0001_ledger", sql: String(decoding: PackageResources._001_ledger_sql, as: UTF8.self),
    sha256: "e03c213798afd92105e5d6d586b5c9a62aa606bb5416dadd8be5cd877748de55")
]
