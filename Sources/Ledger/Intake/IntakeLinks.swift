import Budget
import SQLite

/// Links between amounts that wait: where they lead, and what they leave that can be counted.
extension Intake {
  /// Finds where links lead, each in its own edition.
  func resolveLinks() throws {
    try staging.database.execute(
      """
      UPDATE staged_link SET target = (
        SELECT t.row FROM staged_amounts t WHERE t.n = staged_link.n AND t.measure_row = staged_link.measure_row)
      WHERE measure_row IS NOT NULL;
      UPDATE staged_link SET target = (
        SELECT t.row FROM staged_measures m JOIN staged_amounts t ON t.measure_row = m.row
        WHERE m.in_edition = staged_link.in_edition AND m.id = substr(item, 1, instr(item, '#') - 1)
          AND t.n = CAST(substr(item, instr(item, '#') + 1) AS INTEGER) AND t.id = item)
      WHERE measure_row IS NULL;
      """)
    try resolveLinksBeyond()
  }

  /// Finds where links lead that lead to no staged amount: to what a later document states, or to what the ledger has.
  private func resolveLinksBeyond() throws {
    try staging.database.execute(
      """
      UPDATE staged_link SET target = (
        SELECT t.row FROM measure m JOIN staged_amounts t ON t.measure_row = m.key
        WHERE m.id = substr(item, 1, instr(item, '#') - 1) AND m.edition = staged_link.in_edition
          AND t.n = CAST(substr(item, instr(item, '#') + 1) AS INTEGER) AND t.id = item)
      WHERE target IS NULL AND in_edition IN (SELECT edition FROM staged_known);
      CREATE INDEX temp.staged_revisions_id ON staged_revisions (id);
      UPDATE staged_link SET target = (
        SELECT t.amount_row FROM staged_revisions t
        WHERE t.in_edition = staged_link.in_edition AND t.id = item AND t.measure_row IS NOT NULL LIMIT 1)
      WHERE target IS NULL AND EXISTS (SELECT 1 FROM staged_revisions);
      UPDATE staged_link SET target = (
        SELECT a.key FROM measure m JOIN amount a ON a.measure = m.key
        WHERE m.id = substr(item, 1, instr(item, '#') - 1) AND m.edition = staged_link.in_edition
          AND a.n = CAST(substr(item, instr(item, '#') + 1) AS INTEGER) AND m.id || '#' || a.n = item
          AND EXISTS (SELECT 1 FROM amount_version v WHERE v.amount = a.key AND v.ended IS NULL))
      WHERE target IS NULL AND in_edition IN (SELECT edition FROM staged_known);
      """)
  }

  /// Finds which amounts can be counted: those without a fault of their own or above them.
  func leaveOutUncountable() throws {
    try staging.database.execute(
      """
      CREATE TEMP TABLE staged_unread (row INTEGER PRIMARY KEY);
      CREATE TEMP TABLE staged_incomplete (edition INTEGER);
      INSERT INTO staged_unread SELECT row FROM staged_amounts WHERE faulty = 1 OR measure_row IS NULL OR n IS NULL;
      -- Of amounts with the same id nobody can tell which is meant.
      INSERT OR IGNORE INTO staged_unread SELECT row FROM staged_amounts WHERE (measure_row, n) IN (
        SELECT measure_row, n FROM staged_amounts WHERE n IS NOT NULL GROUP BY measure_row, n HAVING count(*) > 1);
      """)
    // An amount can't be counted without the whole above it.
    for table in incomplete where table.table == .amounts {
      try staging.database.run(
        "INSERT INTO staged_incomplete (edition) VALUES (?)", [Value(table.edition)])
    }
    try cutPartsOfUnread()
  }

  /// Takes the parts of what can't be counted out of the count too, however deep they stand.
  private func cutPartsOfUnread() throws {
    let hasFaults = try staging.database.integer(
      "SELECT EXISTS (SELECT 1 FROM staged_unread) OR EXISTS (SELECT 1 FROM staged_incomplete)")
    // The index is made when something is looked up by it: most packages have no faults.
    guard hasFaults == 1 else { return }
    try staging.database.execute(
      """
      CREATE INDEX temp.staged_link_whole ON staged_link (target) WHERE link = \(CountingFaultLink.partOf.staged);
      WITH RECURSIVE cut (row) AS (
        SELECT row FROM staged_unread
        UNION
        SELECT l.row FROM staged_link l JOIN staged_amounts a ON a.row = l.row
        WHERE l.link = \(CountingFaultLink.partOf.staged) AND l.target IS NULL AND a.in_edition IN (SELECT edition FROM staged_incomplete)
        UNION
        SELECT l.row FROM cut JOIN staged_link l ON l.target = cut.row AND l.link = \(CountingFaultLink.partOf.staged))
      INSERT OR IGNORE INTO staged_unread SELECT row FROM cut;
      """)
  }

