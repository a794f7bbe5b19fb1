/// An amount: one euro figure stated for a measure, with its years, nature, receiver and route.
///
/// docs/domain.md explains each field.
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
  /// How precise the source says it is.
  public var precision: Precision
  /// What kind of figure it is; only `budget` counts.
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

  /// The names of its fields, in the order of files: a list that takes some of them can't misspell one.
  enum FieldName: String, CaseIterable {
    case id
    case measure
    case label
    case printed
    case page
    case eur
    case firstYear = "first_year"
    case lastYear = "last_year"
    case per
    case precision
    case kind
    case basis
    case route
    case routeBasis = "route_basis"
    case recipient
    case partOf = "part_of"
    case repeats
    case mayOverlap = "may_overlap"
    case note
  }

  /// Its fields.
  public static let fields = FieldName.allCases.map { field($0) }

  /// The description of one field.
  static func field(_ field: FieldName) -> Field<Amount> {
    let name = field.rawValue
    return switch field {
    case .id:
      .text(
        name, \.id,
        "Id: dat van het voornemen, # en een nummer, zoals 2023-bzk-woningbouwimpuls#1; verandert daarna niet"
      )
    case .measure: .text(name, \.measure, "Id van het voornemen", kind: .reference(.measures))
    case .label: .text(name, \.label, "Wat het bedrag is, in een paar woorden")
    case .printed:
      .text(
        name, \.printed,
        "Het cijfer zoals gedrukt, zonder circa of ruim: € 222 miljoen, en in een tabel 282.604 × € 1.000")
    case .page: .integer(name, \.page, in: 1...100_000, "Bladzijde van het cijfer")
    case .eur:
      .euros(name, \.eur, "Euro's, exact en voluit: 222000000; met een min ervoor als het wordt onttrokken")
    case .firstYear: .integer(name, \.firstYear, in: plausibleYears, "Eerste jaar; leeg is onbekend")
    case .lastYear: .integer(name, \.lastYear, in: plausibleYears, "Laatste jaar; leeg is structureel")
    case .per: .code(name, \.per, "In elk jaar, of één som; verplicht, behalve bij een tarief")
    case .precision: .code(name, \.precision, "Nauwkeurigheid")
    case .kind: .code(name, \.kind, "Soort; alleen budget telt mee")
    case .basis: .code(name, \.basis, "Mutatie of stand; verplicht bij budget, anders leeg")
    case .route: .text(name, \.route, "Code van de route; verplicht bij budget", kind: .reference(.routes))
    case .routeBasis: .code(name, \.routeBasis, "Hoe de route bekend is; leeg bij route onbekend")
    case .recipient:
      .text(name, \.recipient, "Code van de ontvanger; verplicht bij budget", kind: .reference(.recipients))
    case .partOf: .text(name, \.partOf, "Id van het grotere bedrag (waarvan)", kind: .reference(.amounts))
    case .repeats:
      .text(name, \.repeats, "Id van het bedrag dat hetzelfde geld noemt", kind: .reference(.amounts))
    case .mayOverlap:
      .list(
        name, \.mayOverlap, "Ids van bedragen die hetzelfde geld kunnen zijn, met ; ertussen",
        kind: .references(.amounts))
    case .note:
      .text(
        name, \.note, "Toelichting op de codering: wat een lezer moet weten om haar te vertrouwen",
        kind: .note)
    }
  }
}
