import Budget

/// Data that a program adds to the ledger at once: code lists, and editions with their documents, measures
/// and amounts.
public struct EditionData: Equatable, Sendable {
  /// The code lists that the measures and amounts use.
  public var codes: CodeLists
  /// The editions, the oldest first.
  public var editions: [Edition]
  /// The documents of those editions; each edition has at least its letter.
  public var documents: [Document]
  /// The measures of those editions, by edition and position.
  public var measures: [Measure]
  /// The amounts of those measures, by measure and number: what the first document of their edition states.
  public var amounts: [Amount]

  /// Makes a set of data.
  public init(
    codes: CodeLists = CodeLists(), editions: [Edition] = [], documents: [Document] = [],
    measures: [Measure] = [], amounts: [Amount] = []
  ) {
    self.codes = codes
    self.editions = editions
    self.documents = documents
    self.measures = measures
    self.amounts = amounts
  }
}
