/// A document: a publication that states figures of an edition, first its letter.
public struct Document: Equatable, Sendable {
  /// The code that the letter of an edition usually has.
  public static let letter = "ledenbrief"

  /// The budget year of its edition.
  public var edition: Int
  /// The code, unique within its edition: `ledenbrief`.
  public var code: String
  /// Its place among the documents of its edition, from 1.
  public var position: Int
  /// The title.
  public var title: String
  /// Who published it.
  public var publisher: String
  /// When: a year, a month or a day, as `2022`, `2022-09` or `2022-09-20`.
  public var published: String
  /// Where it can be found again.
  public var source: String
  /// The SHA-256 of the text that was coded, in lower-case hexadecimal.
  public var sha256: String?

  /// Makes a document.
  public init(
    edition: Int, code: String = Document.letter, position: Int = 1, title: String, publisher: String,
    published: String, source: String, sha256: String? = nil
  ) {
    self.edition = edition
    self.code = code
    self.position = position
    self.title = title
    self.publisher = publisher
    self.published = published
    self.source = source
    self.sha256 = sha256
  }
}

extension Document: TableRecord {
  /// A document in which nothing is filled in.
  public static var blank: Document {
    Document(edition: 0, code: "", position: 0, title: "", publisher: "", published: "", source: "")
  }
  /// Their table.
  public static var table: RecordTable { .documents }
  /// It is known by edition and code together.
  public static var keyField: String? { nil }
  /// Its fields.
  public static let fields: [Field<Document>] = [
    .integer("edition", \.edition, in: plausibleYears, "Begrotingsjaar"),
    .text("code", \.code, "Code, uniek binnen de begroting"),
    .integer("position", \.position, in: 1...1000, "Plaats onder de documenten van de begroting"),
    .text("title", \.title, "Titel"),
    .text("publisher", \.publisher, "Uitgever"),
    .text("published", \.published, "Jaar, maand of dag van uitgave: 2022, 2022-09 of 2022-09-20"),
    .text("source", \.source, "Bron"),
    .text("sha256", \.sha256, "SHA-256 van de gecodeerde tekst, in kleine letters"),
  ]
}
