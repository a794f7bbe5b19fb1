import Budget
import SQLite

extension Ledger {
  /// The current code lists, each in its own order.
  ///
  /// - Throws: `LedgerError`.
  public func codeLists() throws -> CodeLists {
    try translatingErrors {
      CodeLists(
        ministries: try ministries(), routes: try routes(), recipients: try recipients(),
        statuses: try statuses())
    }
  }

  /// The current ministries, in their order.
  ///
  /// - Throws: `LedgerError`.
  public func ministries() throws -> [Ministry] {
    try translatingErrors {
      try list(
        """
        FROM ministry_version v JOIN ministry t ON t.key = v.ministry
        LEFT JOIN ministry p ON p.key = v.continues
        WHERE v.ended IS NULL ORDER BY v.position
        """, replacing: ["code": "t.code", "continues": "p.code"])
    }
  }

  /// The current routes, in their order.
  ///
  /// - Throws: `LedgerError`.
  public func routes() throws -> [Route] {
    try translatingErrors {
      try list(
        """
        FROM route_version v JOIN route t ON t.key = v.route LEFT JOIN route p ON p.key = v.parent
        WHERE v.ended IS NULL ORDER BY v.position
        """, replacing: ["code": "t.code", "parent": "p.code"])
    }
  }

  /// The current recipients, in their order.
  ///
  /// - Throws: `LedgerError`.
  public func recipients() throws -> [Recipient] {
    try translatingErrors {
      try list(
        """
        FROM recipient_version v JOIN recipient t ON t.key = v.recipient
        WHERE v.ended IS NULL ORDER BY v.position
        """, replacing: ["code": "t.code"])
    }
  }

  /// The current statuses, the retired ones too, in their order.
  ///
  /// - Throws: `LedgerError`.
  public func statuses() throws -> [Status] {
    try translatingErrors {
      try list(
        """
        FROM status_version v JOIN status t ON t.key = v.status
        WHERE v.ended IS NULL ORDER BY v.position
        """, replacing: ["code": "t.code"])
    }
  }

  /// The current editions, the oldest first.
  ///
  /// - Throws: `LedgerError`.
  public func editions() throws -> [Edition] {
    try translatingErrors {
      let editions: [Edition] = try list("FROM edition_version v WHERE v.ended IS NULL ORDER BY v.edition")
      // From here on the program does arithmetic with years, and those of a damaged file must not overflow
      // it.
      for edition in editions
      where !plausibleYears.contains(edition.year) || !plausibleYears.contains(edition.horizon) {
        throw SQLiteError.unexpectedValue(
          "\(edition.year) and \(edition.horizon) (expected an edition and its horizon from"
            + " \(plausibleYears.lowerBound) to \(plausibleYears.upperBound))")
      }
      return editions
    }
  }

  /// The current documents, by edition and position.
  ///
  /// - Throws: `LedgerError`.
  public func documents() throws -> [Document] {
    try translatingErrors {
      try list(
        """
        FROM document_version v JOIN document t ON t.key = v.document
        WHERE v.ended IS NULL ORDER BY t.edition, v.position, t.code
        """, replacing: ["edition": "t.edition", "code": "t.code"])
    }
  }

  /// The codes of the documents that state an amount now, in their order.
  ///
  /// - Parameter amount: Its id.
  /// - Throws: `LedgerError`.
  public func documents(stating amount: String) throws -> [String] {
    let measure = String(amount.prefix { $0 != "#" })
    guard let number = Identifier.number(of: amount, measure: measure) else { return [] }
    return try translatingErrors {
      var codes: [String] = []
      try database.forEach(
        """
        SELECT d.code FROM measure m JOIN amount a ON a.measure = m.key
        JOIN amount_version s ON s.amount = a.key AND s.ended IS NULL JOIN document d ON d.key = s.document
        JOIN document_version v ON v.document = d.key AND v.ended IS NULL
        WHERE m.id = ? AND a.n = ? ORDER BY v.position
        """, [.text(measure), Value(number)]
      ) { row in codes.append(try row.text(0)) }
      return codes
    }
  }

  /// The themes of editions, in the order in which they first occur in each letter.
  func themes(of editions: [Edition]) throws -> [(edition: Int, name: String)] {
    var condition = Filter(whole: editions).ofMeasure
    condition.add("mv.theme IS NOT NULL")
    var themes: [(edition: Int, name: String)] = []
    try database.forEach(
      """
      SELECT m.edition, mv.theme FROM \(MeasureWalk.tables(withStatus: false))\(condition.sql)
      GROUP BY m.edition, mv.theme ORDER BY m.edition, min(mv.position), mv.theme
      """, condition.values
    ) { row in themes.append((try row.int(0), try row.text(1))) }
    return themes
  }

  private func list<R: Record>(_ source: String, replacing: [String: String] = [:]) throws -> [R] {
    var list: [R] = []
    try database.forEach("SELECT \(R.columns(of: "v", replacing: replacing)) \(source)") { row in
      list.append(try R(row))
    }
    return list
  }
}
