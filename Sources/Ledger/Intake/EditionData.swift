import Budget

/// What comes into the ledger at once: code lists, and editions with their measures and amounts.
public struct EditionData: Equatable, Sendable {
  /// The code lists that the measures and amounts use.
  public var codes: CodeLists
  /// The editions.
  public var editions: [Edition]
  /// The measures of those editions, by edition and position.
  public var measures: [Measure]
  /// The amounts of those measures, by measure and number.
  public var amounts: [Amount]

  /// Makes a set of data.
  public init(
    codes: CodeLists = CodeLists(), editions: [Edition] = [], measures: [Measure] = [],
    amounts: [Amount] = []
  ) {
    self.codes = codes
    self.editions = editions
    self.measures = measures
    self.amounts = amounts
  }
}
