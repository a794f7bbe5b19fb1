import Budget
import Exchange

extension Messages {
  /// What is wrong with a file of a package as a whole.
  static func fileText(_ problem: PackageProblem) -> FaultText {
    switch problem {
    case .noDescriptor:
      said(
        en: FaultText(
          "the file does not exist",
          expected: "the descriptor of a data package, or only tables named \(tableNames)",
          remedy: "Name the folder that has them"),
        nl: FaultText(
          "het bestand bestaat niet",
          expected: "de beschrijving van een datapakket, of alleen tabellen die \(tableNames) heten",
          remedy: "Noem de map waar ze in staan"))
    case .missingFile:
      said(
        en: FaultText(
          "the file does not exist", expected: "a table, as datapackage.json names it", remedy: "Add it"),
        nl: FaultText(
          "het bestand bestaat niet", expected: "een tabel, want datapackage.json noemt die",
          remedy: "Voeg die toe"))
    case .unreadable(let reason): unreadable(reason)
    case .notAFile:
      said(
        en: FaultText("not a regular file", expected: "a file", remedy: "Put the table itself there"),
        nl: FaultText("geen gewoon bestand", expected: "een bestand", remedy: "Zet daar de tabel zelf"))
    case .tooLarge(let limit):
      said(
        en: FaultText(
          "more than \(limit) bytes", expected: "at most \(limit)",
          remedy: "Leave out of it what describes no table"),
        nl: FaultText(
          "meer dan \(limit) bytes", expected: "ten hoogste \(limit)",
          remedy: "Laat eruit weg wat geen tabel beschrijft"))
    case .notATable(let kind, let isAlone): text(kind, isAlone)
    case .unlisted:
      said(
        en: FaultText(
          "datapackage.json does not list the table", expected: "each table of an edition in its resources",
          remedy: "Add it there, or take the file out of the folder"),
        nl: FaultText(
          "datapackage.json noemt de tabel niet", expected: "elke tabel van een editie bij resources",
          remedy: "Zet die erbij, of haal het bestand uit de map"))
    case .otherSize(let found, let expected):
      said(
        en: FaultText(
          Count.text(found, "byte"), expected: "\(expected), as datapackage.json says", remedy: changedRemedy),
        nl: FaultText(
          Count.text(found, "byte"), expected: "\(expected), volgens datapackage.json", remedy: changedRemedy)
      )
    case .otherDigest(let found, let expected):
      said(
        en: FaultText(
          "the bytes have \(found)",
          expected: "\(ShownText.shortened(expected, to: 80)), as datapackage.json says",
          remedy: changedRemedy),
        nl: FaultText(
          "de bytes hebben \(found)",
          expected: "\(ShownText.shortened(expected, to: 80)), volgens datapackage.json",
          remedy: changedRemedy))
    case .unknownEdition(let year, let known): unknownEdition(year, known)
    case .amountsKept(let measure):
      said(
        en: FaultText(
          "no row of \(shown(measure)), of which the ledger has amounts",
          expected: "with --prune also the table of amounts, without those",
          remedy: "Put the row back, or import both tables from one folder"),
        nl: FaultText(
          "geen rij van \(shown(measure)), waarvan het grootboek bedragen heeft",
          expected: "bij --prune ook de tabel met bedragen, zonder die",
          remedy: "Zet de rij terug, of lees beide tabellen in uit één map"))
    case .documentGiven(let code):
      said(
        en: FaultText(
          "a table that names the document in each row", expected: "amounts alone, all of \(shown(code))",
          remedy: "Leave out \(ShellWord.option("document", code)), or take the file out of the folder"),
        nl: FaultText(
          "een tabel die in elke rij het document noemt",
          expected: "alleen bedragen, alle van \(shown(code))",
          remedy: "Laat \(ShellWord.option("document", code)) weg, of haal het bestand uit de map"))
    default: text(problem)
    }
  }

  private static var tableNames: String {
    said(
      en: "measures-YEAR.csv, amounts-YEAR.csv or revisions-YEAR.csv",
      nl: "measures-JAAR.csv, amounts-JAAR.csv of revisions-JAAR.csv")
  }

  private static var changedRemedy: String {
    said(
      en: "Get the package again, as it may have been cut off; if the table was edited on purpose, add"
        + " --edited",
      nl: "Haal het pakket opnieuw op, want misschien is het afgekapt; is de tabel met opzet bewerkt, geef"
        + " dan --edited mee")
  }

  private static func unknownEdition(_ year: Int, _ known: [Int]) -> FaultText {
    let years = known.map(String.init).joined(separator: ", ")
    let template = command("template \(year) --output begroting-\(year)")
    return said(
      en: FaultText(
        "the edition \(year), which the ledger does not have",
        expected: known.isEmpty ? "an edition of the ledger, which has none" : "one that it has: \(years)",
        remedy: "Import a whole package of it, which you can begin with: \(template)"),
      nl: FaultText(
        "de editie \(year), die het grootboek niet heeft",
        expected: known.isEmpty
          ? "een editie van het grootboek, maar dat heeft er geen" : "een die het heeft: \(years)",
        remedy: "Lees er een heel pakket van in; begin dat met: \(template)"))
  }

  private static func text(_ kind: FileKind, _ isAlone: Bool) -> FaultText {
    let expected = said(en: "tables named \(tableNames)", nl: "tabellen die \(tableNames) heten")
    let otherwise = isAlone ? "" : said(en: ", or take it out of the folder", nl: ", of haal het uit de map")
    return switch kind {
    case .workbook:
      said(
        en: FaultText(
          "a workbook", expected: expected, remedy: "Save each sheet as CSV UTF-8 under such a name"),
        nl: FaultText(
          "een werkmap", expected: expected, remedy: "Bewaar elk blad als CSV UTF-8 onder zo'n naam"))
    case .descriptor:
      said(
        en: FaultText(
          "the descriptor of a package alone", expected: "the folder that it is in",
          remedy: "Name that folder"),
        nl: FaultText(
          "alleen de beschrijving van een pakket", expected: "de map waar die in staat",
          remedy: "Noem die map"))
    case .packageTable:
      said(
        en: FaultText(
          "a table of a whole package", expected: expected,
          remedy: isAlone
            ? "Name the folder of the package" : "Add the package's datapackage.json" + otherwise),
        nl: FaultText(
          "een tabel van een heel pakket", expected: expected,
          remedy: isAlone
            ? "Noem de map van het pakket" : "Voeg de datapackage.json van het pakket toe" + otherwise))
    case .other:
      said(
        en: FaultText(
          "the name does not say what is in it", expected: expected + ", such as amounts-2024.csv",
          remedy: "Name it so" + otherwise),
        nl: FaultText(
          "de naam zegt niet wat erin staat", expected: expected + ", zoals amounts-2024.csv",
          remedy: "Noem het zo" + otherwise))
    }
  }
}
