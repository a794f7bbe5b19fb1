import Budget
import SQLite

/// Counts an edition again, and compares that with what is stored: contributions, the span of each amount,
/// and control totals.
final class Recount {
  /// Something that is stored differently from the count.
  struct Difference {
    let place: String
    let problem: CheckProblem
  }

  /// The control totals that the count gives.
  private(set) var totals = ControlTotals()
  /// What differs; meaningful only if everything could be counted.
  private(set) var differences: [Difference] = []
  /// How many rows of `counted` belong to the amounts.
  private(set) var countedRows = 0

  private let ledger: Ledger
  private let edition: Edition
  private let names: DerivedNames
  private let contributions: RowMerge
  private let counted: RowMerge

  init(_ ledger: Ledger, _ edition: Edition) throws {
    self.ledger = ledger
    self.edition = edition
    names = try DerivedNames(ledger.database)
    contributions = try RowMerge(
      ledger.database,
      """
      SELECT measure, amount, bucket, year, cents, route, recipient, basis, duration
      FROM contribution WHERE measure = ? ORDER BY measure, amount, bucket, year
      """, keyColumns: 4)
    counted = try RowMerge(
      ledger.database,
      """
      SELECT c.amount, c.first_year, c.last_year, c.taken_from
      FROM amount a JOIN counted c ON c.amount = a.key WHERE a.measure = ? ORDER BY c.amount
      """, keyColumns: 1)
  }

  /// Counts, and compares if asked to.
  ///
  /// - Returns: What can't be counted.
  /// - Throws: `SQLiteError`, `MoneyOverflow`, or what `step` throws.
  func run(comparing isCompared: Bool, step: @escaping () throws -> Void) throws -> [CountingFault<String>] {
    let faults = try ledger.forEachCounted(of: edition, step: step) { group in
      guard isCompared, group.counting.faults.isEmpty else { return }
      try compare(group)
      try totals.add(group)
    }
    if isCompared, faults.isEmpty {
      try compareTotals()
      // They are added up from the contributions that are stored, which have to be right first.
      if differences.isEmpty { try compareOverlaps() }
    }
    return try faults.map(ledger.withIDs)
  }

  // MARK: Rows

  /// A group has whole measures, one after the other.
  private func compare(_ group: CountedGroup) throws {
    var (place, contribution) = (0, 0)
    while place < group.figures.count {
      let measure = group.figures[place].measure
      var (contributionRows, countedRows): ([[Value]], [[Value]]) = ([], [])
      while place < group.figures.count, group.figures[place].measure == measure {
        if let row = CountWriting.countedRow(place, of: group) { countedRows.append(row) }
        while contribution < group.counting.contributions.count,
          group.counting.contributions[contribution].figure == place
        {
          contributionRows.append(
            CountWriting.contributionRow(group.counting.contributions[contribution], of: group))
          contribution += 1
        }
        place += 1
      }
      try compare(ofMeasure: measure, contributionRows, countedRows)
    }
  }

  private func compare(
    ofMeasure measure: Int, _ contributionRows: [[Value]], _ countedRows: [[Value]]
  ) throws {
    do {
      _ = try contributions.compare([Value(measure)], with: contributionRows) { difference in
        try add(difference, .contribution)
      }
      self.countedRows += try counted.compare([Value(measure)], with: countedRows) { difference in
        try add(difference, .counted)
      }
    } catch let error as SQLiteError where error.isMismatch {
      differences.append(
        Difference(place: try names.measure(measure), problem: .unreadable(error.message)))
    }
  }

  private func add(_ difference: RowMerge.Difference, _ table: DerivedTable) throws {
    let problem: CheckProblem
    let texts: [String?]
    switch difference {
    case .unexpected(let row):
      texts = try names.texts(of: row, in: table)
      problem = .unexpectedRow(of: table, texts)
    case .missing(let row):
      texts = try names.texts(of: row, in: table)
      problem = .missingRow(of: table, texts)
    }
    differences.append(Difference(place: texts.first.flatMap(\.self) ?? "", problem: problem))
  }

  // MARK: Control totals

  private func compareTotals() throws {
    var found: [ControlTotals.Cell: ControlTotals.Sum] = [:]
    try ledger.database.forEach(
      """
      SELECT \(ControlTotals.Cell.columns), \(ControlTotals.Sum.columns) FROM total WHERE edition = ?
      """, [Value(edition.year)]
    ) { row in
      found[try ControlTotals.Cell(row)] = try ControlTotals.Sum(row, from: 9)
    }
    let cells = Set(found.keys).union(totals.sums.keys).filter { found[$0] != totals.sums[$0] }
    let places = cells.map { (place: names.place(of: $0, edition: edition.year), cell: $0) }
    for (place, cell) in places.sorted(by: { $0.place < $1.place }) {
      differences.append(
        Difference(
          place: place, problem: .otherControlTotal(found: found[cell], expected: totals.sums[cell])))
    }
  }

  private func compareOverlaps() throws {
    let found = try OverlapTotals(keptIn: ledger.database, edition: edition.year).sums
    let expected = try OverlapTotals(OverlapRows(ledger.database, edition: edition.year)).sums
    var overlaps: [(place: String, row: String, problem: CheckProblem)] = []
    for key in Set(found.keys).union(expected.keys) where found[key] != expected[key] {
      let place = names.place(of: key.cell, edition: edition.year)
      let rows = [
        try found[key].map { CheckProblem.unexpectedRow(of: .overlaps, try names.texts(of: key, $0)) },
        try expected[key].map { CheckProblem.missingRow(of: .overlaps, try names.texts(of: key, $0)) },
      ]
      overlaps += rows.compactMap(\.self).map { (place, "\(key.values)", $0) }
    }
    // What is there comes before what should be: the sort is stable.
    differences += overlaps.sorted { ($0.place, $0.row) < ($1.place, $1.row) }.map {
      Difference(place: $0.place, problem: $0.problem)
    }
  }
}

extension CheckProblem {
  /// What amounts with `may_overlap` add up to is reported only if the sums themselves agree; otherwise the sums say enough.
  fileprivate static func otherControlTotal(
    found: ControlTotals.Sum?, expected: ControlTotals.Sum?
  ) -> CheckProblem {
    let isSame = found?.cents == expected?.cents && found?.amounts == expected?.amounts
    func sum(_ sum: ControlTotals.Sum) -> CellSum {
      let overlap = CellSum.Overlap(eur: sum.overlapCents, amounts: sum.overlapAmounts)
      return CellSum(eur: sum.cents, amounts: sum.amounts, overlap: isSame ? overlap : nil)
    }
    return .otherSum(in: .total, found: found.map(sum), expected: expected.map(sum))
  }
}
