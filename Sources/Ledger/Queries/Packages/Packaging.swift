import Budget
import SQLite

/// Reads the tables of a package, one measure at a time: the rows that `PackageSelection` selects.
///
/// ```swift
/// let packaging = Packaging(ledger, filter)
/// for edition in filter.editions { try packaging.pushAmounts(of: edition, to: sink) }
/// ```
public struct Packaging {
  private let ledger: Ledger
  private let filter: Filter
  private let selection: PackageSelection

  /// Takes what a filter keeps of a ledger.
  public init(_ ledger: Ledger, _ filter: Filter) {
    self.ledger = ledger
    self.filter = filter
    selection = PackageSelection(ledger.database, filter)
  }

  private func rows<R: Record>(
    _ source: RowSource, where condition: Condition = Condition(), fields: [Field<R>] = R.fields
  ) throws -> MeasureRows<R> {
    try MeasureRows(ledger.database, source, where: condition, fields: fields)
  }

  // MARK: Records

  /// The measures of an edition, by position.
  ///
  /// - Throws: `LedgerError`, or what `body` throws.
  public func forEachMeasure(of edition: Edition, _ body: (Measure) throws -> Void) throws {
    try ledger.translatingErrors {
      let measures: MeasureRows<Measure> = try rows(.measures)
      try selection.forEachMember(of: edition) { member in
        try measures.forEach(of: member.key) { measure, _ in try body(measure.of(edition)) }
      }
    }
  }

  /// The amounts of an edition, by position of the measure and number.
  ///
  /// - Throws: `LedgerError`, or what `body` throws.
  public func forEachAmount(of edition: Edition, _ body: (Amount) throws -> Void) throws {
    try ledger.translatingErrors {
      let amounts: MeasureRows<Amount> = try rows(.amounts)
      let others = try selection.otherAmounts()
      try selection.forEachMember(of: edition) { member in
        try amounts.forEach(of: member.key) { amount, key in
          if member.isKept || others.contains(key) { try body(amount) }
        }
      }
    }
  }

  /// The measures of an edition by position, each with its amounts by number.
  ///
  /// - Throws: `LedgerError`, or what `body` throws.
  public func forEachMeasureWithAmounts(
    of edition: Edition, _ body: (Measure, [Amount]) throws -> Void
  ) throws {
    try forEachMeasureWithAmounts(of: edition, unreadable: { throw $1.at($0) }, body)
  }

  /// The same, except that rows that can't be read are left out.
  ///
  /// - Parameter unreadable: Gets the id of a measure or an amount whose row holds what the schema does not
  ///   allow.
  func forEachMeasureWithAmounts(
    of edition: Edition, unreadable: (_ id: String, SQLiteError) throws -> Void,
    _ body: (Measure, [Amount]) throws -> Void
  ) throws {
    try ledger.translatingErrors {
      let measures: MeasureRows<Measure> = try rows(.measures)
      let amounts: MeasureRows<Amount> = try rows(.amounts)
      let others = try selection.otherAmounts()
      try selection.forEachMember(of: edition) { member in
        try measures.forEach(of: member.key, unreadable: unreadable) { measure, _ in
          var list: [Amount] = []
          try amounts.forEach(of: member.key, unreadable: unreadable) { amount, key in
            if member.isKept || others.contains(key) { list.append(amount) }
          }
          try body(measure.of(edition), list)
        }
      }
    }
  }

  /// The contributions that the filter keeps, by position of the measure, number of the amount, bucket and
  /// year.
  ///
  /// - Throws: `LedgerError`, or what `body` throws.
  public func forEachContribution(of edition: Edition, _ body: (ContributionRow) throws -> Void) throws {
    try ledger.translatingErrors {
      let contributions = try rows(
        .contributionAccounts, where: filter.ofContributionRow, fields: ContributionRow.accountFields)
      let overlaps = try ledger.overlaps(filter)
      try forEachKept(of: edition) {
        try contributions.forEach(of: $0) { row, key in try body(overlaps.marking(row, key: key)) }
      }
    }
  }

