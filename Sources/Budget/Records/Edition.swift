/// An edition (begroting): one yearly rijksbegroting, as its documents report it.
public struct Edition: Equatable, Sendable {
  /// The budget year that names it.
  public var year: Int
  /// Its title.
  public var title: String
  /// The last year of its multi-year figures.
  public var horizon: Int

  /// Makes an edition.
  public init(year: Int, title: String, horizon: Int) {
    self.year = year
    self.title = title
    self.horizon = horizon
  }

  /// The horizon that the edition of a budget year has: the budget year + 4.
  public static func horizon(of year: Int) -> Int {
    // A year of a damaged file must not carry it past 64 bits.
    min(year, plausibleYears.upperBound) + 4
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
