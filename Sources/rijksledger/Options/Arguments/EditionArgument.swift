import ArgumentParser
import Budget
import Ledger

/// An edition, several with commas between, or all of them.
struct EditionArgument: Equatable {
  /// The budget years; nil for all.
  let years: [Int]?

  /// The one edition that is meant; nil for several or all.
  var year: Int? { years?.count == 1 ? years?.first : nil }

  /// The editions that a repeated option means.
  static func choice(_ arguments: [EditionArgument]) -> EditionChoice {
    if arguments.isEmpty { return .newest }
    let years = arguments.compactMap(\.years)
    return years.count < arguments.count ? .all : .years(years.flatMap(\.self))
  }

  init(_ text: String) throws {
    if text.lowercased() == "all" {
      years = nil
      return
    }
    years = try text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      guard part.utf8.count == 4, let number = Int(part), plausibleYears.contains(number) else {
        throw ValidationError(
          said(
            en: "use a budget year such as 2023, or all.",
            nl: "gebruik een begrotingsjaar zoals 2023, of all."))
      }
      return number
    }
  }
}
