import SQLite

extension Ledger {
  /// Runs `body`, which keeps a copy of the ledger, or a part of it, in SQLite's temporary files.
  func withTemporaryCopy<Result>(_ body: () throws -> Result) throws -> Result {
    try withTemporaryFiles({ .noPrivateCopy(of: path, in: nil, reason: $0) }, body)
  }

  /// Runs `body`, which works on what waits to be taken in: SQLite keeps it in its temporary files, and nothing else is written.
  func whileStaging<Result>(_ body: () throws -> Result) throws -> Result {
    try withTemporaryFiles(LedgerError.noRoomToStage, body)
  }

  /// When the disk of the temporary files is full or can't be written, the error must not blame the ledger's own disk, which
  /// may have room.
  private func withTemporaryFiles<Result>(
    _ failure: (_ reason: String?) -> LedgerError, _ body: () throws -> Result
  ) throws -> Result {
    do {
      return try body()
    } catch let error as SQLiteError where error.isFull || error.isCannotOpen {
      throw failure(error.isFull ? nil : error.message)
    } catch LedgerError.diskFull {
      throw failure(nil)
    }
  }
}
