import TestSupport
import Testing

@testable import Exchange

/// Cases after csv-spectrum's, and the faults that it leaves out.
@Suite struct CSVTests {
  /// The records of a text, with a block so small that fields go from one into the next.
  static func records(_ bytes: [UInt8]) throws -> [[String]] {
    var reader = CSVReader(MemorySource(bytes), blockSize: 4)
    var records: [[String]] = []
    while try reader.next() {
      var record: [String] = []
      for field in 0..<reader.count { record.append(reader.text(field)) }
      records.append(record)
    }
    return records
  }

  private func records(_ text: String) throws -> [[String]] { try Self.records(Array(text.utf8)) }

  @Test(arguments: [
    ("a,b,c\n1,2,3\n", [["a", "b", "c"], ["1", "2", "3"]]),
    ("\u{feff}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a\n\nb\n", [["a"], [""], ["b"]]),
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("first,last\nJohn,\"120 any st., Anytown\"\n", [["first", "last"], ["John", "120 any st., Anytown"]]),
    ("a,b\n1,\"ha \"\"ha\"\" ha\"\n", [["a", "b"], ["1", "ha \"ha\" ha"]]),
    ("a,b\n1,\"\"\"\"\n", [["a", "b"], ["1", "\""]]),
    ("a,b\n1,\"two\nlines\"\n", [["a", "b"], ["1", "two\nlines"]]),
    ("a,b\n1,\"two\r\nlines\"\r\n", [["a", "b"], ["1", "two\r\nlines"]]),
    ("a,b\n,\n\"\",\"\"\n", [["a", "b"], ["", ""], ["", ""]]),
    ("a\n é ʤ 👍🏽 \n", [["a"], [" é ʤ 👍🏽 "]]),
    (
      "a,b\n1,{\"\"x\"\": 2}\n".replacing("{\"\"", with: "\"{\"\"").replacing("}\n", with: "}\"\n"),
      [["a", "b"], ["1", "{\"x\": 2}"]]
    ),
    ("", []),
    ("\u{feff}", []),
    ("a,\n", [["a", ""]]),
  ])
  func readsWhatTheStandardAllows(_ text: String, _ expected: [[String]]) throws {
    #expect(try records(text) == expected)
  }

  @Test(
    arguments: [
      ("a,b\n1,2\"3\n", 2, 4, .quoteInside),
      ("a\n\"x\"y\n", 2, 4, .textAfterQuote),
      ("a\n\"x\n\n", 2, 1, .unclosedQuote),
      ("a,b\n1,2", 2, 4, .unclosedRecord),
      ("a,b\n1,\"2\"", 2, 6, .unclosedRecord),
      ("a\n\"b\"\rc\n", 2, 4, .carriageReturnAlone),
      ("a\rb\n", 1, 2, .carriageReturnAlone),
      ("é,\"éé\"x\n", 1, 7, .textAfterQuote),
      ("\u{feff}a,\"b\"c\n", 1, 6, .textAfterQuote),
    ] as [(String, Int, Int, CSVProblem)])
  func saysWhereItIsNotCSV(_ text: String, _ line: Int, _ column: Int, _ problem: CSVProblem) {
    let fault = #expect(throws: CSVFault.self) { try records(text) }
    #expect(fault == CSVFault(problem: problem, place: TextPlace(line: line, column: column)))
  }

  @Test func bytesThatAreNotUTF8AreAFault() {
    let fault = #expect(throws: CSVFault.self) { try Self.records(Array("a,é".utf8) + [0xff, 0x0a]) }
    #expect(
      fault
        == CSVFault(problem: .notUTF8(0xff, position: 2), place: TextPlace(line: 1, column: 3)))
  }

  @Test(arguments: [
    [0xff, 0xfe, 0x61, 0x00], [0xfe, 0xff, 0x00, 0x61], [0x61, 0x00, 0x2c, 0x00], [0x00, 0x61, 0x00, 0x2c],
  ])
  func anotherEncodingIsTold(_ bytes: [UInt8]) {
    let fault = #expect(throws: CSVFault.self) { try Self.records(bytes) }
    #expect(fault == CSVFault(problem: .utf16, place: TextPlace(line: 1, column: 1)))
  }

  @Test(arguments: [";", "|", "\t"])
  func otherMarksMaySeparateFields(_ mark: Character) throws {
    var reader = CSVReader(
      MemorySource(Array("a,1\(mark)\"b\(mark)2\"\n".utf8)), delimiter: try #require(mark.asciiValue),
      blockSize: 4)
    #expect(try reader.next())
    #expect((0..<reader.count).map { reader.text($0) } == ["a,1", "b\(mark)2"])
  }

  @Test(arguments: [
    ("id,eur\n1;2\n", ",", "."), ("id;eur\n1,2\n", ";", ","), ("\"i,d\";eur\n", ";", ","),
    ("id\n;\n", ",", "."),
    ("\u{feff}id;eur\r\n", ";", ","), ("", ",", "."),
  ])
  func theHeaderTellsTheFormat(_ text: String, _ delimiter: Character, _ mark: Character) {
    let format = CSVFormat(of: MemorySource(Array(text.utf8)), CSVFormat.Choice())
    #expect(format.delimiter == delimiter.asciiValue)
    #expect(format.decimalMark == mark.asciiValue)
  }

  @Test func fieldsKnowWhereTheyBegin() throws {
    var reader = CSVReader(MemorySource(Array("é,b\n\"x\ny\",\"z\"\nlast,1\n".utf8)), blockSize: 4)
    var places: [[Int]] = []
    while try reader.next() {
      for field in 0..<reader.count {
        let place = reader.place(ofField: field)
        places.append([place.line, place.column])
      }
    }
    #expect(places == [[1, 1], [1, 3], [2, 1], [3, 4], [4, 1], [4, 6]])
  }

  @Test(arguments: [
    (["a", "b"], "a,b\n"), (["", ""], ",\n"),
    (["a,b", "\"", "x\ny", " z "], "\"a,b\",\"\"\"\",\"x\ny\", z \n"),
  ])
  func writesQuotesOnlyWhereTheyAreNeeded(_ fields: [String], _ text: String) throws {
    let folder = MemoryFolder()
    try folder.file("a.csv") { output in
      let sink = try CSVSink(fields.map { RowColumn($0, .text) }, to: output, hasHeader: false)
      for field in fields { try sink.text(field) }
      try sink.endRow()
      try sink.finish()
    }
    #expect(folder.files["a.csv"] == Array(text.utf8))
    #expect(try records(text) == [fields])
  }
}
