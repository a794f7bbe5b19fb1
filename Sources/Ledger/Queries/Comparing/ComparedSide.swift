import Budget

/// One side of a comparison: an edition of a ledger.
public struct ComparedSide {
  /// The ledger, as of a moment or the current one.
  public let ledger: Ledger
  /// The edition.
  public let edition: Edition

  /// Takes an edition of a ledger.
  ///
  /// - Parameter year: Its budget year; nil for the newest.
  /// - Throws: `LedgerError.unknownCode` with the editions that there are.
  public init(_ ledger: Ledger, edition year: Int?) throws {
    let editions = try ledger.editions()
    let chosen = year.map { year in editions.first { $0.year == year } } ?? editions.last
    guard let chosen else {
      throw LedgerError.unknownCode(
        field: "edition", input: year.map { "\($0)" } ?? "", valid: editions.map { "\($0.year)" })
    }
    self.ledger = ledger
    edition = chosen
  }

  /// The filter on this side.
  ///
  /// A code that only the other side has keeps nothing here: ministries and themes come and go with editions.
  ///
  /// - Throws: `LedgerError`, among others `.unknownCode` for what neither side has.
  func filter(_ input: FilterInput, besides other: ComparedSide) throws -> Filter {
    var input = input
    input.editions = .years([edition.year])
    for field in FilterInput.codeFields where !input[keyPath: field].isEmpty {
      let known = try input[keyPath: field].filter { try knows($0, field, orElse: other) }
      if known.isEmpty { return Filter(whole: []) }
      input[keyPath: field] = known
    }
    return try ledger.filter(input)
  }

  private func knows(
    _ code: String, _ field: FieldPath<FilterInput, [String]>, orElse other: ComparedSide
  ) throws -> Bool {
    do {
      try require(code, field)
      return true
    } catch LedgerError.unknownCode(let name, let input, let valid) {
      do {
        try other.require(code, field)
        return false
      } catch LedgerError.unknownCode(_, _, let others) {
        throw LedgerError.unknownCode(
          field: name, input: input, valid: valid + others.filter { !valid.contains($0) })
      }
    }
  }

  private func require(_ code: String, _ field: FieldPath<FilterInput, [String]>) throws {
    var input = FilterInput()
    input.editions = .years([edition.year])
    input[keyPath: field] = [code]
    _ = try ledger.filter(input)
  }
}

extension FilterInput {
  /// The fields whose values a ledger has to know.
  fileprivate static let codeFields: [FieldPath<FilterInput, [String]>] = [
    \.ministries, \.routes, \.recipients, \.themes, \.statuses,
  ]
}
