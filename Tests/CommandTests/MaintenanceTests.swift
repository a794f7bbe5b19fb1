import TestSupport
import Testing

/// What other programs do to keep an SQLite file in shape is no damage.
@Suite struct MaintenanceTests {
  static let work = [
    "ANALYZE", "ANALYZE amount_version", "PRAGMA optimize", "PRAGMA analysis_limit = 100; ANALYZE", "VACUUM",
    "REINDEX",
    "PRAGMA wal_checkpoint(TRUNCATE)", "PRAGMA journal_mode = DELETE",
    "PRAGMA journal_mode = DELETE; PRAGMA page_size = 8192; VACUUM",
    "PRAGMA journal_mode = DELETE; PRAGMA auto_vacuum = FULL; VACUUM",
    "ANALYZE; VACUUM; REINDEX; PRAGMA optimize",
    "INSERT INTO search (search) VALUES ('optimize')", "INSERT INTO search (search) VALUES ('rebuild')",
    "PRAGMA cache_size = 7; PRAGMA synchronous = OFF",
  ]

  @Test(arguments: work)
  func aToolThatKeepsAFileInShapeLeavesALedger(_ sql: String) throws {
    let directory = TemporaryDirectory()
    _ = try Fixtures.tagged(in: directory)
    let result = try Program.shell(
      """
      export RIJKSLEDGER_DB=ledger.db
      rijksledger journal --head > before
      for format in datapackage csv; do rijksledger export --format $format --output before.$format --as-of '#4'; done
      sqlite3 ledger.db "\(sql)" > printed
      sqlite3 ledger.db "SELECT name FROM sqlite_schema WHERE name LIKE 'sqlite_stat%'" > statistics
      rijksledger check; echo check $?
      rijksledger journal --head | diff before -
      for format in datapackage csv; do
        rijksledger export --format $format --output after.$format --as-of '#4'
        diff -r before.$format after.$format
      done
      sqlite3 ledger.db "UPDATE journal SET author = 'x'" 2>&1 | grep -c "can't be changed"
      rijksledger tag vervallen accres --by x; rijksledger check; echo check $?
      rijksledger totals --as-of '#2' --format csv | diff - <(rijksledger totals --format csv)
      grep -c . statistics
      """, in: directory.path)
    let statistics = result.output.split(separator: "\n").last.map(String.init)
    #expect(result.output == "check 0\n1\ncheck 0\n\(statistics ?? "")\n", "\(result.errors)")
    // The tables that were said to be damage are there.
    if sql.hasPrefix("ANALYZE") { #expect(statistics != "0") }
  }

  /// Only the tables of ANALYZE are taken for what they are.
  @Test(arguments: [
    "CREATE TABLE statistics (x)", "CREATE INDEX mine ON measure (edition, id)",
    "CREATE VIEW mine AS SELECT 1",
    "DROP VIEW v_history", "DROP INDEX measure_by_edition",
  ])
  func whatElseAToolAddsOrTakesAwayIsFound(_ sql: String) throws {
    let directory = TemporaryDirectory()
    _ = try Fixtures.tagged(in: directory)
    let result = try Program.shell(
      "sqlite3 ledger.db 'ANALYZE; \(sql)'; rijksledger --db ledger.db check migrations", in: directory.path)
    #expect(result.status == 2)
    #expect(result.output.split(separator: "\n").count == 2, "\(result.output)")
  }
}
