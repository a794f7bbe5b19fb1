import Budget

/// The tables of a data package (DESIGN, "Packages"): columns, types, keys.
///
/// The reader, the writer and datapackage.json all come from here.
struct PackageSchema: Sendable {
  enum Kind: Sendable {
    case text
    /// Text in which a newline may stand.
    case note
    case integer
    case euros
    case boolean
    case code([String])
    /// Several, with `;` between.
    case list
  }

  struct Column: Sendable {
    let name: String
    let kind: Kind
    let isRequired: Bool
    let description: String

    init(_ name: String, _ kind: Kind, required: Bool = false, _ description: String) {
      self.name = name
      self.kind = kind
      self.isRequired = required
      self.description = description
    }
  }

  struct ForeignKey: Sendable {
    let column: String
    /// The resource it refers to; empty for the same one.
    let resource: String
    let target: String
  }

  let name: String
  let title: String
  let columns: [Column]
  let primaryKey: String?
  let foreignKeys: [ForeignKey]

  init(
    name: String, title: String, columns: [Column], primaryKey: String? = nil, foreignKeys: [ForeignKey] = []
  ) {
    self.name = name
    self.title = title
    self.columns = columns
    self.primaryKey = primaryKey
    self.foreignKeys = foreignKeys
  }

  /// The file's name.
  var path: String { name + ".csv" }

  static let ministries = PackageSchema(
    name: "ministries", title: "Hoofdstukken",
    columns: [
      Column("code", .text, required: true, "Code"),
      Column("name", .text, required: true, "Naam"),
      Column("aliases", .list, "Andere schrijfwijzen, met ; ertussen"),
      Column("chapters", .list, "Hoofdstukken van de rijksbegroting, met ; ertussen"),
      Column("valid_from", .integer, "Eerste begrotingsjaar"),
      Column("valid_to", .integer, "Laatste begrotingsjaar"),
      Column("continues", .text, "Code van het ministerie dat dit voortzet"),
    ],
    primaryKey: "code",
    foreignKeys: [ForeignKey(column: "continues", resource: "", target: "code")])

  static let routes = PackageSchema(
    name: "routes", title: "Routes",
    columns: [
      Column("code", .text, required: true, "Code"),
      Column("name", .text, required: true, "Naam"),
      Column("parent", .text, "Code van de route waarvan dit een soort is"),
    ],
    primaryKey: "code", foreignKeys: [ForeignKey(column: "parent", resource: "", target: "code")])

  static let recipients = PackageSchema(
    name: "recipients", title: "Ontvangers",
    columns: [
      Column("code", .text, required: true, "Code"),
      Column("name", .text, required: true, "Naam"),
    ],
    primaryKey: "code")

  static let statuses = PackageSchema(
    name: "statuses", title: "Statussen",
    columns: [
      Column("code", .text, required: true, "Code"),
      Column("meaning", .text, required: true, "Betekenis"),
      Column("retired", .boolean, required: true, "Kan niet meer worden gezet"),
    ],
    primaryKey: "code")

  static let editions = PackageSchema(
    name: "editions", title: "Begrotingen",
    columns: [
      Column("edition", .integer, required: true, "Begrotingsjaar"),
      Column("title", .text, required: true, "Titel van de bron"),
      Column("publisher", .text, required: true, "Uitgever"),
      Column("published", .text, required: true, "Jaar, maand of dag van uitgave"),
      Column("horizon", .integer, required: true, "Laatste jaar van de meerjarencijfers"),
      Column("source", .text, required: true, "Bron"),
      Column("sha256", .text, "SHA-256 van de gecodeerde tekst"),
    ],
    primaryKey: "edition")

