import Budget
import SQLite

extension Ledger {
  /// Checks a filter against the ledger's code lists and editions.
  ///
  /// ```swift
  /// var input = FilterInput()
  /// input.ministries = ["bzk"]
  /// let filter = try ledger.filter(input)
  /// ```
  ///
  /// - Throws: `LedgerError.unknownValue` with the valid ones, `.ambiguousValue` with those that may be meant,
  ///   `.unknownCode` for an edition, `.badText` for a text that can't be searched for, `.tooManyValues`.
  public func filter(_ input: FilterInput) throws -> Filter {
    try translatingErrors {
      guard input.count <= FilterInput.limit else {
        throw LedgerError.tooManyValues(count: input.count, limit: FilterInput.limit)
      }
      if isSnapshot && !input.searches.isEmpty {
        throw LedgerError.badText(field: "search", .searchedInThePast)
      }
      var filter = Filter(whole: try choose(input.editions, from: try editions()))
      try requireStage(of: filter.editions)
      if let reading = input.names {
        try setMinistries(input.ministries, MinistryNames(reading, try ministries()), in: &filter)
      } else {
        filter.ministries = try ministries(input.ministries, in: filter.editions)
      }
      filter.routes = try routes(input.routes)
      filter.recipients = try things(input.recipients, of: "recipient") {
        try recipients().map(ListedValue.init)
      }
      filter.statuses = try things(input.statuses, of: "status") { try statuses().map(ListedValue.init) }
      filter.themes = try themes(input.themes, of: filter.editions)
      filter.fundings = try codes(input.fundings, of: "funding")
      filter.buckets = try codes(input.buckets, of: "bucket")
      filter.signs = try codes(input.signs, of: "sign")
      filter.counted = try codes(input.counted, of: "counted")
      filter.years = input.years
      // Who names a bucket that has no year wants it beside the years.
      let isBeside = input.withUndivided || filter.buckets.contains { $0 == .undivided || $0 == .undated }
      filter.withUndivided = isBeside && !input.years.isEmpty
      filter.mayOverlap = input.mayOverlap
      filter.searchedTexts = input.searches
      if !input.searches.isEmpty {
        let reading = try SearchReading(self)
        filter.searches = try input.searches.compactMap(reading.query)
        filter.searchRemarks = reading.remarks.withoutRepeats()
      }
      return filter
    }
  }

  func choose(_ choice: EditionChoice, from known: [Edition]) throws -> [Edition] {
    switch choice {
    case .newest: return known.suffix(1)
    case .all: return known
    case .years(let years):
      if let unknown = years.first(where: { year in !known.contains { $0.year == year } }) {
        throw LedgerError.unknownCode(
          field: "edition", input: "\(unknown)", valid: known.map { "\($0.year)" } + ["all"])
      }
      return known.filter { years.contains($0.year) }
    }
  }
}
