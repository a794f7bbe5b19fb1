import Budget
import Ledger

extension Listing where Row == MeasureRow {
  /// The measures.
  static var measures: Listing {
    Listing(
      table: [
        ("id", .left, { $0.measure.id }),
        ("ministry", .left, { $0.measure.ministry }),
        ("topic", .left, { $0.measure.topic }),
        ("funding", .left, { $0.measure.funding.rawValue }),
        ("status", .left, { $0.status }),
        ("amounts", .right, { "\($0.amounts)" }),
      ],
      id: { $0.measure.id })
  }
}

extension Listing where Row == AmountRow {
  /// The amounts.
  static var amounts: Listing {
    Listing(
      table: [
        ("id", .left, { $0.amount.id }),
        ("label", .left, { $0.amount.label }),
        ("printed", .right, { $0.amount.printed }),
        ("page", .right, { "\($0.amount.page)" }),
        ("€", .right, { NumberText.euros($0.amount.eur) }),
        ("years", .left, { FigureText.years(Span(stating: $0.amount)) }),
        ("kind", .left, { $0.amount.kind.rawValue }),
        ("route", .left, { $0.amount.route ?? NumberText.none }),
        ("recipient", .left, { $0.amount.recipient ?? NumberText.none }),
        ("counted", .left, { $0.isCounted ? "yes" : $0.isCancelled ? "withdrawn" : "no" }),
        ("part of", .left, { $0.amount.partOf ?? "" }),
        ("may overlap", .left, { $0.amount.mayOverlap.joined(separator: ", ") }),
      ],
      id: { $0.amount.id })
  }
}

extension Listing where Row == ContributionRow {
  /// The contributions.
  static var contributions: Listing {
    Listing(
      table: [
        ("amount", .left, { $0.amount }),
        ("ministry", .left, { $0.ministry }),
        ("route", .left, { $0.route }),
        ("recipient", .left, { $0.recipient }),
        ("basis", .left, { $0.basis.rawValue }),
        ("bucket", .left, { $0.bucket.rawValue }),
        ("year", .left, { $0.year.map(String.init) ?? NumberText.none }),
        ("€", .right, { NumberText.euros($0.eur) }),
        ("printed", .right, { $0.printed }),
        ("page", .right, { "\($0.page)" }),
      ],
      id: { $0.amount })
  }
}

extension Listing where Row == AgendaRow {
  /// Where measures stand; people get `AgendaText`.
  static var agenda: Listing { Listing(table: [], id: { $0.measure }) }
}

extension Listing where Row == StatusEvent {
  /// The events.
  static var history: Listing {
    Listing(
      table: [
        ("event", .right, { "\($0.event)" }),
        ("entry", .right, { $0.entry.map(String.init) ?? "" }),
        ("measure", .left, { $0.measure }),
        ("what", .left, { EventText.what($0) }),
        ("since", .left, { $0.since ?? NumberText.none }),
        ("recorded", .left, { $0.recorded }),
        ("by", .left, { $0.by }),
        ("note", .left, { $0.note?.replacing("\n", with: " ") ?? "" }),
        ("withdrawn by", .right, { $0.withdrawnBy.map { "event \($0)" } ?? "" }),
        ("from a copy", .left, { $0.origin.map { "entry \($0.prefix { $0 != ":" })" } ?? "" }),
      ],
      id: { $0.measure })
  }
}

extension Listing where Row == StatusRow {
  /// The statuses.
  static var statuses: Listing {
    Listing(
      columns: [
        Column("code") { .text($0.status.code) },
        Column("meaning") { .text($0.status.meaning) },
        Column("retired", .boolean) { .boolean($0.status.isRetired) },
        Column("measures", .integer(0...Int.max)) { .integer($0.measures) },
      ],
      table: [
        ("code", .left, { $0.status.code }),
        ("meaning", .left, { $0.status.meaning }),
        ("measures", .right, { "\($0.measures)" }),
        ("", .left, { $0.status.isRetired ? "retired" : "" }),
      ],
      id: { $0.status.code })
  }
}

extension Listing where Row == JournalEntry {
  /// The journal.
  static var journal: Listing {
    Listing(
      columns: [
        Column("entry", .integer(0...Int.max)) { .integer($0.entry) },
        Column("recorded") { .text($0.recorded) },
        Column("by") { .text($0.by) },
        Column("action") { .text($0.action) },
        Column("note") { FieldValue($0.note) },
        Column("rows", .integer(0...Int.max)) { .integer($0.rows) },
        Column("digest") { .text($0.digest) },
        Column("account") { .text($0.account) },
      ],
      table: [
        ("entry", .right, { "\($0.entry)" }),
        ("recorded", .left, { $0.recorded }),
        ("by", .left, { $0.by }),
        ("action", .left, { $0.action }),
        ("note", .left, { $0.note ?? NumberText.none }),
        ("rows", .right, { "\($0.rows)" }),
        ("digest", .left, { $0.digest.prefix(16) + "…" }),
      ],
      id: { "\($0.entry)" })
  }
}

extension Listing where Row == CheckFinding {
  /// What the checks found.
  ///
  /// - Parameter remedy: What to do about what a check finds.
  static func findings(remedy: @escaping (Check) -> String) -> Listing {
    Listing(
      columns: [
        Column("check") { .text($0.check.rawValue) },
        Column("place") { .text($0.place) },
        Column("message") { .text(Messages.text($0.problem)) },
        Column("remedy") { .text(remedy($0.check)) },
        Column("finding") { .text($0.id) },
        Column("accepted_by") { FieldValue($0.acceptance?.by) },
        Column("accepted") { FieldValue($0.acceptance?.recorded) },
        Column("accepted_note") { FieldValue($0.acceptance?.note) },
      ],
      table: [
        ("finding", .left, { $0.id }),
        ("place", .left, { $0.place }),
        ("message", .left, { Messages.text($0.problem) }),
        (
          "accepted", .left,
          { finding in
            finding.acceptance.map { "by \($0.by): \($0.note.replacing("\n", with: " "))" } ?? ""
          }
        ),
      ],
      id: { $0.id })
  }
}

extension Listing where Row == TotalRow {
  /// Totals for programs; people get `TotalsText`.
  static func totals(by dimensions: [Dimension], showsEdition: Bool) -> Listing {
    let edition: [Column] =
      showsEdition ? [Column("edition", .integer(plausibleYears)) { .integer($0.edition) }] : []
    let group: [Column] = dimensions.enumerated().map { index, dimension in
      Column(dimension.rawValue) { FieldValue($0.group[index]) }
    }
    return Listing(
      columns: edition + group + [
        Column("bucket") { .text($0.bucket.rawValue) },
        Column("year", .integer(0...Int.max)) { FieldValue($0.year) },
        Column("eur", .euros) { .euros($0.eur) },
        Column("amounts", .integer(0...Int.max)) { .integer($0.amounts) },
      ],
      table: [], id: { _ in "" })
  }
}
