import SQLite
import TestSupport
import Testing

@Suite struct ScriptTests {
  let database: Database

  init() throws {
    database = try Database.inMemory()
    try database.execute("CREATE TABLE t (x INTEGER NOT NULL) STRICT")
  }

  private func failure(of script: String) -> SQLiteError? {
    #expect(throws: SQLiteError.self) { try database.execute(script) }
  }

  @Test func everyStatementOfAScriptRuns() throws {
    try database.execute(
      "-- one\nINSERT INTO t VALUES (1);; SELECT x FROM t;\nINSERT INTO t VALUES (2) -- two")
    #expect(try database.integer("SELECT sum(x) FROM t") == 3)
    try database.execute("")
    try database.execute(" -- nothing\n;")
  }

  @Test func sqlIsWholeInAnErrorHoweverLongItIs() {
    let long = "INSERT INTO t SELECT NULL WHERE 'a' <> '\(String(repeating: "é", count: 5000))'"
    let error = failure(of: long)
    #expect(error?.sql == long)
    #expect(error?.code == 1299)
    let unreadable = "INSERT INTO none VALUES ('\(String(repeating: "b", count: 5000))')"
    #expect(failure(of: unreadable)?.sql == unreadable)
    #expect(throws: SQLiteError(code: 1, message: "no such table: none", sql: unreadable)) {
      try database.prepare(unreadable)
    }
  }

  @Test func theStatementThatFailsIsNamed() throws {
    let error = failure(
      of: """
        INSERT INTO t VALUES (1);
        -- This one fails.
        INSERT INTO t
          VALUES (NULL);
        INSERT INTO t VALUES (3);
        """)
    #expect(error?.sql == "INSERT INTO t\n  VALUES (NULL);")
    #expect(error?.message == "NOT NULL constraint failed: t.x")
    #expect(try database.integer("SELECT sum(x) FROM t") == 1)
  }

  @Test func theStatementThatCannotBeReadIsNamed() {
    let trigger = """
      CREATE TRIGGER a BEFORE INSERT ON t BEGIN
        SELECT ';' /* ; */ FROM t; -- ;
        SELECT FROM t;
      END;
      """
    #expect(failure(of: "SELECT 1;\n\(trigger)\nSELECT 2;")?.sql == trigger)
    #expect(failure(of: "SELECT 1; SELECT none; SELECT 2")?.sql == "SELECT none;")
    #expect(failure(of: "SELECT 1; SELECT none")?.sql == "SELECT none")
    #expect(failure(of: "SELECT 1; SELECT 'open; SELECT 2;")?.sql == "SELECT 'open; SELECT 2;")
  }

  @Test func aScriptThatSQLiteWouldCutAtANULIsRefused() throws {
    #expect(failure(of: "INSERT INTO t VALUES (1); \0 INSERT INTO t VALUES (2)")?.code == 21)
    #expect(try database.integer("SELECT count(*) FROM t") == 0)
  }

  @Test func aFailedScriptLeavesNoStatementBehind() throws {
    _ = failure(of: "INSERT INTO t VALUES (1), (NULL); SELECT 1")
    // SQLite refuses these while a statement is still under way.
    try database.execute("BEGIN; COMMIT; VACUUM")
  }
}
