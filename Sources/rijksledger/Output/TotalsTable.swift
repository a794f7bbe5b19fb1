import Budget
import Ledger

/// The totals of one edition as a table for a memo: years side by side, € million, with a total row.
struct TotalsTable {
  /// What tables of all editions are made from; read once.
  struct Data {
    let dimensions: [Dimension]
    fileprivate let rows: [TotalRow]
    fileprivate let grand: [TotalRow]
    fileprivate let municipalities: [TotalRow]
    fileprivate let overlaps: [TotalRow]
    fileprivate let overlapCounts: [Int: Int]
    fileprivate let names: Names
    fileprivate let years: [ClosedRange<Int>]

    init(ledger: Ledger, filter: Filter, dimensions: [Dimension]) throws {
      self.dimensions = dimensions
      rows = try ledger.totals(by: dimensions, filter)
      grand = try ledger.totals(by: [], filter)
      municipalities = try ledger.totals(by: [], filter, scope: .municipalities)
      overlaps = try ledger.totals(by: [], filter, scope: .mayOverlap)
      overlapCounts = overlaps.isEmpty ? [:] : try ledger.overlapCounts(filter)
      names = try Names(ledger, dimensions)
      years = filter.years
    }
  }

  /// The names behind codes.
  fileprivate struct Names {
    private var names: [Dimension: [String: String]] = [:]

    init(_ ledger: Ledger, _ dimensions: [Dimension]) throws {
      guard dimensions.count == 1, let dimension = dimensions.first else { return }
      let pairs: [(String, String)] =
        switch dimension {
        case .ministry: try ledger.codeLists().ministries.map { ($0.code, $0.name) }
        case .route: try ledger.codeLists().routes.map { ($0.code, $0.name) }
        case .recipient: try ledger.codeLists().recipients.map { ($0.code, $0.name) }
        case .status: try ledger.codeLists().statuses.map { ($0.code, $0.meaning) }
        case .basis, .theme, .topic: []
        }
      if !pairs.isEmpty { names[dimension] = Dictionary(pairs) { first, _ in first } }
    }

    /// The names of the only dimension, if it has any.
    func list(_ dimensions: [Dimension]) -> [String: String]? { dimensions.first.flatMap { names[$0] } }
  }

  private let title: String
  private let notes: [String]
  private let showsHeader: Bool
  private let table: TextTable

  /// Whether there is nothing to show.
  let isEmpty: Bool

  init(_ data: Data, edition: Edition, showsEdition: Bool, showsHeader: Bool) throws {
    let year = edition.year
    let rows = data.rows.filter { $0.edition == year }
    let groups = try Self.groups(rows, horizon: edition.horizon)
    let grand = try Self.pivot(data.grand.filter { $0.edition == year }, horizon: edition.horizon)
    let municipalities = data.municipalities.filter { $0.edition == year }
    let columns = Pivot.columns(of: [grand], horizon: edition.horizon).filter { column in
      guard case .year(let year) = column, !data.years.isEmpty else { return true }
      return data.years.contains { $0.contains(year) }
    }
    let names = data.names.list(data.dimensions)
    // Without a dimension there is one row, the total itself.
    let labelCount =
      (showsEdition ? 1 : 0)
      + max(1, data.dimensions.count + (names == nil ? 0 : 1) + (data.dimensions.contains(.topic) ? 1 : 0))
    var table = TextTable(
      alignments: Array(repeating: .left, count: labelCount) + columns.map { _ in .right },
      labelCount: labelCount)
    func add(_ labels: [String], _ pivot: Pivot, isStrong: Bool = false, isSpanning: Bool = false) {
      let padded = labels + Array(repeating: "", count: max(0, labelCount - labels.count))
      table.add(
        padded + columns.map { pivot.cells[$0].map(NumberText.millions) ?? NumberText.none },
        isStrong: isStrong, isSpanning: isSpanning)
    }
    let front = showsEdition ? ["\(year)"] : []
    if !data.dimensions.isEmpty {
      for group in groups {
        let words = group.key.map { $0 ?? NumberText.none }
        add(
          front + words + (names.map { [$0[words[0]] ?? ""] } ?? []) + [group.measure].compactMap(\.self),
          group.pivot)
      }
    }
    let prefix = showsEdition ? "\(year)  " : ""
    add([prefix + "Total"], grand, isStrong: true, isSpanning: true)
    if !municipalities.isEmpty {
      add(
        [prefix + "  of which municipalities"],
        try Self.pivot(municipalities, horizon: edition.horizon), isSpanning: true)
    }
    let words =
      data.dimensions.isEmpty ? "in all" : "per " + data.dimensions.map(\.rawValue).joined(separator: " and ")
    title = "Rijksbegroting \(year), \(words)"
    self.showsHeader = showsHeader
    notes = try Self.notes(
      overlaps: data.overlaps.filter { $0.edition == year }, count: data.overlapCounts[year] ?? 0)
    isEmpty = rows.isEmpty
    if showsHeader {
      table.heading = Array(repeating: "", count: labelCount) + columns.map(Self.heading)
    }
    self.table = table
  }

