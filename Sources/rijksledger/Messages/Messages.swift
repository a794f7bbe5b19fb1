import Budget

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
    if items.isEmpty { return "none" }
    return list(Array(items.prefix(most)), more: max(0, items.count - most))
  }

  /// Items with commas between, and how many more there are.
  static func list(_ items: [String], more: Int) -> String {
    items.joined(separator: ", ") + (more > 0 ? ", and \(more) more" : "")
  }

  /// Text from a user or a file: in quotes, on one line and shortened.
  static func quoted(_ text: String) -> String { "\"\(ShownText.shortened(text))\"" }

  /// An id or a name from a file, on one line and shortened.
  static func shown(_ name: String) -> String { ShownText.shortened(name, to: 200) }

  /// Exact euros as all of the program prints them: `€ 222,000,000`.
  static func euros(_ money: Money) -> String { "€ \(NumberText.euros(money))" }

  /// That the program has a later version of what the ledger has from it, and how to take it over.
  static var newerBuiltIn: String {
    "The editions that come with the program have changed since this ledger took them in. See what would change:"
      + " \(command("import --builtin --by NAME --dry-run"))"
  }

  /// That the ledger has a later version of what the program brings.
  static var laterBuiltIn: String {
    "the ledger has a later version of the editions that come with the program. Nothing was changed. Use a later program"
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
    case .yearly(let first, nil): "\(first) and on"
    case .yearly(let first, let last?): first == last ? "\(first)" : "\(first)-\(last)"
    case .undivided(let first, let last): "\(first)-\(last) in all"
    case .undated: "no known year"
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
  var finding: String { "\(found) (expected \(expected))" }

  /// The whole of it.
  var text: String { "\(finding). \(remedy)" }
}
