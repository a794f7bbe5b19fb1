import Budget
import Ledger

/// In which order the groups of totals come, and how many of them.
///
/// Editions stay apart, and in their order. What is left out can be told: `TotalChoice` has it.
///
/// ```swift
/// let order = try TotalOrder(by: .column(.structural), isDescending: true, top: 3, of: [.ministry, .topic], in: ledger)
/// let choice = try order.choice(of: ledger.totals(by: [.ministry, .topic], filter))
/// ```
public struct TotalOrder: Sendable {
  /// What groups are sorted by.
  public enum Key: Equatable, Sendable {
    /// One of the fields that the totals are by.
    case field(Dimension)
    /// The id of the measure, where the totals are by topic.
    case measure
    /// The sum in a column.
    case column(PivotColumn)
  }

  private let key: Key?
  private let isDescending: Bool
  /// How many of the largest groups are kept, of those that have the first field in common.
  private let top: Int?
  /// How many groups of an edition are kept from the front.
  private let limit: Int?
  private let dimensions: [Dimension]
  /// The order of the codes of the field that groups are sorted by.
  private let codes: [String]?

  /// - Parameters:
  ///   - key: What groups are sorted by; nil for their usual order, or with `top` the largest first.
  ///   - dimensions: The fields that the totals are by, in their order.
  /// - Throws: `LedgerError`.
  public init(
    by key: Key? = nil, isDescending: Bool = false, top: Int? = nil, limit: Int? = nil,
    of dimensions: [Dimension], in ledger: Ledger
  ) throws {
    (self.key, self.isDescending, self.top, self.limit) = (key, isDescending, top, limit)
    self.dimensions = dimensions
    if case .field(let dimension) = key {
      let codes = try ledger.codes(of: dimension)
      self.codes = codes.isEmpty ? nil : codes
    } else {
      codes = nil
    }
  }

  /// Whether it leaves groups out.
  public var isPartial: Bool { top != nil || limit != nil }

  /// The groups of totals in this order, and those that are left out.
  ///
  /// - Parameter rows: As the ledger gives them: rows of one group are adjacent, and editions in their order.
  /// - Throws: `NoSuchColumn`: none of them has a sum in the column by which they would be sorted.
  public func choice(of rows: [TotalRow]) throws(NoSuchColumn) -> TotalChoice {
    if case .column(let column) = key, !rows.isEmpty {
      let columns = Set(rows.map { PivotColumn(bucket: $0.bucket, year: $0.year, horizon: .max) })
      if !columns.contains(column) { throw NoSuchColumn(columns: columns.sorted()) }
    }
    var (kept, others): ([TotalRow], [TotalRow]) = ([], [])
    for edition in Self.chunks(Self.groups(rows), by: { $0[0].edition }) {
      var chosen = top.map { largest($0, of: edition) } ?? sorted(edition)
      if let limit { chosen = Array(chosen.prefix(limit)) }
      kept += chosen.joined()
      if isPartial {
        let keys = Set(chosen.map { TotalKey($0[0]) })
        others += edition.filter { !keys.contains(TotalKey($0[0])) }.joined()
      }
    }
    return TotalChoice(rows: kept, others: others)
  }

  private typealias Group = [TotalRow]

  private static func groups(_ rows: [TotalRow]) -> [Group] { chunks(rows, by: TotalKey.init) }

  /// Neighbours that have something in common.
  private static func chunks<Item, Common: Equatable>(
    _ items: [Item], by common: (Item) -> Common
  ) -> [[Item]] {
    var (chunks, last): ([[Item]], Common?) = ([], nil)
    for item in items {
      let found = common(item)
      if found == last { chunks[chunks.count - 1].append(item) } else { chunks.append([item]) }
      last = found
    }
    return chunks
  }

  /// The largest groups of those that have the first field in common; with one field, of all.
  private func largest(_ count: Int, of groups: [Group]) -> [Group] {
    let parts = dimensions.count > 1 ? Self.chunks(groups) { $0[0].group[0] } : [groups]
    return parts.flatMap { part -> [Group] in
      let ranked = FieldOrder(isDescending: true).sorted(part, by: size)
      let kept = Array(ranked.prefix(count))
      return key == nil ? kept : sorted(kept)
    }
  }

  /// How large a group is: the magnitude of its sum in the column that groups are sorted by, else of the largest of its sums.
  private func size(_ group: Group) -> FieldValue {
    let sums =
      if case .column(let column) = key { Self.sum(of: group, in: column).map { [$0] } ?? [] } else {
        group.map(\.eur)
      }
    let largest = sums.map(\.cents.magnitude).max()
    return largest.map { .euros(Money(cents: Int64(clamping: $0))) } ?? .none
  }

  private func sorted(_ groups: [Group]) -> [Group] {
    guard let key else { return groups }
    return FieldOrder(codes: codes, isDescending: isDescending).sorted(groups) { group in
      switch key {
      case .field(let dimension): value(of: dimension, in: group[0])
      case .measure: group[0].measure.map(FieldValue.text) ?? .none
      case .column(let column): Self.sum(of: group, in: column).map(FieldValue.euros) ?? .none
      }
    }
  }

  /// A ministry that was split stands where its first part does.
  private func value(of dimension: Dimension, in row: TotalRow) -> FieldValue {
    guard let place = dimensions.firstIndex(of: dimension), let value = row.group[place] else { return .none }
    guard let codes, !codes.contains(value) else { return .text(value) }
    return value.split(separator: MinistryNames.separator).first.map { .text(String($0)) } ?? .none
  }

  private static func sum(of group: Group, in column: PivotColumn) -> Money? {
    group.first { $0.bucket == column.bucket && $0.year == column.year }?.eur
  }
}

/// Rows were to be sorted by a column in which none of them has anything: any order would do, and any would be the first.
public struct NoSuchColumn: Error, Equatable {
  /// The columns in which they have something.
  public let columns: [PivotColumn]

  /// Names the columns that there are.
  public init(columns: [PivotColumn]) { self.columns = columns }
}

/// The groups of totals that are shown, and those that are left out.
public struct TotalChoice: Equatable, Sendable {
  /// The rows of the groups that are shown, in their order.
  public let rows: [TotalRow]
  /// The rows of the groups that are left out.
  public let others: [TotalRow]
}
