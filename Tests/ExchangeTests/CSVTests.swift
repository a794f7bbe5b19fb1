import Exchange
import Testing

/// Cases after csv-spectrum's, and the faults that it leaves out.
@Suite struct CSVTests {
  private func records(_ text: String) throws -> [[String]] {
    var reader = CSVReader(Array(text.utf8))
    var records: [[String]] = []
    while let record = try reader.record() { records.append(record.map(\.text)) }
    return records
  }

  @Test(arguments: [
    ("a,b,c\n1,2,3\n", [["a", "b", "c"], ["1", "2", "3"]]),
    ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
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
    ("a,\n", [["a", ""]]),
  ])
  func readsWhatTheStandardAllows(_ text: String, _ expected: [[String]]) throws {
    #expect(try records(text) == expected)
  }

  @Test(arguments: [
    ("a,b\n1,2\"3\n", 2, 4, "a quote inside a field"),
    ("a\n\"x\"y\n", 2, 4, "text after a closing quote"),
    ("a\n\"x\n\n", 2, 1, "a quote that is never closed"),
    ("a\n\nb\n", 2, 1, "a blank line"),
    ("a\rb\n", 1, 2, "a carriage return without a newline"),
    ("é,\"éé\"x\n", 1, 7, "text after a closing quote"),
    ("\u{feff}a\n", 1, 1, "a byte order mark"),
  ])
  func saysWhereItIsNotCSV(_ text: String, _ line: Int, _ column: Int, _ found: String) {
    let fault = #expect(throws: CSVFault.self) { try records(text) }
    #expect(fault?.line == line)
    #expect(fault?.column == column)
    #expect(fault?.found == found)
  }

  @Test func bytesThatAreNotUTF8AreAFault() {
    var reader = CSVReader([0x61, 0x2c, 0xff, 0x0a])
    let fault = #expect(throws: CSVFault.self) { try reader.record() }
    #expect(fault?.column == 3)
    #expect(fault?.found == "bytes that are not UTF-8")
  }

  @Test func fieldsKnowWhereTheyBegin() throws {
    var reader = CSVReader(Array("é,b\n\"x\ny\",\"z\"\nlast,1\n".utf8))
    var places: [[Int]] = []
    while let record = try reader.record() { places += record.map { [$0.line, $0.column] } }
    #expect(places == [[1, 1], [1, 3], [2, 1], [3, 4], [4, 1], [4, 6]])
  }

  @Test(arguments: [
    (["a", "b"], "a,b\n"), (["", ""], ",\n"),
    (["a,b", "\"", "x\ny", " z "], "\"a,b\",\"\"\"\",\"x\ny\", z \n"),
  ])
  func writesQuotesOnlyWhereTheyAreNeeded(_ fields: [String], _ text: String) throws {
    #expect(CSVWriter.record(fields) == text)
    #expect(try records(text) == [fields])
  }
}
