import SQLite
import TestSupport
import Testing

@Suite struct InterruptingTests {
  let database: Database
  static let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
  static let endlessSum = "\(endless) SELECT sum(i % 2) FROM n"

  init() throws {
    database = try Database.inMemory()
    try database.execute("CREATE TABLE t (x INTEGER) STRICT")
  }

  @Test func workEndsWhenAskedToAndLeavesNothing() throws {
    var questions = 0
    let error = #expect(throws: SQLiteError.self) {
      // The condition holds on while the transaction is rolled back.
      try database.interruptible(
        every: 1,
        when: {
          questions += 1
          return questions > 100_000
        }
      ) {
        try database.writeTransaction {
          try database.run("INSERT INTO t VALUES (1)")
          try database.run("INSERT INTO t \(Self.endless) SELECT i FROM n")
        }
      }
    }
    #expect(error?.isInterrupted == true)
    #expect(error?.isOfTheMoment == true)
    #expect(!database.isInTransaction)
    #expect(try database.integer("SELECT count(*) FROM t") == 0)
  }

  @Test func aSignalIsSeenWithinAFractionOfASecond() throws {
    let clock = ContinuousClock()
    let start = clock.now
    #expect(throws: SQLiteError.self) {
      try database.interruptible(when: { clock.now - start > .milliseconds(50) }) {
        try database.run("INSERT INTO t \(Self.endless) SELECT i FROM n")
      }
    }
    // Generous, for machines that do other work as well.
    #expect(clock.now - start < .seconds(5))
  }

  @Test func aReaderEndsToo() throws {
    let error = #expect(throws: SQLiteError.self) {
      try database.interruptible(when: { true }) {
        try database.readTransaction { try database.integer(Self.endlessSum) }
      }
    }
    #expect(error?.isInterrupted == true)
    #expect(!database.isInTransaction)
  }

  @Test func theConditionShowsHowWorkProceedsAndIsForgottenAfterwards() throws {
    let sql = "\(Self.endless) SELECT count(*) FROM (SELECT i FROM n LIMIT 10000)"
    var questions = 0
    let count = try database.interruptible(
      every: 1000,
      when: {
        questions += 1
        return false
      }
    ) {
      try database.integer(sql)
    }
    #expect(count == 10_000)
    #expect(questions > 10)
    let before = questions
    #expect(try database.integer(sql) == 10_000)
    #expect(questions == before)
  }

  @Test func aConditionAroundAnotherStillCounts() throws {
    var isEnded = false
    var inner = 0
    database.interruptible(when: { isEnded }) {
      let error = #expect(throws: SQLiteError.self) {
        try database.interruptible(when: {
          inner += 1
          isEnded = inner == 10
          return false
        }) {
          try database.integer(Self.endlessSum)
        }
      }
      #expect(error?.isInterrupted == true)
      #expect(throws: SQLiteError.self) { try database.integer(Self.endlessSum) }
    }
    #expect(inner == 10)
  }

  @Test func whatTheBodyGivesAndThrowsPasses() throws {
    struct Stop: Error {}
    #expect(database.interruptible(when: { true }) { 5 } == 5)
    #expect(throws: Stop.self) { try database.interruptible(when: { true }) { throw Stop() } }
    let long = "\(Self.endless) SELECT count(*) FROM (SELECT i FROM n LIMIT 200000)"
    #expect(try database.integer(long) == 200_000)
  }
}
