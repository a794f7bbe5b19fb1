import Budget
import Exchange
import Ledger

extension Listing where Row == MeasureRow {
  /// The measures, with what is counted of them.
  static func measures(_ columns: [MeasureColumn]) -> Listing {
    let money: [TableColumn] = columns.enumerated().map { place, column in
      (
        column.heading, place == 0 ? .right : .right.spare(1 + place),
        { $0.counted[column].map(NumberText.millions) ?? "" }
      )
    }
    return Listing(
      table: [
        (said(en: "ministry", nl: "ministerie"), .left, { $0.measure.ministry }),
        (said(en: "topic", nl: "onderwerp"), .left.atLeast(20), { $0.measure.topic }),
      ] + money + [
        (
          said(en: "funding", nl: "geld"), .left.spare(columns.count + 2),
          { Language.current.name($0.measure.funding) }
        ),
        ("status", .left.spare(1), { $0.status }),
        (said(en: "amounts", nl: "bedragen"), .right.spare(columns.count + 3), { "\($0.amounts)" }),
        ("id", .left.atLeast(24), { $0.measure.id }),
      ],
      id: { $0.measure.id },
      title: "\(said(en: "Measures", nl: "Voornemens")) (\(NumberText.unit))")
  }
}

extension Listing where Row == AmountRow {
  /// The amounts.
  ///
  /// - Parameters:
  ///   - selected: The ids of those amounts that others may overlap and that are in the selection; nil if that is not asked.
  ///   - saysWhyNot: Whether those that don't count say why.
  static func amounts(selected: Set<String>? = nil, saysWhyNot: Bool = false) -> Listing {
    // What is asked for stays as long as there is room.
    let overlap: TextTable.Alignment = selected == nil ? .left.atLeast(16).spare(9) : .left.atLeast(16)
    return Listing(
      table: [
        ("id", .left.atLeast(20), { $0.amount.id }),
        (said(en: "label", nl: "omschrijving"), .left.atLeast(16), { $0.amount.label }),
        (said(en: "printed", nl: "gedrukt"), .right.spare(2), { $0.amount.printed }),
        (said(en: "page", nl: "blz."), .right.spare(6), { "\($0.amount.page)" }),
        ("€", .right, { NumberText.euros($0.amount.eur) }),
        (
          said(en: "years", nl: "jaren"),
          .left.atLeast(9).spare(selected == nil && !saysWhyNot ? 0 : 1),
          { FigureText.years(Span(stating: $0.amount)) }
        ),
        (
          said(en: "kind", nl: "soort"), .left.spare(saysWhyNot ? 9 : 7),
          { Language.current.name($0.amount.kind) }
        ),
        ("route", .left.spare(1), { $0.amount.route ?? NumberText.none }),
        (said(en: "recipient", nl: "ontvanger"), .left.spare(5), { $0.amount.recipient ?? NumberText.none }),
        (
          said(en: "counted", nl: "telt"), .left.spare(4),
          {
            $0.isCounted
              ? said(en: "yes", nl: "ja")
              : $0.isCancelled ? said(en: "withdrawn", nl: "ingetrokken") : said(en: "no", nl: "nee")
          }
        ),
        (
          said(en: "why not", nl: "waarom niet"), .left.atLeast(20),
          { saysWhyNot && !$0.isCounted ? FigureText.whyNot($0) : "" }
        ),
        (said(en: "part of", nl: "deel van"), .left.atLeast(16).spare(8), { $0.amount.partOf ?? "" }),
        (
          said(en: "may overlap", nl: "mogelijk dubbel met"), overlap,
          { $0.amount.mayOverlap.joined(separator: ", ") }
        ),
        (
          said(en: "in the selection", nl: "staat in de keuze"), overlap.spare(selected == nil ? 9 : 1),
          { row in selected.map { Self.places(of: row.amount.mayOverlap, in: $0) } ?? "" }
        ),
      ],
      id: { $0.amount.id },
      title: said(en: "Amounts", nl: "Bedragen"))
  }

  /// Where each of some amounts is: inside the selection or outside of it.
  private static func places(of targets: [String], in selected: Set<String>) -> String {
    targets.map {
      selected.contains($0)
        ? said(en: "yes", nl: "ja")
        : said(en: "no", nl: "nee")
    }.joined(separator: ", ")
  }
}

