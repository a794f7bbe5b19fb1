import Budget

/// What an event says, in a few words.
enum EventText {
  /// `in-overleg; owner Team Wonen; next 2027-01-15`, or `withdraws event 3`.
  static func what(_ event: StatusEvent) -> String {
    if let withdraws = event.withdraws { return "withdraws event \(withdraws)" }
    return [event.status, event.owner.map { "owner \($0)" }, event.next.map { "next \($0)" }]
      .compactMap(\.self).joined(separator: "; ")
  }
}
