import ArgumentParser
import Budget

/// A year or a span of years, or several with commas between.
struct YearArgument: Equatable {
  let spans: [ClosedRange<Int>]

  init(_ text: String) throws {
    spans = try text.split(separator: ",", omittingEmptySubsequences: false).map(Self.span)
  }

  private static func span(_ text: Substring) throws -> ClosedRange<Int> {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let years = parts.compactMap { part in
      part.utf8.count == 4 && part.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? Int(part) : nil
    }
    guard years.count == parts.count, (1...2).contains(years.count),
      years.allSatisfy(plausibleYears.contains)
    else {
      throw ValidationError(
        said(
          en: "use a year such as 2023, or a span such as 2023-2025.",
          nl: "gebruik een jaar zoals 2023, of een periode zoals 2023-2025."))
    }
    guard years[0] <= years[years.count - 1] else {
      throw ValidationError(
        said(
          en: "put the first year first: \(years[1])-\(years[0]).",
          nl: "zet het eerste jaar voorop: \(years[1])-\(years[0])."))
    }
    return years[0]...years[years.count - 1]
  }
}
