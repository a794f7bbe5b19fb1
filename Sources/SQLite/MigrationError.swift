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
