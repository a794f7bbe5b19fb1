import Budget
import Exchange
import Ledger

/// A table of totals for a memo: € million, on a terminal or in a document.
struct TotalsText {
  private let table: TotalsTable
  private let title: String
  private let showsHeader: Bool
  private let grid: TextTable

  init(_ table: TotalsTable, _ title: TotalsTitle, showsHeader: Bool) {
    self.table = table
    self.title = title.text(table.editions)
    self.showsHeader = showsHeader
    grid = Self.grid(table, showsHeader: showsHeader)
  }

  /// The table for a terminal.
  func text(on page: Page) -> String {
    let unit = NumberText.unit
    let gap = max(2, grid.width(on: page) - CellWidth.of(title) - CellWidth.of(unit))
    let head = title + String(repeating: " ", count: gap) + unit
    let fits = page.width.map { CellWidth.of(head) <= $0 } ?? true
    let heading = fits ? head : page.lines("\(title) (\(unit))")
    return (showsHeader ? heading + "\n" : "") + grid.text(on: page) + NoteText.text(notes, on: page)
  }

  /// The table for a document.
  func markdown() -> String {
    (showsHeader ? "\(title) (\(NumberText.unit))\n\n" : "") + grid.markdown() + NoteText.markdown(notes)
  }

  /// The table for Word, without the document around it.
  func html() -> String {
    grid.html(caption: showsHeader ? "\(title) (\(NumberText.unit))" : nil) + NoteText.html(notes)
  }

  private static func grid(_ table: TotalsTable, showsHeader: Bool) -> TextTable {
    // The id of a measure comes last: people read its topic and the euros.
    let labels = table.labels.filter { $0 != .measure }
    let ids = table.labels.filter { $0 == .measure }
    // Without a dimension there is one row, the total itself, and its label has a column.
    let labelCount = labels.count + (table.dimensions.isEmpty ? 1 : 0)
    let alignments: [TextTable.Alignment] =
      labels.map { alignment($0, in: table) } + (table.dimensions.isEmpty ? [.left] : [])
      + table.columns.map { alignment($0, in: table) }
      + ids.map { _ in .left }
    var grid = TextTable(alignments: alignments, labelCount: labelCount)
    if showsHeader {
      grid.heading =
        Array(repeating: "", count: labelCount) + table.columns.map(heading) + ids.map { _ in "" }
    }
    if !table.dimensions.isEmpty {
      for (place, group) in table.groups.enumerated() {
        grid.add(
          labels.map { label($0, of: group, in: table) } + cells(group.sums, in: table)
            + ids.map { label($0, of: group, in: table) })
        for subtotal in table.subtotals(after: place) {
          grid.add(
            labels.map { label($0, of: subtotal, in: table) } + cells(subtotal.sums, in: table)
              + ids.map { _ in "" }, isStrong: true)
        }
      }
    }
    for footer in table.footers {
      let label = label(of: footer.kind)
      let edition = table.labels.contains(.edition) ? "\(footer.edition)  " : ""
      grid.add(
        [edition + label] + Array(repeating: "", count: labelCount - 1) + cells(footer.sums, in: table)
          + ids.map { _ in "" },
        isStrong: footer.kind == .total, isSpanning: true)
    }
    return grid
  }

  private static func cells(_ sums: Pivot, in table: TotalsTable) -> [String] {
    table.columns.map { sums.cells[$0].map(NumberText.millions) ?? NumberText.none }
  }

  /// Where there is a name, a page can do without the code.
  private static func alignment(_ label: TotalsTable.Label, in table: TotalsTable) -> TextTable.Alignment {
    let hasName = table.labels.contains { if case .name = $0 { true } else { false } }
    if case .code = label, hasName { return .left.spare(6) }
    return .left
  }

  /// On a narrow page the last years go first, then the past ones, then what has no year; the budget year stays.
  private static func alignment(_ column: PivotColumn, in table: TotalsTable) -> TextTable.Alignment {
    let budgetYear = table.editions.map(\.year).min() ?? 0
    return switch column {
    case .year(budgetYear): .right
    case .year(let year): .right.spare(year > budgetYear + 1 ? 10 + year : year > budgetYear ? 4 : 5)
    case .later: .right.spare(Int.max)
    case .undated: .right.spare(3)
    case .undivided: .right.spare(2)
    case .structural: .right.spare(1)
    }
  }

  private static func heading(_ column: PivotColumn) -> String {
    switch column {
    case .year(let year): "\(year)"
    case .later: "later"
    case .structural: FigureText.bucket(.structural, year: nil)
    case .undivided: FigureText.bucket(.undivided, year: nil)
    case .undated: FigureText.bucket(.undated, year: nil)
    }
  }

