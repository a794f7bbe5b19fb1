import Migrations
import SQLite

extension [Migration] {
  /// The steps compiled into the program.
  public static var builtIn: [Migration] {
    migrationTexts.enumerated().map { index, text in
      Migration(number: index + 1, name: text.name, sql: text.sql)
    }
  }
}
