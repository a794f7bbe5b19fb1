/// One step of the schema: a numbered SQL text that is frozen once it has landed.
public struct Migration: Sendable {
  /// The step's number; the steps run from 1 without gaps.
  public let number: Int
  /// The name of its file without the ending, for example `0001_ledger`.
  public let name: String
  /// The SQL, without BEGIN and COMMIT.
  public let sql: String
  /// The digest of the SQL, as the database's record keeps it.
  public let digest: String
  /// What SQL can't do, run after the SQL and in the same transaction.
  public let code: (@Sendable (Database) throws -> Void)?

  /// Makes a step.
  public init(
    number: Int, name: String, sql: String, digest: String, code: (@Sendable (Database) throws -> Void)? = nil
  ) {
    self.number = number
    self.name = name
    self.sql = sql
    self.digest = digest
    self.code = code
  }
}

/// What a database says of a step that it has taken.
public struct AppliedMigration: Equatable, Sendable {
  /// The step's number.
  public let number: Int
  /// The step's name.
  public let name: String
  /// The digest of the text that ran, as the caller computes it.
  public let digest: String

  /// Makes a record.
  public init(number: Int, name: String, digest: String) {
    self.number = number
    self.name = name
    self.digest = digest
  }
}

/// Why the steps of a database and those of a program do not fit together.
public enum MigrationError: Error, Equatable, Sendable {
  /// The database has taken a step whose text is not the program's.
  case changed(number: Int, expected: String, found: String, what: String)
  /// The database's record skips a step.
  case gap(expected: Int, found: Int)
  /// The database has taken a step that the program does not know.
  case newer(number: Int, latest: Int)
  /// A step left a row without the row that it refers to.
  case foreignKey(migration: String, table: String, parent: String)
}
