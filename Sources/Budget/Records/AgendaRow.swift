/// A measure as advisers go over it: where it stands, since when, who follows it, and the money for municipalities.
public struct AgendaRow: Equatable, Sendable {
  /// The id of the measure.
  public var measure: String
  /// Its edition, by its budget year.
  public var edition: Int
  /// The code of its ministry.
  public var ministry: String
  /// Its topic.
  public var topic: String
  /// The code of its status.
  public var status: String
  /// The day since when it has that, `2026-11-24`; before the first event the day, or the
  /// month, in which the edition was published.
  public var since: String?
  /// How many days that is.
  public var days: Int?
  /// The code of the status that it had before.
  public var before: String?
  /// The last note that somebody made.
  public var note: String?
  /// Who made that note; without any note, who recorded the last event.
  public var by: String?
  /// Who follows it.
  public var owner: String?
  /// The day on which something is due, `2026-11-24`.
  public var next: String?
  /// What is counted for municipalities in the budget year; nil if nothing is.
  public var inYear: Money?
  /// What is counted for municipalities structurally; nil if nothing is.
  public var structural: Money?
  /// What is counted for municipalities over several years without a division; nil if nothing is.
  public var undivided: Money?
  /// What is counted for municipalities without a year; nil if nothing is.
  public var undated: Money?
}

extension AgendaRow: Record {
  /// A row in which nothing is filled in.
  public static var blank: AgendaRow {
    AgendaRow(measure: "", edition: 0, ministry: "", topic: "", status: "")
  }

  /// The columns of an agenda.
  public static let fields: [Field<AgendaRow>] = [
    .text("measure", \.measure, "Id van het voornemen", kind: .reference(.measures)),
    .integer("edition", \.edition, in: plausibleYears, "Begrotingsjaar"),
    .text("ministry", \.ministry, "Code van het ministerie", kind: .reference(.ministries)),
    .text("topic", \.topic, "Kop in de brief"),
    .text("status", \.status, "Code van de status", kind: .reference(.statuses)),
    .text("since", \.since, "Dag sinds wanneer"),
    .integer("days", \.days, in: 0...Int.max, "Hoeveel dagen dat is"),
    .text("before", \.before, "Code van de status daarvoor", kind: .reference(.statuses)),
    .text("note", \.note, "Laatste toelichting", kind: .note),
    .text("by", \.by, "Van wie"),
    .text("owner", \.owner, "Wie het volgt"),
    .text("next", \.next, "Dag waarop iets moet gebeuren"),
    .euros("year_eur", \.inYear, "Voor gemeenten in het begrotingsjaar, in euro"),
    .euros("structural_eur", \.structural, "Voor gemeenten structureel, in euro"),
    .euros("undivided_eur", \.undivided, "Voor gemeenten over meer jaren, niet verdeeld, in euro"),
    .euros("undated_eur", \.undated, "Voor gemeenten zonder jaar, in euro"),
  ]
}
