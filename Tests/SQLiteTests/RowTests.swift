import SQLite
import TestSupport
import Testing

@Suite struct RowTests {
  let database: Database

  init() throws { database = try Database.inMemory() }

  /// What `read` gives for the only row of a query.
  private func only<Result>(
    _ sql: String, _ values: [Value] = [], _ read: (borrowing Row) throws -> Result
  ) throws -> Result? {
    var result: Result?
    try database.forEach(sql, values) { result = try read($0) }
    return result
  }

  @Test func eachClassIsRead() throws {
    let sql = "SELECT NULL, 1, 'a', 1.5, x'61'"
    let nulls = try only(sql) { row in (0..<6).map { row.isNull($0) } }
    #expect(nulls == [true, false, false, false, false, true])
    let values = try only(sql) { row in try (0..<5).map { try row.value($0) } }
    #expect(values == [.null, .integer(1), .text("a"), .real(1.5), .blob([0x61])])
  }

  @Test(arguments: ["NULL", "1", "1.5", "x'61'", "CAST(x'ff' AS TEXT)"])
  func whatIsNoTextIsAMismatch(_ expression: String) {
    let sql = "SELECT \(expression)"
    let error = #expect(throws: SQLiteError.self) { try only(sql) { try $0.text(0) } }
    #expect(error?.isMismatch == true)
    #expect(error?.sql == sql)
    let raw = #expect(throws: SQLiteError.self) { try only(sql) { try $0.withText(0) { $0.count } } }
    #expect(raw == error)
  }

  @Test(arguments: ["NULL", "'1'", "1.0", "x'31'"])
  func whatIsNoIntegerIsAMismatch(_ expression: String) {
    let sql = "SELECT \(expression)"
    let error = #expect(throws: SQLiteError.self) { try only(sql) { try $0.int64(0) } }
    #expect(
      error == SQLiteError(code: 20, message: "column 0 does not hold an integer", sql: sql))
  }

  @Test(arguments: [
    "", "a", "a\0b", "1234567", "12345678", "123456789012345", "1234567890123456", "é", "€ 12",
    "een wat langer label met één accent aan het eind: é", "😀 en 12345678 😀",
  ])
  func aTextIsReadAsItWasBound(_ text: String) throws {
    #expect(try only("SELECT ?", [.text(text)]) { try $0.text(0) } == text)
    #expect(try only("SELECT ?", [.text(text)]) { try $0.withText(0) { Array($0) } } == Array(text.utf8))
  }

  @Test func aTextOfADatabaseInUTF16IsRead() throws {
    try database.execute("PRAGMA encoding = 'UTF-16le'; CREATE TABLE t (y TEXT) STRICT")
    try database.run("INSERT INTO t VALUES (?)", ["één label van meer dan vijftien bytes"])
    #expect(try database.text("SELECT y FROM t") == "één label van meer dan vijftien bytes")
  }

  @Test func whatABodyThrowsLeavesWithText() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) { try only("SELECT 'a'") { try $0.withText(0) { _ in throw Stop() } } }
    #expect(try database.integer("SELECT 1") == 1)
  }

  @Test func whatIsUTF8IsSaidAsSwiftSaysIt() throws {
    let query = try database.prepare("SELECT CAST(? AS TEXT)")
    var wrong: [[UInt8]] = []
    for sequence in Self.sequences {
      let expected = String(validating: sequence, as: UTF8.self)
      try query.forEach([.blob(sequence)]) { row in
        let text = try? row.text(0)
        if text.map({ Array($0.utf8) }) != expected.map({ Array($0.utf8) }) { wrong.append(sequence) }
      }
    }
    #expect(wrong == [])
  }

  /// Every first byte with bytes at the edges of what may follow it, alone, before and after ASCII.
  private static let sequences: [[UInt8]] = {
    let edges: [UInt8] = [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xE0, 0xFF]
    let ends: [[UInt8]] = [[], [0x80], [0xBF, 0x80], [0x80, 0x7F], [0xC0, 0x80], [0x80, 0xBF, 0x80]]
    let ascii = Array("ministerie van".utf8)
    var sequences: [[UInt8]] = []
    for first in 0...UInt8.max {
      for before in [0, 7, 14] {
        let start = Array(ascii.prefix(before)) + [first]
        sequences.append(start)
        for (edge, end) in edges.flatMap({ edge in ends.map { (edge, $0) } }) {
          sequences.append(start + [edge] + end + ascii.prefix(14 - before))
        }
      }
    }
    return sequences
  }()
}
