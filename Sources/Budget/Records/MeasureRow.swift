/// A measure as lists show it: with its status and the number of its amounts.
public struct MeasureRow: Equatable, Sendable {
  /// The measure.
  public var measure: Measure
  /// The code of its status.
  public var status: String
  /// How many amounts it has, of every kind.
  public var amounts: Int
  /// The day since when it has the status, `2026-11-24`; none before the first.
  public var since: String?
  /// Who follows it.
  public var owner: String?
  /// The day on which something is due, `2026-11-24`.
  public var next: String?
  /// What is counted of it in the columns that were asked for; a column without data is not in it.
  public var counted: [MeasureColumn: Money] = [:]

  /// Makes a row.
  public init(measure: Measure, status: String, amounts: Int) {
    self.measure = measure
    self.status = status
    self.amounts = amounts
  }
}

extension MeasureRow: Record {
  /// A row in which nothing is filled in.
  public static var blank: MeasureRow { MeasureRow(measure: .blank, status: "", amounts: 0) }

  /// The columns of a list of measures.
  public static let fields: [Field<MeasureRow>] =
    fields(of: [.id])
    + [.integer("edition", \.measure.edition, in: plausibleYears, "Begrotingsjaar")]
    + fields(of: [.ministry, .theme, .topic, .parent, .page, .funding, .summary, .impact])
    + [
      .text("status", \.status, "Code van de status", kind: .reference(.statuses)),
      .integer("amounts", \.amounts, in: 0...Int.max, "Hoeveel bedragen het heeft"),
    ] + fields(of: [.routes])
    + [
      .text("since", \.since, "Dag sinds wanneer het die status heeft"),
      .text("owner", \.owner, "Wie het volgt"),
      .text("next", \.next, "Dag waarop iets moet gebeuren"),
    ]

  private static func fields(of names: [Measure.FieldName]) -> [Field<MeasureRow>] {
    names.map { Measure.field($0).lifted(\.measure) }
  }
}
