import Budget
import SQLite

/// Which editions a query is about.
public enum EditionChoice: Equatable, Sendable {
  /// The newest one of the ledger.
  case newest
  /// All of them, apart.
  case all
  /// Those named by their budget years.
  case years([Int])
}

/// What a user asks for, as typed: any of the values of a field, and all of the fields.
public struct FilterInput: Equatable, Sendable {
  /// Codes or aliases of ministries, whatever their case.
  public var ministries: [String] = []
  /// Codes of routes; each takes the routes below it.
  public var routes: [String] = []
  /// Codes of recipients.
  public var recipients: [String] = []
  /// Themes, whatever their case.
  public var themes: [String] = []
  /// Codes of statuses.
  public var statuses: [String] = []
  /// Kinds of funding.
  public var fundings: [String] = []
  /// The editions.
  public var editions: EditionChoice = .newest
  /// Spans of years, of which one has to be touched.
  public var years: [ClosedRange<Int>] = []
  /// Buckets in which something is counted.
  public var buckets: [String] = []
  /// Only figures that may be counted twice: those that carry `may_overlap`.
  public var mayOverlap = false
  /// Texts, of which one has to be found.
  public var searches: [String] = []

  /// Asks for everything of the newest edition.
  public init() {}
}

/// A filter whose codes have been checked against the ledger.
public struct Filter: Equatable, Sendable {
  /// The editions, the oldest first.
  public let editions: [Edition]
  let ministries: [String]
  let routes: [String]
  let recipients: [String]
  let themes: [String]
  let statuses: [String]
  let fundings: [String]
  /// Spans of years, of which one has to be touched; none means every year.
  public let years: [ClosedRange<Int>]
  let buckets: [String]
  let mayOverlap: Bool
  let searches: [String]
  /// The texts searched for, as they were typed.
  let searchedTexts: [String]
  /// Searched texts that have no word, so that nothing is found by them.
  public let wordlessSearches: [String]
}

extension Filter {
  /// The last year that has a column of its own: that of the last edition, so that a column means the same for all.
  public var horizon: Int { editions.map(\.horizon).max() ?? 0 }

  /// Everything of some editions.
  init(whole editions: [Edition]) {
    self.init(
      editions: editions, ministries: [], routes: [], recipients: [], themes: [], statuses: [], fundings: [],
      years: [], buckets: [], mayOverlap: false, searches: [], searchedTexts: [], wordlessSearches: [])
  }

  /// Whether nothing of its editions is left out.
  public var isWhole: Bool { options.isEmpty }

  /// What it asks for, as options of the command: `--ministry` and `BZK`; the editions are not among them.
  public var options: [(name: String, value: String)] {
    let codes = [
      ("--ministry", ministries), ("--route", routes), ("--recipient", recipients), ("--theme", themes),
      ("--status", statuses), ("--funding", fundings),
      ("--year", years.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }),
      ("--bucket", buckets), ("--search", searchedTexts),
    ]
    return codes.flatMap { name, values in values.map { (name, $0) } }
      + (mayOverlap ? [("--may-overlap", "")] : [])
  }
}

extension Ledger {
  /// Checks a filter against the ledger's code lists and editions.
  ///
  /// - Throws: `LedgerError.unknownCode` with the valid ones, `LedgerError.badText` for a text that can't be
  ///   searched for.
  public func filter(_ input: FilterInput) throws -> Filter {
    try explained {
      try Self.checkCounts(input)
      if isSnapshot && !input.searches.isEmpty {
        throw LedgerError.badText(
          field: "--search",
          reason: "words are indexed as they are now, not as of an earlier moment. Leave out one of the two")
      }
      let known = try editions()
      let chosen = try choose(input.editions, from: known)
      let searches = try input.searches.map { ($0, try SearchText($0).expression) }
      return Filter(
        editions: chosen, ministries: try resolveMinistries(input.ministries),
        routes: try resolveRoutes(input.routes),
        recipients: input.recipients.isEmpty
          ? [] : try resolve(input.recipients, in: recipients().map(\.code), field: "recipient"),
        themes: input.themes.isEmpty ? [] : try resolve(input.themes, in: themes(chosen), field: "theme"),
        statuses: input.statuses.isEmpty
          ? [] : try resolve(input.statuses, in: statuses().map(\.code), field: "status"),
        fundings: try resolve(input.fundings, in: Funding.allCases.map(\.rawValue), field: "funding"),
        years: input.years,
        buckets: try resolve(input.buckets, in: Bucket.allCases.map(\.rawValue), field: "bucket"),
        mayOverlap: input.mayOverlap, searches: searches.compactMap(\.1), searchedTexts: input.searches,
        wordlessSearches: searches.filter { $0.1 == nil }.map { ShownText.shortened($0.0) })
    }
  }

  /// Each value becomes a term of a query, and SQLite takes no expression without end.
  private static func checkCounts(_ input: FilterInput) throws {
    let limit = 200
    let counts = [
      input.ministries.count, input.routes.count, input.recipients.count, input.themes.count,
      input.statuses.count, input.fundings.count, input.years.count, input.searches.count,
      input.buckets.count,
    ]
    if let count = counts.first(where: { $0 > limit }) {
      throw LedgerError.badText(
        field: "filters", reason: "an option is given \(count) times. Give each at most \(limit) times")
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

  private func resolveMinistries(_ inputs: [String]) throws -> [String] {
    guard !inputs.isEmpty else { return [] }
    let codes = CodeLists(ministries: try ministries())
    return try inputs.map { input in
      guard let code = codes.ministry(matching: input) else {
        throw LedgerError.unknownCode(
          field: "ministry", input: input, valid: codes.ministries.map(\.code))
      }
      return code
    }.withoutRepeats()
  }

  private func resolveRoutes(_ inputs: [String]) throws -> [String] {
    guard !inputs.isEmpty else { return [] }
    let codes = CodeLists(routes: try routes())
    return try resolve(inputs, in: codes.routes.map(\.code), field: "route")
      .flatMap(codes.routes(under:)).withoutRepeats()
  }

  private func resolve(_ inputs: [String], in valid: [String], field: String) throws -> [String] {
    try inputs.map { input in
      guard let code = valid.first(where: { $0.lowercased() == input.lowercased() }) else {
        throw LedgerError.unknownCode(field: field, input: input, valid: valid)
      }
      return code
    }.withoutRepeats()
  }

  private func themes(_ editions: [Edition]) throws -> [String] {
    var themes: [String] = []
    for edition in editions {
      try database.forEach(
        """
        SELECT DISTINCT v.theme FROM measure m JOIN measure_version v ON v.id = m.id AND v.ended IS NULL
        WHERE m.edition = ? AND v.theme IS NOT NULL ORDER BY v.position
        """, [Value(edition.year)]
      ) { row in
        let theme = try row.text(0)
        if !themes.contains(theme) { themes.append(theme) }
      }
    }
    return themes
  }
}
