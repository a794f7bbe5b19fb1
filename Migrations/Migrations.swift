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
    sha256: "c226593d441578f53baf4f8659e54bd1648c9e9d7ec6600e8cbdf688e9e18a4c"),
  MigrationText(
    name: "0002_events", sql: String(decoding: PackageResources._002_events_sql, as: UTF8.self),
    sha256: "eaaaacca329193f0993d411ac43342e2611f363048ccef0cee4bcf2a0610d841"),
  MigrationText(
    name: "0003_findings", sql: String(decoding: PackageResources._003_findings_sql, as: UTF8.self),
    sha256: "ade71ee6b756e8cb323b02f3a3cc7f546732a9c8a1308fe1333a5f7822a37f74"),
]
