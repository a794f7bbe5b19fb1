import Budget

/// Which editions a query is about.
public enum EditionChoice: Equatable, Sendable {
  /// The newest one of the ledger.
  case newest
  /// All of them, side by side.
  case all
  /// Those named by their budget years.
  case years([Int])
}

/// What a user asks for, as typed: a match has one of the values of each field.
///
/// A code, an alias or a name will do, or some whole words of a name; a text may have several, with commas between.
public struct FilterInput: Equatable, Sendable {
  /// Ministries; with `names`, also `EZ+KGG`.
  public var ministries: [String] = []
  /// Under which names the ministries of several editions are read in totals; nil: each edition under its own.
  public var names: NameReading?
  /// Routes; each takes the routes below it.
  public var routes: [String] = []
  /// Recipients.
  public var recipients: [String] = []
  /// Themes.
  public var themes: [String] = []
  /// Statuses.
  public var statuses: [String] = []
  /// Kinds of funding.
  public var fundings: [String] = []
  /// The editions.
  public var editions: EditionChoice = .newest
  /// Spans of years, one of which must be touched.
  public var years: [ClosedRange<Int>] = []
  /// Whether totals and contributions of certain years have beside them what is undivided over a span that touches those
  /// years, and what is undated; without years it changes nothing.
  ///
  /// It goes without saying if `buckets` names one of these.
  public var withUndivided = false
  /// Buckets in which something is counted.
  public var buckets: [String] = []
  /// Whether money is added or cut.
  public var signs: [String] = []
  /// Whether figures count, or why not.
  public var counted: [String] = []
  /// Only figures that may be counted twice: those that carry `may_overlap`.
  public var mayOverlap = false
  /// Texts, one of which must be found.
  public var searches: [String] = []

  /// Asks for everything of the newest edition.
  public init() {}

  /// How many values one field may have: each becomes a term of a query, and SQLite limits the size of an
  /// expression.
  static let limit = 200

  /// The largest number of values of one field.
  var count: Int {
    [
      ministries.count, routes.count, recipients.count, themes.count, statuses.count, fundings.count,
      years.count, searches.count, buckets.count, signs.count, counted.count,
    ].max() ?? 0
  }
}
