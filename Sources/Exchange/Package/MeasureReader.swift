import Budget
import Ledger

/// Reads the measures of one edition.
struct MeasureReader {
  let edition: Int
  let ministries: TableKeys

  /// - Parameter earlier: The measures of the package's earlier editions, which these may continue.
  func read(_ table: PackageTable, earlier: [TableKeys], target: IntakeTarget) -> [Measure] {
    let measures = table.rows.compactMap(measure)
    let ids = table.keys
    checkTree(table.rows)
    var lastPosition = 0
    for row in table.rows {
      checkParent(row, ids: ids)
      for id in row.list("continues")
      where !id.isEmpty && !earlier.contains(where: { $0.holds(id) }) && !isEarlier(id, in: target) {
        row.report(
          "continues", found: id,
          expected: "the id of a measure of an earlier edition, in the package or in the ledger",
          remedy: "Correct it, or bring that edition too")
      }
      if let position = row.integer("position", in: 1...1_000_000) {
        if position <= lastPosition {
          row.report(
            "position", found: "\(position) after \(lastPosition)",
            expected: "rows in the order of the letter",
            remedy: "Sort the rows by position and give each its own")
        }
        lastPosition = max(position, lastPosition)
      }
    }
    return measures
  }

  private func isEarlier(_ id: String, in target: IntakeTarget) -> Bool {
    target.editions.contains { $0 < edition && id.hasPrefix("\($0)-") } && target.measures.contains(id)
  }

  private func measure(_ row: TableRow) -> Measure? {
    if let id = row.text("id"), !Identifier.isMeasure(id, edition: edition) {
      row.report(
        "id", found: "\"\(ShownText.shortened(id))\"",
        expected: "\(edition)-MINISTRY-NAME in words of a-z and 0-9 with hyphens between",
        remedy: "Correct it")
    }
    let ministry = row.code("ministry", in: ministries)
    let page = row.integer("page", in: 1...100_000)
    let funding = row.code("funding", Funding.self)
    // Faults of position are reported with the order of the rows.
    guard let id = row.text("id"), let position = row.text("position").flatMap({ Int($0) }), let ministry,
      let topic = row.text("topic"), let page, let funding
    else { return nil }
    return Measure(
      id: id, edition: edition, position: position, ministry: ministry, theme: row.text("theme"),
      topic: topic, parent: row.text("parent"), continues: row.list("continues").sorted(), page: page,
      funding: funding, summary: row.text("summary"), impact: row.text("impact"))
  }

  private func checkParent(_ row: TableRow, ids: TableKeys) {
    guard let parent = row.text("parent") else { return }
    if parent == row.text("id") || !ids.holds(parent) {
      row.report(
        "parent", found: parent, expected: "the id of another measure of the edition",
        remedy: "Correct it or leave it empty")
    }
  }

  private func checkTree(_ rows: [TableRow]) {
    var parents: [String: String] = [:]
    for row in rows { if let id = row.text("id"), let parent = row.text("parent") { parents[id] = parent } }
    let circles = Tree.circles(parents: parents)
    for row in rows {
      guard let id = row.text("id"), circles.contains(id), parents[id] != id else { continue }
      row.report(
        "parent", found: "a circle through \(id)", expected: "a tree", remedy: "Leave one of them empty")
    }
  }
}
