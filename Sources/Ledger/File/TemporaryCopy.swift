import SQLite

extension Ledger {
  /// Gives a full temporary directory its name: the disk of the ledger may have room.
  func inTemporaryDirectory<Result>(_ body: () throws -> Result) throws -> Result {
    func failure(_ reason: String) -> LedgerError {
      .system(
        path: "a private copy of \(path)",
        action: "made in SQLite's temporary directory (SQLITE_TMPDIR or TMPDIR)", reason: reason)
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
