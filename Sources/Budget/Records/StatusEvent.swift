/// An event of the history of a measure: a status that was set, who follows it, when something is due, or a withdrawal.
public struct StatusEvent: Equatable, Sendable {
  /// Its number, from 1 without gaps over the whole ledger.
  public var event: Int
  /// The id of the measure.
  public var measure: String
  /// The topic of the measure.
  public var topic: String
  /// The status set, if one was.
  public var status: String?
  /// The day since when the status holds, `2026-11-24`.
  public var since: String?
  /// When it was recorded, in whichever copy of the ledger that was: UTC, `2026-11-24T21:12:34Z`.
  public var recorded: String
  /// Who recorded it.
  public var by: String
  /// Why.
  public var note: String?
  /// The event that it withdraws.
  public var withdraws: Int?
  /// The event that withdraws it.
  public var withdrawnBy: Int?
  /// Who follows the measure from then on; `none` for nobody.
  public var owner: String?
  /// The day on which something is due, `2026-11-24`; `none` for no day.
  public var next: String?
  /// The Unix account that recorded it.
  public var account: String
  /// The journal entry that recorded it in this ledger.
  public var entry: Int?
  /// Where an event of another copy of the ledger was recorded: the entry and its digest, `12:HEX`.
  public var origin: String?
}

extension StatusEvent: Record {
  /// An event in which nothing is filled in.
  public static var blank: StatusEvent {
    StatusEvent(event: 0, measure: "", topic: "", recorded: "", by: "", account: "")
  }

  /// The columns of a history.
  public static let fields: [Field<StatusEvent>] = [
    .integer("event", \.event, in: 1...Int.max, "Nummer"),
    .text("measure", \.measure, "Id van het voornemen", kind: .reference(.measures)),
    .text("topic", \.topic, "Kop in de brief"),
    .text("status", \.status, "Code van de status, als die is gezet", kind: .reference(.statuses)),
    .text("since", \.since, "Dag sinds wanneer"),
    .text("recorded", \.recorded, "Tijd van vastlegging, UTC"),
    .text("by", \.by, "Door wie"),
    .text("note", \.note, "Waarom", kind: .note),
    .integer("withdraws", \.withdraws, in: 1...Int.max, "Nummer van de gebeurtenis die dit intrekt"),
    .integer(
      "withdrawn_by", \.withdrawnBy, in: 1...Int.max, "Nummer van de gebeurtenis die dit heeft ingetrokken"),
    .text("owner", \.owner, "Wie het volgt; none is niemand"),
    .text("next", \.next, "Dag waarop iets moet gebeuren; none is geen"),
    .text("account", \.account, "Unix-account waaronder het is vastgelegd"),
  ]
}
