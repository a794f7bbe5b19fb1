/// An event of the history of a measure: a status that was set, or the withdrawal of one.
public struct StatusEvent: Equatable, Sendable {
  /// Its number, from 1 without gaps over the whole ledger.
  public var event: Int
  /// The id of the measure.
  public var measure: String
  /// The topic of the measure.
  public var topic: String
  /// The status set; none for a withdrawal.
  public var status: String?
  /// The day since when it holds, `2026-11-24`; none for a withdrawal.
  public var since: String?
  /// When it was recorded: UTC, `2026-11-24T21:12:34Z`.
  public var recorded: String
  /// Who recorded it.
  public var by: String
  /// Why.
  public var note: String?
  /// The event that it withdraws.
  public var withdraws: Int?
}

extension StatusEvent: Record {
  /// An event in which nothing is filled in.
  public static var blank: StatusEvent {
    StatusEvent(event: 0, measure: "", topic: "", recorded: "", by: "")
  }

  /// The columns of a history.
  public static let fields: [Field<StatusEvent>] = [
    .integer("event", \.event, in: 1...Int.max, "Nummer"),
    .text("measure", \.measure, "Id van het voornemen", kind: .reference(.measures)),
    .text("topic", \.topic, "Kop in de brief"),
    .text("status", \.status, "Code van de status; leeg bij een intrekking", kind: .reference(.statuses)),
    .text("since", \.since, "Dag sinds wanneer"),
    .text("recorded", \.recorded, "Tijd van vastlegging, UTC"),
    .text("by", \.by, "Door wie"),
    .text("note", \.note, "Waarom", kind: .note),
    .integer("withdraws", \.withdraws, in: 1...Int.max, "Nummer van de gebeurtenis die dit intrekt"),
  ]
}
