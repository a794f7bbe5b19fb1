/// An amount: one euro figure stated for a measure, with its years, nature, receiver and route.
///
/// Source of every field: DOMAIN, section 3.
public struct Amount: Equatable, Sendable {
  /// `MEASURE#n`, given in its file and never reused.
  public var id: String
  /// The id of its measure.
  public var measure: String
  /// What it is, in a few Dutch words.
  public var label: String
  /// The bare figure as the source prints it.
  public var printed: String
  /// The page on which it stands, from 1.
  public var page: Int
  /// The figure; its magnitude is what `printed` says.
  public var eur: Money
  /// The first year of the span; none: undated, or a part with the span of its whole.
  public var firstYear: Int?
  /// The last year of the span; none with a first year: open-ended, that is structural.
  public var lastYear: Int?
  /// How it lies over the span; a tariff has none.
  public var per: Per?
  /// How precise it is said to be.
  public var precision: Precision
  /// What it is; only `budget` counts.
  public var kind: Kind
  /// Change or whole; only for `budget`.
  public var basis: Basis?
  /// The code of its route; one that does not count may have none.
  public var route: String?
  /// How the route is known; none for an unknown route.
  public var routeBasis: RouteBasis?
  /// The code of its recipient; one that does not count may have none.
  public var recipient: String?
  /// The id of the larger amount that this one is a part of (waarvan).
  public var partOf: String?
  /// The id of the amount that states the same money elsewhere.
  public var repeats: String?
  /// The ids of counted amounts that may be the same money, or hold it.
  public var mayOverlap: [String]
  /// What a reader must know to trust the coding.
  public var note: String?

  /// Makes an amount.
  public init(
    id: String, measure: String, label: String, printed: String, page: Int, eur: Money,
    firstYear: Int? = nil, lastYear: Int? = nil, per: Per? = nil, precision: Precision = .exact,
    kind: Kind, basis: Basis? = nil, route: String? = nil, routeBasis: RouteBasis? = nil,
    recipient: String? = nil, partOf: String? = nil, repeats: String? = nil,
    mayOverlap: [String] = [], note: String? = nil
  ) {
    self.id = id
    self.measure = measure
    self.label = label
    self.printed = printed
    self.page = page
    self.eur = eur
    self.firstYear = firstYear
    self.lastYear = lastYear
    self.per = per
    self.precision = precision
    self.kind = kind
    self.basis = basis
    self.route = route
    self.routeBasis = routeBasis
    self.recipient = recipient
    self.partOf = partOf
    self.repeats = repeats
    self.mayOverlap = mayOverlap
    self.note = note
  }

  /// Whether it counts: "An amount is counted when `kind = budget` and it repeats nothing" (DOMAIN,
  /// section 4).
  public var isCounted: Bool { kind == .budget && repeats == nil }

  /// Whether it goes on every year without end: a first year and no last.
  public var isStructural: Bool { firstYear != nil && lastYear == nil }
}
