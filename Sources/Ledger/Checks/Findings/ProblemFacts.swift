import Budget
import SQLite

extension CheckProblem {
  /// What was found, in a form that stays the same however it is worded.
  public var facts: String { canonical.text }

  private var canonical: Facts {
    switch self {
    case .unreadable(let message): Facts("unreadable", ["message": message])
    case .unfinished(let error): Facts("unfinished", ["message": error.detail])
    case .place(.severalNames(let count)): Facts("several-names", ["count": "\(count)"])
    case .place(let fault): Facts("place", ["fault": "\(fault)"])
    case .damage(let message): Facts("damage", ["message": message])
    case .missingRows(let table, let count): Facts("missing-rows", ["of": table, "count": "\(count)"])
    case .notCurrent(let field, let found, let thing):
      Facts("not-current", ["field": field, "found": found, "thing": thing])
    case .withoutVersion: Facts("without-version")
    case .otherRowCount(let found, let expected): Self.numbers("row-count", found, expected)
    case .text(let field, let fault): Facts("text", ["field": field, "fault": fault.facts.text])
    case .notACode: Facts("not-a-code")
    case .differsByCapitals: Facts("differs-by-capitals")
    case .underItself(let table): Facts("under-itself", ["table": table.rawValue])
    case .wrongHorizon(let found, let expected): Self.numbers("horizon", found, expected)
    case .noDocument: Facts("no-document")
    case .notAMeasureID: Facts("not-a-measure-id")
    case .notInList(let field, let found): Facts("not-in-list", ["field": field, "found": found])
    case .ministry(let fault): fault.facts
    // The factor follows from the figures.
    case .amount(let fault, _): fault.facts
    case .doubt(let reason): reason.facts
    case .counting(let fault): fault.facts
    case .countingAtStage(let fault, let stage): fault.facts.with("stage", stage)
    case .steps(let error): error.facts
    case .otherVersion(let found, let expected): Self.numbers("version", found, expected)
    case .notInSchema: Facts("not-in-schema")
    case .otherSchema: Facts("other-schema")
    case .notOfMigrations: Facts("not-of-migrations")
    case .entry(let part, let found, let expected):
      Facts("entry", ["part": part.rawValue, "found": found, "expected": expected])
    case .noEntry: Facts("no-entry")
    case .otherHead(let found, let expected): Facts("head", ["found": found, "expected": expected])
    case .rowsWithoutEntry(let column, let count):
      Facts("rows-without-entry", ["column": column, "count": "\(count)"])
    case .againstBackup(let difference): difference.facts
    case .clockBehind(let recorded, let previous):
      Facts("clock-behind", ["recorded": recorded, "previous": previous])
    case .clockAhead(let recorded): Facts("clock-ahead", ["recorded": recorded])
    case .unexpectedRow(let table, let row): Self.row("unexpected-row", table, row)
    case .missingRow(let table, let row): Self.row("missing-row", table, row)
    case .otherSum(let what, let found, let expected):
      Facts("sum", ["in": what.rawValue, "found": found?.facts, "expected": expected?.facts])
    case .uncountable: Facts("uncountable")
    case .stray(let table): Facts("stray", ["table": table.rawValue])
    case .damagedIndex(let message): Facts("damaged-index", ["message": message])
    case .otherWords: Facts("other-words")
    case .unlistedWords(let count): Facts("unlisted-words", ["count": "\(count)"])
    case .wordsOfNoText(let count): Facts("words-of-no-text", ["count": "\(count)"])
    case .wordsOfNoMeasure: Facts("words-of-no-measure")
    }
  }

  private static func numbers(_ kind: String, _ found: Int, _ expected: Int) -> Facts {
    Facts(kind, ["found": "\(found)", "expected": "\(expected)"])
  }

  private static func row(_ kind: String, _ table: DerivedTable, _ row: [String?]) -> Facts {
    Facts(kind, ["table": table.rawValue, "row": row.map { $0 ?? "none" }.joined(separator: ",")])
  }
}

extension BackupDifference {
  fileprivate var facts: Facts {
    switch self {
    case .otherEntry(let found, let expected):
      Facts("other-entry", ["found": found, "expected": expected])
    case .missingEntries: Facts("missing-entries")
    case .noWitness: Facts("no-witness")
    case .otherValue(let column, let found, let expected):
      Facts("other-value", ["column": column, "found": found, "expected": expected])
    case .unexpectedRow: Facts("row-not-in-backup")
    case .missingRow: Facts("row-in-backup-only")
    case .more(let count): Facts("more-rows", ["count": "\(count)"])
    }
  }
}

extension CellSum {
  /// The cents and the number of amounts, then the same of amounts with `may_overlap`.
  fileprivate var facts: String {
    let own = "\(eur.cents)/\(amounts)"
    return overlap.map { "\(own)/\($0.eur.cents)/\($0.amounts)" } ?? own
  }
}

extension MigrationError {
  fileprivate var facts: Facts {
    switch self {
    case .changed(let number, let expected, let found, let what):
      Facts("step-changed", ["number": "\(number)", "what": what, "found": found, "expected": expected])
    case .gap(let expected, let found):
      Facts("step-gap", ["found": "\(found)", "expected": "\(expected)"])
    case .newer(let number, let latest): Facts("step-newer", ["number": "\(number)", "latest": "\(latest)"])
    case .foreignKey(let migration, let table, let parent):
      Facts("step-foreign-key", ["migration": migration, "table": table, "of": parent])
    }
  }
}
