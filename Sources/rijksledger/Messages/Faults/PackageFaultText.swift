import Budget
import Exchange

extension Messages {
  /// The faults of a package, one a line up to a limit, and how many there are.
  ///
  /// - Parameter compared: The folder of a package that is compared and not imported.
  static func text(_ faults: PackageFaults, of compared: String? = nil) -> String {
    let place = compared.map { "\(ShownText.visible($0))/" } ?? ""
    let shown = faults.faults.count
    let isMore = faults.count > shown
    let end = said(
      en: "\(Count.text(faults.count, "fault"))\(isMore ? " (the first \(shown) are shown)" : ""); nothing"
        + " was \(compared == nil ? "imported" : "compared")",
      nl: "\(Count.text(faults.count, "fout", "fouten"))\(isMore ? " (de eerste \(shown) staan hier)" : "");"
        + " er is niets \(compared == nil ? "ingelezen" : "vergeleken")")
    return (faults.faults.map { place + text($0) } + [end]).joined(separator: "\n")
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
    case .noDescriptor, .missingFile, .unreadable, .notAFile, .tooLarge, .notATable, .unlisted, .otherSize,
      .otherDigest, .unknownEdition, .amountsKept, .documentGiven:
      fileText(problem)

    // The descriptor.
    case .json(let problem): text(problem)
    case .notADescriptor, .selection, .unexpectedResource, .resourceTwice, .missingResource, .contradiction:
      descriptorText(problem)

    // Tables.
    case .csv(let problem): text(problem)
    case .noHeader, .otherDelimiter, .noColumnNames, .unknownColumn, .columnTwice, .unnamedColumns,
      .tooManyColumns, .missingColumns, .emptyRows, .surplusFields, .fieldCount:
      tableText(problem)
    case .data(let fault, let table, let edition): text(fault, in: table, edition: edition)
    }
  }

  private static func descriptorText(_ problem: PackageProblem) -> FaultText {
    switch problem {
    case .notADescriptor:
      said(
        en: FaultText(
          "not the descriptor of a data package", expected: "JSON with resources, each with name and path",
          remedy: "Correct it against an exported package"),
        nl: FaultText(
          "geen beschrijving van een datapakket", expected: "JSON met resources, elk met name en path",
          remedy: "Verbeter het naar het voorbeeld van een geëxporteerd pakket"))
    case .selection(let filters):
      said(
        en: FaultText(
          "the package is a selection with \(filters.joined(separator: " "))",
          expected: "a whole edition: totals of a part would pass for those of the whole",
          remedy: "Export it without filters"),
        nl: FaultText(
          "het pakket is een selectie met \(filters.joined(separator: " "))",
          expected: "een hele editie: de totalen van een deel zouden doorgaan voor die van het geheel",
          remedy: "Exporteer het zonder filters"))
    case .unexpectedResource(let name, let path, let expected):
      said(
        en: FaultText(
          "resource \(ShownText.shortened(name)) with path \(ShownText.shortened(path))",
          expected: expected.joined(separator: ", "), remedy: "Remove it"),
        nl: FaultText(
          "resource \(ShownText.shortened(name)) met path \(ShownText.shortened(path))",
          expected: expected.joined(separator: ", "), remedy: "Verwijder die"))
    case .resourceTwice(let name):
      said(
        en: FaultText("the resource \(name) is listed twice", expected: "once", remedy: "Remove one"),
        nl: FaultText(
          "de resource \(name) staat er twee keer", expected: "één keer", remedy: "Verwijder er een"))
    case .missingResource(let name):
      said(
        en: FaultText("the resource \(name) is missing", expected: "one for each table", remedy: "Add it"),
        nl: FaultText(
          "de resource \(name) ontbreekt", expected: "een resource voor elke tabel", remedy: "Voeg die toe"))
    case .contradiction(let found, let expected):
      said(
        en: FaultText(quoted(found), expected: "\"\(expected)\", as the table is read", remedy: "Correct it"),
        nl: FaultText(
          quoted(found), expected: "\"\(expected)\", want zo wordt de tabel gelezen", remedy: "Verbeter het"))
    default: text(problem)
    }
  }

  /// Why what is handed in can't be read.
  static func text(_ failure: FolderFailure) -> String {
    let path = ShownText.visible(failure.path)
    let reason = failure.reason.map(system)
    return said(
      en: "\(path) can't be read: \(reason ?? "it is neither a folder nor a file"). Name the folder of a"
        + " package, or a table such as amounts-2024.csv",
      nl: "\(path) is niet te lezen: \(reason ?? "het is geen map en geen bestand"). Noem de map van een"
        + " pakket, of een tabel zoals amounts-2024.csv")
  }
}
