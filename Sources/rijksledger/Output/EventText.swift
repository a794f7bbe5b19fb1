import Budget

/// What an event says, in a few words.
enum EventText {
  /// `in-overleg; owner Team Wonen; next 2027-01-15`, or `withdraws event 3`.
  ///
  /// - Parameter showsDay: Whether the day since when the status holds is in it: `in-overleg since 2026-11-24`.
  static func what(_ event: StatusEvent, showsDay: Bool = false) -> String {
    if let withdraws = event.withdraws {
      return said(en: "withdraws event \(withdraws)", nl: "trekt gebeurtenis \(withdraws) in")
    }
    let day = showsDay ? Messages.since(event.since) : ""
    return [
      event.status.map { $0 + day },
      event.owner.map { said(en: "owner \($0)", nl: "eigenaar \($0)") },
      event.next.map { said(en: "next \($0)", nl: "volgende datum \($0)") },
    ].compactMap(\.self).joined(separator: "; ")
  }
}
