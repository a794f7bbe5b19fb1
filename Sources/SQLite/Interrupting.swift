import CSQLite

extension Database {
  /// Runs `body`, whose statements end with an error (`isInterrupted`) soon after `condition` becomes true.
  ///
  /// SQLite asks between two of its instructions; 100,000 take a few milliseconds. So it can also show how work
  /// proceeds. What runs as one instruction isn't interrupted: `PRAGMA integrity_check` on one table, the merging
  /// of a full-text index, a checkpoint.
  ///
  ///     try database.interruptible(when: { signals.isInterrupted }) {
  ///       try database.run("INSERT INTO amount SELECT * FROM staged")
  ///     }
  ///
  /// - Parameters:
  ///   - instructions: How many of SQLite's instructions pass between two questions.
  ///   - condition: Whether to end; it must not use the database. Conditions around this one still count.
  ///   - body: The work.
  /// - Returns: What `body` returns.
  public func interruptible<Result>(
    every instructions: Int = 100_000, when condition: @escaping () -> Bool, _ body: () throws -> Result
  ) rethrows -> Result {
    let outer = watch?.condition
    let watch = Watch(instructions: Int32(clamping: max(1, instructions))) {
      condition() || outer?() == true
    }
    return try watched(by: watch, body)
  }

  func unwatched<Result>(_ body: () throws -> Result) rethrows -> Result {
    try watched(by: nil, body)
  }

  private func watched<Result>(by watch: Watch?, _ body: () throws -> Result) rethrows -> Result {
    let outer = self.watch
    install(watch)
    defer { install(outer) }
    return try body()
  }

  private func install(_ watch: Watch?) {
    let context = watch.map { Unmanaged.passUnretained($0).toOpaque() }
    sqlite3_progress_handler(handle, watch?.instructions ?? 0, context == nil ? nil : ask, context)
    // Now that SQLite no longer refers to the one before, it can go.
    self.watch = watch
  }
}

/// Answers SQLite's question whether the work of a connection must end.
final class Watch {
  let instructions: Int32
  let condition: () -> Bool

  init(instructions: Int32, condition: @escaping () -> Bool) {
    self.instructions = instructions
    self.condition = condition
  }
}

private func ask(_ context: UnsafeMutableRawPointer?) -> Int32 {
  guard let context else { return 0 }
  return Unmanaged<Watch>.fromOpaque(context).takeUnretainedValue().condition() ? 1 : 0
}
