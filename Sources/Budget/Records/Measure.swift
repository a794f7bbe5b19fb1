/// A measure: one kabinetsvoornemen, one topic of the letter.
public struct Measure: Equatable, Sendable {
  /// Unique in the ledger, opaque and never reused: `2023-bzk-woningbouwimpuls`.
  public var id: String
  /// The budget year of its edition.
  public var edition: Int
  /// Its place in the letter, from 1.
  public var position: Int
  /// The code of the ministry in whose chapter it stands.
  public var ministry: String
  /// The group inside the chapter, where there is one.
  public var theme: String?
  /// The letter's heading, to the letter.
  public var topic: String
  /// The id of the measure under whose heading it stands.
  public var parent: String?
  /// The ids of the measures of earlier editions that it continues.
  public var continues: [String]
  /// The page on which its heading stands, from 1.
  public var page: Int
  /// Whether the letter names money for it.
  public var funding: Funding
  /// The codes of the routes that the letter names for it without a figure.
  public var routes: [String]
  /// What the cabinet intends, in our own Dutch words.
  public var summary: String?
  /// What it means for municipalities, in our own Dutch words.
  public var impact: String?

  /// Makes a measure.
  public init(
    id: String, edition: Int, position: Int, ministry: String, theme: String? = nil, topic: String,
    parent: String? = nil, continues: [String] = [], page: Int, funding: Funding,
    routes: [String] = [], summary: String? = nil, impact: String? = nil
  ) {
    self.id = id
    self.edition = edition
    self.position = position
    self.ministry = ministry
    self.theme = theme
    self.topic = topic
    self.parent = parent
    self.continues = continues
    self.page = page
    self.funding = funding
    self.routes = routes
    self.summary = summary
    self.impact = impact
  }
}

extension Measure: TableRecord {
  /// A measure in which nothing is filled in.
  public static var blank: Measure {
    Measure(id: "", edition: 0, position: 0, ministry: "", topic: "", page: 0, funding: .nietGenoemd)
  }
  /// Their table.
  public static var table: RecordTable { .measures }
  /// It is known by its id.
  public static var keyField: String? { "id" }
  /// Its fields; the edition is that of its table.
  public static let fields: [Field<Measure>] = [
    .text("id", \.id, "Id"),
    .integer("position", \.position, in: 1...1_000_000, "Plaats in de brief"),
    .text("ministry", \.ministry, "Code van het hoofdstuk", kind: .reference(.ministries)),
    .text("theme", \.theme, "Thema binnen het hoofdstuk"),
    .text("topic", \.topic, "Kop in de brief, letterlijk"),
    .text("parent", \.parent, "Id van het voornemen waar dit onder staat", kind: .reference(.measures)),
    .list(
      "continues", \.continues, "Ids in eerdere begrotingen die dit voortzet, met ; ertussen",
      kind: .references(.measures)),
    .integer("page", \.page, in: 1...100_000, "Bladzijde van de kop"),
    .code("funding", \.funding, "Of de brief geld noemt"),
    .list(
      "routes", \.routes, "Codes van de routes die de brief zonder bedrag noemt, met ; ertussen",
      kind: .references(.routes)),
    .text("summary", \.summary, "Wat het kabinet wil, in eigen woorden"),
    .text("impact", \.impact, "Wat het betekent voor gemeenten, in eigen woorden"),
  ]
}
