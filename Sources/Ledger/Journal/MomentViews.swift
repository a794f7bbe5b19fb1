import Budget
import SQLite

/// Shows a connection the ledger as it was at a journal entry, or as the documents up to one of them state it, through
/// temporary views with the names of its tables.
///
/// "If an object name is not qualified, the TEMP database is searched first" (SQLite, Database Object Name Resolution): every
/// query of the ledger asks for its tables without a qualifier, so it sees what was current then.
struct MomentViews {
  private let database: Database
  private let entry: Int
  private let stage: String?
  private let day: String?

  /// - Parameters:
  ///   - entry: The last entry that is seen.
  ///   - stage: The code of the last document whose statements are seen, in each edition that has it; nil for all.
  ///   - day: The last day of which statuses are seen, and the last on which owners and dates were recorded; nil for all.
  init(_ database: Database, upTo entry: Int, stage: String? = nil, day: String? = nil) {
    self.database = database
    self.entry = entry
    self.stage = stage
    self.day = day
  }

  /// Makes the views.
  ///
  /// - Throws: `SQLiteError`.
  func make() throws {
    try database.execute("CREATE TEMP TABLE moment (entry INTEGER NOT NULL, day TEXT)")
    try database.run("INSERT INTO moment (entry, day) VALUES (?, ?)", [Value(entry), Value(day)])
    try findLaterDocuments()
    let upTo = "(SELECT entry FROM temp.moment)"
    try database.execute(
      "CREATE TEMP VIEW journal AS SELECT * FROM main.journal WHERE entry <= \(upTo)")
    for table in JournalTable.all {
      let columns = try self.columns(of: table.name).map { shown($0, of: table) }
      let isCurrent = table.hasVersions ? " AND (ended IS NULL OR ended > \(upTo))" : ""
      let isStated =
        Self.stated.contains(table.name)
        ? " AND document NOT IN (SELECT document FROM temp.later_document)" : ""
      try database.execute(
        """
        CREATE TEMP VIEW \(table.name) AS SELECT \(columns.joined(separator: ", ")) FROM main.\(table.name)
        WHERE made <= \(upTo)\(isCurrent)\(isStated)\(hasCome(table))
        """)
    }
    for sql in try texts("type = 'view'") {
      try database.execute(sql.replacing("CREATE VIEW", with: "CREATE TEMP VIEW", maxReplacements: 1))
    }
  }

  /// What is shown of a column.
  private func shown(_ column: String, of table: JournalTable) -> String {
    switch column {
    // A version that was ended later was still current.
    case "ended": return "NULL AS ended"
    // They have no day of their own, so they hold from the one on which they were recorded.
    case "\"owner\"" where day != nil, "\"next\"" where day != nil:
      return """
        CASE WHEN \(recordedDay) <= (SELECT day FROM temp.moment) THEN \(column) END AS \(column)
        """
    default: return column
    }
  }

  /// That the day of an event has come.
  private func hasCome(_ table: JournalTable) -> String {
    // A withdrawal counts whenever it was recorded: it says that there never was such a day.
    day == nil || table.name != "event"
      ? ""
      : " AND (withdraws IS NOT NULL OR coalesce(since, \(recordedDay)) <= (SELECT day FROM temp.moment))"
  }

  /// The day, by the local time of the machine, on which an event was recorded.
  private var recordedDay: String {
    """
    date(coalesce(
      (SELECT o.recorded FROM main.merged_event o WHERE o.event = event.number),
      (SELECT j.recorded FROM main.journal j WHERE j.entry = event.made)), 'localtime')
    """
  }

  /// The tables of what documents state.
  private static let stated = ["document_version", "amount_version"]

  /// The documents that come after the stage, in the order in which they stood at the moment.
  private func findLaterDocuments() throws {
    try database.execute("CREATE TEMP TABLE later_document (document INTEGER PRIMARY KEY)")
    guard let stage else { return }
    let documents = """
      SELECT d.key, d.edition, d.code, v.position FROM main.document d JOIN main.document_version v
      ON v.document = d.key AND v.made <= ?1 AND (v.ended IS NULL OR v.ended > ?1)
      """
    try database.run(
      """
      INSERT INTO later_document (document)
      SELECT l.key FROM (\(documents)) s JOIN (\(documents)) l ON l.edition = s.edition AND l.position > s.position
      WHERE s.code = ?2
      """, [Value(entry), .text(stage)])
  }

