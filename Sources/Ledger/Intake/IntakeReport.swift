import Budget

/// What an intake brought in, and what it changed.
public struct IntakeReport: Equatable, Sendable {
  /// How many changes are kept one by one at most.
  public static let limit = 1000

  /// The budget years of the editions that are new, the oldest first.
  public var editions: [Int] = []
  /// How many measures the new editions have.
  public var newMeasures = 0
  /// How many amounts the new editions have.
  public var newAmounts = 0
  /// What changed in the lists: codes, editions and documents.
  public var lists: [RecordChange] = []
  /// What changed in measures and amounts, by measure, up to the limit.
  public var measures: [MeasureChange] = []
  /// How many measures and statements of amounts changed in each way.
  public var counts = ChangeCounts()
  /// What the tables leave out and the ledger keeps, by id, up to the limit.
  public var missing: [String] = []
  /// How many those are.
  public var missingCount = 0
  /// What changed in the totals per ministry and route, by edition.
  public var totals: [EditionTotals] = []

  /// What changed in the totals of an edition.
  public struct EditionTotals: Equatable, Sendable {
    /// Its budget year.
    public let edition: Int
    /// The sums that differ, by ministry and route.
    public let changes: [TotalChange]
  }

  /// How many changes of measures and amounts are not among those kept.
  public var unshown: Int {
    let kept = measures.reduce(into: ChangeCounts()) { $0.add($1) }
    return counts.sum - kept.sum
  }

  /// Makes an empty report.
  public init() {}

  /// Whether nothing is new and nothing has changed.
  public var isEmpty: Bool { editions.isEmpty && lists.isEmpty && counts == ChangeCounts() }
}

/// What an intake changes in the lists: codes, editions and documents.
struct ListChanges {
  private let ledger: Ledger
  private let codes: CodeLists
  private let editions: [Edition]
  private let documents: [Document]

  /// Remembers what the ledger has.
  init(_ ledger: Ledger) throws {
    self.ledger = ledger
    codes = try ledger.codeLists()
    editions = try ledger.editions()
    documents = try ledger.documents()
  }

  /// Adds what has changed since, apart from what belongs to new editions.
  func add(to report: inout IntakeReport) throws {
    let now = try ledger.codeLists()
    let new = Set(report.editions)
    guard !editions.isEmpty else { return }
    add(codes.ministries, now.ministries, \.code, to: &report)
    add(codes.routes, now.routes, \.code, to: &report)
    add(codes.recipients, now.recipients, \.code, to: &report)
    add(codes.statuses, now.statuses, \.code, to: &report)
    add(editions, try ledger.editions().filter { !new.contains($0.year) }, \.name, to: &report)
    add(documents, try ledger.documents().filter { !new.contains($0.edition) }, \.name, to: &report)
  }

  private func add<R: TableRecord>(
    _ before: [R], _ after: [R], _ id: KeyPath<R, String>, to report: inout IntakeReport
  ) {
    let known = Dictionary(before.map { ($0[keyPath: id], $0) }) { first, _ in first }
    for record in after {
      let old = known[record[keyPath: id]]
      let fields = FieldChange.between(old, record)
      guard !fields.isEmpty else { continue }
      report.lists.append(
        RecordChange(
          kind: old == nil ? .new : .changed, table: R.table, id: record[keyPath: id], fields: fields))
    }
  }
}

extension Edition {
  fileprivate var name: String { "\(year)" }
}

extension Document {
  fileprivate var name: String { "\(edition) \(code)" }
}