  static func measures(_ edition: Int) -> PackageSchema {
    PackageSchema(
      name: "measures-\(edition)", title: "Voornemens \(edition)",
      columns: [
        Column("id", .text, required: true, "Id"),
        Column("position", .integer, required: true, "Plaats in de brief"),
        Column("ministry", .text, required: true, "Code van het hoofdstuk"),
        Column("theme", .text, "Thema binnen het hoofdstuk"),
        Column("topic", .text, required: true, "Kop in de brief, letterlijk"),
        Column("parent", .text, "Id van het voornemen waar dit onder staat"),
        Column("continues", .list, "Ids in eerdere begrotingen die dit voortzet, met ; ertussen"),
        Column("page", .integer, required: true, "Bladzijde van de kop"),
        Column("funding", .code(Funding.allCases.map(\.rawValue)), required: true, "Of de brief geld noemt"),
        Column("summary", .text, "Wat het kabinet wil, in eigen woorden"),
        Column("impact", .text, "Wat het betekent voor gemeenten, in eigen woorden"),
      ],
      primaryKey: "id",
      foreignKeys: [
        ForeignKey(column: "ministry", resource: "ministries", target: "code"),
        ForeignKey(column: "parent", resource: "", target: "id"),
      ])
  }

  static func amounts(_ edition: Int) -> PackageSchema {
    PackageSchema(
      name: "amounts-\(edition)", title: "Bedragen \(edition)",
      columns: [
        Column("id", .text, required: true, "Id: VOORNEMEN#n"),
        Column("measure", .text, required: true, "Id van het voornemen"),
        Column("label", .text, required: true, "Wat het bedrag is"),
        Column("printed", .text, required: true, "Het cijfer zoals gedrukt"),
        Column("page", .integer, required: true, "Bladzijde van het cijfer"),
        Column("eur", .euros, required: true, "Euro's, exact; min is onttrokken"),
        Column("first_year", .integer, "Eerste jaar; leeg is onbekend"),
        Column("last_year", .integer, "Laatste jaar; leeg is structureel"),
        Column("per", .code(Per.allCases.map(\.rawValue)), "In elk jaar, of één som"),
        Column("precision", .code(Precision.allCases.map(\.rawValue)), required: true, "Nauwkeurigheid"),
        Column(
          "kind", .code(Budget.Kind.allCases.map(\.rawValue)), required: true, "Soort; alleen budget telt"),
        Column("basis", .code(Basis.allCases.map(\.rawValue)), "Mutatie of stand"),
        Column("route", .text, "Code van de route"),
        Column("route_basis", .code(RouteBasis.allCases.map(\.rawValue)), "Hoe de route bekend is"),
        Column("recipient", .text, "Code van de ontvanger"),
        Column("part_of", .text, "Id van het grotere bedrag (waarvan)"),
        Column("repeats", .text, "Id van het bedrag dat hetzelfde geld noemt"),
        Column("may_overlap", .list, "Ids van bedragen die hetzelfde geld kunnen zijn, met ; ertussen"),
        Column("note", .note, "Toelichting op de codering"),
      ],
      primaryKey: "id",
      foreignKeys: [
        ForeignKey(column: "measure", resource: "measures-\(edition)", target: "id"),
        ForeignKey(column: "route", resource: "routes", target: "code"),
        ForeignKey(column: "recipient", resource: "recipients", target: "code"),
        ForeignKey(column: "part_of", resource: "", target: "id"),
        ForeignKey(column: "repeats", resource: "", target: "id"),
      ])
  }

  /// The tables of a package with these editions, in order.
  static func tables(editions: [Int]) -> [PackageSchema] {
    [ministries, routes, recipients, statuses, self.editions]
      + editions.flatMap { [measures($0), amounts($0)] }
  }

  /// What an export adds: what follows from the tables, so that it can be compared, and the history.
  ///
  /// A reference to measures or amounts can name one table only, so with several editions it is no foreign key.
  static func derivedTables(editions: [Int]) -> [PackageSchema] {
    [contributions(editions), totals, history(editions)]
  }

  /// Whether a path is that of a table that comes in: a plain name, and none that follows from the others.
  static func isTable(_ path: String) -> Bool {
    path.hasSuffix(".csv") && !path.contains("/") && !derivedTables(editions: []).contains { $0.path == path }
  }

