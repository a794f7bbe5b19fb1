import Budget
import Ledger

extension Listing where Row == MeasureRow {
  /// The measures.
  static var measures: Listing {
    Listing(
      columns: [
        ("id", { .text($0.measure.id) }),
        ("edition", { .integer($0.measure.edition) }),
        ("ministry", { .text($0.measure.ministry) }),
        ("theme", { Field($0.measure.theme) }),
        ("topic", { .text($0.measure.topic) }),
        ("parent", { Field($0.measure.parent) }),
        ("page", { .integer($0.measure.page) }),
        ("funding", { .text($0.measure.funding.rawValue) }),
        ("summary", { Field($0.measure.summary) }),
        ("impact", { Field($0.measure.impact) }),
        ("status", { .text($0.status) }),
        ("amounts", { .integer($0.amounts) }),
      ],
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
      columns: [
        ("id", { .text($0.amount.id) }),
        ("measure", { .text($0.amount.measure) }),
        ("edition", { .integer($0.edition) }),
        ("ministry", { .text($0.ministry) }),
        ("topic", { .text($0.topic) }),
        ("label", { .text($0.amount.label) }),
        ("printed", { .text($0.amount.printed) }),
        ("page", { .integer($0.amount.page) }),
        ("eur", { .euros($0.amount.eur) }),
        ("first_year", { Field($0.amount.firstYear) }),
        ("last_year", { Field($0.amount.lastYear) }),
        ("per", { Field($0.amount.per?.rawValue) }),
        ("structural", { .bool($0.amount.isStructural) }),
        ("precision", { .text($0.amount.precision.rawValue) }),
        ("kind", { .text($0.amount.kind.rawValue) }),
        ("basis", { Field($0.amount.basis?.rawValue) }),
        ("route", { Field($0.amount.route) }),
        ("route_basis", { Field($0.amount.routeBasis?.rawValue) }),
        ("recipient", { Field($0.amount.recipient) }),
        ("part_of", { Field($0.amount.partOf) }),
        ("repeats", { Field($0.amount.repeats) }),
        ("may_overlap", { .list($0.amount.mayOverlap) }),
        ("counted", { .bool($0.amount.isCounted) }),
        ("note", { Field($0.amount.note) }),
      ],
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
        ("counted", .left, { $0.amount.isCounted ? "yes" : "no" }),
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
      columns: [
        ("amount", { .text($0.contribution.amount) }),
        ("measure", { .text($0.measure) }),
        ("edition", { .integer($0.edition) }),
        ("ministry", { .text($0.ministry) }),
        ("theme", { Field($0.theme) }),
        ("topic", { .text($0.topic) }),
        ("route", { .text($0.route) }),
        ("recipient", { .text($0.recipient) }),
        ("basis", { .text($0.basis) }),
        ("status", { .text($0.status) }),
        ("bucket", { .text($0.contribution.bucket.rawValue) }),
        ("year", { Field($0.contribution.year) }),
        ("eur", { .euros($0.contribution.eur) }),
        ("printed", { .text($0.printed) }),
        ("page", { .integer($0.page) }),
      ],
      table: [
        ("amount", .left, { $0.contribution.amount }),
        ("ministry", .left, { $0.ministry }),
        ("route", .left, { $0.route }),
        ("recipient", .left, { $0.recipient }),
        ("basis", .left, { $0.basis }),
        ("bucket", .left, { $0.contribution.bucket.rawValue }),
        ("year", .left, { $0.contribution.year.map(String.init) ?? NumberText.none }),
        ("€", .right, { NumberText.euros($0.contribution.eur) }),
        ("printed", .right, { $0.printed }),
        ("page", .right, { "\($0.page)" }),
      ],
      id: { $0.contribution.amount })
  }
}

extension Listing where Row == StatusEvent {
  /// The status events.
  static var history: Listing {
    Listing(
      columns: [
        ("event", { .integer($0.event) }),
        ("measure", { .text($0.measure) }),
        ("topic", { .text($0.topic) }),
        ("status", { Field($0.status) }),
        ("since", { Field($0.since) }),
        ("recorded", { .text($0.recorded) }),
        ("by", { .text($0.by) }),
        ("note", { Field($0.note) }),
        ("withdraws", { Field($0.withdraws) }),
      ],
      table: [
        ("event", .right, { "\($0.event)" }),
        ("measure", .left, { $0.measure }),
        ("status", .left, { event in event.status ?? "withdraws event \(event.withdraws ?? 0)" }),
        ("since", .left, { $0.since ?? NumberText.none }),
        ("recorded", .left, { $0.recorded }),
        ("by", .left, { $0.by }),
        ("note", .left, { $0.note?.replacing("\n", with: " ") ?? "" }),
      ],
      id: { $0.measure })
  }
}

extension Listing where Row == StatusRow {
  /// The statuses.
  static var statuses: Listing {
    Listing(
      columns: [
        ("code", { .text($0.status.code) }),
        ("meaning", { .text($0.status.meaning) }),
        ("retired", { .bool($0.status.isRetired) }),
        ("measures", { .integer($0.measures) }),
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
        ("entry", { .integer($0.entry) }),
        ("recorded", { .text($0.recorded) }),
        ("by", { .text($0.by) }),
        ("action", { .text($0.action) }),
        ("note", { Field($0.note) }),
        ("rows", { .integer($0.rows) }),
        ("digest", { .text($0.digest) }),
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
  static var findings: Listing {
    Listing(
      columns: [
        ("check", { .text($0.check.rawValue) }),
        ("place", { .text($0.place) }),
        ("message", { .text($0.message) }),
        ("remedy", { .text($0.check.remedy) }),
        ("finding", { .text($0.id) }),
        ("accepted_by", { Field($0.acceptance?.by) }),
        ("accepted", { Field($0.acceptance?.recorded) }),
        ("accepted_note", { Field($0.acceptance?.note) }),
      ],
      table: [
        ("finding", .left, { $0.id }),
        ("place", .left, { $0.place }),
        ("message", .left, { $0.message }),
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
  /// Totals for programs; people get `TotalsTable`.
  static func totals(by dimensions: [Dimension], showsEdition: Bool) -> Listing {
    let edition: [Column] = showsEdition ? [("edition", { .integer($0.edition) })] : []
    let group: [Column] = dimensions.enumerated().map { index, dimension in
      (dimension.rawValue, { Field($0.group[index]) })
    }
    return Listing(
      columns: edition + group + [
        ("bucket", { .text($0.bucket.rawValue) }),
        ("year", { Field($0.year) }),
        ("eur", { .euros($0.eur) }),
        ("amounts", { .integer($0.amounts) }),
      ],
      table: [], id: { _ in "" })
  }
}