  /// Makes empty derived tables, to be filled by a count.
  ///
  /// - Throws: `SQLiteError`.
  func makeDerivedTables() throws {
    for sql in try texts("type = 'table' AND name IN ('contribution', 'counted', 'total', 'overlap_total')") {
      try database.execute(sql.replacing("CREATE TABLE", with: "CREATE TEMP TABLE", maxReplacements: 1))
    }
    try database.execute("CREATE INDEX temp.counted_taken_from ON counted (taken_from)")
  }

  /// Whether a connection shows derived tables that were counted for a moment, and not those of the ledger.
  ///
  /// - Throws: `SQLiteError`.
  static func haveDerivedTables(_ database: Database) throws -> Bool {
    try database.integer(
      "SELECT count(*) FROM temp.sqlite_schema WHERE type = 'table' AND name = 'contribution'") == 1
  }

  /// Whether something that counts was made or ended after the entry, or is stated after the stage.
  ///
  /// - Throws: `SQLiteError`.
  func isCountedOtherwise() throws -> Bool {
    let tables = ["amount_version", "measure_version", "edition_version", "document_version"]
    let changes = tables.flatMap { table in
      ["made", "ended"].map { "EXISTS (SELECT 1 FROM main.\(table) WHERE \($0) > ?1)" }
    }
    let later =
      "EXISTS (SELECT 1 FROM main.amount_version WHERE document IN (SELECT document FROM temp.later_document))"
    return try database.integer(
      "SELECT \((changes + [later]).joined(separator: " OR "))", [Value(entry)]) == 1
  }

  private func columns(of table: String) throws -> [String] {
    var columns: [String] = []
    try database.forEach("SELECT name FROM pragma_table_info(?, 'main')", [.text(table)]) { row in
      columns.append("\"\(try row.text(0))\"")
    }
    return columns.map { $0 == "\"ended\"" ? "ended" : $0 }
  }

  private func texts(_ condition: String) throws -> [String] {
    var texts: [String] = []
    try database.forEach("SELECT sql FROM main.sqlite_schema WHERE \(condition) ORDER BY rowid") { row in
      texts.append(try row.text(0))
    }
    return texts
  }
}

extension Ledger {
  /// The ledger as it was recorded at a moment, and as the documents up to one of them state it, to be queried like any other.
  ///
  /// It shows the entries up to that moment, the versions that were current then, and the events recorded by
  /// then. The derived tables are those of the ledger, if nothing that counts differs; otherwise
  /// all is counted again. It has no search.
  ///
  /// ```swift
  /// let letter = try ledger.shown(stage: "ledenbrief")
  /// let then = try ledger.shown(at: Moment("#5"))
  /// ```
  ///
  /// - Parameters:
  ///   - moment: The moment; nil for now.
  ///   - day: The day on which measures are shown to stand; nil for the last that is known.
  ///   - stage: The code of the last document that counts. An edition that has no such document is shown as it is now.
  ///   - isVerified: Whether `recordFaults` is going to be asked. It has a connection of its own, so what is shown is what was
  ///     checked only if that is done before the views of the moment hide the ledger.
  ///   - step: Is called for each figure and group that is counted; what it throws ends the count.
  /// - Throws: `LedgerError`: there was no ledger then, there is no such entry or document, no room for what is counted, or
  ///   what it held can't be counted.
  public func shown(
    at moment: Moment? = nil, stage: String? = nil, on day: String? = nil, isVerified: Bool = false,
    step: @escaping () throws -> Void = {}
  ) throws -> Ledger {
    if moment == nil && stage == nil && day == nil { return self }
    return try translatingErrors {
      if let day { try Self.requireDay(day, field: "on", upTo: today()) }
      let entry = try moment.map { try self.entry(at: $0) }
      return try withTemporaryCopy {
        let shown = try shown(upTo: entry, stage: stage, day: day, isVerified: isVerified, step)
        shown.isSnapshot = moment != nil || stage != nil
        shown.on = day
        shown.day = try day ?? moment.flatMap { try lastDay(of: $0) }
        return shown
      }
    }
  }

