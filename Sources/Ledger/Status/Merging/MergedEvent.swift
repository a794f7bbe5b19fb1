import Budget
import SQLite

/// An event as a copy of the ledger has it, with codes and ids in the place of keys.
struct MergedEvent {
  /// Where it was first recorded, the same in every copy: the digest of that entry, and the event's number there.
  struct Origin: Hashable {
    let number: Int
    let digest: String
  }

  /// Its number in the copy.
  let number: Int
  let origin: Origin
  /// The number of the entry that recorded it first.
  let originEntry: Int
  let measure: String
  let status: String?
  let since: String?
  let note: String?
  /// The event that it withdraws, by its number in the copy.
  let withdraws: Int?
  /// The same event as it was recorded first.
  let withdrawnOrigin: Origin?
  let following: Following
  let turn: Int
  let recorded: String
  let author: String
  let account: String

  /// The events that a copy got after an entry, in their order.
  static let after = "\(select) WHERE e.made > ? ORDER BY e.number"
  /// One event by the entry and number as which it was recorded first, here or elsewhere.
  static let byOrigin = """
    \(select) WHERE e.number IN (
      SELECT event FROM merged_event WHERE origin_digest = ?1 AND origin_number = ?2
      UNION ALL SELECT n.number FROM journal k JOIN event n ON n.made = k.entry WHERE k.digest = ?1 AND n.number = ?2)
    """

  private static let select = """
    SELECT e.number, m.id, s.code, e.since, e.note, e.withdraws, e.owner, e.next, e.turn,
      coalesce(o.recorded, j.recorded), coalesce(o.author, j.author), coalesce(o.account, j.account),
      coalesce(o.origin_number, e.number), coalesce(o.origin_digest, j.digest), coalesce(o.origin_entry, e.made),
      coalesce(wo.origin_number, w.number), coalesce(wo.origin_digest, wj.digest)
    FROM event e
    JOIN journal j ON j.entry = e.made
    JOIN measure m ON m.key = e.measure
    LEFT JOIN status s ON s.key = e.status
    LEFT JOIN merged_event o ON o.event = e.number
    LEFT JOIN event w ON w.number = e.withdraws
    LEFT JOIN journal wj ON wj.entry = w.made
    LEFT JOIN merged_event wo ON wo.event = w.number
    """

  init(_ row: borrowing Row) throws {
    number = try row.int(0)
    measure = try row.text(1)
    status = try row.optionalText(2)
    since = try row.optionalText(3)
    note = try row.optionalText(4)
    withdraws = try row.optionalInt(5)
    following = Following(owner: try row.optionalText(6), next: try row.optionalText(7))
    turn = try row.int(8)
    recorded = try row.text(9)
    author = try row.text(10)
    account = try row.text(11)
    origin = Origin(number: try row.int(12), digest: try row.text(13))
    originEntry = try row.int(14)
    if let number = try row.optionalInt(15), let digest = try row.optionalText(16) {
      withdrawnOrigin = Origin(number: number, digest: digest)
    } else {
      withdrawnOrigin = nil
    }
  }

  /// Whether another copy's event, with the same origin, says the same.
  func saysTheSame(as other: MergedEvent) -> Bool {
    (measure, status, since, note, recorded, author) == (
      other.measure, other.status, other.since, other.note, other.recorded, other.author
    ) && (account, turn, originEntry) == (other.account, other.turn, other.originEntry)
      && following == other.following && withdrawnOrigin == other.withdrawnOrigin
  }
}
