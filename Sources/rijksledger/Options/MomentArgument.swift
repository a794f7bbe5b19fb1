import ArgumentParser
import Ledger

/// A moment, as the user types it.
struct MomentArgument: Equatable {
  let moment: Moment

  init(_ text: String) throws {
    guard let moment = Moment(text) else {
      throw ValidationError("use a day such as 2026-11-24, a time such as 2026-11-24T21:12:34Z, or '#12'.")
    }
    self.moment = moment
  }
}
