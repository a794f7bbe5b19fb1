import ArgumentParser

/// Text that somebody types after an option, which may begin with a hyphen: `--note "- eerste punt"`.
///
/// The parser takes whatever follows such an option, so a forgotten value would make text of the next option, and
/// `--note --dry-run` would record. What looks like an option is refused.
enum FreeText {
  @Sendable static func text(_ text: String) throws -> String {
    if isOption(text) {
      throw ValidationError(
        said(
          en: "that is an option. Put the text right after the option that it is for.",
          nl: "dat is een optie. Zet de tekst direct achter de optie waar die bij hoort."))
    }
    return text
  }

  /// Whether it is written as an option is: `--dry-run`, `--by=Jan`, `-h`.
  private static func isOption(_ text: String) -> Bool {
    if text == "-h" { return true }
    guard text.hasPrefix("--") else { return false }
    let name = text.dropFirst(2).prefix { $0 != "=" }
    return name.first?.isLetter == true && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
  }
}
