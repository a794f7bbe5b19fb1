/// What a database records about a step that it has taken.
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
