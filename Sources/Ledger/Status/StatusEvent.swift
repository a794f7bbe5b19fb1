/// An event of the history of a measure: a status that was set, or the withdrawal of one.
public struct StatusEvent: Equatable, Sendable {
  /// Its number, from 1 without gaps over the whole ledger.
  public let event: Int
  /// The id of the measure.
  public let measure: String
  /// The topic of the measure.
  public let topic: String
  /// The status set; none for a withdrawal.
  public let status: String?
  /// The day since when it holds, `2026-11-24`; none for a withdrawal.
  public let since: String?
  /// When it was recorded: UTC, `2026-11-24T21:12:34Z`.
  public let recorded: String
  /// Who recorded it.
  public let by: String
  /// Why.
  public let note: String?
  /// The event that it withdraws.
  public let withdraws: Int?
}
