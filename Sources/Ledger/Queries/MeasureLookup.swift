import Budget
import SQLite

extension Ledger {
  /// The id of the measure that a user means.
  ///
  /// "The part after the ministry or any unambiguous part will do, an exact one first; otherwise it lists the
  /// candidates" (DESIGN, "Ids"). An exact id is found in every edition, a part in the editions given. An amount's
  /// id `MEASURE#n` means its measure.
  ///
  /// - Throws: `LedgerError.unknownMeasure`, `.ambiguousMeasure`, `.unknownAmount`.
  public func measureID(
    matching input: String, in editions: @autoclosure () throws -> [Edition]
  ) throws -> String {
    try explained {
      let words = input.lowercased().split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let measure = try measureID(ofPart: String(words[0]), input: input, in: editions)
      if words.count == 2 { try requireAmount("\(measure)#\(words[1])", of: measure, input: input) }
      return measure
    }
  }

  private func measureID(
    ofPart part: String, input: String, in editions: () throws -> [Edition]
  ) throws -> String {
    let shown = ShownText.shortened(input)
    if part.isEmpty || part.utf8.contains(0) { throw LedgerError.unknownMeasure(input: shown) }
    if let exact = try database.text(
      "SELECT id FROM measure_version WHERE ended IS NULL AND id = ?", [.text(part)])
    {
      return exact
    }
    let editions = try editions()
    var condition = Condition()
    condition.add("instr(v.id, ?) > 0", [.text(part)])
    let marks = editions.map { _ in "?" }.joined(separator: ", ")
    condition.add("v.edition IN (\(marks))", editions.map { Value($0.year) })
    var candidates: [String] = []
    try forEachMeasure(condition) { candidates.append($0.measure.id) }
    let exact = candidates.filter { Identifier.name(of: $0) == part }
    switch (exact.count, candidates.count) {
    case (1, _): return exact[0]
    case (0, 1): return candidates[0]
    case (0, 0): throw LedgerError.unknownMeasure(input: shown)
    case (0, _): throw LedgerError.ambiguousMeasure(input: shown, candidates: candidates)
    default: throw LedgerError.ambiguousMeasure(input: shown, candidates: exact)
    }
  }

  private func requireAmount(_ id: String, of measure: String, input: String) throws {
    var valid: [String] = []
    try database.forEach(
      """
      SELECT a.id FROM amount a JOIN amount_version v ON v.id = a.id AND v.ended IS NULL
      WHERE a.measure = ? ORDER BY a.n
      """, [.text(measure)]
    ) { row in valid.append(try row.text(0)) }
    guard valid.contains(id) else {
      throw LedgerError.unknownAmount(input: ShownText.shortened(input), valid: valid)
    }
  }
}
