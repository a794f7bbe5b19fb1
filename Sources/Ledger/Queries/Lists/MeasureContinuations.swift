import SQLite

/// A measure of another edition that one continues, or that continues it.
public struct ContinuedMeasure: Equatable, Sendable {
  /// Its id.
  public let id: String
  /// The budget year of its edition.
  public let edition: Int
  /// Its topic.
  public let topic: String
  /// 1 if the one names the other; more if there are measures between them.
  public let steps: Int
}

/// In which direction the continuations of a measure are followed.
enum ContinuationDirection {
  /// The measures of earlier editions that it continues.
  case back
  /// The measures of later editions that continue it.
  case on
}

extension Ledger {
  /// The measures that one continues, or that continue it, the nearest first.
  ///
  /// - Parameter measure: The key of the measure.
  /// - Throws: `SQLiteError`.
  func continuations(of measure: Int, _ direction: ContinuationDirection) throws -> [ContinuedMeasure] {
    let (own, other) = direction == .back ? ("measure", "target") : ("target", "measure")
    // In a damaged file a way may be a circle; there are no more steps than editions.
    var found: [ContinuedMeasure] = []
    try database.forEach(
      """
      WITH RECURSIVE way (measure, step) AS (
        SELECT ?, 0
        UNION
        SELECT c.\(other), way.step + 1 FROM way
        JOIN measure_continues c ON c.\(own) = way.measure
        JOIN measure_version v ON v.measure = c.measure AND v.made = c.made AND v.ended IS NULL
        WHERE way.step < 300)
      SELECT m.id, m.edition, v.topic, min(way.step) AS steps FROM way JOIN measure m ON m.key = way.measure
      JOIN measure_version v ON v.measure = m.key AND v.ended IS NULL
      WHERE way.step > 0 GROUP BY m.key ORDER BY steps, m.edition, v.position, m.id
      """, [Value(measure)]
    ) { row in
      found.append(
        ContinuedMeasure(
          id: try row.text(0), edition: try row.int(1), topic: try row.text(2), steps: try row.int(3)))
    }
    return found
  }
}
