/// An edition (begroting): one yearly rijksbegroting, as its documents report it.
public struct Edition: Equatable, Sendable {
  /// The budget year that names it.
  public var year: Int
  /// Its title.
  public var title: String
  /// The last year of its multi-year figures: budget year + 4.
  public var horizon: Int

  /// Makes an edition.
  public init(year: Int, title: String, horizon: Int) {
    self.year = year
    self.title = title
    self.horizon = horizon
  }
}

extension Edition: TableRecord {
  /// An edition in which nothing is filled in.
  public static var blank: Edition { Edition(year: 0, title: "", horizon: 0) }
  /// Their table.
  public static var table: RecordTable { .editions }
  /// It is known by its budget year.
  public static var keyField: String? { "edition" }
  /// Its fields.
  public static let fields: [Field<Edition>] = [
    .integer("edition", \.year, in: plausibleYears, "Begrotingsjaar"),
    .text("title", \.title, "Titel"),
    .integer("horizon", \.horizon, in: plausibleYears, "Laatste jaar van de meerjarencijfers"),
  ]
}
