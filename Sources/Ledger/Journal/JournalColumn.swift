import Budget

/// A column of the canonical form: its name, where its value comes from in a row `t`, and what must be joined for it.
struct JournalColumn {
  let name: String
  let value: String
  var join = ""

  /// A column that is digested as it is stored.
  static func stored(_ name: String) -> JournalColumn { JournalColumn(name: name, value: "t.\(name)") }

  /// The code or id of what a key in a row refers to.
  static func visible(_ name: String, _ table: RecordTable, _ key: String) -> JournalColumn {
    let (value, join) = lookup(table, key, as: name)
    return JournalColumn(name: name, value: value, join: join)
  }

  /// The codes or ids to which a version refers by rows of their own, in their order.
  static func list(_ name: String, of table: RecordTable, _ links: String, _ thing: String) -> JournalColumn {
    let (value, join) = lookup(table, "l.target", as: "item")
    let document = thing == "amount" ? " AND l.document = t.document" : ""
    let rows = "\(links) l\(join) WHERE l.\(thing) = t.\(thing)\(document) AND l.made = t.made"
    // Few versions have any; for the others nothing is sorted.
    return JournalColumn(
      name: name,
      value: """
        CASE WHEN EXISTS (SELECT 1 FROM \(rows)) THEN (
          SELECT group_concat(item, ';') FROM (SELECT \(value) AS item FROM \(rows) ORDER BY 1)) END
        """)
  }

  /// How the code or id of a thing is found by its key: by a join, which opens no table anew for each row.
  private static func lookup(
    _ table: RecordTable, _ key: String, as alias: String
  ) -> (value: String, join: String) {
    func code(_ list: String) -> (String, String) {
      ("of_\(alias).code", " LEFT JOIN \(list) of_\(alias) ON of_\(alias).key = \(key)")
    }
    switch table {
    case .ministries: return code("ministry")
    case .routes: return code("route")
    case .recipients: return code("recipient")
    case .statuses: return code("status")
    case .documents: return code("document")
    case .editions: return (key, "")
    case .measures: return ("of_\(alias).id", " LEFT JOIN measure of_\(alias) ON of_\(alias).key = \(key)")
    case .amounts, .revisions:
      return (
        "in_\(alias).id || '#' || of_\(alias).n",
        " LEFT JOIN amount of_\(alias) ON of_\(alias).key = \(key)"
          + " LEFT JOIN measure in_\(alias) ON in_\(alias).key = of_\(alias).measure"
      )
    }
  }
}
