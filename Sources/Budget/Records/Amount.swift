/// An amount: one euro figure stated for a measure, with its years, nature, receiver and route.
///
/// What each field means stands in docs/domain.md.
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

  /// Whether it counts: what the cabinet allocates, adds, cuts or withdraws, where it is first stated.
  public var isCounted: Bool { kind == .budget && repeats == nil }

  /// Whether it goes on every year without end: a first year and no last.
  public var isStructural: Bool { firstYear != nil && lastYear == nil }
}

extension Amount: TableRecord {
  /// An amount in which nothing is filled in.
  public static var blank: Amount {
    Amount(id: "", measure: "", label: "", printed: "", page: 0, eur: .zero, kind: .budget)
  }
  /// Their table.
  public static var table: RecordTable { .amounts }
  /// It is known by its id.
  public static var keyField: String? { "id" }
  /// Its fields.
  public static let fields: [Field<Amount>] = [
    .text("id", \.id, "Id: VOORNEMEN#n"),
    .text("measure", \.measure, "Id van het voornemen", kind: .reference(.measures)),
    .text("label", \.label, "Wat het bedrag is"),
    .text("printed", \.printed, "Het cijfer zoals gedrukt"),
    .integer("page", \.page, in: 1...100_000, "Bladzijde van het cijfer"),
    .euros("eur", \.eur, "Euro's, exact; min is onttrokken"),
    .integer("first_year", \.firstYear, in: plausibleYears, "Eerste jaar; leeg is onbekend"),
    .integer("last_year", \.lastYear, in: plausibleYears, "Laatste jaar; leeg is structureel"),
    .code("per", \.per, "In elk jaar, of één som"),
    .code("precision", \.precision, "Nauwkeurigheid"),
    .code("kind", \.kind, "Soort; alleen budget telt"),
    .code("basis", \.basis, "Mutatie of stand"),
    .text("route", \.route, "Code van de route", kind: .reference(.routes)),
    .code("route_basis", \.routeBasis, "Hoe de route bekend is"),
    .text("recipient", \.recipient, "Code van de ontvanger", kind: .reference(.recipients)),
    .text("part_of", \.partOf, "Id van het grotere bedrag (waarvan)", kind: .reference(.amounts)),
    .text(
      "repeats", \.repeats, "Id van het bedrag dat hetzelfde geld noemt", kind: .reference(.amounts)),
    .list(
      "may_overlap", \.mayOverlap, "Ids van bedragen die hetzelfde geld kunnen zijn, met ; ertussen",
      kind: .references(.amounts)),
    .text("note", \.note, "Toelichting op de codering", kind: .note),
  ]
}
