import ArgumentParser
import Ledger

/// A moment, as the user types it.
struct MomentArgument: Equatable {
  let moment: Moment
  /// As it was typed.
  let text: String

  /// - Parameter startsDay: Whether a day alone is its beginning, and not its end.
  init(_ text: String, startsDay: Bool = false) throws {
    guard let moment = Moment(text, startsDay: startsDay) else {
      throw ValidationError(
        said(
          en: "use a day such as 2026-11-24, a time such as 2026-11-24T21:12:34Z, or '#12'.",
          nl: "gebruik een dag zoals 2026-11-24, een tijdstip zoals 2026-11-24T21:12:34Z, of '#12'."))
    }
    self.moment = moment
    self.text = text
  }
}
