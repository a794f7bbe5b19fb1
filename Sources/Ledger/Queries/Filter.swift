import Budget

/// A filter whose codes have been checked against the ledger.
public struct Filter: Equatable, Sendable {
  /// A thing of a code list: the code that people see, and the key by which the ledger knows it.
  struct Thing: Hashable, Sendable {
    let code: String
    let key: Int
  }

  /// The editions, the oldest first.
  public let editions: [Edition]
  var ministries: [Thing] = []
  var routes: [Thing] = []
  var recipients: [Thing] = []
  var themes: [String] = []
  var statuses: [Thing] = []
  var fundings: [Funding] = []
  /// Spans of years, of which one has to be touched; none means every year.
  public internal(set) var years: [ClosedRange<Int>] = []
  var buckets: [Bucket] = []
  var mayOverlap = false
  /// The expressions that are searched for.
  var searches: [String] = []
  /// The texts searched for, as they were typed.
  var searchedTexts: [String] = []
  /// Searched texts that have no word, so that nothing is found by them.
  public internal(set) var wordlessSearches: [String] = []

  /// Everything of some editions.
  init(whole editions: [Edition]) {
    self.editions = editions
  }
}

extension Filter {
  /// The last year that has a column of its own: that of the last edition, so that a column means the same
  /// for all.
  public var horizon: Int { editions.map(\.horizon).max() ?? 0 }

  /// Whether nothing of its editions is left out.
  public var isWhole: Bool { options.isEmpty }

  /// What it asks for, as options of the command: `--ministry` and `BZK`; the editions are not among them.
  public var options: [(name: String, value: String)] {
    let codes = [
      ("--ministry", ministries.map(\.code)), ("--route", routes.map(\.code)),
      ("--recipient", recipients.map(\.code)), ("--theme", themes), ("--status", statuses.map(\.code)),
      ("--funding", fundings.map(\.rawValue)),
      ("--year", years.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }),
      ("--bucket", buckets.map(\.rawValue)), ("--search", searchedTexts),
    ]
    return codes.flatMap { name, values in values.map { (name, $0) } }
      + (mayOverlap ? [("--may-overlap", "")] : [])
  }

  /// Whether a control total can tell what it keeps: a total knows of a measure only its edition and
  /// ministry.
  var asksOfMeasuresOnlyTheMinistry: Bool {
    themes.isEmpty && statuses.isEmpty && fundings.isEmpty && searchedTexts.isEmpty
  }
}
