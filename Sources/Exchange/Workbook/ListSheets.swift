import Budget
import Ledger

/// The sheets of a workbook that list rows: headings in the first row, frozen, with filters.
struct ListSheets {
  private let ledger: Ledger
  private let filter: Filter
  private let progress: RowProgress

  init(_ ledger: Ledger, _ filter: Filter, _ progress: RowProgress) {
    self.ledger = ledger
    self.filter = filter
    self.progress = progress
  }

  struct Column {
    let heading: String
    let width: Double
    /// Whether it holds money, which is aligned right.
    let isMoney: Bool

    init(_ heading: String, _ width: Double, isMoney: Bool = false) {
      self.heading = heading
      self.width = width
      self.isMoney = isMoney
    }
  }

  /// - Parameter below: What comes below the rows, out of reach of their filter: sums that nobody adds to them.
  func write(
    _ name: String, _ columns: [Column], to file: XLSXFile,
    below: (((_ row: [XLSXSheet.Cell]) throws -> Void) throws -> Void)? = nil,
    rows: ((_ row: [XLSXSheet.Cell]) throws -> Void) throws -> Void
  ) throws {
    try progress.begin(name)
    let sheet = try file.addSheet(name)
    sheet.setWidths(columns.map(\.width))
    sheet.freeze(rows: 1, columns: 1, heading: 0)
    try sheet.add(
      columns.map { .text($0.heading, $0.isMoney ? .yearHeading : .heading) })
    try rows { row in
      try sheet.add(row)
      try progress.row()
    }
    sheet.filter(heading: 0, lastRow: sheet.row - 1, columns: columns.count)
    if let below {
      try sheet.add([])
      try below { try sheet.add($0) }
    }
  }

  /// One row a contribution: what all totals add up.
  func writeContributions(to file: XLSXFile) throws {
    let packaging = Packaging(ledger, filter)
    try write(
      GeteldColumn.sheet, GeteldColumn.allCases.map { Column($0.heading, $0.width, isMoney: $0.isMoney) },
      to: file
    ) { add in
      for edition in filter.editions {
        try packaging.forEachContribution(of: edition) { row in
          let column = PivotColumn(bucket: row.bucket, year: row.year, horizon: filter.horizon)
          try add([
            .text(row.amount), .text(row.measure), .integer(row.edition), .text(row.ministry),
            .text(row.theme), .text(row.topic), .text(row.route), .text(row.recipient),
            .text(row.basis.rawValue), .text(row.status), Self.key(column), .integer(row.year),
            .money(row.eur),
            .text(row.printed), .integer(row.page), .money(row.whole),
            .money(try row.whole.subtracting(row.eur)), .text(row.mayOverlap ? "ja" : "nee"),
            .text(row.duration == .structural ? "structureel" : "incidenteel"),
          ])
        }
      }
    }
  }

  /// The column in which a contribution stands, as the headings of the totals have it.
  static func key(_ column: PivotColumn) -> XLSXSheet.Cell {
    if let year = column.year { .integer(year) } else { .text(DutchText.column(column)) }
  }

  /// Every figure, also those that do not count, and why not.
  func writeAmounts(to file: XLSXFile) throws {
    try write(
      "Bedragen",
      [
        Column("Bedrag", 38), Column("Voornemen", 38), Column("Begroting", 12), Column("Hoofdstuk", 12),
        Column("Onderwerp", 42),
        Column("Omschrijving", 48), Column("Gedrukt", 20), Column("Bladzijde", 12),
        Column("Euro", 18, isMoney: true), Column("Jaren", 20),
        Column("Eerste jaar", 12), Column("Laatste jaar", 12), Column("Per", 8), Column("Nauwkeurigheid", 16),
        Column("Soort", 10),
        Column("Basis", 10), Column("Route", 18), Column("Route bekend", 13), Column("Ontvanger", 15),
        Column("Telt", 8),
        Column("Waarom niet", 30), Column("Deel van", 38),
        Column("Herhaalt", 38), Column("Mogelijk dubbel met", 38), Column("Toelichting", 60),
      ], to: file
    ) { add in
      try ledger.forEachAmount(filter) { row in
        let amount = row.amount
        try add([
          .text(amount.id), .text(amount.measure), .integer(row.edition), .text(row.ministry),
          .text(row.topic),
          .text(amount.label, .wrapped), .text(amount.printed), .integer(amount.page), .money(amount.eur),
          .text(DutchText.years(amount)), .integer(amount.firstYear), .integer(amount.lastYear),
          .text(amount.per?.rawValue), .text(amount.precision.rawValue), .text(amount.kind.rawValue),
          .text(amount.basis?.rawValue), .text(amount.route), .text(amount.routeBasis?.rawValue),
          .text(amount.recipient), .text(row.isCounted ? "ja" : "nee"), .text(DutchText.whyNot(row)),
          .text(amount.partOf), .text(amount.repeats),
          .text(amount.mayOverlap.isEmpty ? nil : amount.mayOverlap.joined(separator: "; ")),
          amount.note.map { .text($0, .wrapped) } ?? .empty,
        ])
      }
    }
  }

