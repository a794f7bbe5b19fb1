extension Database {
  /// Takes what is in the log beside the file into the file itself, as far as nobody is in the way.
  ///
  /// "PASSIVE: Checkpoint as many frames as possible without waiting for any database readers or writers to finish."
  ///
  /// - Returns: Whether all of it is in the file.
  @discardableResult public func takeInLog() -> Bool {
    var isComplete = false
    // Changes are as safe in the log as in the file, so what goes wrong here is no failure of theirs.
    try? forEach("PRAGMA wal_checkpoint(PASSIVE)") { row in
      // "0 if not blocked, 1 if blocked", "the number of modified pages that have been written to the write-ahead log
      // file", "the number of pages in the write-ahead log file that have been successfully moved back".
      isComplete = try row.int(0) == 0 && row.int(1) == row.int(2)
    }
    return isComplete
  }
}