  private static func label(
    _ label: TotalsTable.Label, of group: TotalsTable.Group, in table: TotalsTable
  ) -> String {
    switch label {
    case .edition: "\(group.key.edition)"
    case .code(.duration):
      table.value(of: .duration, in: group.key).map(FigureText.duration) ?? NumberText.none
    case .code(let dimension):
      (table.value(of: dimension, in: group.key) ?? NumberText.none)
        + (dimension == .route && group.name == nil && group.hasKinds ? ownPart : "")
    case .name: group.name.map { $0 + (group.hasKinds ? ownPart : "") } ?? ""
    case .measure: group.key.measure ?? ""
    }
  }

  /// What is said after a route with kinds: its own row has only what belongs to none of them.
  private static var ownPart: String { said(en: ", not specified further", nl: ", niet nader bepaald") }

  /// The label of a route with its kinds.
  private static func label(
    _ label: TotalsTable.Label, of subtotal: TotalsTable.Subtotal, in table: TotalsTable
  ) -> String {
    let allKinds = said(en: ", all kinds (subtotal)", nl: ", alle soorten (subtotaal)")
    let hasNames = table.labels.contains(.name(.route))
    return switch label {
    case .edition: "\(subtotal.key.edition)"
    case .code(let dimension):
      (table.value(of: dimension, in: subtotal.key) ?? NumberText.none)
        + (dimension == .route && !hasNames ? allKinds : "")
    case .name: subtotal.name + allKinds
    case .measure: ""
    }
  }

  /// The label of a row under the groups.
  static func label(of kind: TotalsTable.Footer.Kind) -> String {
    switch kind {
    case .others(let groups):
      said(
        en: "Other (\(Count.text(groups, "row")))",
        nl: "Overige (\(groups) \(groups == 1 ? "regel" : "regels"))")
    case .total: said(en: "Total", nl: "Totaal")
    case .municipalities: said(en: "  of which municipalities", nl: "  waarvan gemeenten")
    case .mayOverlap(let amounts):
      said(
        en: "  possibly counted twice (\(Count.text(amounts, "figure")))",
        nl: "  mogelijk dubbel geteld (\(amounts) \(amounts == 1 ? "bedrag" : "bedragen"))")
    }
  }

  private var notes: [String] { table.notes.map(Self.words) }

  /// What stands under sums that are explained, of which the buckets stand apart in rows already.
  static func notes(_ filter: Filter, of ledger: Ledger) throws -> [String] {
    let notes: [TotalsTable.Note] =
      try ledger.leftOut(by: filter).map { .leftOut($0) } + ledger.pastHorizon(of: filter).map { .goesOn($0) }
      + (filter.isSearch ? [.wholeMeasures] : [])
    return notes.map(words)
  }

  private static func words(of note: TotalsTable.Note) -> String {
    switch note {
    case .bucketsApart: Language.current.bucketsApart
    case .leftOut(let leftOut): words(of: leftOut)
    case .goesOn(let past): Messages.goesOn(past)
    case .wholeMeasures: Language.current.wholeMeasures
    }
  }

  /// What the same selection holds beside the years that were asked for:
  /// `undivided € 55.0 million (35.0 over 2023-2025, 20.0 over 2023-2026); undated € 3.0 million`.
  private static func words(of leftOut: LeftOut) -> String {
    let held = [
      undivided(leftOut),
      leftOut.undated.map { said(en: "undated", nl: "jaar onbekend") + " \(millions($0))" },
    ]
    .compactMap(\.self).joined(separator: "; ")
    return said(
      en: "Not in these years, but in the same selection: \(held). See --with-undivided.",
      nl: "Niet in deze jaren, wel in dezelfde keuze: \(held). Zie --with-undivided.")
  }

  /// The sum of what is undivided, and each span with its own.
  private static func undivided(_ leftOut: LeftOut) -> String? {
    let spans = leftOut.undivided
    guard let sum = leftOut.undividedSum, let first = spans.first else { return nil }
    func over(_ part: LeftOut.Undivided) -> String {
      let span = "\(part.span.lowerBound)-\(part.span.upperBound)"
      return "over \(span)"
    }
    let parts =
      spans.count == 1
      ? over(first)
      : "(" + spans.map { "\(NumberText.millions($0.eur)) \(over($0))" }.joined(separator: ", ") + ")"
    return said(en: "undivided", nl: "meerjarig") + " \(millions(sum)) \(parts)"
  }

  private static func millions(_ eur: Money) -> String {
    said(en: "€ \(NumberText.millions(eur)) million", nl: "€ \(NumberText.millions(eur)) mln")
  }
}