  /// How many contributions the filter keeps.
  ///
  /// - Throws: `LedgerError`.
  public func contributionCount() throws -> Int {
    try ledger.translatingErrors { try ledger.totals(by: [], filter).reduce(0) { try $0.adding($1.amounts) } }
  }

  /// The measures of an edition whose contributions the filter may keep.
  private func forEachKept(of edition: Edition, _ body: (_ measure: Int) throws -> Void) throws {
    var condition = filter.ofMeasure
    condition.add("m.edition = ?", [Value(edition.year)])
    try MeasureWalk(where: condition, order: .letter, withStatus: filter.asksForStatus)
      .forEach(in: ledger.database) { try body($0.int(0)) }
  }

  // MARK: Columns

  /// Pushes the measures of an edition: the columns of `Measure.fields`.
  ///
  /// - Throws: `LedgerError`, or what the sink throws.
  public func pushMeasures(of edition: Edition, to sink: any FieldSink) throws {
    try ledger.translatingErrors {
      let measures: MeasureRows<Measure> = try rows(.measures)
      try selection.forEachMember(of: edition) { try measures.push(of: $0.key, to: sink) }
    }
  }

  /// Pushes what the first document of an edition states of its amounts: the columns of `Amount.fields`.
  ///
  /// - Throws: `LedgerError`, or what the sink throws.
  public func pushAmounts(of edition: Edition, to sink: any FieldSink) throws {
    try pushStatements(Amount.self, ofFirst: true, edition, to: sink)
  }

  /// Pushes what later documents of an edition state of its amounts: the columns of `Revision.fields`.
  ///
  /// - Throws: `LedgerError`, or what the sink throws.
  public func pushRevisions(of edition: Edition, to sink: any FieldSink) throws {
    try pushStatements(Revision.self, ofFirst: false, edition, to: sink)
  }

  /// Whether later documents of an edition state anything.
  ///
  /// - Throws: `LedgerError`.
  public func hasRevisions(_ edition: Int) throws -> Bool {
    try ledger.translatingErrors {
      try ledger.database.integer(
        """
        SELECT EXISTS (
          SELECT 1 FROM document d CROSS JOIN amount_version v ON v.document = d.key AND v.ended IS NULL
          WHERE d.edition = ?1 AND d.key <> \(Self.firstDocument))
        """, [Value(edition)]) == 1
    }
  }

  /// The key of the first document of an edition, `?1`.
  private static let firstDocument = """
    (SELECT fd.key FROM document fd JOIN document_version fv ON fv.document = fd.key AND fv.ended IS NULL
    WHERE fd.edition = ?1 ORDER BY fv.position LIMIT 1)
    """

  private func pushStatements<R: Record>(
    _ type: R.Type, ofFirst isFirst: Bool, _ edition: Edition, to sink: any FieldSink
  ) throws {
    try ledger.translatingErrors {
      let first = try ledger.database.integer("SELECT \(Self.firstDocument)", [Value(edition.year)])
      var condition = Condition()
      condition.add("v.document_key \(isFirst ? "=" : "<>") ?", [Value(first)])
      let amounts: MeasureRows<R> = try rows(.statements, where: condition)
      let others = try selection.otherAmounts()
      try selection.forEachMember(of: edition) { member in
        try amounts.push(of: member.key, only: member.isKept ? nil : others, to: sink)
      }
    }
  }

  /// Pushes the contributions that the filter keeps: the columns of `ContributionRow.fields`.
  ///
  /// - Throws: `LedgerError`, or what the sink throws.
  public func pushContributions(of edition: Edition, to sink: any FieldSink) throws {
    try ledger.translatingErrors {
      let contributions: MeasureRows<ContributionRow> = try rows(
        .contributions, where: filter.ofContributionRow)
      try forEachKept(of: edition) { try contributions.push(of: $0, to: sink) }
    }
  }
}

extension Measure {
  /// The same with its edition, which the table of a package does not repeat in every row.
  func of(_ edition: Edition) -> Measure {
    var measure = self
    measure.edition = edition.year
    return measure
  }
}
