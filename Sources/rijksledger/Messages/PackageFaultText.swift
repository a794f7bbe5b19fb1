import Budget
import Exchange

extension Messages {
  /// The faults of a package, one a line up to a limit, and how many there are.
  static func text(_ faults: PackageFaults) -> String {
    let more = faults.count > faults.faults.count ? " (the first \(faults.faults.count) are shown)" : ""
    return (faults.faults.map(text) + ["\(Count.text(faults.count, "fault"))\(more); nothing was imported"])
      .joined(separator: "\n")
  }

  /// `file:line:column: field: what (found, expected). What to do`.
  static func text(_ fault: PackageFault) -> String {
    let place = [fault.file, fault.line.map(String.init), fault.column.map(String.init)].compactMap(\.self)
    let field = fault.field.map { "\($0): " } ?? ""
    return ShownText.visible("\(place.joined(separator: ":")): \(field)\(text(fault.problem).text)")
  }

  /// What is wrong with a package.
  static func text(_ problem: PackageProblem) -> FaultText {
    switch problem {
    // Files.
    case .noDescriptor:
      FaultText(
        "the file does not exist", expected: "the descriptor of a data package",
        remedy: "Name the folder that has it")
    case .missingFile:
      FaultText(
        "the file does not exist", expected: "a table, as datapackage.json names it", remedy: "Add it")
    case .unreadable(let reason):
      FaultText(reason, expected: "a file that can be read", remedy: "Check its permissions and the disk")
    case .notAFile:
      FaultText("not a regular file", expected: "a file", remedy: "Put the table itself there")
    case .tooLarge(let limit):
      FaultText(
        "more than \(limit) bytes", expected: "at most \(limit)",
        remedy: "Leave out of it what describes no table")

    // The descriptor.
    case .json(let problem): text(problem)
    case .notADescriptor:
      FaultText(
        "not the descriptor of a data package", expected: "JSON with resources, each with name and path",
        remedy: "Correct it against an exported package")
    case .selection(let filters):
      FaultText(
        "the package is a selection with \(filters.joined(separator: " "))",
        expected: "a whole edition: totals of a part would pass for those of the whole",
        remedy: "Export it without filters")
    case .unexpectedResource(let name, let path, let expected):
      FaultText(
        "resource \(ShownText.shortened(name)) with path \(ShownText.shortened(path))",
        expected: expected.joined(separator: ", "), remedy: "Remove it")
    case .resourceTwice(let name):
      FaultText("the resource \(name) is listed twice", expected: "once", remedy: "Remove one")
    case .missingResource(let name):
      FaultText("the resource \(name) is missing", expected: "one for each table", remedy: "Add it")
    case .contradiction(let found, let expected):
      FaultText(quoted(found), expected: "\"\(expected)\", as the table is read", remedy: "Correct it")

    // Tables.
    case .csv(let problem): text(problem)
    case .noHeader(let expected):
      FaultText(
        "an empty file", expected: "the columns \(expected.joined(separator: ","))",
        remedy: "Write at least those")
    case .otherColumns(let found, _) where found.count == 1 && found[0].contains(";"):
      FaultText(
        "the columns are separated by semicolons", expected: "commas",
        remedy: "Save the table with commas between the fields")
    case .otherColumns(let found, let expected):
      FaultText(
        "the columns are \(found.map { ShownText.shortened($0) }.joined(separator: ","))",
        expected: expected.joined(separator: ","), remedy: "Give the columns these names, in this order")
    case .fieldCount(let found, let expected):
      FaultText(Count.text(found, "field"), expected: "\(expected)", remedy: "Check commas and quotes")
    case .data(let fault, let table, let edition): text(fault, in: table, edition: edition)
    }
  }

  private static func text(_ problem: CSVProblem) -> FaultText {
    let (found, expected) =
      switch problem {
      case .byteOrderMark:
        ("a byte order mark", "the first column's name: save the file as UTF-8 without such a mark")
      case .blankLine: ("a blank line", "a record")
      case .quoteInside:
        ("a quote inside a field", "quotes around the whole field, doubled inside")
      case .textAfterQuote: ("text after a closing quote", "a comma or the end of the line")
      case .unclosedQuote: ("a quote that is never closed", "a closing quote")
      case .carriageReturnAlone:
        ("a carriage return without a newline", "lines that end with a newline")
      case .notUTF8: ("bytes that are not UTF-8", "UTF-8 text")
      case .fieldTooLong(let limit): ("a field of more than \(limit) bytes", "at most that many")
      case .unreadable(let reason): (reason, "a file that can be read")
      }
    return FaultText(
      found, expected: expected, remedy: "Correct it; the rest of the file was not read")
  }

  private static func text(_ problem: JSONProblem) -> FaultText {
    let (found, expected) =
      switch problem {
      case .byteOrderMark:
        ("a byte order mark", "JSON: save the file as UTF-8 without such a mark")
      case .notUTF8: ("bytes that are not UTF-8", "UTF-8 text")
      case .unclosedQuote: ("a quote that is never closed", "a closing quote")
      case .nameTwice(let name): ("\(quoted(name)) twice", "each name once")
      case .unexpected(let scalar, let expected):
        (scalar.map { "\"\(ShownText.visible(String($0)))\"" } ?? "the end of the file", text(expected))
      }
    return FaultText(found, expected: expected, remedy: "Correct the JSON")
  }

  private static func text(_ expected: JSONProblem.Expected) -> String {
    switch expected {
    case .value: "a value"
    case .name: "a name in double quotes"
    case .colon: "a colon"
    case .comma(let closing): "a comma or \(closing)"
    case .levels(let limit): "at most \(limit) levels"
    case .noControlCharacter: "no control character in a string"
    case .escape: "an escape of JSON"
    case .hexDigits: "four hexadecimal digits"
    case .digit: "a digit"
    case .end: "the end of the file"
    }
  }

  /// Why the folder of a package can't be read.
  static func text(_ failure: FolderFailure) -> String {
    "\(ShownText.visible(failure.path)) can't be read: \(failure.reason ?? "it is not a folder")."
      + " Name the folder that has datapackage.json"
  }
}
