import ArgumentParser
import Budget
import Ledger

/// One side of a comparison, as the user types it: `2023`, `2023@ledenbrief`, `2023#5`, `other.db:2023`, `begroting-2024`.
struct SideArgument: Equatable {
  /// What was typed.
  let text: String
  /// The file of another ledger, or the folder of a package; nil for the ledger of the command.
  let place: String?
  /// The budget year; nil for the newest edition.
  let edition: Int?
  /// The code of the document up to which the edition is shown; nil for the newest one.
  let stage: String?
  /// What was recorded by then; nil for all of it.
  let moment: Moment?

  /// How the parser is told about it.
  static let help = """
    An edition (2023), its documents up to one (2023@ledenbrief), what was recorded up to a journal entry, a day or \
    a time (2023#5, 2023#2026-11-24), another ledger (other.db:2023), or the folder of a data package.
    """

  init(_ text: String) throws {
    guard !text.isEmpty else {
      throw ValidationError(
        said(
          en: "use an edition such as 2023, a ledger or a package.",
          nl: "gebruik een editie zoals 2023, een grootboek of een pakket."))
    }
    self.text = text
    var (place, state) = (Optional(text), State(text[...]))
    if state != nil { place = nil }
    for colon in text.indices.reversed() where state == nil && text[colon] == ":" {
      state = State(text[text.index(after: colon)...])
      if state != nil { place = String(text[..<colon]) }
    }
    self.place = place
    edition = state?.edition
    stage = state?.stage
    moment = state?.moment
  }

  /// `EDITION[@DOCUMENT][#MOMENT]`.
  private struct State {
    let edition: Int
    let stage: String?
    let moment: Moment?

    init?(_ text: Substring) {
      let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let words = parts[0].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
      guard words[0].utf8.count == 4, let year = Int(words[0]), plausibleYears.contains(year) else {
        return nil
      }
      edition = year
      stage = words.count > 1 ? String(words[1]) : nil
      if let stage, !Identifier.isCode(stage) { return nil }
      guard parts.count > 1 else {
        moment = nil
        return
      }
      let isNumber = parts[1].utf8.allSatisfy { 0x30...0x39 ~= $0 }
      guard let moment = Moment(isNumber ? "#\(parts[1])" : String(parts[1])) else { return nil }
      self.moment = moment
    }
  }
}
