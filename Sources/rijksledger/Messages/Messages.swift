import Budget
import Exchange

/// The words of the program: here, and nowhere else, a fault, a doubt or a failure becomes a sentence.
///
/// What is wrong comes from the modules below as a value (`DataFault`, `CountingFault`, `LedgerError`, ...); each kind has a
/// file in this folder. Only this folder knows which commands and options help the user on.
///
/// ```swift
/// StandardError.writeLine(Messages.text(LedgerError.missing(path: "begroting.db")))
/// ```
enum Messages {
  /// Items with commas between, and how many more there are beyond the limit.
  static func list(_ items: [String], most: Int) -> String {
    if items.isEmpty { return said(en: "none", nl: "geen") }
    return list(Array(items.prefix(most)), more: max(0, items.count - most))
  }

  /// Items with commas between, and how many more there are.
  static func list(_ items: [String], more: Int) -> String {
    let shown = items.joined(separator: ", ")
    return more > 0 ? said(en: "\(shown), and \(more) more", nl: "\(shown), en nog \(more)") : shown
  }

  /// Text from a user or a file: in quotes, on one line and shortened.
  static func quoted(_ text: String) -> String { "\"\(ShownText.shortened(text))\"" }

  /// An id or a name from a file, on one line and shortened.
  static func shown(_ name: String) -> String { ShownText.shortened(name, to: 200) }

  /// Exact euros as all of the program prints them: `€ 222,000,000`.
  static func euros(_ money: Money) -> String { "€ \(NumberText.euros(money))" }

  /// That the program has a later version of what the ledger has from it, and how to take it over.
  static var newerBuiltIn: String {
    said(
      en: "The editions that come with the program have changed since this ledger took them in. See what"
        + " would change: \(command("import --builtin --by \(Placeholder.name) --dry-run"))",
      nl: "De edities die bij het programma horen zijn veranderd sinds dit grootboek ze heeft ingelezen."
        + " Bekijk wat er zou veranderen met: \(command("import --builtin --by \(Placeholder.name) --dry-run"))"
    )
  }

  /// That the ledger has a later version of what the program brings.
  static var laterBuiltIn: String {
    said(
      en: "the ledger has a later version of the editions that come with the program. Nothing was changed."
        + " Use a later program",
      nl: "het grootboek heeft een latere versie van de edities die bij het programma horen. Er is niets"
        + " gewijzigd. Gebruik een nieuwer programma")
  }

  /// A command that the user can copy, with `--db` if the ledger needs to be named.
  ///
  /// - Parameter ledger: The ledger; by default the one that the user has named.
  static func command(_ words: String, on ledger: String? = LedgerPlace.named) -> String {
    "rijksledger " + (ledger.map { "--db \(ShellWord.path($0)) " } ?? "") + words
  }

  /// The years of a span: `2023`, `2023-2025`, `2023 and on`.
  static func years(_ span: Span) -> String {
    switch span {
    case .yearly(let first, nil): said(en: "\(first) and on", nl: "\(first) en verder")
    case .yearly(let first, let last?): first == last ? "\(first)" : "\(first)-\(last)"
    case .undivided(let first, let last): said(en: "\(first)-\(last) in all", nl: "\(first)-\(last) samen")
    case .undated: said(en: "no known year", nl: "onbekend jaar")
    }
  }
}

/// What is wrong, in the three parts that every such message has.
struct FaultText: Equatable {
  /// What was found.
  let found: String
  /// What was expected.
  let expected: String
  /// What to do.
  let remedy: String

  init(_ found: String, expected: String, remedy: String) {
    self.found = found
    self.expected = expected
    self.remedy = remedy
  }

  /// What was found and expected, for a list of findings, which says what to do once.
  var finding: String {
    said(en: "\(found) (expected \(expected))", nl: "\(found) (verwacht: \(expected))")
  }

  /// The whole of it.
  var text: String { "\(finding). \(remedy)" }
}

/// What is wrong, in the language of this run.
///
/// ```swift
/// said(
///   en: FaultText("nothing", expected: "a value", remedy: "Fill it in"),
///   nl: FaultText("niets", expected: "een waarde", remedy: "Vul het in"))
/// ```
func said(en english: @autoclosure () -> FaultText, nl dutch: @autoclosure () -> FaultText) -> FaultText {
  switch Language.current {
  case .en: english()
  case .nl: dutch()
  }
}