  static func contributions(_ editions: [Int]) -> PackageSchema {
    PackageSchema(
      name: "contributions", title: "Getelde bedragen",
      columns: [
        Column("amount", .text, required: true, "Id van het bedrag"),
        Column("measure", .text, required: true, "Id van het voornemen"),
        Column("edition", .integer, required: true, "Begrotingsjaar"),
        Column("ministry", .text, required: true, "Code van het hoofdstuk"),
        Column("theme", .text, "Thema binnen het hoofdstuk"),
        Column("topic", .text, required: true, "Kop in de brief"),
        Column("route", .text, required: true, "Code van de route"),
        Column("recipient", .text, required: true, "Code van de ontvanger"),
        Column("basis", .code(Basis.allCases.map(\.rawValue)), required: true, "Mutatie of stand"),
        Column("status", .text, required: true, "Code van de status van het voornemen"),
        Column("bucket", .code(Bucket.allCases.map(\.rawValue)), required: true, "Waar het telt"),
        Column("year", .integer, "Jaar, alleen bij bucket year"),
        Column("eur", .euros, required: true, "Euro's die hier tellen: het bedrag zonder zijn getelde delen"),
        Column("printed", .text, required: true, "Het cijfer zoals gedrukt"),
        Column("page", .integer, required: true, "Bladzijde van het cijfer"),
      ],
      foreignKeys: lookups(
        editions, withStatus: true, [("amount", "amounts", "id"), ("measure", "measures", "id")]))
  }

  static let totals = PackageSchema(
    name: "totals", title: "Totalen",
    columns: [
      Column("edition", .integer, required: true, "Begrotingsjaar"),
      Column("ministry", .text, required: true, "Code van het hoofdstuk"),
      Column("route", .text, required: true, "Code van de route"),
      Column("recipient", .text, required: true, "Code van de ontvanger"),
      Column("basis", .code(Basis.allCases.map(\.rawValue)), required: true, "Mutatie of stand"),
      Column("bucket", .code(Bucket.allCases.map(\.rawValue)), required: true, "Waar het telt"),
      Column("year", .integer, "Jaar, alleen bij bucket year"),
      Column("eur", .euros, required: true, "Som van de getelde bedragen in euro's"),
      Column("amounts", .integer, required: true, "Hoeveel bedragen eraan bijdragen"),
    ],
    foreignKeys: lookups([], withStatus: false, []))

  static func history(_ editions: [Int]) -> PackageSchema {
    PackageSchema(
      name: "history", title: "Statussen door de tijd",
      columns: [
        Column("event", .integer, required: true, "Nummer"),
        Column("measure", .text, required: true, "Id van het voornemen"),
        Column("topic", .text, required: true, "Kop in de brief"),
        Column("status", .text, "Code van de status; leeg bij een intrekking"),
        Column("since", .text, "Dag sinds wanneer"),
        Column("recorded", .text, required: true, "Tijd van vastlegging, UTC"),
        Column("by", .text, required: true, "Door wie"),
        Column("note", .note, "Waarom"),
        Column("withdraws", .integer, "Nummer van de gebeurtenis die dit intrekt"),
      ],
      primaryKey: "event",
      foreignKeys: [
        ForeignKey(column: "status", resource: "statuses", target: "code"),
        ForeignKey(column: "withdraws", resource: "", target: "event"),
      ] + keys(editions, [("measure", "measures", "id")]))
  }

  private static func keys(
    _ editions: [Int], _ columns: [(column: String, table: String, target: String)]
  ) -> [ForeignKey] {
    guard editions.count == 1, let edition = editions.first else { return [] }
    return columns.map {
      ForeignKey(column: $0.column, resource: "\($0.table)-\(edition)", target: $0.target)
    }
  }

  private static func lookups(
    _ editions: [Int], withStatus: Bool, _ columns: [(column: String, table: String, target: String)]
  ) -> [ForeignKey] {
    [
      ForeignKey(column: "edition", resource: "editions", target: "edition"),
      ForeignKey(column: "ministry", resource: "ministries", target: "code"),
      ForeignKey(column: "route", resource: "routes", target: "code"),
      ForeignKey(column: "recipient", resource: "recipients", target: "code"),
    ] + (withStatus ? [ForeignKey(column: "status", resource: "statuses", target: "code")] : [])
      + keys(editions, columns)
  }
}
