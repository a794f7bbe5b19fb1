import Budget
import Ledger

extension Messages {
  /// What a check found, and what it expected.
  static func text(_ problem: CheckProblem) -> String { ShownText.visible(sentence(problem)) }

  private static func sentence(_ problem: CheckProblem) -> String {
    switch problem {
    case .unreadable(let message): "can't be read: \(message)"
    case .unfinished(let error): "could not be finished: \(cause(error))"
    case .place(.severalNames(let count)): "it has \(count) names (hard links; expected 1)"
    case .place: "it is mounted as a single file (expected its directory)"
    case .damage(let message): message
    case .missingRows(let table, 1): "refers to a row of \(table) that is not there"
    case .missingRows(let table, let count):
      "\(Count.text(count, "row")) refer to a row of \(table) that is not there"
    case .notCurrent(let field, let found, let thing):
      "\(field == "measure" ? "its measure" : field) is \(shown(found)), which is not a current \(thing)"
    case .withoutVersion: "has no version: nothing is known of it (expected at least one)"
    case .otherRowCount(let found, let expected):
      "shows \(Count.text(found, "row")) (expected \(expected), the current versions)"
    case .text(let field, let fault): "\(field): \(text(fault).finding)"
    case .notACode: "the code is not made of letters, digits, & and -, with at least one letter"
    case .differsByCapitals: "another code differs from it by capitals only"
    case .underItself(.ministries): "the ministry continues itself"
    case .underItself(let table): "the \(table == .routes ? "route" : "measure") stands under itself"
    case .wrongHorizon(let found, let expected): "the horizon is \(found) (expected \(expected))"
    case .noDocument: "it has no document (expected at least its letter)"
    case .notAMeasureID: "the id does not have the form EDITION-MINISTRY-NAME"
    case .notInList(let field, let found): "\(field) \(shown(found)) is not in the list"
    case .ministry(let fault):
      "ministry \(shown(fault.code)) does not hold in \(fault.edition) (expected \(list(fault.holding, more: fault.more)))"
    case .amount(.otherFigure(let found, let printed, let expected), let factor):
      "eur: \(euros(found)) (expected \(euros(expected)) or \(euros(Money(cents: -expected.cents))), as"
        + " \(quoted(printed)) says)" + text(factor)
    case .amount(let fault, let factor): "\(fault.field): \(text(fault).finding)" + text(factor)
    case .doubt(let reason): text(reason)
    case .counting(let fault): "\(fault.field): \(text(fault).text)"
    case .countingAtStage(let fault, let stage): "\(fault.field): \(text(fault, stage: stage).text)"
    case .steps(let error): text(error)
    case .otherVersion(let found, let expected): "is \(found) (expected \(expected), the steps taken)"
    case .notInSchema: "is not in the schema"
    case .otherSchema: "is not as the migrations make it"
    case .notOfMigrations: "is in the schema, and no migration makes it"
    case .entry(let part, let found, let expected): "\(name(part)) is \(found) (expected \(expected))"
    case .noEntry: "is not in the journal (expected an entry with the digest that was written down)"
    case .otherHead(let found, let expected):
      "its digest is \(found) (expected \(expected), as written down)"
    case .rowsWithoutEntry(let column, let count):
      "\(Count.text(count, "row is", "rows are")) \(column) by no entry of the journal"
    case .againstBackup(let difference): text(difference)
    case .clockBehind(let recorded, let previous):
      "it was recorded at \(recorded), before the entry before it (expected \(previous) or later)"
    case .clockAhead(let recorded):
      "it was recorded at \(recorded), which is still to come (expected a time that the machine's clock has passed)"
    case .unexpectedRow(let table, let row): "\(name(table)): found and not expected: \(text(row, of: table))"
    case .missingRow(let table, let row): "\(name(table)): expected and not found: \(text(row, of: table))"
    case .otherSum(let what, let found, let expected):
      "\(what == .total ? "totals" : what.rawValue): \(difference(found, expected))"
    case .uncountable:
      "nothing could be compared: its amounts can't be counted (expected amounts without faults); see parts"
    case .stray(.contribution): "contribution: belongs to no amount of its edition"
    case .stray(.counted): "span: belongs to no amount of the ledger"
    case .stray(.total): "totals: belong to no edition of the ledger"
    case .damagedIndex(let message): "the search index is damaged: \(message)"
    case .otherWords: "the search index has other words than the measures and their figures"
    case .wordsOfNoMeasure: "search words: belong to no measure of the ledger"
    }
  }

  /// Why a check could not be finished, without the ledger's path and what to do.
  private static func cause(_ error: LedgerError) -> String {
    switch error {
    case .damaged(_, let damage): text(damage)
    case .database(_, let error): error.message
    default: text(error, advisesCheck: false)
    }
  }

  /// How many times a figure is too large or too small.
  private static func text(_ factor: SlipFactor?) -> String {
    guard let factor else { return "" }
    let hundredths = "\(factor.hundredths < 10 ? "0" : "")\(factor.hundredths)"
    let number =
      factor.isExact
      ? "\(factor.whole)" : "about \(factor.whole)" + (factor.whole >= 10 ? "" : ".\(hundredths)")
    return ": \(number) times too \(factor.isTooLarge ? "large" : "small")"
  }

  private static func name(_ part: JournalPart) -> String {
    switch part {
    case .number: "the number"
    case .previous: "the digest of the entry before it"
    case .rows: "the number of its rows"
    case .rowsDigest: "the digest of its rows"
    case .digest: "its digest"
    }
  }

  private static func name(_ table: DerivedTable) -> String {
    switch table {
    case .contribution: "contributions"
    case .counted: "spans"
    case .total: "totals"
    }
  }

  /// The values of a row; in `contribution`, the cents stand after the amount, the bucket and the year.
  private static func text(_ row: [String?], of table: DerivedTable) -> String {
    row.enumerated().map { place, value in
      if table == .contribution, place == 3, let cents = value.flatMap({ Int64($0) }) {
        return euros(Money(cents: cents))
      }
      return value ?? "none"
    }.joined(separator: ", ")
  }

  private static func difference(_ found: CellSum?, _ expected: CellSum?) -> String {
    let eur = try? (found?.eur ?? .zero).subtracting(expected?.eur ?? .zero)
    return "\(text(found)) (expected \(text(expected)); the difference is"
      + " \(eur.map(euros) ?? "too large"))"
  }

  private static func text(_ sum: CellSum?) -> String {
    guard let sum else { return "nothing" }
    let overlap = sum.overlap.map {
      ", possibly counted twice \(euros($0.eur)) of \(Count.text($0.amounts, "amount")), \($0.first) of them not in the"
        + " cell before"
    }
    return "\(euros(sum.eur)) of \(Count.text(sum.amounts, "amount"))" + (overlap ?? "")
  }
}
