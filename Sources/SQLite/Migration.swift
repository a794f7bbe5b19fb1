/// One step of the schema: a numbered SQL text that is frozen once it has been released.
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
