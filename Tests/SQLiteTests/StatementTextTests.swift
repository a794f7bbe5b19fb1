import SQLite
import TestSupport
import Testing

@Suite struct StatementTextTests {
  let database: Database

  init() throws {
    database = try Database.inMemory()
    try database.execute("CREATE TABLE t (x INTEGER) STRICT")
  }

  @Test(arguments: [
    "SELECT 1; SELECT 2", "SELECT 1;SELECT 2;", "SELECT 1; -- one\n /* two */ ; SELECT 2", "SELECT 1; x",
    "SELECT 1; 'unfinished", "SELECT 1; -", "SELECT 1; /",
  ])
  func aSecondStatementIsRefusedAndNotForgotten(_ sql: String) {
    let error = #expect(throws: SQLiteError.self) { try database.prepare(sql) }
    #expect(error == SQLiteError(code: 21, message: "more than one statement", sql: sql))
  }

  @Test func ofTwoStatementsNeitherRuns() throws {
    let sql = "INSERT INTO t VALUES (1); PRAGMA user_version = 5"
    #expect(throws: SQLiteError.self) { try database.run(sql) }
    #expect(try database.integer("SELECT count(*) FROM t") == 0)
    #expect(try database.integer("PRAGMA user_version") == 0)
  }

  @Test(arguments: [
    "SELECT 1", "SELECT 1;", "SELECT 1 ; ;\t\r\n\u{c}", "SELECT 1 -- one; SELECT 2", "SELECT 1; -- one",
    "SELECT 1; /* one; SELECT 2 */ -- two", "SELECT 1; /* unfinished; SELECT 2", "; /* none */ SELECT 1",
    "SELECT 1; --", "SELECT 1; /**/",
  ])
  func whiteSpaceCommentsAndSemicolonsMayFollow(_ sql: String) throws {
    #expect(try database.integer(sql) == 1)
  }

  @Test(arguments: ["", " ", ";", "-- none"])
  func noStatementIsRefused(_ sql: String) {
    let error = #expect(throws: SQLiteError.self) { try database.prepare(sql) }
    #expect(error == SQLiteError(code: 21, message: "no statement", sql: sql))
  }

  @Test(arguments: ["SELECT 1\0", "SELECT 1; \0SELECT 2", "SELECT '\0'"])
  func sqlThatSQLiteWouldCutAtANULIsRefused(_ sql: String) {
    let error = #expect(throws: SQLiteError.self) { try database.prepare(sql) }
    #expect(error == SQLiteError(code: 21, message: "a NUL character in the SQL", sql: sql))
  }
}
