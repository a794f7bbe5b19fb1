import ArgumentParser
import Budget
import Ledger

/// An edition, or all of them.
struct EditionArgument: Equatable {
  let year: Int?

  /// The editions that a repeated option means.
  static func choice(_ arguments: [EditionArgument]) -> EditionChoice {
    if arguments.isEmpty { return .newest }
    let years = arguments.compactMap(\.year)
    return years.count < arguments.count ? .all : .years(years)
  }

  init(_ text: String) throws {
    if text.lowercased() == "all" {
      year = nil
      return
    }
    guard text.utf8.count == 4, let number = Int(text), plausibleYears.contains(number) else {
      throw ValidationError("use a budget year such as 2023, or all.")
    }
    year = number
  }
}