  /// The day, by the local time of the machine, on which a moment was; nil if it has not come yet.
  private func lastDay(of moment: Moment) throws -> String? {
    let day: String? =
      switch moment {
      // A day is meant by its own name, whatever the time zone.
      case .time(let time): String(time.prefix { $0 != "T" })
      case .entry(let entry):
        try database.text("SELECT date(recorded, 'localtime') FROM journal WHERE entry = ?", [Value(entry)])
      }
    return try day.flatMap { try $0 < today() ? $0 : nil }
  }

  /// The day on which measures are shown to stand: the one that was asked for, that of the moment, or today.
  ///
  /// - Throws: `LedgerError.clock`.
  public func shownDay() throws -> String { try translatingErrors { try day ?? today() } }

  private func shown(
    upTo wanted: Int?, stage: String?, day: String?, isVerified: Bool, _ step: @escaping () throws -> Void
  ) throws -> Ledger {
    let database = isTemporary ? self.database : try LedgerFile.openAgain(path, beside: self.database)
    let shown = Ledger(
      path: path, database: database, busyTimeout: busyTimeout, migrations: migrations, now: now,
      momentOf: whole ?? self)
    if !database.isInTransaction { try database.execute("BEGIN") }
    shown.stage = stage
    if isVerified { shown.checkedRecord = try shown.ownFindings(of: Check.quick, step: step) }
    let last = try database.integer("SELECT max(entry) FROM journal") ?? 0
    let entry = wanted ?? last
    // What has been recorded is all that is current: the transaction alone keeps it so.
    if entry == last && stage == nil && day == nil { return shown }
    let views = MomentViews(database, upTo: entry, stage: stage, day: day)
    // Temporary tables are written; the ledger itself is not, as its tables have other names now.
    try database.execute("PRAGMA query_only = OFF")
    try views.make()
    if let stage { try shown.require(stage) }
    if try views.isCountedOtherwise() {
      try views.makeDerivedTables()
      for edition in try shown.editions() { try shown.countAgain(edition, step) }
    }
    try database.execute("PRAGMA query_only = ON")
    return shown
  }

  /// Makes sure that one of some editions has the document whose stage is shown; nothing is asked of no editions.
  func requireStage(of editions: [Edition]) throws {
    guard let stage, !editions.isEmpty else { return }
    let years = Set(editions.map(\.year))
    try Self.require(stage, among: try documents().filter { years.contains($0.edition) })
  }

  /// Makes sure that some edition has a document of a stage.
  private func require(_ stage: String) throws { try Self.require(stage, among: try documents()) }

  private static func require(_ stage: String, among documents: [Document]) throws {
    guard documents.contains(where: { $0.code == stage }) else {
      var codes: [String] = []
      for document in documents where !codes.contains(document.code) { codes.append(document.code) }
      throw LedgerError.unknownCode(field: "document", input: stage, valid: codes)
    }
  }

  private func countAgain(_ edition: Edition, _ step: @escaping () throws -> Void) throws {
    let writing = try CountWriting(database, edition: edition.year)
    let faults = try forEachCounted(of: edition, step: step) { group in
      if group.counting.faults.isEmpty { try writing.write(group) }
    }
    // An intake would have refused it.
    if let fault = faults.first { throw uncountable(edition, try withIDs(fault)) }
    try writing.finish()
    try OverlapTotals(OverlapRows(database, edition: edition.year)).write(to: database, edition: edition.year)
  }

  /// The error for an edition that an intake would have refused.
  func uncountable(_ edition: Edition, _ fault: CountingFault<String>) -> LedgerError {
    .uncountable(path: path, edition: edition.year, fault)
  }

  private func entry(at moment: Moment) throws -> Int {
    let last = try database.integer("SELECT max(entry) FROM journal") ?? 0
    switch moment {
    case .entry(let number):
      guard number <= last else {
        throw LedgerError.unknownEntry(number, last: last)
      }
      return number
    case .time(let time):
      guard
        let entry = try database.integer("SELECT max(entry) FROM journal WHERE recorded <= ?", [.text(time)])
      else { throw LedgerError.beforeTheLedger(time: time) }
      return entry
    }
  }
}
