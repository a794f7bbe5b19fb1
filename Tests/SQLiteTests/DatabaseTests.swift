import SQLite
import TestSupport
import Testing

@Suite struct DatabaseTests {
  let directory = TemporaryDirectory()

  private func made(_ name: String = "a.db") throws -> Database {
    let database = try Database(path: directory.file(name), access: .create)
    try database.execute("CREATE TABLE t (x INTEGER, y TEXT NOT NULL UNIQUE) STRICT")
    return database
  }

  @Test func aMistypedPathMakesNoFile() throws {
    let error = #expect(throws: SQLiteError.self) {
      try Database(path: directory.file("a.db"), access: .write)
    }
    #expect(error?.isCannotOpen == true)
    #expect(try directory.names() == [])
  }

  @Test func whatIsNoDatabaseIsRefusedAtTheDoor() throws {
    try directory.write(Array("not a database at all, but long enough to be one".utf8), to: "a.jpg")
    let error = #expect(throws: SQLiteError.self) {
      try Database(path: directory.file("a.jpg"), access: .query)
    }
    #expect(error?.isNotADatabase == true)
  }

  @Test func namesThatSQLiteReadsOtherwiseAreNames() throws {
    let name = "file:a?mode=memory&x=%41#b.db"
    _ = try made(name)
    #expect(try directory.names() == [name])
    let copy = try Database(path: directory.file(name), access: .immutable)
    #expect(try copy.integer("SELECT count(*) FROM t") == 0)
  }

  @Test func textKeepsItsNULAndEmptyTextIsNotNULL() throws {
    let database = try made()
    try database.run("INSERT INTO t VALUES (?, ?)", [1, "a\0b"])
    try database.run("INSERT INTO t VALUES (?, ?)", [nil, ""])
    #expect(try database.text("SELECT y FROM t WHERE x = 1") == "a\0b")
    #expect(try database.text("SELECT y FROM t WHERE x IS NULL") == "")
  }

  @Test func aValueOfAnotherTypeIsAnErrorAndNotConverted() throws {
    let database = try made()
    let error = #expect(throws: SQLiteError.self) { try database.integer("SELECT 'five'") }
    #expect(error?.isMismatch == true)
    #expect(throws: SQLiteError.self) { try database.text("SELECT 5") }
    #expect(throws: SQLiteError.self) { try database.text("SELECT CAST(x'ff' AS TEXT)") }
  }

  @Test func errorsHaveTheExtendedCodeTheMessageAndTheSQLWithoutValues() throws {
    let database = try made()
    try database.run("INSERT INTO t VALUES (1, ?)", ["secret"])
    let error = #expect(throws: SQLiteError.self) {
      try database.run("INSERT INTO t VALUES (2, ?)", ["secret"])
    }
    #expect(
      error?.description
        == "UNIQUE constraint failed: t.y (SQLite code 2067) in: INSERT INTO t VALUES (2, ?)")
    #expect(error?.primaryCode == 19)
  }

  @Test func theNumberOfValuesHasToFit() throws {
    let database = try made()
    #expect(throws: SQLiteError.self) { try database.run("INSERT INTO t VALUES (?, ?)", [1]) }
  }

  @Test func aTransactionIsAllOrNothing() throws {
    struct Stop: Error {}
    let database = try made()
    #expect(throws: Stop.self) {
      try database.writeTransaction {
        try database.run("INSERT INTO t VALUES (1, 'a')")
        throw Stop()
      }
    }
    #expect(try database.integer("SELECT count(*) FROM t") == 0)
    try database.writeTransaction { try database.run("INSERT INTO t VALUES (1, 'a')") }
    #expect(try database.integer("SELECT count(*) FROM t") == 1)
  }

  @Test func aQueryConnectionCannotWriteAndLeavesNoFiles() throws {
    do {
      let database = try made()
      try database.execute("PRAGMA journal_mode = WAL")
    }
    do {
      let database = try Database(path: directory.file("a.db"), access: .query)
      let error = #expect(throws: SQLiteError.self) { try database.run("INSERT INTO t VALUES (1, 'a')") }
      #expect(error?.isReadOnly == true)
    }
    #expect(try directory.names() == ["a.db"])
  }

  @Test func aLockIsReportedAfterTheBusyTimeout() throws {
    let first = try made()
    let second = try Database(path: directory.file("a.db"), access: .write, busyTimeout: 20)
    try first.writeTransaction {
      let error = #expect(throws: SQLiteError.self) { try second.writeTransaction {} }
      #expect(error?.isBusy == true)
    }
    try second.writeTransaction {}
  }

  @Test func doubleQuotesAreNoStrings() throws {
    let database = try made()
    #expect(throws: SQLiteError.self) { try database.text("SELECT \"typo\"") }
  }

  @Test func sumsThatDoNotFitAreErrors() throws {
    let database = try made()
    try database.run("INSERT INTO t VALUES (?, 'a'), (?, 'b')", [.integer(.max), 1])
    let error = #expect(throws: SQLiteError.self) { try database.integer("SELECT sum(x) FROM t") }
    #expect(error?.isIntegerOverflow == true)
  }

  @Test func aBackupIsTheSameDatabase() throws {
    let database = try made()
    try database.run("INSERT INTO t VALUES (1, 'a')")
    let copy = try Database(path: directory.file("b.db"), access: .create)
    try database.backup(to: copy)
    #expect(try copy.text("SELECT y FROM t") == "a")
  }
}
