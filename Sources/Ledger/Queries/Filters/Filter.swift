import Budget

/// A filter whose codes have been checked against the ledger.
public struct Filter: Equatable, Sendable {
  /// An entry of a code list: the code that people see, and the ledger's key for it.
  struct Thing: Hashable, Sendable {
    let code: String
    let key: Int
  }

  /// The editions, the oldest first.
  public let editions: [Edition]
  var ministries: [Thing] = []
  /// The names under which totals show ministries; nil: each edition under its own.
  public internal(set) var names: MinistryNames?
  /// With `names`: the ministries of each edition that bear one of those asked for.
  var named: [Int: [Thing]] = [:]
  var routes: [Thing] = []
  var recipients: [Thing] = []
  var themes: [String] = []
  var statuses: [Thing] = []
  var fundings: [Funding] = []
  /// Spans of years, one of which must be touched; empty means every year.
  public internal(set) var years: [ClosedRange<Int>] = []
  /// Whether totals of certain years have beside them what is undivided over a span that touches those, and undated.
  public internal(set) var withUndivided = false
  var buckets: [Bucket] = []
  /// Whether money is added or cut, of which either will do; empty means both, and 0 too.
  var signs: [Sign] = []
  /// Whether figures count, or why not, of which any will do; empty means all figures.
  var counted: [Counted] = []
  var mayOverlap = false
  /// What is searched for; a match has one of them.
  var searches: [SearchQuery] = []
  /// The texts searched for, as they were typed.
  var searchedTexts: [String] = []
  /// What a user should know of the texts searched for.
  public internal(set) var searchRemarks: [SearchRemark] = []

  /// Everything of some editions.
  init(whole editions: [Edition]) {
    self.editions = editions
  }
}

extension Filter {
  /// The last year that has a column of its own: the last horizon of the editions, so that a column means the
  /// same for all, or the last year that is asked for.
  public var lastYearApart: Int { max(horizon, years.map(\.upperBound).max() ?? 0) }

  /// The last horizon of the editions.
  public var horizon: Int { editions.map(\.horizon).max() ?? 0 }

  /// Whether nothing of its editions is left out.
  public var isWhole: Bool { terms.isEmpty }

  /// What a filter can ask about.
  public enum Field: String, Sendable {
    /// The code of a ministry.
    case ministry
    /// The code of a route; those below it have terms of their own.
    case route
    /// The code of a recipient.
    case recipient
    /// A theme.
    case theme
    /// The code of a status.
    case status
    /// A kind of funding.
    case funding
    /// A year, or a span of years.
    case year
    /// A bucket.
    case bucket
    /// Whether money is added or cut.
    case sign
    /// Whether a figure counts, or why not.
    case counted
    /// A text that is searched for.
    case search
    /// Only what may be counted twice; it has no value.
    case mayOverlap = "may-overlap"
    /// With the years asked for also what is undivided over a span that touches them, and undated; it has no value.
    case withUndivided = "with-undivided"
  }

  /// One thing that a filter asks for: a field and a value.
  public struct Term: Equatable, Sendable {
    /// The field.
    public let field: Field
    /// A code, a year or span such as `2023-2025`, or a text; nil where there is none to give.
    public let value: String?

    /// As an export writes it: `ministry=BZK`, `may-overlap`.
    public var text: String { field.rawValue + (value.map { "=\($0)" } ?? "") }
  }

  /// What it asks for, field by field; the editions are not among them.
  public var terms: [Term] {
    let spans = years.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
    let values: [(Field, [String])] = [
      (.ministry, ministries.map(\.code)), (.route, routes.map(\.code)),
      (.recipient, recipients.map(\.code)), (.theme, themes), (.status, statuses.map(\.code)),
      (.funding, fundings.map(\.rawValue)), (.year, spans), (.bucket, buckets.map(\.rawValue)),
      (.sign, signs.map(\.rawValue)), (.counted, counted.map(\.rawValue)), (.search, searchedTexts),
    ]
    return values.flatMap { field, values in
      values.map { Term(field: field, value: $0.isEmpty ? nil : $0) }
    }
      + (mayOverlap ? [Term(field: .mayOverlap, value: nil)] : [])
      + (withUndivided ? [Term(field: .withUndivided, value: nil)] : [])
  }

  /// Whether texts are searched for, so that a list can be in the order of how well its rows fit.
  public var isSearch: Bool { !searches.isEmpty }

  /// Whether sums of its years and its buckets can stand beside each other: what is structural is in each year already.
  public var canHoldContributions: Bool { years.isEmpty || !buckets.contains(.structural) }

  /// Whether control totals can answer it: all that they know about a measure is its edition and ministry, and of its
  /// contributions not which were added and which were cut.
  var canBeKept: Bool {
    themes.isEmpty && statuses.isEmpty && fundings.isEmpty && searchedTexts.isEmpty && signs.isEmpty
      && counted.isEmpty
  }
}
