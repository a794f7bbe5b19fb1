import Budget
import Exchange
import Ledger

/// Totals with the contributions that make up each cell under it.
struct ExplainedTotals {
  /// A sum and what it adds up.
  struct Cell {
    let total: TotalRow
    let contributions: [ContributionRow]
  }

  private struct Key: Hashable {
    let group: TotalKey
    let bucket: Bucket
    let year: Int?
  }

  let dimensions: [Dimension]
  let showsEdition: Bool
  let cells: [Cell]
  /// The sums of the groups that are left out.
  private let others: [Others]

  /// What all groups that `--top` or `--limit` leaves out add up to in one bucket and year.
  private struct Others {
    let edition: Int
    let bucket: Bucket
    let year: Int?
    var eur: Money
    var groups: Int
  }

  init(
    _ ledger: Ledger, _ filter: Filter, by dimensions: [Dimension], order: TotalOrder? = nil,
    showsEdition: Bool
  ) throws {
    self.dimensions = dimensions
    self.showsEdition = showsEdition
    var contributions: [Key: [ContributionRow]] = [:]
    try ledger.forEachContribution(filter) { row in
      let key = Key(
        group: TotalKey(row, by: dimensions, names: filter.names), bucket: row.bucket, year: row.year)
      contributions[key, default: []].append(row)
    }
    let all = try ledger.totals(by: dimensions, filter)
    let choice = try order?.choice(of: all)
    others = try Self.others(choice?.others ?? [])
    cells = (choice?.rows ?? all).map { total in
      let key = Key(group: TotalKey(total), bucket: total.bucket, year: total.year)
      return Cell(total: total, contributions: contributions[key] ?? [])
    }
  }

  /// The sums of some groups together, in the order of buckets and years.
  private static func others(_ rows: [TotalRow]) throws -> [Others] {
    var sums: [Others] = []
    for row in rows {
      let place = sums.firstIndex {
        $0.edition == row.edition && $0.bucket == row.bucket && $0.year == row.year
      }
      if let place {
        sums[place].eur = try sums[place].eur.adding(row.eur)
        sums[place].groups += 1
      } else {
        sums.append(
          Others(edition: row.edition, bucket: row.bucket, year: row.year, eur: row.eur, groups: 1))
      }
    }
    return sums.sorted {
      ($0.edition, $0.bucket.number, $0.year ?? 0) < ($1.edition, $1.bucket.number, $1.year ?? 0)
    }
  }

  /// For programs: in CSV one row a contribution, in JSON one object a cell.
  func write(_ format: OutputFormat, to output: any Output, showsHeader: Bool, csv: CSVStyle) throws {
    let cell = Listing<TotalRow>.totals(by: dimensions, showsEdition: showsEdition).columns
    let contribution = ["amount", "measure", "printed", "page", "eur"].compactMap { name in
      Listing<ContributionRow>.contributions.columns.first { $0.name == name }
    }
    if format == .json {
      let objects = cells.map { part in
        JSONText.object(
          cell.map { $0.member(of: part.total) } + [
            (
              "contributions",
              .array(
                part.contributions.map { row in
                  .object(contribution.map { $0.member(of: row) })
                })
            )
          ])
      }
      try output.write(JSONText.array(objects).text() + "\n")
      return try output.finish()
    }
    // The cell's own sum is named total, beside the eur of each contribution.
    let front = cell.filter { !["eur", "amounts", "may_overlap"].contains($0.name) }
    let behind = contribution.filter { column in !front.contains { $0.name == column.name } }
    let columns =
      front.map { RowColumn($0.name, $0.kind) } + [RowColumn("total", .euros)]
      + behind.map { RowColumn($0.name, $0.kind) }
    let sink = try csv.sink(columns, to: output, hasHeader: showsHeader)
    for part in cells {
      for row in part.contributions {
        for column in front { try sink.value(column.value(part.total)) }
        try sink.value(.euros(part.total.eur))
        for column in behind { try sink.value(column.value(row)) }
        try sink.endRow()
      }
    }
    try sink.finish()
  }

  /// For people: the table of one edition, each sum with its contributions below it; nil if it is empty.
  func table(
    of edition: Edition, _ title: TotalsTitle, as format: OutputFormat, showsHeader: Bool, on page: Page
  ) -> String? {
    let cells = cells.filter { $0.total.edition == edition.year }
    guard !cells.isEmpty else { return nil }
    let labels =
      (showsEdition ? [said(en: "edition", nl: "editie")] : []) + dimensions.map(DimensionText.name) + ["in"]
    var table = TextTable(alignments: labels.map { _ in .left } + [.left, .right, .right, .right])
    if showsHeader {
      table.heading =
        labels + [
          said(en: "amount", nl: "bedrag"), said(en: "printed", nl: "gedrukt"), said(en: "page", nl: "blz."),
          "€",
        ]
    }
    for cell in cells {
      let total = cell.total
      let column = FigureText.bucket(total.bucket, year: total.year)
      table.add(
        (showsEdition ? ["\(edition.year)"] : []) + total.group.map { $0 ?? NumberText.none }
          + [column, "", "", "", NumberText.euros(total.eur)], isStrong: true)
      for row in cell.contributions {
        table.add(
          labels.map { _ in "" } + [
            row.amount, row.printed, "\(row.page)", NumberText.euros(row.eur),
          ])
      }
    }
    let blanks = Array(repeating: "", count: max(0, dimensions.count - 1))
    for other in others where other.edition == edition.year {
      // Without a field there is one group, of which nothing is left out.
      table.add(
        (showsEdition ? ["\(edition.year)"] : []) + [TotalsText.label(of: .others(groups: other.groups))]
          + blanks
          + [FigureText.bucket(other.bucket, year: other.year), "", "", "", NumberText.euros(other.eur)],
        isStrong: true)
    }
    let title = title.text([edition], isExplained: true)
    switch format {
    case .html: return table.html(caption: showsHeader ? title : nil)
    case .markdown: return (showsHeader ? "\(title)\n\n" : "") + table.markdown()
    default: return (showsHeader ? page.lines("\(title)\n") : "") + table.text(on: page)
    }
  }
}
