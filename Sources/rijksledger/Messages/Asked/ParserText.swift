/// What the parser of arguments says, in the language of the run; it speaks English alone.
extension Messages {
  /// What begins a message of failure.
  static var errorPrefix: String { said(en: "Error: ", nl: "Fout: ") }

  /// The parser's message about wrong usage, which has lines of its own.
  ///
  /// What is not known here stays in English.
  static func fromParser(_ message: String) -> String {
    said(en: message, nl: dutch(message))
  }

  private static func dutch(_ message: String) -> String {
    var lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (place, line) in lines.enumerated() {
      if line.hasPrefix("Usage: ") { lines[place] = "Gebruik: " + line.dropFirst(7) }
      if let seen = line.wholeMatch(of: /\ +See '(.*)' for more information\./) {
        lines[place] = "  Zie '\(seen.1)' voor meer."
      }
      if line.hasPrefix(errorPrefix) {
        lines[place] = errorPrefix + fault(String(line.dropFirst(errorPrefix.count)))
      }
      if let either = line.wholeMatch(of: /\ +or: (.*)/) {
        lines[place] = "   of: \(fault(String(either.1)))"
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func fault(_ text: String) -> String {
    if let found = text.wholeMatch(of: /Unknown option '(.*)'\. Did you mean '(.*)'\?/) {
      return "Onbekende optie '\(found.1)'. Bedoelt u '\(found.2)'?"
    }
    if let found = text.wholeMatch(of: /Unknown option '(.*)'/) { return "Onbekende optie '\(found.1)'" }
    if let found = text.wholeMatch(of: /Missing value for '(.*)'/) { return "Geen waarde bij '\(found.1)'" }
    if let found = text.wholeMatch(
      of: /The option '(.*)' does not take any value, but '(.*)' was specified\./)
    {
      return "De optie '\(found.1)' heeft geen waarde, maar er staat '\(found.2)' bij."
    }
    if let found = text.wholeMatch(of: /Unexpected argument '(.*)'/) { return "Onverwacht: '\(found.1)'" }
    if let found = text.wholeMatch(of: /\d+ unexpected arguments: (.*)/) { return "Onverwacht: \(found.1)" }
    if let found = text.wholeMatch(of: /Missing expected argument '(.*)'/) {
      return "Er ontbreekt: '\(found.1)'"
    }
    if let found = text.wholeMatch(of: /Missing one of: (.*)/) { return "Er ontbreekt een van: \(found.1)" }
    return faultOfValue(text) ?? text
  }

  private static func faultOfValue(_ text: String) -> String? {
    guard let found = text.wholeMatch(of: /The value '(.*)' is invalid for '(.*?)'(.*)/) else { return nil }
    let wrong = "De waarde '\(found.1)' is ongeldig voor '\(found.2)'"
    if found.3 == ". Please provide one of the following:" { return wrong + ". Kies een van:" }
    if let list = found.3.wholeMatch(of: /\. Please provide one of (.*)\./) {
      let choices = list.1.replacing("' and '", with: "' of '").replacing("' or '", with: "' of '")
      return "\(wrong). Kies \(choices)."
    }
    // Why a value is wrong has been said in the language of the run.
    return wrong + found.3
  }
}
