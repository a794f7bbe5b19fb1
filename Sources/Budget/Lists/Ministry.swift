/// A ministry: a chapter of the letter, with the official budget chapters that it covers.
public struct Ministry: Equatable, Sendable {
  /// The code, for example `BZK`.
  public var code: String
  /// The name in Dutch.
  public var name: String
  /// Other spellings that input may use, for example `J&V`.
  public var aliases: [String]
  /// The chapters of the official budget, for example `VII`, `IV`.
  public var chapters: [String]
  /// The first budget year in which it exists under this code, if known.
  public var validFrom: Int?
  /// The last budget year in which it exists under this code, if it has ended.
  public var validTo: Int?
  /// The code of the ministry that it continues.
  public var continues: String?

  /// Makes a ministry.
  public init(
    code: String, name: String, aliases: [String] = [], chapters: [String] = [],
    validFrom: Int? = nil, validTo: Int? = nil, continues: String? = nil
  ) {
    self.code = code
    self.name = name
    self.aliases = aliases
    self.chapters = chapters
    self.validFrom = validFrom
    self.validTo = validTo
    self.continues = continues
  }

  /// Whether it exists under this code in a budget year.
  public func holds(in year: Int) -> Bool {
    (validFrom ?? year) <= year && year <= (validTo ?? year)
  }
}

extension Ministry: TableRecord {
  /// A ministry in which nothing is filled in.
  public static var blank: Ministry { Ministry(code: "", name: "") }
  /// Their table.
  public static var table: RecordTable { .ministries }
  /// It is known by its code.
  public static var keyField: String? { "code" }
  /// Its fields.
  public static let fields: [Field<Ministry>] = [
    .text("code", \.code, "Code"),
    .text("name", \.name, "Naam"),
    .list("aliases", \.aliases, "Andere schrijfwijzen, met ; ertussen"),
    .list("chapters", \.chapters, "Hoofdstukken van de rijksbegroting, met ; ertussen"),
    .integer("valid_from", \.validFrom, in: plausibleYears, "Eerste begrotingsjaar"),
    .integer("valid_to", \.validTo, in: plausibleYears, "Laatste begrotingsjaar"),
    .text(
      "continues", \.continues, "Code van het ministerie dat dit voortzet", kind: .reference(.ministries)),
  ]
}
