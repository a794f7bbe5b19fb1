import Budget
import SQLite

/// The order of a list by one of its columns.
///
/// Rows without a value come last, and equal ones keep the usual order of the list. Codes come in the order of their list,
/// other texts by their letters, capitals as small ones.
///
/// ```swift
/// let order = RowOrder<AmountRow>(by: "eur", isDescending: true)
/// try ledger.forEachAmount(filter, order) { print($0.amount.id, $0.amount.eur) }
/// ```
public struct RowOrder<R: Record>: Sendable {
  /// What the rows are sorted by.
  enum Key: Sendable {
    case field(Field<R>)
    /// What is counted of a measure.
    case counted(MeasureColumn)
  }

  let key: Key
  /// Whether the largest come first.
  public let isDescending: Bool
  /// How many rows are wanted from the front; nil for all.
  public var limit: Int?

  /// The order by a field; nil if the list has none of that name.
  public init?(by name: String, isDescending: Bool = false, limit: Int? = nil) {
    guard let field = R.field(name) else { return nil }
    (key, self.isDescending, self.limit) = (.field(field), isDescending, limit)
  }

  /// Rows that are in memory, in this order.
  ///
  /// - Throws: `LedgerError`.
  public func sorted(_ rows: [R], in ledger: Ledger) throws -> [R] {
    guard case .field(let field) = key else { return rows }
    let sorted = FieldOrder(codes: try ledger.codes(of: field.kind), isDescending: isDescending)
      .sorted(rows, by: field.get)
    return limit.map { Array(sorted.prefix($0)) } ?? sorted
  }
}

extension RowOrder where R == MeasureRow {
  /// The order by what is counted of the measures in a column, of what the filter keeps.
  public init(by column: MeasureColumn, isDescending: Bool = false, limit: Int? = nil) {
    (key, self.isDescending, self.limit) = (.counted(column), isDescending, limit)
  }
}

extension RowOrder {
  /// The terms of ORDER BY, and the values that they bind.
  struct SQLTerms {
    /// Each with a comma behind it.
    let sql: String
    let values: [Value]
    /// How many rows are wanted; nil for all.
    let limit: Int?
  }

  /// The order as SQL; only names of fields that records have come into it.
  ///
  /// - Parameters:
  ///   - alias: The name under which the query knows the view with the rows.
  ///   - ownID: The field with the id of an amount, which goes by its number.
  ///   - filter: What is counted of measures.
  func sql(of alias: String, ownID: String? = nil, _ filter: Filter, in ledger: Ledger) throws -> SQLTerms {
    var (expressions, values): ([String], [Value]) = ([], [])
    switch key {
    case .counted(let column):
      let sum = filter.sumOfContributions(in: column, of: alias)
      (expressions, values) = ([sum.sql], sum.values)
    case .field(let field) where field.name == ownID:
      expressions = ["\(alias).measure", "\(alias).n"]
    case .field(let field):
      let column = "\(alias).\(field.column)"
      if let codes = try ledger.codes(of: field.kind) {
        let places = codes.indices.map { " WHEN ? THEN \($0)" }.joined()
        expressions = [codes.isEmpty ? column : "CASE \(column)\(places) END"]
        values = codes.map(Value.text)
      } else {
        expressions = [field.kind.isText ? "\(column) COLLATE NOCASE" : column]
      }
    }
    let direction = isDescending ? " DESC" : ""
    let terms = expressions.map { "\($0)\(direction) NULLS LAST, " }
    return SQLTerms(sql: terms.joined(), values: values, limit: limit)
  }
}

extension FieldKind {
  fileprivate var isText: Bool {
    switch self {
    case .integer, .euros, .boolean: false
    case .text, .note, .code, .list, .reference, .references: true
    }
  }
}

extension Filter {
  /// What is counted of a measure `alias` of v_measures in a column; NULL if nothing is.
  func sumOfContributions(in column: MeasureColumn, of alias: String) -> (sql: String, values: [Value]) {
    var condition = Condition()
    condition.add("c.measure = \(alias).key")
    condition.add(ofContributions(in: column, edition: "\(alias).edition"))
    return ("(SELECT sum(c.cents) FROM contribution c\(condition.sql))", condition.values)
  }
}

extension Ledger {
  /// The codes that a field may hold, in the order of their list; nil for a field without one.
  func codes(of kind: FieldKind) throws -> [String]? {
    switch kind {
    case .code(let values): values
    case .reference(.ministries): try ministries().map(\.code)
    case .reference(.routes): try routes().map(\.code)
    case .reference(.recipients): try recipients().map(\.code)
    case .reference(.statuses): try statuses().map(\.code)
    case .text, .note, .integer, .euros, .boolean, .list, .references, .reference: nil
    }
  }
}
