import SQLite
import TestSupport
import Testing

@Suite struct BindingTests {
  let database: Database

  init() throws {
    database = try Database.inMemory()
    try database.execute("CREATE TABLE t (a INTEGER, b INTEGER, c TEXT, d TEXT) STRICT")
  }

  private func rows() throws -> [[Value]] {
    var rows: [[Value]] = []
    try database.forEach("SELECT * FROM t") { row in
      rows.append(try (0..<row.count).map { try row.value($0) })
    }
    return rows
  }

  @Test func valuesAreBoundOneAtATime() throws {
    let insert = try database.prepare("INSERT INTO t VALUES (?, ?, ?, ?)")
    for number in 1...2 {
      try insert.bind(Int64.max - Int64(number), at: 1)
      try insert.bind(number == 1 ? 7 : nil as Int?, at: 2)
      try insert.bind("a\0é", at: 3)
      try insert.bind(number == 1 ? nil as String? : "", at: 4)
      try insert.runBound()
    }
    #expect(
      try rows() == [
        [.integer(.max - 1), 7, "a\0é", nil], [.integer(.max - 2), nil, "a\0é", ""],
      ])
  }

  @Test func everyRunNeedsEveryValueAnew() throws {
    let insert = try database.prepare("INSERT INTO t VALUES (?, 2, ?, NULL)")
    try insert.bind(1, at: 1)
    var error = #expect(throws: SQLiteError.self) { try insert.runBound() }
    #expect(error?.message == "parameter 2 has no value")
    try insert.bindNull(at: 2)
    try insert.runBound()
    error = #expect(throws: SQLiteError.self) { try insert.runBound() }
    #expect(error?.message == "parameter 1 has no value")
    try insert.bind(1, at: 1)
    try insert.run([3, "c"])
    error = #expect(throws: SQLiteError.self) { try insert.forEachBound { _ in } }
    #expect(error?.message == "parameter 1 has no value")
    #expect(try rows() == [[1, 2, nil, nil], [3, 2, "c", nil]])
  }

  @Test(arguments: [0, -1, 3, 65, .max, .min])
  func aParameterThatIsNotThereIsRefused(_ position: Int) throws {
    let query = try database.prepare("SELECT ?, ?")
    let error = #expect(throws: SQLiteError.self) { try query.bind("a", at: position) }
    #expect(error?.code == 25)
  }

  @Test func moreThan64ParametersAreForAnArray() throws {
    let marks = Array(repeating: "?", count: 65).joined(separator: " + ")
    let query = try database.prepare("SELECT \(marks)")
    for position in 1...64 { try query.bind(1, at: position) }
    let error = #expect(throws: SQLiteError.self) { try query.bind(1, at: 65) }
    #expect(error?.message == "parameter 65 is beyond the 64 that are bound one at a time")
    #expect(throws: SQLiteError.self) { try query.runBound() }
    var sum: Int?
    try query.forEach(Array(repeating: 1, count: 65)) { sum = try $0.int(0) }
    #expect(sum == 65)
  }

  @Test func rowsAreGivenForBoundValues() throws {
    let query = try database.prepare("SELECT ? + ?")
    var sums: [Int] = []
    for number in 1...3 {
      try query.bind(number, at: 1)
      try query.bind(10, at: 2)
      try query.forEachBound { sums.append(try $0.int(0)) }
    }
    #expect(sums == [11, 12, 13])
  }

  @Test func aStatementThatGivesRowsIsNotBegunAnew() throws {
    let query = try database.prepare("VALUES (1), (2), (3)")
    var seen: [Int] = []
    try query.forEach { row in
      let error = #expect(throws: SQLiteError.self) { try query.forEach { _ in } }
      #expect(error?.message == "the statement is still giving rows")
      #expect(throws: SQLiteError.self) { try query.run() }
      #expect(throws: SQLiteError.self) { try query.runBound() }
      seen.append(try row.int(0))
    }
    #expect(seen == [1, 2, 3])
  }
}
