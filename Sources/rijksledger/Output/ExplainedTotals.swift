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
    let edition: Int
    let group: [String?]
    let measure: String?
    let bucket: Bucket
    let year: Int?
  }

  let dimensions: [Dimension]
  let showsEdition: Bool
  let cells: [Cell]

  init(_ ledger: Ledger, _ filter: Filter, by dimensions: [Dimension], showsEdition: Bool) throws {
    self.dimensions = dimensions
    self.showsEdition = showsEdition
    let hasTopic = dimensions.contains(.topic)
    var contributions: [Key: [ContributionRow]] = [:]
    try ledger.forEachContribution(filter) { row in
      let key = Key(
        edition: row.edition, group: dimensions.map { Self.value($0, of: row) },
        measure: hasTopic ? row.measure : nil, bucket: row.contribution.bucket, year: row.contribution.year)
      contributions[key, default: []].append(row)
    }
    cells = try ledger.totals(by: dimensions, filter).map { total in
      let key = Key(
        edition: total.edition, group: total.group, measure: total.measure, bucket: total.bucket,
        year: total.year)
      return Cell(total: total, contributions: contributions[key] ?? [])
    }
  }

  private static func value(_ dimension: Dimension, of row: ContributionRow) -> String? {
    switch dimension {
    case .ministry: row.ministry
    case .route: row.route
    case .recipient: row.recipient
    case .basis: row.basis
    case .theme: row.theme
    case .topic: row.topic
    case .status: row.status
    }
  }

  /// For programs: in CSV one row a contribution, in JSON one object a cell.
  func write(_ format: OutputFormat, to output: any Output, showsHeader: Bool) throws {
    let cell = Listing<TotalRow>.totals(by: dimensions, showsEdition: showsEdition).columns
    let contribution: [Listing<ContributionRow>.Column] = [
      ("amount", { .text($0.contribution.amount) }), ("measure", { .text($0.measure) }),
      ("printed", { .text($0.printed) }), ("page", { .integer($0.page) }),
      ("eur", { .euros($0.contribution.eur) }),
    ]
    if format == .json {
      let objects = cells.map { part in
        JSONText.object(
          cell.map { ($0.name, $0.value(part.total).json) } + [
            (
              "contributions",
              .array(
                part.contributions.map { row in
                  .object(contribution.map { ($0.name, $0.value(row).json) })
                })
            )
          ])
      }
      try output.write(JSONText.array(objects).text() + "\n")
      return try output.finish()
    }
    // The cell's own sum is named total, beside the eur of each contribution.
    let front = cell.filter { !["eur", "amounts"].contains($0.name) }
    if showsHeader {
      try output.write(CSVWriter.record(front.map(\.name) + ["total"] + contribution.map(\.name)))
    }
    for part in cells {
      let total = front.map { $0.value(part.total).csv() } + ["\(part.total.eur)"]
      for row in part.contributions {
        try output.write(CSVWriter.record(total + contribution.map { $0.value(row).csv() }))
      }
    }
    try output.finish()
  }

  /// For people: the table of one edition, each sum with its contributions below it; nil if there is none.
  func table(of edition: Edition, isMarkdown: Bool, showsHeader: Bool) -> String? {
    let cells = cells.filter { $0.total.edition == edition.year }
    guard !cells.isEmpty else { return nil }
    let labels = (showsEdition ? ["edition"] : []) + dimensions.map(\.rawValue) + ["in"]
    var table = TextTable(alignments: labels.map { _ in .left } + [.left, .right, .right, .right])
    if showsHeader { table.heading = labels + ["amount", "printed", "page", "€"] }
    for cell in cells {
      let total = cell.total
      let column = FigureText.bucket(total.bucket, year: total.year)
      table.add(
        (showsEdition ? ["\(edition.year)"] : []) + total.group.map { $0 ?? NumberText.none }
          + [column, "", "", "", NumberText.euros(total.eur)], isStrong: true)
      for row in cell.contributions {
        table.add(
          labels.map { _ in "" } + [
            row.contribution.amount, row.printed, "\(row.page)", NumberText.euros(row.contribution.eur),
          ])
      }
    }
    let words = dimensions.isEmpty ? "in all" : "per " + dimensions.map(\.rawValue).joined(separator: " and ")
    let title = showsHeader ? "Rijksbegroting \(edition.year), \(words), explained\n" : ""
    return title + (isMarkdown ? (showsHeader ? "\n" : "") + table.markdown() : table.text())
  }
}
