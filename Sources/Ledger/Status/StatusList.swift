import Budget
import SQLite

/// A status of the list, and how many measures stand at it.
public struct StatusRow: Equatable, Sendable {
  /// The status.
  public let status: Status
  /// How many measures that the filter keeps stand at it.
  public let measures: Int
}

extension Ledger {
  /// The list of statuses, each with the number of measures that a filter keeps and that stand at it.
  ///
  /// - Throws: `LedgerError`.
  public func statusRows(_ filter: Filter) throws -> [StatusRow] {
    try explained {
      let measures = measureCondition(filter)
      var counts: [String: Int] = [:]
      try database.forEach(
        "SELECT v.status, count(*) FROM v_measures v\(measures.sql) GROUP BY v.status", measures.values
      ) { row in counts[try row.text(0)] = try row.int(1) }
      return try statuses().map { StatusRow(status: $0, measures: counts[$0.code] ?? 0) }
    }
  }

  /// Adds a status to the end of the list.
  ///
  /// - Throws: `LedgerError`: the list has the code already, or it is none.
  public func addStatus(_ status: Status, by: String) throws {
    let isCode = status.code.utf8.allSatisfy { 0x61...0x7a ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2d }
    guard isCode, Identifier.isCode(status.code), !status.code.hasPrefix("-"), !status.code.hasSuffix("-")
    else {
      throw LedgerError.badText(
        field: "CODE",
        reason: "\(ShownText.shortened(status.code)) is no code."
          + " Use small letters, digits and hyphens, and at least one letter")
    }
    try Self.checkText(status.meaning, field: "--meaning")
    try change(ChangeReason(by: by, action: "add status", note: status.code)) { entry in
      let known = try statuses()
      if known.contains(where: { $0.code.lowercased() == status.code }) {
        throw LedgerError.statusExists(code: status.code)
      }
      try VersionWriter(database: database, entry: entry).write(status, position: known.count + 1)
      return true
    }
  }

  /// Retires a status: it stays readable and can no longer be set.
  ///
  /// - Throws: `LedgerError`: there is no such status, or it is retired already.
  public func retireStatus(_ code: String, by: String) throws {
    let known = try explained { try knownStatus(code).code }
    try change(ChangeReason(by: by, action: "retire status", note: known)) { entry in
      let status = try settableStatus(code)
      if status == Status.initial { throw LedgerError.initialStatus(code: status) }
      try database.run(
        "UPDATE status_version SET ended = ? WHERE id = ? AND ended IS NULL", [Value(entry), .text(status)])
      try database.run(
        """
        INSERT INTO status_version (id, made, position, meaning, retired)
        SELECT id, ?, position, meaning, 1 FROM status_version WHERE id = ? AND ended = ?
        """, [Value(entry), .text(status), Value(entry)])
      return true
    }
  }

  /// The status of a code, whatever its case.
  func knownStatus(_ code: String) throws -> Status {
    let list = try statuses()
    guard let status = list.first(where: { $0.code.lowercased() == code.lowercased() }) else {
      throw LedgerError.unknownCode(field: "status", input: code, valid: list.map(\.code))
    }
    return status
  }

  private func settable(_ list: [Status]) -> [String] { list.filter { !$0.isRetired }.map(\.code) }

  /// The code of a status that can be set.
  func settableStatus(_ code: String) throws -> String {
    let status = try knownStatus(code)
    if status.isRetired {
      throw LedgerError.retiredStatus(code: status.code, valid: settable(try statuses()))
    }
    return status.code
  }
}
