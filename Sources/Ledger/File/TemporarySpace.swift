import SQLite

extension Ledger {
  /// Makes a private copy in SQLite's temporary directory.
  func inTemporaryDirectory<Result>(_ body: () throws -> Result) throws -> Result {
    try inTemporaryDirectory("a private copy of \(path)", is: "made", body)
  }

  /// Works on what waits to be taken in, which SQLite keeps in its temporary directory; nothing else is written meanwhile.
  func whileStaging<Result>(_ body: () throws -> Result) throws -> Result {
    try inTemporaryDirectory("what comes in", is: "kept", body)
  }

  /// Gives a full temporary directory its name: the disk of the ledger may have room.
  private func inTemporaryDirectory<Result>(
    _ thing: String, is action: String, _ body: () throws -> Result
  ) throws -> Result {
    func failure(_ reason: String) -> LedgerError {
      .system(
        path: thing, action: "\(action) in SQLite's temporary directory (SQLITE_TMPDIR or TMPDIR)",
        reason: reason)
    }
    do {
      return try body()
    } catch let error as SQLiteError where error.isFull || error.isCannotOpen {
      throw failure(error.message)
    } catch LedgerError.diskFull {
      throw failure("no room left")
    }
  }
}
