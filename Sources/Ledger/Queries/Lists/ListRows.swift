import Budget
import SQLite

extension Ledger {
  /// The list of ministries, each with how many of the measures and amounts that a filter keeps it has.
  ///
  /// ```swift
  /// for row in try ledger.ministryRows(filter) { print(row.entry.code, row.entry.name, row.amounts) }
  /// ```
  ///
  /// - Throws: `LedgerError`.
  public func ministryRows(_ filter: Filter) throws -> [ListedEntry<Ministry>] {
    try translatingErrors {
      let (measures, amounts) = (
        try measureCounts(filter, by: "ministry", "mv.ministry"),
        try amountCounts(filter, by: "ministry", "mv.ministry")
      )
      return try ministries().map {
        ListedEntry($0, measures: measures[$0.code] ?? 0, amounts: amounts[$0.code] ?? 0)
      }
    }
  }

  /// The list of routes, each with how many of the amounts that a filter keeps have exactly this one.
  ///
  /// - Throws: `LedgerError`.
  public func routeRows(_ filter: Filter) throws -> [ListedEntry<Route>] {
    try translatingErrors {
      let amounts = try amountCounts(filter, by: "route", "w.route")
      return try routes().map { ListedEntry($0, amounts: amounts[$0.code] ?? 0) }
    }
  }

  /// The codes of the routes that measures name without a figure, as far as a filter keeps the measures and the routes; none
  /// where it asks for what only figures have.
  ///
  /// - Throws: `LedgerError`.
  public func namedRoutes(_ filter: Filter) throws -> Set<String> {
    guard !filter.asksForFigures else { return [] }
    return try translatingErrors {
      var condition = filter.ofMeasure
      condition.any(of: filter.routes.map { Value($0.key) }, "r.target")
      var codes: Set<String> = []
      try database.forEach(
        """
        SELECT DISTINCT t.code FROM \(MeasureWalk.tables(withStatus: filter.asksForStatus))
        JOIN measure_route r ON r.measure = m.key AND r.made = mv.made JOIN route t ON t.key = r.target\(condition.sql)
        """, condition.values
      ) { row in codes.insert(try row.text(0)) }
      return codes
    }
  }

  /// The list of recipients, each with how many of the amounts that a filter keeps it has.
  ///
  /// - Throws: `LedgerError`.
  public func recipientRows(_ filter: Filter) throws -> [ListedEntry<Recipient>] {
    try translatingErrors {
      let amounts = try amountCounts(filter, by: "recipient", "w.recipient")
      return try recipients().map { ListedEntry($0, amounts: amounts[$0.code] ?? 0) }
    }
  }

  /// The themes of the measures that a filter keeps, in the order in which they first occur in each letter.
  ///
  /// - Throws: `LedgerError`.
  public func themeRows(_ filter: Filter) throws -> [ThemeRow] {
    struct Key: Hashable {
      let edition: Int
      let theme: String
    }
    return try translatingErrors {
      var (rows, places): ([ThemeRow], [Key: Int]) = ([], [:])
      let columns = "m.edition, mv.theme, (SELECT code FROM ministry WHERE key = mv.ministry)"
      try MeasureWalk(filter, columns, order: .letter, amounts: true).forEach(in: database) { row in
        guard let theme = try row.optionalText(1) else { return }
        let key = Key(edition: try row.int(0), theme: theme)
        let place = places[key] ?? rows.count
        if place == rows.count { rows.append(ThemeRow(theme: theme, edition: key.edition)) }
        places[key] = place
        rows[place].measures += 1
        let ministry = try row.text(2)
        if !rows[place].ministries.contains(ministry) { rows[place].ministries.append(ministry) }
      }
      try forEachAmountCount(filter, by: ["m.edition", "mv.theme"]) { row in
        guard let theme = try row.optionalText(1) else { return }
        let key = Key(edition: try row.int(0), theme: theme)
        if let place = places[key] { rows[place].amounts = try row.int(2) }
      }
      return rows
    }
  }

  /// The editions of a filter, the oldest first, each with how many documents it has and how many of the measures and amounts
  /// that the filter keeps.
  ///
  /// - Throws: `LedgerError`.
  public func editionRows(_ filter: Filter) throws -> [EditionRow] {
    try translatingErrors {
      var rows = filter.editions.map { EditionRow($0) }
      let places = Dictionary(
        rows.enumerated().map { ($1.edition.year, $0) }, uniquingKeysWith: { first, _ in first })
      for document in try documents() {
        if let place = places[document.edition] { rows[place].documents += 1 }
      }
      try MeasureWalk(filter, "m.edition", order: .any, amounts: true).forEach(in: database) { row in
        if let place = places[try row.int(0)] { rows[place].measures += 1 }
      }
      try forEachAmountCount(filter, by: ["m.edition"]) { row in
        if let place = places[try row.int(0)] { rows[place].amounts = try row.int(1) }
      }
      return rows
    }
  }

  /// How many measures a filter keeps, by the code of a thing; its table has the name of the thing.
  private func measureCounts(_ filter: Filter, by thing: String, _ column: String) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    let code = "(SELECT code FROM \(thing) WHERE key = \(column))"
    try MeasureWalk(filter, code, order: .any, amounts: true).forEach(in: database) { row in
      counts[try row.text(0), default: 0] += 1
    }
    return counts
  }

  /// How many amounts a filter keeps, by the code of a thing; an amount that does not count may have none.
  private func amountCounts(_ filter: Filter, by thing: String, _ column: String) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    try forEachAmountCount(filter, by: ["(SELECT code FROM \(thing) WHERE key = \(column))"]) { row in
      if let code = try row.optionalText(0) { counts[code] = try row.int(1) }
    }
    return counts
  }

  /// The columns by which the amounts that a filter keeps are counted, and behind them how many have them.
  private func forEachAmountCount(
    _ filter: Filter, by columns: [String], _ body: (borrowing Row) throws -> Void
  ) throws {
    var condition = filter.ofMeasure
    condition.add(filter.ofAmount("a.key", measure: "a.measure"))
    let places = columns.indices.map { "\($0 + 1)" }.joined(separator: ", ")
    try database.forEach(
      """
      SELECT \(columns.joined(separator: ", ")), count(*) FROM \(MeasureWalk.tables(withStatus: filter.asksForStatus))
      JOIN amount a ON a.measure = m.key JOIN statement w ON w.amount = a.key\(condition.sql)
      GROUP BY \(places)
      """, condition.values, body)
  }
}
