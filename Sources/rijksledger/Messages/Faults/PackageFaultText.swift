import Budget
import Exchange

extension Messages {
  /// The faults of a package, one a line up to a limit, and how many there are.
  ///
  /// - Parameter compared: The folder of a package that is compared and not imported.
  static func text(_ faults: PackageFaults, of compared: String? = nil) -> String {
    let place = compared.map { "\(ShownText.visible($0))/" } ?? ""
    let undone = compared == nil ? "imported" : "compared"
    let more = faults.count > faults.faults.count ? " (the first \(faults.faults.count) are shown)" : ""
    return
      (faults.faults.map { place + text($0) }
      + ["\(Count.text(faults.count, "fault"))\(more); nothing was \(undone)"])
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
        "the file does not exist",
        expected: "the descriptor of a data package, or only tables named \(tableNames)",
        remedy: "Name the folder that has them")
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
    case .notATable(let kind, let isAlone): text(kind, isAlone)
    case .unlisted:
      FaultText(
        "datapackage.json does not list the table", expected: "each table of an edition in its resources",
        remedy: "Add it there, or take the file out of the folder")
    case .otherSize(let found, let expected):
      FaultText(
        Count.text(found, "byte"), expected: "\(expected), as datapackage.json says", remedy: changedRemedy)
    case .otherDigest(let found, let expected):
      FaultText(
        "the bytes have \(found)",
        expected: "\(ShownText.shortened(expected, to: 80)), as datapackage.json says",
        remedy: changedRemedy)
    case .unknownEdition(let year, let known):
      FaultText(
        "the edition \(year), which the ledger does not have",
        expected: known.isEmpty
          ? "an edition of the ledger, which has none" : "one that it has: \(years(known))",
        remedy: "Import a whole package of it, which you can begin with: \(template(year))")
    case .documentGiven(let code):
      FaultText(
        "a table that names the document in each row", expected: "amounts alone, all of \(shown(code))",
        remedy: "Leave out \(ShellWord.option("document", code)), or take the file out of the folder")

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
    case .noHeader, .otherDelimiter, .noColumnNames, .unknownColumn, .columnTwice, .unnamedColumns,
      .tooManyColumns, .missingColumns, .emptyRows, .surplusFields, .fieldCount:
      tableText(problem)
    case .data(let fault, let table, let edition): text(fault, in: table, edition: edition)
    }
  }

  private static let tableNames = "measures-YEAR.csv, amounts-YEAR.csv or revisions-YEAR.csv"

  private static let changedRemedy =
    "Get the package again, as it may have been cut off; if the table was edited on purpose, add --edited"

  private static func years(_ years: [Int]) -> String { years.map(String.init).joined(separator: ", ") }

  private static func template(_ year: Int) -> String {
    command("template \(year) --output begroting-\(year)")
  }

  private static func text(_ kind: FileKind, _ isAlone: Bool) -> FaultText {
    let expected = "tables named \(tableNames)"
    let otherwise = isAlone ? "" : ", or take it out of the folder"
    return switch kind {
    case .workbook:
      FaultText("a workbook", expected: expected, remedy: "Save each sheet as CSV UTF-8 under such a name")
    case .descriptor:
      FaultText(
        "the descriptor of a package alone", expected: "the folder that it is in",
        remedy: "Name that folder")
    case .packageTable:
      FaultText(
        "a table of a whole package", expected: expected,
        remedy: isAlone
          ? "Name the folder of the package" : "Add the package's datapackage.json" + otherwise)
    case .other:
      FaultText(
        "the name does not say what is in it", expected: expected + ", such as amounts-2024.csv",
        remedy: "Name it so" + otherwise)
    }
  }

  /// Why what is handed in can't be read.
  static func text(_ failure: FolderFailure) -> String {
    "\(ShownText.visible(failure.path)) can't be read: \(failure.reason ?? "it is neither a folder nor a file")."
      + " Name the folder of a package, or a table such as amounts-2024.csv"
  }
}
