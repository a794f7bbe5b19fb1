import Migrations
import SQLite

extension Migration {
  /// Makes a step with the digest of its text.
  public init(number: Int, name: String, sql: String, code: (@Sendable (Database) throws -> Void)? = nil) {
    self.init(number: number, name: name, sql: sql, digest: Digest.of(sql), code: code)
  }
}

extension [Migration] {
  /// The steps compiled into the program.
  public static var builtIn: [Migration] {
    migrationTexts.enumerated().map { index, text in
      Migration(number: index + 1, name: text.name, sql: text.sql, digest: text.sha256)
    }
  }
}
