import Budget
import SQLite

/// The WHERE clause of a query, built from fixed texts; user input is always bound.
struct Condition {
  private(set) var terms: [String] = []
  private(set) var values: [Value] = []

  /// ` WHERE ...`, or nothing.
  var sql: String { terms.isEmpty ? "" : " WHERE " + terms.joined(separator: " AND ") }

  /// Whether it has no terms, and so keeps everything.
  var isEmpty: Bool { terms.isEmpty }

  mutating func add(_ term: String, _ values: [Value] = []) {
    terms.append(term)
    self.values += values
  }

  mutating func add(_ other: Condition) {
    terms += other.terms
    values += other.values
  }

  /// One of the values; no condition when there are none.
  mutating func any(of values: [Value], _ column: String) {
    guard !values.isEmpty else { return }
    let marks = values.map { _ in "?" }.joined(separator: ", ")
    add("\(column) IN (\(marks))", values)
  }

  /// One of several terms, each with its values; no condition when there are none.
  mutating func anyTerm(_ terms: [(sql: String, values: [Value])]) {
    guard !terms.isEmpty else { return }
    add("(" + terms.map(\.sql).joined(separator: " OR ") + ")", terms.flatMap(\.values))
  }

  /// A year within the years asked for; no condition when none are.
  mutating func within(_ years: [ClosedRange<Int>], _ column: String) {
    anyTerm(years.map { ("\(column) BETWEEN ? AND ?", [Value($0.lowerBound), Value($0.upperBound)]) })
  }
}
