import Budget
import Ledger

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
      event.owner.map { owner in
        said(en: "owner \(owner)", nl: "eigenaar \(owner == Following.nothing ? "niemand" : owner)")
      },
      event.next.map { next in
        said(en: "next \(next)", nl: "volgende datum \(next == Following.nothing ? "geen" : next)")
      },
    ].compactMap(\.self).joined(separator: "; ")
  }
}
