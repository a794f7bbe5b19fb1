import Budget
import SQLite

/// The WHERE of a query, put together from fixed texts; what a user typed is only ever bound.
struct Condition {
  /// The contract's order of the buckets of contributions `c`.
  static let bucketOrder =
    "CASE c.bucket "
    + Bucket.allCases.enumerated().map { "WHEN '\($1.rawValue)' THEN \($0)" }.joined(separator: " ")
    + " END"

  private(set) var terms: [String] = []
  private(set) var values: [Value] = []

  /// ` WHERE ...`, or nothing.
  var sql: String { terms.isEmpty ? "" : " WHERE " + terms.joined(separator: " AND ") }

  mutating func add(_ term: String, _ values: [Value] = []) {
    terms.append(term)
    self.values += values
  }

  /// One of the values; no condition when there are none.
  mutating func any(of values: [String], _ column: String) {
    guard !values.isEmpty else { return }
    let marks = values.map { _ in "?" }.joined(separator: ", ")
    add("\(column) IN (\(marks))", values.map(Value.text))
  }

  mutating func editions(of filter: Filter, _ column: String) {
    let marks = filter.editions.map { _ in "?" }.joined(separator: ", ")
    add("\(column) IN (\(marks))", filter.editions.map { Value($0.year) })
  }

  mutating func searches(of filter: Filter, measure column: String) {
    guard !filter.searches.isEmpty || !filter.wordlessSearches.isEmpty else { return }
    guard !filter.searches.isEmpty else { return add("0") }
    let match = "\(column) IN (SELECT measure FROM search WHERE search MATCH ?)"
    add(
      "(" + filter.searches.map { _ in match }.joined(separator: " OR ") + ")",
      filter.searches.map(Value.text))
  }

  /// What the fields of a measure have to be.
  mutating func measure(of filter: Filter, id: String, edition: String, ministry: String) {
    editions(of: filter, edition)
    any(of: filter.ministries, ministry)
    searches(of: filter, measure: id)
  }

  mutating func funding(of filter: Filter, _ column: String) { any(of: filter.fundings, column) }
  mutating func theme(of filter: Filter, _ column: String) { any(of: filter.themes, column) }
  mutating func status(of filter: Filter, _ column: String) { any(of: filter.statuses, column) }

  /// The amounts that carry `may_overlap`.
  mutating func mayOverlap(_ column: String) {
    add(
      """
      \(column) IN (
        SELECT o.id FROM amount_overlap o
        JOIN amount_version w ON w.id = o.id AND w.made = o.made AND w.ended IS NULL)
      """)
  }

  /// What a contribution has to be; `c` is the contribution, `v` its measure and `s` its status.
  mutating func contribution(of filter: Filter) {
    measure(of: filter, id: "c.measure", edition: "c.edition", ministry: "c.ministry")
    any(of: filter.routes, "c.route")
    any(of: filter.recipients, "c.recipient")
    any(of: filter.buckets, "c.bucket")
    if filter.mayOverlap { mayOverlap("c.amount") }
    bucketYears(of: filter, "c.year")
    funding(of: filter, "v.funding")
    theme(of: filter, "v.theme")
    status(of: filter, "s.status")
  }

  /// What the fields of an amount have to be, its buckets, and its span.
  mutating func amount(of filter: Filter, id: String, route: String, recipient: String) {
    any(of: filter.routes, route)
    any(of: filter.recipients, recipient)
    if filter.mayOverlap { mayOverlap(id) }
    if !filter.buckets.isEmpty {
      let marks = filter.buckets.map { _ in "?" }.joined(separator: ", ")
      add(
        "\(id) IN (SELECT amount FROM contribution WHERE bucket IN (\(marks)))",
        filter.buckets.map(Value.text))
    }
    guard !filter.years.isEmpty else { return }
    let touches = """
      \(id) IN (SELECT amount FROM amount_span
        WHERE first_year <= ? AND (last_year IS NULL OR last_year >= ?))
      """
    add(
      "(" + filter.years.map { _ in touches }.joined(separator: " OR ") + ")",
      filter.years.flatMap { [Value($0.upperBound), Value($0.lowerBound)] })
  }

  /// The `year` buckets within the years asked for.
  mutating func bucketYears(of filter: Filter, _ column: String) {
    guard !filter.years.isEmpty else { return }
    let within = "\(column) BETWEEN ? AND ?"
    add(
      "(" + filter.years.map { _ in within }.joined(separator: " OR ") + ")",
      filter.years.flatMap { [Value($0.lowerBound), Value($0.upperBound)] })
  }
}
