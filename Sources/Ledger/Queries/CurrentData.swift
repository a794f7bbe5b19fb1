import Budget
import SQLite

extension Ledger {
  /// The current code lists.
  ///
  /// - Throws: `LedgerError`.
  public func codeLists() throws -> CodeLists {
    try explained {
      CodeLists(
        ministries: try ministries(), routes: try routes(), recipients: try recipients(),
        statuses: try statuses())
    }
  }

  func ministries() throws -> [Ministry] {
    var list: [Ministry] = []
    try database.forEach(
      """
      SELECT id, name, aliases, chapters, valid_from, valid_to, continues
      FROM ministry_version WHERE ended IS NULL ORDER BY position
      """
    ) { row in
      list.append(
        Ministry(
          code: try row.text(0), name: try row.text(1), aliases: Self.split(try row.optionalText(2)),
          chapters: Self.split(try row.optionalText(3)), validFrom: try row.optionalInt(4),
          validTo: try row.optionalInt(5), continues: try row.optionalText(6)))
    }
    return list
  }

  func routes() throws -> [Route] {
    var list: [Route] = []
    try database.forEach(
      "SELECT id, name, parent FROM route_version WHERE ended IS NULL ORDER BY position"
    ) { row in
      list.append(Route(code: try row.text(0), name: try row.text(1), parent: try row.optionalText(2)))
    }
    return list
  }

  func recipients() throws -> [Recipient] {
    var list: [Recipient] = []
    try database.forEach(
      "SELECT id, name FROM recipient_version WHERE ended IS NULL ORDER BY position"
    ) { row in
      list.append(Recipient(code: try row.text(0), name: try row.text(1)))
    }
    return list
  }

  func statuses() throws -> [Status] {
    var list: [Status] = []
    try database.forEach(
      "SELECT id, meaning, retired FROM status_version WHERE ended IS NULL ORDER BY position"
    ) { row in
      list.append(Status(code: try row.text(0), meaning: try row.text(1), isRetired: try row.int(2) == 1))
    }
    return list
  }

  /// The current editions, the oldest first.
  ///
  /// - Throws: `LedgerError`.
  public func editions() throws -> [Edition] {
    try explained {
      var list: [Edition] = []
      try database.forEach(
        """
        SELECT id, title, publisher, published, horizon, source, sha256
        FROM edition_version WHERE ended IS NULL ORDER BY id
        """
      ) { row in
        let edition = Edition(
          year: try row.int(0), title: try row.text(1), publisher: try row.text(2),
          published: try row.text(3), horizon: try row.int(4), source: try row.text(5),
          sha256: try row.optionalText(6))
        // Years are counted with from here on; those of a damaged file must not carry it past 64 bits.
        guard plausibleYears.contains(edition.year), plausibleYears.contains(edition.horizon) else {
          throw SQLiteError.unexpectedValue(
            "\(edition.year) and \(edition.horizon) (expected an edition and its horizon from"
              + " \(plausibleYears.lowerBound) to \(plausibleYears.upperBound))")
        }
        list.append(edition)
      }
      return list
    }
  }

  /// The current measures of an edition by position, each with its amounts by number, one measure at a time.
  func forEachMeasure(of edition: Edition, _ body: (Measure, [Amount]) throws -> Void) throws {
    try Packaging(self, Filter(whole: [edition])).forEachMeasureWithAmounts(of: edition, body)
  }

  /// The measures of earlier editions that the current version of a measure continues.
  static let continuesSQL = """
    SELECT c.target FROM measure_version v JOIN measure_continues c ON c.id = v.id AND c.made = v.made
    WHERE v.id = ? AND v.ended IS NULL ORDER BY c.target
    """

  static func split(_ text: String?) -> [String] {
    text.map { $0.split(separator: ";").map(String.init) } ?? []
  }

  /// The value of a closed list that a row holds; CHECK lets in no other, a damaged file may have one.
  static func code<Value: Code>(_ text: String) throws -> Value {
    guard let value = Value(rawValue: text) else {
      throw SQLiteError.unexpectedValue("\(text) (expected \(Value.list))")
    }
    return value
  }
}
