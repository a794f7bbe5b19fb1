/// Why the events of another copy of the ledger can't be brought in.
public enum MergeFault: Equatable, Sendable {
  /// There is no such file.
  case missing
  /// It is not a ledger.
  case notALedger
  /// It is the ledger itself.
  case itself
  /// The two have no journal entry in common, so it is no copy of this ledger.
  case notACopy
  /// Entries after those that the two have in common changed something else than events.
  case otherChanges([JournalEntry])
  /// Its journal or its totals do not hold, as so many findings say.
  case doesNotHold(findings: Int)
  /// It has events of a measure or a status that this ledger does not have.
  case unknownThing(String)
  /// An event breaks a rule of this ledger.
  case badEvent(Int, measure: String, field: String, TextFault)
  /// An event says something else than the same event here.
  case otherContent(Int, here: Int)
}

/// What a merge brought in.
public struct MergeReport: Equatable, Sendable {
  /// The last journal entry that the two have in common.
  public let common: Int
  /// The last entry of the other copy.
  public let head: JournalEntry
  /// The numbers of the events that came in, in the order in which the other copy has them.
  public internal(set) var events: [Int] = []
  /// How many events of the other copy, recorded after the last common entry, were here already.
  public internal(set) var known = 0
  /// The measures that got events, in the order of the first.
  public internal(set) var changes: [MergedMeasure] = []

  init(common: Int, head: JournalEntry) {
    self.common = common
    self.head = head
  }
}

/// What a merge did to one measure.
public struct MergedMeasure: Equatable, Sendable {
  /// The id of the measure.
  public let measure: String
  /// How many events came in.
  public internal(set) var events: Int
  /// Whether this copy has recorded something of it that the other does not have.
  public let isChangedByBoth: Bool
  /// Where it stood here.
  public let before: Standing
  /// Where it stands in the other copy.
  public let other: Standing
  /// Where it stands now.
  public internal(set) var after: Standing
}
