import Budget
import SQLite

/// Reads the measures of one side with their amounts, one measure after another.
struct SideReading {
  /// An amount as its document states it.
  struct Figure {
    let record: Revision
    /// Whether the filter keeps it.
    let isKept: Bool
    var id: String { record.amount.id }
  }

  private let ledger: Ledger
  private let measures: MeasureRows<Measure>
  private let amounts: MeasureRows<Revision>
  /// The keys of the measures that the filter keeps; nil for all of them.
  private let keptMeasures: Set<Int>?
  /// Gives the keys of the amounts of a measure that the filter keeps; nil for all of them.
  private let keptAmounts: (statement: Statement, values: [Value])?
  private let rowBytes = RowBytes()

  init(_ side: ComparedSide, _ filter: Filter) throws {
    ledger = side.ledger
    let database = ledger.database
    (measures, amounts, keptMeasures, keptAmounts) = try ledger.translatingErrors {
      var condition = filter.ofAmount("a.key", measure: "a.measure")
      let asksOfAmounts = !condition.isEmpty
      condition.add("a.measure = ?")
      return (
        try MeasureRows(database, .measures),
        try MeasureRows(database, .amounts, fields: Revision.comparedFields),
        try Self.keptMeasures(filter, in: database),
        asksOfAmounts
          ? (try database.prepare("SELECT a.key FROM amount a\(condition.sql)"), condition.values) : nil
      )
    }
  }

  private static func keptMeasures(_ filter: Filter, in database: Database) throws -> Set<Int>? {
    if filter.isWhole && !filter.editions.isEmpty { return nil }
    var kept: Set<Int> = []
    try MeasureWalk(filter, order: .any, amounts: true).forEach(in: database) { kept.insert(try $0.int(0)) }
    return kept
  }

  func keeps(_ measure: Int?) -> Bool {
    guard let measure else { return false }
    return keptMeasures?.contains(measure) ?? true
  }

  func measure(_ key: Int?) throws -> Measure? {
    guard let key else { return nil }
    return try ledger.translatingErrors {
      var found: Measure?
      try measures.forEach(of: key) { measure, _ in found = measure }
      return found
    }
  }

  /// The amounts of a measure, by number.
  func amounts(_ measure: Int?) throws -> [Figure] {
    guard let measure else { return [] }
    return try ledger.translatingErrors {
      var kept: Set<Int>? = keeps(measure) ? nil : []
      if let keptAmounts, keeps(measure) {
        var keys: Set<Int> = []
        try keptAmounts.statement.forEach(keptAmounts.values + [Value(measure)]) {
          keys.insert(try $0.int(0))
        }
        kept = keys
      }
      var figures: [Figure] = []
      try amounts.forEach(of: measure) { record, key in
        figures.append(Figure(record: record, isKept: kept?.contains(key) ?? true))
      }
      return figures
    }
  }

  /// All that is read of a measure and its amounts, as bytes.
  func bytes(of measure: Int) throws -> [UInt8] {
    try ledger.translatingErrors {
      rowBytes.clear()
      try measures.push(of: measure, to: rowBytes)
      try amounts.push(of: measure, to: rowBytes)
      return rowBytes.bytes
    }
  }
}

/// Keeps rows as bytes, each field with its kind and length, so that different rows never give the same bytes.
private final class RowBytes: FieldSink {
  private(set) var bytes: [UInt8] = []

  func clear() { bytes.removeAll(keepingCapacity: true) }
  func null() { bytes.append(0) }

  func text(_ text: UnsafeRawBufferPointer) {
    integer(Int64(text.count))
    bytes += text
  }

  func integer(_ number: Int64) {
    bytes.append(1)
    withUnsafeBytes(of: number) { bytes += $0 }
  }

  func endRow() { bytes.append(2) }
}
