import CSQLite

extension Database {
  /// How long it waits for another connection's checkpoint, in milliseconds.
  private static let checkpointTimeout: Int32 = 250

  /// Takes what is in the log beside the file into the file itself, as far as no reader is in the way.
  ///
  /// - Returns: Whether all of it is in the file.
  @discardableResult public func takeInLog() -> Bool {
    var waited: Int32 = 0
    while true {
      let (isBusy, isComplete) = checkpoint()
      // Another connection that is doing the same may have begun before our last change.
      guard isBusy, waited < Self.checkpointTimeout else { return isComplete }
      waited += max(1, sqlite3_sleep(2))
    }
  }

  /// "PASSIVE: Checkpoint as many frames as possible without waiting for any database readers or writers to finish."
  private func checkpoint() -> (isBusy: Bool, isComplete: Bool) {
    var result = (isBusy: false, isComplete: false)
    // Changes are as safe in the log as in the file, so what goes wrong here is no failure of theirs.
    try? forEach("PRAGMA wal_checkpoint(PASSIVE)") { row in
      // "0 if not blocked, 1 if blocked", "the number of modified pages that have been written to the write-ahead log
      // file", "the number of pages in the write-ahead log file that have been successfully moved back".
      let isBusy = try row.int(0) != 0
      result = (isBusy, try !isBusy && row.int(1) == row.int(2))
    }
    return result
  }
}
