import Budget
import Ledger

extension Messages {
  /// What a check found in a record: a code, a text, or fields that do not go together.
  static func recordText(_ problem: CheckProblem) -> String {
    switch problem {
    case .text(let field, let fault): "\(field): \(text(fault).finding)"
    case .notACode:
      said(
        en: "the code is not made of letters, digits, & and -, with at least one letter",
        nl: "de code bestaat niet uit letters, cijfers, & en -, met ten minste één letter")
    case .differsByCapitals:
      said(
        en: "another code differs from it by capitals only",
        nl: "een andere code verschilt er alleen in hoofdletters van")
    case .underItself(.ministries):
      said(en: "the ministry continues itself", nl: "het ministerie zet zichzelf voort")
    case .underItself(.routes):
      said(en: "the route stands under itself", nl: "de route staat onder zichzelf")
    case .underItself:
      said(en: "the measure stands under itself", nl: "het voornemen staat onder zichzelf")
    case .wrongHorizon(let found, let expected):
      said(
        en: "the horizon is \(found) (expected \(expected))",
        nl: "de horizon is \(found) (verwacht: \(expected))")
    case .noDocument:
      said(
        en: "it has no document (expected at least its letter)",
        nl: "er is geen document van (verwacht: ten minste de brief)")
    case .notAMeasureID:
      said(
        en: "the id does not have the form EDITION-MINISTRY-NAME",
        nl: "het id heeft niet de vorm EDITIE-MINISTERIE-NAAM")
    case .notInList(let field, let found):
      said(
        en: "\(field) \(shown(found)) is not in the list",
        nl: "\(field) \(shown(found)) staat niet in de lijst")
    case .ministry(let fault):
      said(
        en: "ministry \(shown(fault.code)) does not hold in \(fault.edition) (expected"
          + " \(list(fault.holding, more: fault.more)))",
        nl: "het ministerie \(shown(fault.code)) bestaat niet in \(fault.edition) (verwacht:"
          + " \(list(fault.holding, more: fault.more)))")
    case .amount(.otherFigure(let found, let printed, let expected), let factor):
      "eur: "
        + said(
          en: "\(euros(found)) (expected \(euros(expected)) or \(euros(Money(cents: -expected.cents))), as"
            + " \(quoted(printed)) says)",
          nl:
            "\(euros(found)) (verwacht: \(euros(expected)) of \(euros(Money(cents: -expected.cents))), volgens"
            + " \(quoted(printed)))") + text(factor)
    case .amount(let fault, let factor): "\(fault.field): \(text(fault).finding)" + text(factor)
    default: text(problem)
    }
  }

  /// How many times a figure is too large or too small.
  private static func text(_ factor: SlipFactor?) -> String {
    guard let factor else { return "" }
    let hundredths = "\(factor.hundredths < 10 ? "0" : "")\(factor.hundredths)"
    let decimals = factor.whole >= 10 ? "" : said(en: ".", nl: ",") + hundredths
    let number =
      factor.isExact
      ? "\(factor.whole)"
      : said(en: "about \(factor.whole)\(decimals)", nl: "ongeveer \(factor.whole)\(decimals)")
    return said(
      en: ": \(number) times too \(factor.isTooLarge ? "large" : "small")",
      nl: ": \(number) keer te \(factor.isTooLarge ? "groot" : "klein")")
  }
}

extension Messages {
  /// What a check found in what is derived from the amounts.
  static func derivedText(_ problem: CheckProblem) -> String {
    switch problem {
    case .unexpectedRow(let table, let row):
      said(
        en: "\(name(table)): found and not expected: \(text(row, of: table))",
        nl: "\(name(table)): gevonden en niet verwacht: \(text(row, of: table))")
    case .missingRow(let table, let row):
      said(
        en: "\(name(table)): expected and not found: \(text(row, of: table))",
        nl: "\(name(table)): verwacht en niet gevonden: \(text(row, of: table))")
    case .otherSum(let what, let found, let expected):
      "\(what == .total ? name(.total) : what.rawValue): \(difference(found, expected))"
    case .uncountable:
      said(
        en: "nothing could be compared: its amounts can't be counted (expected amounts without faults); see"
          + " parts",
        nl: "er is niets te vergelijken: de bedragen zijn niet te tellen (verwacht: bedragen zonder"
          + " fouten); zie parts")
    case .stray(.contribution):
      said(
        en: "contribution: belongs to no amount of its edition",
        nl: "geteld bedrag: hoort bij geen bedrag van zijn editie")
    case .stray(.counted):
      said(
        en: "span: belongs to no amount of the ledger",
        nl: "looptijd: hoort bij geen bedrag van het grootboek")
    case .stray(.total):
      said(
        en: "totals: belong to no edition of the ledger",
        nl: "totalen: horen bij geen editie van het grootboek")
    case .stray(.overlaps):
      said(
        en: "possibly counted twice: belongs to no edition of the ledger",
        nl: "mogelijk dubbel geteld: hoort bij geen editie van het grootboek")
    default: text(problem)
    }
  }

  private static func name(_ table: DerivedTable) -> String {
    switch table {
    case .contribution: said(en: "contributions", nl: "getelde bedragen")
    case .counted: said(en: "spans", nl: "looptijden")
    case .total: said(en: "totals", nl: "totalen")
    case .overlaps: said(en: "possibly counted twice", nl: "mogelijk dubbel geteld")
    }
  }

  /// The values of a row; in `contribution`, the cents stand after the amount, the bucket and the year, in `overlap_total`
  /// after the cell that is named.
  private static func text(_ row: [String?], of table: DerivedTable) -> String {
    let money: [Int] =
      switch table {
      case .contribution: [3]
      case .overlaps: [1, 2]
      case .counted, .total: []
      }
    return row.enumerated().map { place, value in
      if money.contains(place), let cents = value.flatMap({ Int64($0) }) {
        return euros(Money(cents: cents))
      }
      return value ?? said(en: "none", nl: "geen")
    }.joined(separator: ", ")
  }

  private static func difference(_ found: CellSum?, _ expected: CellSum?) -> String {
    let eur = try? (found?.eur ?? .zero).subtracting(expected?.eur ?? .zero)
    return said(
      en: "\(text(found)) (expected \(text(expected)); the difference is \(eur.map(euros) ?? "too large"))",
      nl: "\(text(found)) (verwacht: \(text(expected)); het verschil is \(eur.map(euros) ?? "te groot"))")
  }

  private static func text(_ sum: CellSum?) -> String {
    guard let sum else { return said(en: "nothing", nl: "niets") }
    let amounts = said(
      en: "\(euros(sum.eur)) of \(Count.text(sum.amounts, "amount"))",
      nl: "\(euros(sum.eur)) van \(Count.text(sum.amounts, "bedrag", "bedragen"))")
    guard let overlap = sum.overlap else { return amounts }
    return amounts
      + said(
        en: ", \(euros(overlap.eur)) of it of \(Count.text(overlap.amounts, "amount")) with may_overlap",
        nl: ", waarvan \(euros(overlap.eur)) van \(Count.text(overlap.amounts, "bedrag", "bedragen"))"
          + " met may_overlap"
      )
  }
}
