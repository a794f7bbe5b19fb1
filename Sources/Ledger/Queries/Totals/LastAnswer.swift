import SQLite

/// Remembers the answer to the last question about a filter, for the next one about the same.
///
/// A table of totals asks several times: for its rows, its total, the part of municipalities, and what may be counted twice.
final class LastAnswer<Answer> {
  private var question: (filter: Filter, scope: TotalScope)?
  private var version = 0
  private var answer: Answer?

  /// The answer that is remembered, or else the one that `read` gives.
  ///
  /// Remembered is only what a connection has read that can't write, as long as no other has written: a
  /// transaction that is rolled back would leave an answer behind that never was.
  func answer(
    to filter: Filter, _ scope: TotalScope = .all, in database: Database, _ read: () throws -> Answer
  ) throws -> Answer {
    guard try database.integer("PRAGMA query_only") == 1 else { return try read() }
    let version = try database.integer("PRAGMA data_version") ?? 0
    if let answer, let question, question == (filter, scope), self.version == version { return answer }
    let found = try read()
    (question, self.version, answer) = ((filter, scope), version, found)
    return found
  }
}
