import CSQLite

extension Database {
  /// Runs `body` in one write transaction: afterwards all of its changes are there, or none.
  ///
  /// It begins IMMEDIATE. A deferred one that starts with a read and then writes fails at once with
  /// SQLITE_BUSY when another writer came between, without asking the busy handler.
  ///
  /// - Throws: `SQLiteError`, or what `body` throws; in both cases it is rolled back.
  public func writeTransaction<Result>(_ body: () throws -> Result) throws -> Result {
    try execute("BEGIN IMMEDIATE")
    return try finish(body)
  }

  /// Runs `body` in one read transaction, so that all its statements see the same state.
  ///
  /// - Throws: `SQLiteError`, or what `body` throws.
  public func readTransaction<Result>(_ body: () throws -> Result) throws -> Result {
    try execute("BEGIN")
    // Nothing was written, so nothing can be lost. After damage was read, COMMIT would report it once more.
    defer { rollBack() }
    return try body()
  }

  /// Whether a transaction has begun and not ended.
  public var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  private func finish<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      rollBack()
      throw error
    }
  }

  private func rollBack() {
    // Some errors (a full disk, an I/O error, an interrupted INSERT) have rolled back already.
    guard isInTransaction else { return }
    // The condition that interrupted the work must not interrupt the rollback.
    unwatched { try? execute("ROLLBACK") }
  }
}