  /// Every measure, with its funding and status.
  func writeMeasures(to file: XLSXFile) throws {
    try write("Voornemens", Self.measureColumns, to: file) { add in
      try ledger.forEachMeasure(filter) { try add(Self.cells($0)) }
    }
  }

  /// The measures for which the letter names no money, or none for a part; first those of which it says so
  /// expressly.
  func writeUnfunded(to file: XLSXFile) throws {
    try write("Taken zonder geld", Self.measureColumns, to: file) { add in
      for funding in [Funding.uitdrukkelijkGeen, .deels, .nietGenoemd] {
        try ledger.forEachMeasure(filter) { if $0.measure.funding == funding { try add(Self.cells($0)) } }
      }
    }
  }

  private static let measureColumns: [Column] = [
    Column("Voornemen", 36), Column("Begroting", 12), Column("Hoofdstuk", 12), Column("Thema", 20),
    Column("Onderwerp", 34), Column("Onder", 22),
    Column("Bladzijde", 12), Column("Geld", 16), Column("Status", 14), Column("Bedragen", 11),
    Column("Wat het kabinet wil", 60),
    Column("Wat het betekent voor gemeenten", 60),
  ]

  private static func cells(_ row: MeasureRow) -> [XLSXSheet.Cell] {
    let measure = row.measure
    return [
      .text(measure.id), .integer(measure.edition), .text(measure.ministry),
      measure.theme.map { .text($0, .wrapped) } ?? .empty, .text(measure.topic, .wrapped),
      measure.parent.map { .text($0, .wrapped) } ?? .empty, .integer(measure.page),
      .text(measure.funding.rawValue), .text(row.status), .integer(row.amounts),
      measure.summary.map { .text($0, .wrapped) } ?? .empty,
      measure.impact.map { .text($0, .wrapped) } ?? .empty,
    ]
  }

  /// Where everything stands, and below what hangs for municipalities on all that have one status.
  ///
  /// - Parameter day: The day up to which days are counted.
  func writeAgenda(to file: XLSXFile, upTo day: String) throws {
    let rows = try ledger.agenda(filter, upTo: day)
    func cells(_ money: [Money?]) -> [XLSXSheet.Cell] { money.map { $0.map { .money($0) } ?? .empty } }
    try write(
      "Agenda",
      [
        Column("Voornemen", 38), Column("Begroting", 12), Column("Hoofdstuk", 12), Column("Onderwerp", 42),
        Column("Status", 18), Column("Sinds", 12), Column("Dagen t/m \(day)", 12), Column("Daarvoor", 18),
        Column("Wie volgt", 24), Column("Volgende datum", 15),
        Column("Gemeenten, begrotingsjaar", 18, isMoney: true),
        Column("Gemeenten, structureel", 18, isMoney: true),
        Column("Gemeenten, niet verdeeld", 18, isMoney: true),
        Column("Door", 24), Column("Toelichting", 60),
      ], to: file,
      below: { add in
        for group in try AgendaGroup.groups(rows) {
          let label = "\(group.rows.count) \(group.rows.count == 1 ? "voornemen" : "voornemens")"
          try add(
            [.text(label), .integer(group.edition), .empty, .empty, .text(group.status)]
              + Array(repeating: .empty, count: 5)
              + cells([group.money.inYear, group.money.structural, group.money.undivided]))
        }
      }
    ) { add in
      for row in rows {
        try add(
          [
            .text(row.measure), .integer(row.edition), .text(row.ministry), .text(row.topic, .wrapped),
            .text(row.status), .text(row.since), .integer(row.days), .text(row.before), .text(row.owner),
            .text(row.next),
          ] + cells([row.inYear, row.structural, row.undivided])
            + [.text(row.by), row.note.map { .text($0, .wrapped) } ?? .empty])
      }
    }
  }

  /// Who set which status, when and why.
  func writeHistory(to file: XLSXFile) throws {
    try write(
      "Statussen",
      [
        Column("Nummer", 10), Column("Voornemen", 38), Column("Onderwerp", 42), Column("Status", 18),
        Column("Sinds", 12),
        Column("Wie volgt", 24), Column("Volgende datum", 15), Column("Vastgelegd", 22), Column("Door", 24),
        Column("Toelichting", 60), Column("Trekt in", 10), Column("Ingetrokken door", 16),
      ], to: file
    ) { add in
      try ledger.forEachEvent(filter) { event in
        try add([
          .integer(event.event), .text(event.measure), .text(event.topic, .wrapped), .text(event.status),
          .text(event.since), .text(event.owner), .text(event.next), .text(event.recorded), .text(event.by),
          event.note.map { .text($0, .wrapped) } ?? .empty, .integer(event.withdraws),
          .integer(event.withdrawnBy),
        ])
      }
    }
  }
}