  /// Links of readable amounts that lead nowhere, or to the amount itself.
  func judgeLinks(_ report: (IntakeFault) throws -> Void) throws {
    try judgeLinks(of: .amounts, from: "a.row", itself: "a.row", report)
    try judgeLinks(of: .revisions, from: "-a.row", itself: "a.amount_row", report)
  }

  /// - Parameters:
  ///   - row: The number that links of a row `a` have.
  ///   - itself: The amount that it is of.
  private func judgeLinks(
    of table: RecordTable, from row: String, itself: String, _ report: (IntakeFault) throws -> Void
  ) throws {
    try staging.database.forEach(
      """
      SELECT a.in_edition, a.line, a.place, a.id, l.link, l.item, l.target = \(itself)
      FROM staged_link l JOIN \(Staging.name(table)) a ON \(row) = l.row
      WHERE (l.target IS NULL OR l.link = \(CountingFaultLink.mayOverlap.staged) AND l.target = \(itself))
        AND a.faulty = 0 AND l.row NOT IN (SELECT row FROM staged_unread)
      ORDER BY a.row, l.link, l.item
      """
    ) { row in
      let edition = try row.int(0)
      let link = try CountingFaultLink(staged: row.int(4))
      let (amount, target) = (try row.text(3), try row.text(5))
      let fault: CountingFault<String> =
        try row.optionalInt(6) == 1
        ? .circle(link: link, amounts: [amount])
        : CountingFault<String>.unknownAmount(amount: amount, link: link, target: target)
          .recognizingOtherEdition
      if case .unknownAmount = fault, isIncomplete(.amounts, edition: edition) { return }
      try report(
        IntakeFault(
          table: table, edition: edition, place: try Self.place(row, from: 1), field: link.rawValue,
          fault: .counting(fault)))
    }
  }

  /// What may be counted twice has to count, at both ends.
  func judgeOverlaps(_ report: (IntakeFault) throws -> Void) throws {
    let isReadable = "NOT IN (SELECT row FROM staged_unread)"
    try staging.database.forEach(
      """
      SELECT a.in_edition, a.line, a.place, a.id, t.id, \(FigureSource.counts("a"))
      FROM staged_link l JOIN staged_amounts a ON a.row = l.row JOIN staged_amounts t ON t.row = l.target
      WHERE l.link = \(CountingFaultLink.mayOverlap.staged) AND l.target <> l.row
        AND \(Self.isNew("a.in_edition")) AND NOT (\(FigureSource.counts("a")) AND \(FigureSource.counts("t")))
        AND a.row \(isReadable) AND t.row \(isReadable)
      ORDER BY a.row, l.item
      """
    ) { row in
      let (amount, target) = (try row.text(3), try row.text(4))
      let uncounted = try row.int(5) != 0 ? target : amount
      let fault = CountingFault.uncountedOverlap(amount: amount, target: target, uncounted: uncounted)
      try report(
        IntakeFault(
          table: .amounts, edition: try row.int(0), place: try Self.place(row, from: 1), field: fault.field,
          fault: .counting(fault)))
    }
  }
}

extension CountingFaultLink {
  /// The links in the order of their numbers in `staged_link`.
  private static let numbered: [CountingFaultLink] = [.partOf, .repeats, .mayOverlap]

  /// Its number in `staged_link`.
  var staged: Int { Self.numbered.firstIndex(of: self) ?? Self.numbered.count }

  /// The link that has a number in `staged_link`.
  ///
  /// - Throws: `SQLiteError` for any other number.
  init(staged number: Int) throws(SQLiteError) {
    guard Self.numbered.indices.contains(number) else {
      throw .unexpectedValue("\(number) (expected the number of a link)")
    }
    self = Self.numbered[number]
  }
}
