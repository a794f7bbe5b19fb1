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
  /// - Throws: `LedgerError`, among others `.unknownValue` for what neither side has.
  func filter(_ input: FilterInput, besides other: ComparedSide) throws -> Filter {
    var input = input
    input.editions = .years([edition.year])
    for field in FilterInput.codeFields where !input[keyPath: field].isEmpty {
      let known = try input[keyPath: field].flatMap { try knownValues(in: $0, field, orElse: other) }
      if known.isEmpty { return Filter(whole: []) }
      input[keyPath: field] = known
    }
    return try ledger.filter(input)
  }

  /// Of a text that may have several values, those that this side knows; the other has to know the rest.
  private func knownValues(
    in text: String, _ field: FieldPath<FilterInput, [String]>, orElse other: ComparedSide
  ) throws -> [String] {
    do {
      if try knows(text, field, orElse: other) { return [text] }
      // What is one name of the other side, with a comma in it, is not taken apart.
      if try text.contains(",") && other.hasWhole(text, field) { return [] }
      return try pieces(of: text, field, orElse: other)
    } catch LedgerError.unknownValue where text.contains(",") {
      // Each side may know some of them.
      return try pieces(of: text, field, orElse: other)
    }
  }

  /// Whether a text is one value here, whatever commas it has; only themes are not the same on both sides.
  private func hasWhole(_ text: String, _ field: FieldPath<FilterInput, [String]>) throws -> Bool {
    try field == \FilterInput.themes && ledger.hasTheme(text, [edition])
  }

  private func pieces(
    of text: String, _ field: FieldPath<FilterInput, [String]>, orElse other: ComparedSide
  ) throws -> [String] {
    let pieces = text.split(separator: ",").map(String.init)
    guard pieces.count > 1 else { return [] }
    do {
      return try pieces.filter { try knows($0, field, orElse: other) }
    } catch let unknown as LedgerError {
      guard case .unknownValue = unknown else { throw unknown }
      // It may be one name with a comma in it, of the other side alone.
      do {
        try other.require(text, field)
      } catch LedgerError.unknownValue {
        throw unknown
      }
      return []
    }
  }

  private func knows(
    _ code: String, _ field: FieldPath<FilterInput, [String]>, orElse other: ComparedSide
  ) throws -> Bool {
    do {
      try require(code, field)
      return true
    } catch LedgerError.unknownValue(let name, let input, let valid, let near) {
      do {
        try other.require(code, field)
        return false
      } catch LedgerError.unknownValue(_, _, let others, let nearOthers) {
        throw LedgerError.unknownValue(
          field: name, input: input, valid: valid + others.filter { !valid.contains($0) },
          near: near + nearOthers.filter { !near.contains($0) })
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