extension Listing where Row == ContributionRow {
  /// The contributions.
  static var contributions: Listing {
    Listing(
      table: [
        (said(en: "amount", nl: "bedrag"), .left.atLeast(20), { $0.amount }),
        (said(en: "ministry", nl: "ministerie"), .left.spare(6), { $0.ministry }),
        ("route", .left.spare(3), { $0.route }),
        (said(en: "recipient", nl: "ontvanger"), .left.spare(4), { $0.recipient }),
        ("basis", .left.spare(7), { Language.current.name($0.basis) }),
        (said(en: "bucket", nl: "waarin"), .left, { Language.current.name($0.bucket) }),
        (said(en: "year", nl: "jaar"), .left, { $0.year.map(String.init) ?? NumberText.none }),
        ("€", .right, { NumberText.euros($0.eur) }),
        (said(en: "printed", nl: "gedrukt"), .right.spare(2), { $0.printed }),
        (said(en: "page", nl: "blz."), .right.spare(1), { "\($0.page)" }),
      ],
      id: { $0.amount },
      title: said(en: "Contributions", nl: "Getelde bedragen"))
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
        (said(en: "event", nl: "nr."), .right, { "\($0.event)" }),
        (said(en: "entry", nl: "post"), .right.spare(4), { $0.entry.map(String.init) ?? "" }),
        (said(en: "measure", nl: "voornemen"), .left.atLeast(20), { $0.measure }),
        (said(en: "what", nl: "wat"), .left, { EventText.what($0) }),
        (said(en: "since", nl: "sinds"), .left, { $0.since ?? NumberText.none }),
        (said(en: "recorded", nl: "vastgelegd"), .left.atLeast(20).spare(2), { $0.recorded }),
        (said(en: "by", nl: "door"), .left, { $0.by }),
        (said(en: "note", nl: "notitie"), .left.atLeast(16), { $0.note?.replacing("\n", with: " ") ?? "" }),
        (
          said(en: "withdrawn by", nl: "ingetrokken door"), .right.spare(1),
          { $0.withdrawnBy.map { said(en: "event", nl: "gebeurtenis") + " \($0)" } ?? "" }
        ),
        (
          said(en: "from a copy", nl: "uit een kopie"), .left.spare(3),
          { $0.origin.map { said(en: "entry", nl: "post") + " \($0.prefix { $0 != ":" })" } ?? "" }
        ),
      ],
      id: { $0.measure },
      title: said(en: "Events", nl: "Gebeurtenissen"))
  }
}

extension Listing where Row == StatusRow {
  /// The statuses.
  static var statuses: Listing {
    Listing(
      table: [
        ("code", .left, { $0.status.code }),
        (said(en: "meaning", nl: "betekenis"), .left.atLeast(20), { $0.status.meaning }),
        (said(en: "measures", nl: "voornemens"), .right.spare(1), { "\($0.measures)" }),
        ("", .left, { $0.status.isRetired ? said(en: "retired", nl: "vervallen") : "" }),
      ],
      id: { $0.status.code },
      title: said(en: "Statuses", nl: "Statussen"))
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
        (said(en: "entry", nl: "post"), .right, { "\($0.entry)" }),
        (said(en: "recorded", nl: "vastgelegd"), .left.atLeast(20), { $0.recorded }),
        (said(en: "by", nl: "door"), .left, { $0.by }),
        (said(en: "action", nl: "wat"), .left, { Messages.action($0.action) }),
        (said(en: "note", nl: "notitie"), .left.atLeast(16), { $0.note ?? NumberText.none }),
        (said(en: "rows", nl: "rijen"), .right.spare(1), { "\($0.rows)" }),
        (said(en: "digest", nl: "controlegetal"), .left.atLeast(17).spare(2), { $0.digest.prefix(16) + "…" }),
      ],
      id: { "\($0.entry)" },
      title: said(en: "Journal", nl: "Journaal"))
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
        Column("message") { finding in .text(Language.inEnglish { Messages.text(finding.problem) }) },
        Column("remedy") { finding in .text(Language.inEnglish { remedy(finding.check) }) },
        Column("finding") { .text($0.id) },
        Column("accepted_by") { FieldValue($0.acceptance?.by) },
        Column("accepted") { FieldValue($0.acceptance?.recorded) },
        Column("accepted_note") { FieldValue($0.acceptance?.note) },
      ],
      table: [
        (said(en: "finding", nl: "bevinding"), .left.atLeast(20), { $0.id }),
        (said(en: "place", nl: "waar"), .left.atLeast(16), { $0.place }),
        (said(en: "message", nl: "wat"), .left.atLeast(24), { Messages.text($0.problem) }),
        (
          said(en: "accepted", nl: "aanvaard"), .left.spare(1),
          { finding in
            finding.acceptance.map {
              said(
                en: "by \($0.by): \($0.note.replacing("\n", with: " "))",
                nl: "door \($0.by): \($0.note.replacing("\n", with: " "))")
            } ?? ""
          }
        ),
      ],
      id: { $0.id },
      title: said(en: "Findings", nl: "Bevindingen"))
  }
}

extension Listing where Row == TotalRow {
  /// Totals for programs; people get `TotalsText`.
  static func totals(by dimensions: [Dimension], showsEdition: Bool) -> Listing {
    let edition: [Column] =
      showsEdition ? [Column("edition", .integer(plausibleYears)) { .integer($0.edition) }] : []
    let group = dimensions.enumerated().flatMap { index, dimension -> [Column] in
      let value = Column(dimension.rawValue) { FieldValue($0.group[index]) }
      // Two measures may have the same topic.
      return dimension == .topic ? [value, Column("measure") { FieldValue($0.measure) }] : [value]
    }
    return Listing(
      columns: edition + group + [
        Column("bucket") { .text($0.bucket.rawValue) },
        Column("year", .integer(0...Int.max)) { FieldValue($0.year) },
        Column("eur", .euros) { .euros($0.eur) },
        Column("amounts", .integer(0...Int.max)) { .integer($0.amounts) },
        Column("may_overlap", .euros) { .euros($0.mayOverlap) },
      ],
      table: [], id: { _ in "" })
  }
}
