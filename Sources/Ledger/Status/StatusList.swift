import Budget
import SQLite

extension Ledger {
  /// The list of statuses, each with how many of the measures that a filter keeps have it.
  ///
  /// - Throws: `LedgerError`.
  public func statusRows(_ filter: Filter) throws -> [StatusRow] {
    try translatingErrors {
      var counts: [Int: Int] = [:]
      try MeasureWalk(filter, "s.status", order: .any, amounts: true, withStatus: true)
        .forEach(in: database) { row in counts[try row.int(0), default: 0] += 1 }
      return try statuses().map { status in
        StatusRow(status: status, measures: try statusKey(status.code).flatMap { counts[$0] } ?? 0)
      }
    }
  }

  /// Adds a status to the end of the list.
  ///
  /// ```swift
  /// try ledger.addStatus(Status(code: "in-beroep", meaning: "Er loopt een beroep"), by: "Team Wonen")
  /// ```
  ///
  /// - Throws: `LedgerError`: the list already has the code, perhaps with other capitals, or it does not have
  ///   the form of a code.
  public func addStatus(_ status: Status, by: String) throws {
    guard Identifier.isCode(status.code) else {
      throw LedgerError.badText(field: "code", .notACode(status.code))
    }
    try Self.checkText(status.code, field: "code")
    try Self.checkText(status.meaning, field: "meaning")
    try change(ChangeReason(by: by, action: "add status", note: status.code)) { entry in
      let known = try statuses()
      if let same = known.first(where: { $0.code.lowercased() == status.code.lowercased() }) {
        throw LedgerError.statusExists(code: same.code)
      }
      try database.run(
        "INSERT INTO status (key, code) SELECT coalesce(max(key), 0) + 1, ? FROM status",
        [.text(status.code)])
      try database.run(
        """
        INSERT INTO status_version (status, made, position, meaning, retired)
        VALUES ((SELECT key FROM status WHERE code = ?), ?, ?, ?, ?)
        """,
        [
          .text(status.code), Value(entry), Value(known.count + 1), .text(status.meaning),
          Value(status.isRetired ? 1 : 0),
        ])
      return true
    }
  }

  /// Retires a status: it stays readable and can no longer be set.
  ///
  /// - Returns: Its code, as the list has it, and how many measures stand at it, in all editions.
  /// - Throws: `LedgerError`: there is no such status, or it is retired already.
  @discardableResult public func retireStatus(_ code: String, by: String) throws -> (
    code: String, measures: Int
  ) {
    let status = try change(status: code, action: "retire status", by: by) { status in
      if status.isRetired { throw LedgerError.retiredAlready(code: status.code) }
      if status.code == Status.initial { throw LedgerError.initialStatus(code: status.code) }
      status.isRetired = true
    }
    return try translatingErrors {
      let key = Value(try statusKey(status.code))
      let measures = try database.integer(
        """
        SELECT count(*) FROM measure_status s JOIN measure_version v ON v.measure = s.measure AND v.ended IS NULL
        WHERE s.status = ?
        """, [key])
      return (status.code, measures ?? 0)
    }
  }

  /// Takes a retired status into use again.
  ///
  /// - Returns: Its code, as the list has it.
  /// - Throws: `LedgerError`: there is no such status, or it is in use.
  @discardableResult public func reviveStatus(_ code: String, by: String) throws -> String {
    try change(status: code, action: "revive status", by: by) { status in
      if !status.isRetired { throw LedgerError.notRetired(code: status.code) }
      status.isRetired = false
    }.code
  }

  /// Corrects what a status means; the code stays.
  ///
  /// - Returns: Its code, as the list has it, or nil if it has that meaning already and nothing was recorded.
  /// - Throws: `LedgerError`: there is no such status, or the text can't be kept.
  @discardableResult public func amendStatus(_ code: String, meaning: String, by: String) throws -> String? {
    try Self.checkText(meaning, field: "meaning")
    let known = try translatingErrors { try knownStatus(code) }
    if known.meaning == meaning { return nil }
    return try change(status: code, action: "amend status", by: by) { $0.meaning = meaning }.code
  }

  /// Ends the version of a status and makes the one that follows it.
  private func change(
    status code: String, action: String, by: String, _ edit: (inout Status) throws -> Void
  ) throws -> Status {
    var status = try translatingErrors { try knownStatus(code) }
    try change(ChangeReason(by: by, action: action, note: status.code)) { entry in
      status = try knownStatus(code)
      try edit(&status)
      let key = Value(try statusKey(status.code))
      try database.run(
        "UPDATE status_version SET ended = ? WHERE status = ? AND ended IS NULL", [Value(entry), key])
      try database.run(
        """
        INSERT INTO status_version (status, made, position, meaning, retired)
        SELECT status, ?1, position, ?2, ?3 FROM status_version WHERE status = ?4 AND ended = ?1
        """, [Value(entry), .text(status.meaning), Value(status.isRetired ? 1 : 0), key])
      return true
    }
    return status
  }

  /// The status of a code, whatever its case.
  func knownStatus(_ code: String) throws -> Status {
    let list = try statuses()
    guard let status = list.first(where: { $0.code.lowercased() == code.lowercased() }) else {
      throw LedgerError.unknownCode(field: "status", input: code, valid: list.map(\.code))
    }
    return status
  }

  /// The code of a status that can be set.
  func settableStatus(_ code: String) throws -> String {
    let status = try knownStatus(code)
    if status.isRetired {
      throw LedgerError.retiredStatus(
        code: status.code, valid: try statuses().filter { !$0.isRetired }.map(\.code))
    }
    return status.code
  }

  /// The key of a status, by its code as the list has it.
  func statusKey(_ code: String) throws -> Int? {
    try database.integer("SELECT key FROM status WHERE code = ?", [.text(code)])
  }
}
