import Budget
import SQLite

extension Ledger {
  /// Where the measures that a filter keeps stand: by edition, status in the order of the list, then as lists have them.
  ///
  /// Measures without money are among them. Days are counted up to the day that is shown.
  ///
  /// ```swift
  /// var question = AgendaQuestion()
  /// question.stale = Period("6m")
  /// for row in try ledger.agenda(filter, question) { print(row.measure, row.status, row.days ?? 0) }
  /// ```
  ///
  /// - Parameter day: The day up to which days are counted; nil for the one that is shown.
  /// - Throws: `LedgerError`; `.overflow` if the money of a measure does not fit in 64 bits of cents.
  public func agenda(
    _ filter: Filter, _ question: AgendaQuestion = AgendaQuestion(), upTo day: String? = nil
  ) throws -> [AgendaRow] {
    try translatingErrors {
      let order = try statusPositions()
      let day = try day ?? shownDay()
      let stale = try question.stale.map { try self.day($0, from: day, back: true) }
      let due = try question.due.map { try self.day($0, from: day, back: false) }
      let owners = try Set(question.owners.flatMap { try names($0, "owner", field: "owner") })
      var rows: [AgendaRow] = []
      try forEachAgendaRow(filter, day: day) { row in
        if let stale, row.since.map({ $0 > stale }) ?? true { return }
        if let due, row.next.map({ $0 > due }) ?? true { return }
        if !question.owners.isEmpty, !(row.owner.map(owners.contains) ?? false) { return }
        if question.isBackwards {
          guard let before = row.before.flatMap({ order[$0] }), let now = order[row.status], now < before
          else { return }
        }
        rows.append(row)
      }
      // Sorting keeps the order of equal ones only if it is asked for.
      return rows.enumerated().map { place, row in
        (key: (row.edition, order[row.status] ?? order.count, place), row: row)
      }.sorted { $0.key < $1.key }.map(\.row)
    }
  }

  private func forEachAgendaRow(_ filter: Filter, day: String, _ body: (AgendaRow) throws -> Void) throws {
    // Of the publication often only the month is known.
    let days = "CAST(julianday(?) - julianday(substr(v.since || '-01-01', 1, 10)) AS INTEGER)"
    try MeasureWalk(filter, order: .list, amounts: true)
      .reading(AgendaRow.columns(of: "v", replacing: ["days": days]), [.text(day)], of: "v_agenda v")
      .forEach(in: database) { row in
        var row = try AgendaRow(row)
        // Where another time zone recorded it, it was a day later; before that the edition had not been published.
        if let days = row.days, days < 0 {
          row.days = days == -1 ? 0 : nil
          if days < -1 { row.since = nil }
        }
        try body(row)
      }
  }

  /// The order of statuses in their list, by code.
  private func statusPositions() throws -> [String: Int] {
    Dictionary(try statuses().enumerated().map { ($1.code, $0) }, uniquingKeysWith: min)
  }

  /// The day that lies a period from another; where its month is shorter, the last of that month.
  private func day(_ period: Period, from day: String, back isBack: Bool) throws -> String {
    let modifiers = period.modifiers(back: isBack)
    let found = try database.text(
      """
      SELECT date(min(
        date(?1, ?2), date(?1, 'start of month', ?2, '+1 month', '-1 day')), ?3)
      """, [.text(day), .text(modifiers.months), .text(modifiers.days)])
    return found ?? day
  }
}
