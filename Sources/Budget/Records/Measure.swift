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
  /// The heading in the letter, exactly as it stands there.
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

  /// The names of its fields, in the order of files: a list that takes some of them can't misspell one.
  enum FieldName: String, CaseIterable {
    case id
    case position
    case ministry
    case theme
    case topic
    case parent
    case continues
    case page
    case funding
    case routes
    case summary
    case impact
  }

  /// Its fields; the edition is that of its table.
  public static let fields = FieldName.allCases.map { field($0) }

  /// The description of one field.
  static func field(_ field: FieldName) -> Field<Measure> {
    let name = field.rawValue
    return switch field {
    case .id:
      .text(
        name, \.id,
        "Id: JAAR-MINISTERIE-NAAM in kleine letters, zoals 2023-bzk-woningbouwimpuls; verandert daarna niet")
    case .position: .integer(name, \.position, in: 1...1_000_000, "Plaats in de brief, vanaf 1")
    case .ministry:
      .text(
        name, \.ministry, "Code van het hoofdstuk: een ministerie dat in het begrotingsjaar bestaat",
        kind: .reference(.ministries))
    case .theme: .text(name, \.theme, "Thema binnen het hoofdstuk")
    case .topic: .text(name, \.topic, "Kop in de brief, letterlijk")
    case .parent:
      .text(name, \.parent, "Id van het voornemen waar dit onder staat", kind: .reference(.measures))
    case .continues:
      .list(
        name, \.continues, "Ids in eerdere begrotingen die dit voortzet, met ; ertussen",
        kind: .references(.measures))
    case .page: .integer(name, \.page, in: 1...100_000, "Bladzijde van de kop")
    case .funding: .code(name, \.funding, "Of de brief geld noemt")
    case .routes:
      .list(
        name, \.routes, "Codes van de routes die de brief zonder bedrag noemt, met ; ertussen",
        kind: .references(.routes))
    case .summary: .text(name, \.summary, "Wat het kabinet wil, in eigen woorden")
    case .impact: .text(name, \.impact, "Wat het betekent voor gemeenten, in eigen woorden")
    }
  }
}
