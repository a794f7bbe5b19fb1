import SQLite

/// Finds references that lead nowhere or from a current version to something without one, and things without
/// any version.
struct ForeignKeyCheck {
  private let database: Database
  private let step: () throws -> Void

  init(_ database: Database, step: @escaping () throws -> Void) {
    self.database = database
    self.step = step
  }

  func run(_ report: CheckReport) throws {
    try lookForMissingRows(report)
    let isMissing = !report.findings.isEmpty
    // A reference to an existing row is wrong only if what it refers to has no current version; usually
    // everything has one.
    var ended: [Thing] = []
    for thing in Thing.all {
      try step()
      if try database.integer(thing.hasEnded) != nil { ended.append(thing) }
    }
    for reference in Self.references
    where isMissing || ended.contains(where: { $0.name == reference.target.name }) {
      try step()
      try database.forEach(reference.sql) { row in
        let found = try row.text(1)
        report.fault(
          try row.text(0),
          .notCurrent(field: reference.field, found: found, thing: reference.target.name))
      }
    }
    for thing in ended {
      try step()
      try database.forEach(thing.withoutVersion) { row in report.fault(try row.text(0), .withoutVersion) }
    }
  }

  /// SQLite's own check; for a table without rowids it does not say which row.
  private func lookForMissingRows(_ report: CheckReport) throws {
    struct Place: Hashable {
      let table: String
      let row: Int?
      let parent: String
    }
    var counts: [Place: Int] = [:]
    var places: [Place] = []
    try database.forEach("PRAGMA foreign_key_check") { row in
      let place = Place(table: try row.text(0), row: try row.optionalInt(1), parent: try row.text(2))
      if counts.updateValue(counts[place, default: 0] + 1, forKey: place) == nil { places.append(place) }
    }
    for place in places {
      report.fault(
        place.table + (place.row.map { " row \($0)" } ?? ""),
        .missingRows(of: place.parent, count: counts[place, default: 1]))
    }
  }

  /// A kind of thing: its table, beside one of versions.
  private struct Thing {
    let name: String
    let key: String
    /// The code or id that belongs to a key; the bare key if there is none.
    let visible: @Sendable (_ key: String) -> String

    private init(_ name: String, key: String = "key", code: String) {
      self.name = name
      self.key = key
      visible = { "coalesce((\(code) WHERE x.\(key) = \($0)), '\(name) ' || \($0))" }
    }

    /// Whether any of this kind has no current version.
    var hasEnded: String {
      """
      SELECT 1 FROM \(name) t WHERE NOT EXISTS (
        SELECT 1 FROM \(name)_version v WHERE v.\(name) = t.\(key) AND v.ended IS NULL) LIMIT 1
      """
    }

    /// Those that have never had a version.
    var withoutVersion: String {
      """
      SELECT \(visible("t.\(key)")) FROM \(name) t
      WHERE NOT EXISTS (SELECT 1 FROM \(name)_version v WHERE v.\(name) = t.\(key))
      """
    }

    static let ministry = Thing("ministry", code: "SELECT x.code FROM ministry x")
    static let route = Thing("route", code: "SELECT x.code FROM route x")
    static let recipient = Thing("recipient", code: "SELECT x.code FROM recipient x")
    static let status = Thing("status", code: "SELECT x.code FROM status x")
    static let edition = Thing("edition", key: "year", code: "SELECT 'edition ' || x.year FROM edition x")
    static let document = Thing(
      "document", code: "SELECT 'edition ' || x.edition || ' ' || x.code FROM document x")
    static let measure = Thing("measure", code: "SELECT x.id FROM measure x")
    static let amount = Thing(
      "amount", code: "SELECT m.id || '#' || x.n FROM amount x JOIN measure m ON m.key = x.measure")
    static let all = [ministry, route, recipient, status, edition, document, measure, amount]
  }

  /// A reference of what is current to a thing that has to be current too.
  private struct Reference {
    let field: String
    let target: Thing
    let sql: String

    /// From a column of a current version.
    static func of(_ source: Thing, _ column: String, to target: Thing) -> Reference {
      Reference(
        column, target: target, place: source.visible("v.\(source.name)"), value: "v.\(column)",
        from: "\(source.name)_version v", where: "v.ended IS NULL AND v.\(column) IS NOT NULL")
    }

    /// From a row of a list that belongs to a current version.
    static func of(_ source: Thing, list: String, _ field: String, to target: Thing) -> Reference {
      let document = source.name == "amount" ? " AND v.document = l.document" : ""
      return Reference(
        field, target: target, place: source.visible("l.\(source.name)"), value: "l.target",
        from: """
          \(list) l JOIN \(source.name)_version v
          ON v.\(source.name) = l.\(source.name)\(document) AND v.made = l.made AND v.ended IS NULL
          """, where: "true")
    }

    /// From a thing that has a current version itself.
    static func owner(of source: Thing, _ column: String, to target: Thing) -> Reference {
      Reference(
        column, target: target, place: source.visible("t.\(source.key)"), value: "t.\(column)",
        from: "\(source.name) t",
        where: """
          EXISTS (
            SELECT 1 FROM \(source.name)_version v WHERE v.\(source.name) = t.\(source.key) AND v.ended IS NULL)
          """)
    }

    /// From an event.
    static func event(_ column: String, to target: Thing) -> Reference {
      Reference(
        column, target: target, place: "'event ' || e.number", value: "e.\(column)", from: "event e",
        where: "e.\(column) IS NOT NULL")
    }

    private init(
      _ field: String, target: Thing, place: String, value: String, from source: String,
      where condition: String
    ) {
      self.field = field
      self.target = target
      sql = """
        SELECT \(place), \(target.visible(value)) FROM \(source)
        WHERE \(condition) AND NOT EXISTS (
          SELECT 1 FROM \(target.name)_version c WHERE c.\(target.name) = \(value) AND c.ended IS NULL)
        """
    }
  }

  private static let references: [Reference] = [
    .of(.ministry, "continues", to: .ministry), .of(.route, "parent", to: .route),
    .owner(of: .document, "edition", to: .edition), .owner(of: .measure, "edition", to: .edition),
    .of(.measure, "ministry", to: .ministry), .of(.measure, "parent", to: .measure),
    .of(.measure, list: "measure_continues", "continues", to: .measure),
    .of(.measure, list: "measure_route", "routes", to: .route),
    .owner(of: .amount, "measure", to: .measure), .of(.amount, "document", to: .document),
    .of(.amount, "route", to: .route), .of(.amount, "recipient", to: .recipient),
    .of(.amount, "part_of", to: .amount), .of(.amount, "repeats", to: .amount),
    .of(.amount, list: "amount_overlap", "may_overlap", to: .amount), .event("measure", to: .measure),
    .event("status", to: .status),
  ]
}
