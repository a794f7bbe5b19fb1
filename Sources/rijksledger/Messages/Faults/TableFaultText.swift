import Budget
import Exchange

extension Messages {
  /// What is wrong with the header of a table, or with the fields of a row as such.
  static func tableText(_ problem: PackageProblem) -> FaultText {
    switch problem {
    case .noHeader(let expected):
      FaultText("an empty file", expected: columns(expected), remedy: "Write at least those")
    case .otherDelimiter(let found, let expected):
      FaultText(
        "the columns are separated by \(name(ofDelimiter: found))",
        expected: name(ofDelimiter: expected),
        remedy: "Save the table so, or add --delimiter \(option(forDelimiter: found))")
    case .noColumnNames(let found, let expected):
      FaultText(
        "a first line with \(quoted(found.joined(separator: ",")))", expected: columns(expected),
        remedy: "Put the names of the columns in the first line")
    case .unknownColumn(let name, let nearest, let expected):
      FaultText(
        "the column \(quoted(name))", expected: "one of \(expected.joined(separator: ","))",
        remedy: nearest.map { "Name it \($0), or remove it" } ?? "Remove it, or give it one of these names")
    case .columnTwice(let name):
      FaultText("the column \(shown(name)) again", expected: "each once", remedy: "Remove one of them")
    case .unnamedColumns(let count, let isAtEnd):
      FaultText(
        "\(Count.text(count, "column")) without a name" + (isAtEnd ? " at the end" : ""), expected: "none",
        remedy:
          "Delete \(Count.word(count, "that column", "those columns")) in the spreadsheet, not only what is"
          + " in \(Count.word(count, "it", "them"))")
    case .tooManyColumns(let count, let limit):
      FaultText(
        "\(count) columns", expected: "at most \(limit)",
        remedy: "Delete the columns after the last one of the table")
    case .missingColumns(let names, let expected):
      FaultText(
        "no \(Count.word(names.count, "column")) \(names.joined(separator: ","))",
        expected: columns(expected), remedy: "Add \(Count.word(names.count, "it", "them"))")
    case .emptyRows(let count):
      FaultText(
        count == 1 ? "an empty row" : "\(count) empty rows", expected: "none",
        remedy: "Delete \(Count.word(count, "it", "them")) in the spreadsheet")
    case .surplusFields(let count, let columns):
      FaultText(
        "\(Count.text(count, "empty field")) after the last column", expected: "\(columns) fields",
        remedy:
          "Delete the empty columns in the spreadsheet; if a field before them should hold the separator, put it in quotes"
      )
    case .fieldCount(let found, let expected):
      FaultText(
        Count.text(found, "field"), expected: "\(expected)", remedy: "Check the separators and the quotes")
    default: text(problem)
    }
  }

  private static func columns(_ names: [String]) -> String { "the columns \(names.joined(separator: ","))" }

  private static func name(ofDelimiter mark: UInt8) -> String {
    switch mark {
    case UInt8(ascii: ","): "commas"
    case UInt8(ascii: ";"): "semicolons"
    case UInt8(ascii: "\t"): "tabs"
    default: "\(Unicode.Scalar(mark))"
    }
  }

  private static func option(forDelimiter mark: UInt8) -> String {
    mark == UInt8(ascii: "\t") ? "tab" : "'\(Unicode.Scalar(mark))'"
  }
}
