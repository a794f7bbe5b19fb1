import Budget
import SQLite

extension Ledger {
  /// The id of the measure that a user means.
  ///
  /// The part after the ministry or any unambiguous part will do, an exact one first; otherwise the error
  /// lists the candidates. An exact id is found in every edition, a part in the editions given. An amount's id
  /// `MEASURE#n` is refused: what is asked for or said of one figure would be taken for all of the measure.
  ///
  /// ```swift
  /// let id = try ledger.measureID(matching: "woningbouwimpuls", in: ledger.editions())
  /// ```
  ///
  /// - Throws: `LedgerError.unknownMeasure`, `.ambiguousMeasure`, `.amountForMeasure`.
  public func measureID(
    matching input: String, in editions: @autoclosure () throws -> [Edition]
  ) throws -> String {
    try translatingErrors {
      let words = input.lowercased().split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let measure = try measureID(ofPart: String(words[0]), typed: input.prefix { $0 != "#" }, in: editions)
      guard words.count == 1 else {
        throw LedgerError.amountForMeasure(input: ShownText.shortened(input), measure: measure)
      }
      return measure
    }
  }

  /// The key of a measure that has a current version.
  func measureKey(_ id: String) throws -> Int? {
    try database.integer(
      """
      SELECT m.key FROM measure m JOIN measure_version v ON v.measure = m.key AND v.ended IS NULL
      WHERE m.id = ?
      """, [.text(id)])
  }

  private func measureID(
    ofPart part: String, typed: Substring, in editions: () throws -> [Edition]
  ) throws -> String {
    let shown = ShownText.shortened(String(typed))
    if part.isEmpty || part.utf8.contains(0) { throw LedgerError.unknownMeasure(input: shown) }
    if try measureKey(part) != nil { return part }
    var condition = Filter(whole: try editions()).ofMeasure
    condition.add("instr(m.id, ?) > 0", [.text(part)])
    var candidates: [String] = []
    try MeasureWalk("m.id", where: condition, order: .list, withStatus: false).forEach(in: database) { row in
      candidates.append(try row.text(0))
    }
    let exact = candidates.filter { Identifier.name(of: $0) == part }
    switch (exact.count, candidates.count) {
    case (1, _): return exact[0]
    case (0, 1): return candidates[0]
    case (0, 0): throw LedgerError.unknownMeasure(input: shown)
    case (0, _): throw LedgerError.ambiguousMeasure(input: shown, candidates: candidates)
    default: throw LedgerError.ambiguousMeasure(input: shown, candidates: exact)
    }
  }
}
