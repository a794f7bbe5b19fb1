import Budget
import SQLite

/// One measure in full: its figures, what each puts in the totals, and what refers to it.
public struct MeasureDetail: Sendable {
  /// The measure with its status.
  public let row: MeasureRow
  /// Its edition.
  public let edition: Edition
  /// The name of its ministry.
  public let ministryName: String
  /// The measures that stand under its heading.
  public let children: [String]
  /// The measures of earlier editions that it continues, the nearest first.
  public let continues: [ContinuedMeasure]
  /// The measures of later editions that continue it, the nearest first.
  public let continuedBy: [ContinuedMeasure]
  /// Its amounts, by number.
  public let figures: [FigureDetail]
  /// Its status events, in the order in which they were recorded.
  public let events: [StatusEvent]
}

extension Ledger {
  /// One measure in full, by its id.
  ///
  /// Everything is looked up by its key; nothing is counted again.
  ///
  /// ```swift
  /// let detail = try ledger.detail(ofMeasure: "2023-bzk-woningbouwimpuls")
  /// ```
  ///
  /// - Throws: `LedgerError.unknownMeasure`.
  public func detail(ofMeasure id: String) throws -> MeasureDetail {
    try translatingErrors {
      guard let key = try measureKey(id), let row = try measureRow(key),
        let edition = try editions().first(where: { $0.year == row.measure.edition })
      else { throw LedgerError.unknownMeasure(input: id) }
      try requireStage(of: [edition])
      var events: [StatusEvent] = []
      try forEachEvent(History.ofMeasure(key)) { events.append($0) }
      let ministry = row.measure.ministry
      return MeasureDetail(
        row: row, edition: edition,
        ministryName: try ministries().first { $0.code == ministry }?.name ?? ministry,
        children: try children(of: key), continues: try continuations(of: key, .back),
        continuedBy: try continuations(of: key, .on), figures: try FigureReading(database).figures(of: key),
        events: events)
    }
  }

  private func measureRow(_ key: Int) throws -> MeasureRow? {
    var found: MeasureRow?
    let rows = try MeasureRows(database, .measures, fields: MeasureRow.allFields)
    try rows.forEach(of: key) { row, _ in found = row }
    return found
  }

  private func children(of key: Int) throws -> [String] {
    var children: [String] = []
    try database.forEach(
      """
      SELECT m.id FROM measure_version v JOIN measure m ON m.key = v.measure
      WHERE v.ended IS NULL AND v.parent = ? ORDER BY v.position, m.id
      """, [Value(key)]
    ) { row in children.append(try row.text(0)) }
    return children
  }
}
