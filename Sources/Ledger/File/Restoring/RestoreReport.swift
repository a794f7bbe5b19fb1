/// What `restore` did.
public struct RestoreReport: Equatable, Sendable {
  /// What was in the place of the restored ledger.
  public enum Replaced: Equatable, Sendable {
    /// No file.
    case nothing
    /// A file whose journal can't be read.
    case unreadable
    /// A ledger: the number of its last entry, and of the last one that the backup has too; 0 if there is none.
    case ledger(head: Int, common: Int)
  }

  /// The number of the last entry of the backup.
  public let head: Int
  /// The number of the entry that records that it was restored.
  public let entry: Int
  /// What was replaced.
  public let replaced: Replaced
  /// Where that is kept; nil if there was no file.
  public let kept: String?
  /// Where a log is kept that lay beside it and did not belong to it.
  public let keptLog: String?
  /// Set if the clock stood before the last entry of the backup.
  public let clockBehind: ClockBehind?

  /// The numbers of the entries that what was replaced had and the backup lacks; nil if there are none.
  public var lacking: ClosedRange<Int>? {
    guard case .ledger(let head, let common) = replaced, head > common else { return nil }
    return common + 1...head
  }
}

/// Why a backup can't be restored.
public enum RestoreFault: Error, Equatable, Sendable {
  /// There is no backup.
  case missing(backup: String)
  /// The backup is the ledger itself, or belongs to it.
  case itself(String)
  /// The checks find so many faults in the backup.
  case faulty(backup: String, faults: Int)
  /// What is in its place is no ledger, as far as can be seen.
  case notALedger
  /// The ledger and the backup have no entry in common.
  case otherHistory(backup: String)
  /// Another program has the damaged ledger open, so that it can't be replaced.
  case open
}
