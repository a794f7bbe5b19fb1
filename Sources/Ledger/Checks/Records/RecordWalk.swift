import Budget
import SQLite

/// A check that looks at records: it is shown each measure of the ledger with its amounts.
protocol RecordCheck: AnyObject {
  /// Looks at what belongs to no edition.
  func begin(_ report: CheckReport) throws
  /// Looks at an edition, before its measures.
  func begin(_ edition: Edition, _ report: CheckReport) throws
  /// Looks at a measure.
  func look(at measure: CheckedMeasure, _ report: CheckReport) throws
  /// Looks at how many measures and amounts there were, including those that can't be read.
  func end(measures: Int, amounts: Int, _ report: CheckReport) throws
}

extension RecordCheck {
  func begin(_ report: CheckReport) throws {}
  func begin(_ edition: Edition, _ report: CheckReport) throws {}
  func end(measures: Int, amounts: Int, _ report: CheckReport) throws {}
}

/// A measure as checks see it.
final class CheckedMeasure {
  /// Its edition.
  let edition: Edition
  /// The measure; nil if its row can't be read.
  let measure: Measure?
  /// Its amounts that can be read, by number, as the newest document that states them does.
  let amounts: [Amount]
  /// What earlier documents stated of them.
  let earlier: [AmountRow]
  /// Those that the newest document does not withdraw: what is withdrawn can't be wrong any more.
  let standing: [Amount]
  /// The rules that each statement breaks; several checks look at them.
  private(set) lazy var faults: [(place: String, fault: AmountRules.Fault)] = statements.flatMap {
    place, amount in
    AmountRules.faults(in: amount).map { (place, $0) }
  }

  /// All that is stated, each with the place that a finding names: `ID`, or `ID@DOCUMENT` for an earlier document.
  var statements: [(place: String, amount: Amount)] {
    amounts.map { ($0.id, $0) } + earlier.map { ("\($0.amount.id)@\($0.document)", $0.amount) }
  }

  init(
    edition: Edition, measure: Measure?, amounts: [Amount], earlier: [AmountRow] = [],
    withdrawn: Set<String> = []
  ) {
    self.edition = edition
    self.measure = measure
    self.amounts = amounts
    self.earlier = earlier
    standing = withdrawn.isEmpty ? amounts : amounts.filter { !withdrawn.contains($0.id) }
  }
}

/// Reads measures of the ledger with their amounts once, for all checks that look at them.
///
/// A row that can't be read is a finding of each of these checks, and the rest is looked at.
struct RecordWalk {
  /// A check, while it is shown the records.
  final class Visitor {
    let check: any RecordCheck
    let report: CheckReport
    /// Whether damage has stopped it.
    var isStopped = false

    init(_ check: any RecordCheck, _ report: CheckReport) {
      self.check = check
      self.report = report
    }
  }

  private let ledger: Ledger
  private let visitors: [Visitor]
  private let condition: Condition
  private let step: () throws -> Void

  /// - Parameter condition: Which measures `m`.
  init(
    _ ledger: Ledger, _ visitors: [Visitor], where condition: Condition = Condition(),
    step: @escaping () throws -> Void
  ) {
    self.ledger = ledger
    self.visitors = visitors
    self.condition = condition
    self.step = step
  }

  /// Shows the checks the records.
  func run() throws {
    guard !visitors.isEmpty else { return }
    try show { try $0.begin($1) }
    try ledger.attempt(visitors.filter { !$0.isStopped }.map(\.report)) {
      let counts = try walk()
      try show { try $0.end(measures: counts.measures, amounts: counts.amounts, $1) }
    }
  }

  private func walk() throws -> (measures: Int, amounts: Int) {
    let measureRows = try MeasureRows(ledger.database, .measures, fields: Measure.fields)
    let amountRows = try MeasureRows(ledger.database, .amounts, fields: Amount.fields)
    var isEarlier = Condition()
    isEarlier.add("NOT v.is_newest")
    let earlierRows = try MeasureRows(
      ledger.database, .statements, where: isEarlier, fields: AmountRow.fields)
    var isWithdrawn = Condition()
    isWithdrawn.add("v.cancelled")
    let withdrawnRows = try MeasureRows(
      ledger.database, .amounts, where: isWithdrawn, fields: AmountRow.fields)
    var counts = (measures: 0, amounts: 0)
    for edition in try ledger.editions() {
      try show { try $0.begin(edition, $1) }
      let hasStages = try !ledger.earlierStages(of: edition.year).isEmpty
      var rows = condition
      rows.add("m.edition = ?", [Value(edition.year)])
      let keys = MeasureWalk(where: rows, order: .letter, withStatus: false)
      try keys.forEach(in: ledger.database) { row in
        try step()
        let key = try row.int(0)
        let measure = try measureRows.readable(of: key, unreadable)
        let amounts = try amountRows.readable(of: key, unreadable)
        counts = (counts.measures + measure.count, counts.amounts + amounts.count)
        let checked = CheckedMeasure(
          edition: edition, measure: measure.records.first?.of(edition), amounts: amounts.records,
          earlier: hasStages ? try earlierRows.readable(of: key, unreadable).records : [],
          withdrawn: hasStages ? try withdrawnRows.ids(of: key) : [])
        try show { try $0.look(at: checked, $1) }
      }
    }
    return counts
  }

  /// Damage that stops one check stops no other.
  private func show(_ body: (any RecordCheck, CheckReport) throws -> Void) throws {
    for visitor in visitors where !visitor.isStopped {
      visitor.isStopped = true
      try ledger.attempt([visitor.report]) {
        try body(visitor.check, visitor.report)
        visitor.isStopped = false
      }
    }
  }

  private func unreadable(_ place: String, _ error: SQLiteError) {
    for visitor in visitors where !visitor.isStopped {
      visitor.report.fault(place, .unreadable(error.message))
    }
  }
}

extension MeasureRows<AmountRow> {
  /// The ids of the amounts that can be read.
  fileprivate func ids(of measure: Int) throws -> Set<String> {
    var ids: Set<String> = []
    try forEach(of: measure, unreadable: { _, _ in }) { row, _ in ids.insert(row.amount.id) }
    return ids
  }
}

extension MeasureRows {
  /// The records of a measure that can be read, and how many rows there are.
  fileprivate func readable(
    of measure: Int, _ unreadable: (String, SQLiteError) -> Void
  ) throws -> (records: [R], count: Int) {
    var (records, faults): ([R], Int) = ([], 0)
    try forEach(
      of: measure,
      unreadable: { place, error in
        faults += 1
        unreadable(place, error)
      }
    ) { record, _ in records.append(record) }
    return (records, records.count + faults)
  }
}