  /// The table for a terminal.
  func text() -> String {
    let unit = "€ million"
    let gap = max(2, table.width - title.count - unit.count)
    let head = showsHeader ? title + String(repeating: " ", count: gap) + unit + "\n" : ""
    return head + table.text() + notes.joined(separator: " ") + "\n"
  }

  /// The table for a document.
  func markdown() -> String {
    (showsHeader ? "\(title) (€ million)\n\n" : "") + table.markdown() + "\n" + notes.joined(separator: " ")
      + "\n"
  }

  private static func heading(_ column: PivotColumn) -> String {
    switch column {
    case .year(let year): "\(year)"
    case .later: "later"
    case .structural: "struct."
    case .undivided: "undivided"
    case .undated: "undated"
    }
  }

  private typealias Group = (key: [String?], measure: String?, pivot: Pivot)

  private static func groups(_ rows: [TotalRow], horizon: Int) throws -> [Group] {
    var groups: [Group] = []
    for row in rows {
      if groups.last?.key != row.group || groups.last?.measure != row.measure {
        groups.append((row.group, row.measure, Pivot()))
      }
      try groups[groups.count - 1].pivot.add(
        row.eur, to: PivotColumn(bucket: row.bucket, year: row.year, horizon: horizon))
    }
    return groups
  }

  private static func pivot(_ rows: [TotalRow], horizon: Int) throws -> Pivot {
    var pivot = Pivot()
    for row in rows {
      try pivot.add(row.eur, to: PivotColumn(bucket: row.bucket, year: row.year, horizon: horizon))
    }
    return pivot
  }

  private static func notes(overlaps: [TotalRow], count: Int) throws -> [String] {
    var notes = ["Years, struct., undivided and undated are not added to each other."]
    guard !overlaps.isEmpty else { return notes }
    // The sums of different buckets stay apart here too; only years are added up.
    var sums: [(bucket: Bucket, eur: Money)] = []
    for row in overlaps {
      if sums.last?.bucket == row.bucket {
        sums[sums.count - 1].eur = try sums[sums.count - 1].eur.adding(row.eur)
      } else {
        sums.append((row.bucket, row.eur))
      }
    }
    let words: [Bucket: String] = [
      .year: "over the years", .structural: "struct.", .undivided: "undivided", .undated: "undated",
    ]
    let parts = sums.map { sum in
      "€ \(NumberText.millions(sum.eur)) million" + (sums.count > 1 ? " \(words[sum.bucket] ?? "")" : "")
    }
    notes.append(
      "Possibly counted twice: \(parts.joined(separator: ", ")) (\(count) \(count == 1 ? "figure" : "figures"))."
    )
    return notes
  }
}
