import CSQLite

extension Database {
  /// How long it waits for others, in milliseconds: as long as most commands take, and not as long as an export.
  private static let checkpointTimeout: Int32 = 250

  /// Takes what is in the log beside the file into the file itself, unless somebody is reading an earlier state for long.
  ///
  /// - Returns: Whether everything that was in the log is in the file now.
  @discardableResult public func takeInLog() -> Bool {
    var wanted: Int?
    var waited: Int32 = 0
    while true {
      if let (count, done) = checkpoint() {
        // Others may go on writing: what they add doesn't matter. If the log has become shorter, all of it was taken in
        // and it was begun anew.
        let needed = wanted ?? count
        if done >= needed || count < needed { return true }
        wanted = needed
      }
      // A reader of an earlier state, or another connection that does the same, is in the way.
      guard waited < Self.checkpointTimeout else { return false }
      waited += max(1, sqlite3_sleep(2))
    }
  }

  /// Takes in what it can now, and gives how many pages are in the log and how many of them are in the file; nil if
  /// another connection is doing the same.
  ///
  /// "PASSIVE: Checkpoint as many frames as possible without waiting for any database readers or writers to finish."
  private func checkpoint() -> (count: Int, done: Int)? {
    var result: (count: Int, done: Int)?
    // Changes are as safe in the log as in the file, so what goes wrong here is no failure of theirs.
    try? forEach("PRAGMA wal_checkpoint(PASSIVE)") { row in
      // "0 if not blocked, 1 if blocked", "the number of modified pages that have been written to the write-ahead log
      // file", "the number of pages in the write-ahead log file that have been successfully moved back".
      if try row.int(0) == 0 { result = (try row.int(1), try row.int(2)) }
    }
    return result
  }
}
