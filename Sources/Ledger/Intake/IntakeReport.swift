import Budget

/// What an intake brought in, and what it changed.
public struct IntakeReport: Equatable, Sendable {
  /// How many changes are kept one by one at most.
  public static let limit = 1000

  /// The budget years of the editions that are new, the oldest first.
  public var editions: [Int] = []
  /// How many measures the new editions have.
  public var measures = 0
  /// How many amounts the new editions have.
  public var amounts = 0
  /// What changed in what the ledger had, up to the limit.
  public var changes: [RecordChange] = []
  /// How many records changed in each way.
  public var counts: [ChangeKind: Int] = [:]
  /// What the tables leave out and the ledger keeps, by id, up to the limit.
  public var missing: [String] = []
  /// How many those are.
  public var missingCount = 0
  /// What changed in the totals.
  public var totals: [TotalChange] = []

  /// Makes an empty report.
  public init() {}

  /// Whether nothing is new and nothing has changed.
  public var isEmpty: Bool { editions.isEmpty && counts.isEmpty }

  /// Adds a change.
  mutating func add(_ change: RecordChange) {
    count(change.kind)
    if changes.count < Self.limit { changes.append(change) }
  }

  /// Counts a change that is not kept.
  mutating func count(_ kind: ChangeKind) { counts[kind, default: 0] += 1 }
}

/// A sum of the totals that is not what it was.
public struct TotalChange: Equatable, Sendable {
  /// The budget year of the edition.
  public let edition: Int
  /// The code of the ministry.
  public let ministry: String
  /// The code of the route.
  public let route: String
  /// The bucket.
  public let bucket: Bucket
  /// The year, for the `year` bucket only.
  public let year: Int?
  /// What it was; nil if nothing contributed.
  public let before: Money?
  /// What it is; nil if nothing contributes.
  public let after: Money?
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
      report.add(
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
