import Budget
import Exchange

extension Messages {
  /// What is wrong with the header of a table, or with the fields of a row as such.
  static func tableText(_ problem: PackageProblem) -> FaultText {
    switch problem {
    case .noHeader(let expected):
      said(
        en: FaultText("an empty file", expected: columns(expected), remedy: "Write at least those"),
        nl: FaultText("een leeg bestand", expected: columns(expected), remedy: "Zet er ten minste die in"))
    case .otherDelimiter(let found, let expected):
      said(
        en: FaultText(
          "the columns are separated by \(name(ofDelimiter: found))",
          expected: name(ofDelimiter: expected),
          remedy: "Save the table so, or add --delimiter \(option(forDelimiter: found))"),
        nl: FaultText(
          "tussen de kolommen staan \(name(ofDelimiter: found))",
          expected: name(ofDelimiter: expected),
          remedy: "Bewaar de tabel zo, of geef --delimiter \(option(forDelimiter: found)) mee"))
    case .noColumnNames(let found, let expected):
      said(
        en: FaultText(
          "a first line with \(quoted(found.joined(separator: ",")))", expected: columns(expected),
          remedy: "Put the names of the columns in the first line"),
        nl: FaultText(
          "een eerste regel met \(quoted(found.joined(separator: ",")))", expected: columns(expected),
          remedy: "Zet de namen van de kolommen in de eerste regel"))
    case .unknownColumn(let name, let nearest, let expected):
      said(
        en: FaultText(
          "the column \(quoted(name))", expected: "one of \(expected.joined(separator: ","))",
          remedy: nearest.map { "Name it \($0), or remove it" } ?? "Remove it, or give it one of these names"),
        nl: FaultText(
          "de kolom \(quoted(name))", expected: "een van \(expected.joined(separator: ","))",
          remedy: nearest.map { "Noem die \($0), of verwijder die" }
            ?? "Verwijder die, of geef die een van deze namen"))
    case .columnTwice(let name):
      said(
        en: FaultText("the column \(shown(name)) again", expected: "each once", remedy: "Remove one of them"),
        nl: FaultText(
          "nog een kolom \(shown(name))", expected: "elk één keer", remedy: "Verwijder een van beide"))
    case .unnamedColumns(let count, let isAtEnd): unnamedColumns(count, isAtEnd: isAtEnd)
    case .tooManyColumns(let count, let limit):
      said(
        en: FaultText(
          "\(count) columns", expected: "at most \(limit)",
          remedy: "Delete the columns after the last one of the table"),
        nl: FaultText(
          "\(count) kolommen", expected: "ten hoogste \(limit)",
          remedy: "Verwijder de kolommen na de laatste van de tabel"))
    case .missingColumns(let names, let expected):
      said(
        en: FaultText(
          "no \(Count.word(names.count, "column")) \(names.joined(separator: ","))",
          expected: columns(expected), remedy: "Add \(Count.word(names.count, "it", "them"))"),
        nl: FaultText(
          "geen \(Count.word(names.count, "kolom", "kolommen")) \(names.joined(separator: ","))",
          expected: columns(expected), remedy: "Voeg die toe"))
    case .emptyRows(let count):
      said(
        en: FaultText(
          count == 1 ? "an empty row" : "\(count) empty rows", expected: "none",
          remedy: "Delete \(Count.word(count, "it", "them")) in the spreadsheet"),
        nl: FaultText(
          count == 1 ? "een lege rij" : "\(count) lege rijen", expected: "geen",
          remedy: "Verwijder die in Excel of Calc"))
    case .surplusFields(let count, let columns):
      said(
        en: FaultText(
          "\(Count.text(count, "empty field")) after the last column", expected: "\(columns) fields",
          remedy:
            "Delete the empty columns in the spreadsheet; if a field before them should hold the separator,"
            + " put it in quotes"),
        nl: FaultText(
          "\(Count.text(count, "leeg veld", "lege velden")) na de laatste kolom",
          expected: "\(columns) velden",
          remedy:
            "Verwijder de lege kolommen in Excel of Calc; staat het scheidingsteken in een veld ervoor, zet"
            + " dat dan tussen aanhalingstekens"))
    case .fieldCount(let found, let expected):
      said(
        en: FaultText(
          Count.text(found, "field"), expected: "\(expected)", remedy: "Check the separators and the quotes"),
        nl: FaultText(
          Count.text(found, "veld", "velden"), expected: "\(expected)",
          remedy: "Controleer de scheidingstekens en de aanhalingstekens"))
    default: text(problem)
    }
  }

  private static func unnamedColumns(_ count: Int, isAtEnd: Bool) -> FaultText {
    said(
      en: FaultText(
        "\(Count.text(count, "column")) without a name" + (isAtEnd ? " at the end" : ""), expected: "none",
        remedy:
          "Delete \(Count.word(count, "that column", "those columns")) in the spreadsheet, not only what is in"
          + " \(Count.word(count, "it", "them"))"),
      nl: FaultText(
        "\(Count.text(count, "kolom", "kolommen")) zonder naam" + (isAtEnd ? " aan het eind" : ""),
        expected: "geen",
        remedy:
          "Verwijder die \(Count.word(count, "kolom", "kolommen")) in Excel of Calc, niet alleen wat erin staat"
      ))
  }

  private static func columns(_ names: [String]) -> String {
    said(en: "the columns \(names.joined(separator: ","))", nl: "de kolommen \(names.joined(separator: ","))")
  }

  private static func name(ofDelimiter mark: UInt8) -> String {
    switch mark {
    case UInt8(ascii: ","): said(en: "commas", nl: "komma's")
    case UInt8(ascii: ";"): said(en: "semicolons", nl: "puntkomma's")
    case UInt8(ascii: "\t"): said(en: "tabs", nl: "tabs")
    default: "\(Unicode.Scalar(mark))"
    }
  }

  private static func option(forDelimiter mark: UInt8) -> String {
    mark == UInt8(ascii: "\t") ? "tab" : "'\(Unicode.Scalar(mark))'"
  }
}
