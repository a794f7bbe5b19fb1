import Budget
import SQLite

/// A column of texts that people gave with their changes: who, and why.
struct GivenTexts {
  /// The column, as a finding names it.
  private let field: String
  private let table: String
  /// An expression for the place that a finding names.
  private let place: String
  private let isNote: Bool

  private init(_ field: String, of table: String, place: String, isNote: Bool = false) {
    (self.field, self.table, self.place, self.isNote) = (field, table, place, isNote)
  }

  /// All of them.
  static let all = [
    GivenTexts("author", of: "journal", place: "'entry ' || entry"),
    GivenTexts("account", of: "journal", place: "'entry ' || entry"),
    GivenTexts("note", of: "journal", place: "'entry ' || entry", isNote: true),
    GivenTexts("note", of: "event", place: "'event ' || number", isNote: true),
    GivenTexts("owner", of: "event", place: "'event ' || number"),
    GivenTexts("author", of: "merged_event", place: "'event ' || event"),
    GivenTexts("account", of: "merged_event", place: "'event ' || event"),
    GivenTexts("note", of: "accepted_finding", place: "finding", isNote: true),
  ]

  /// Looks at the texts of the column.
  ///
  /// - Throws: `SQLiteError`.
  func look(in database: Database, _ report: CheckReport) throws {
    let sql = "SELECT \(field), \(place) FROM \(table) WHERE \(field) IS NOT NULL"
    try database.forEach(sql) { row in
      let (text, place) = (try row.text(0), try row.text(1))
      do throws(TextRule.Fault) {
        try TextRule.checkFilled(text, isNote: isNote)
      } catch {
        report.fault(place, .text(field: field, error))
      }
    }
  }
}
