import Budget
import SQLite

/// The groups of totals: the position of each key in the order of its list, and what people see for it.
struct TotalGroups {
  private struct Theme: Hashable {
    let edition: Int
    let name: String
  }

  /// The dimensions, in the order in which they were asked.
  let dimensions: [Dimension]
  private var ministries = CodePlaces()
  private var renamed: RenamedMinistries?
  private var routes = CodePlaces()
  private var recipients = CodePlaces()
  private var statuses = CodePlaces()
  private var themes: [String] = []
  private var themePlaces: [Theme: Int] = [:]
  private var measures: [(topic: String, id: String)] = []
  /// The place of measures without a theme: after all themes.
  private static let noTheme = Int.max

  /// Reads what the dimensions need.
  init(_ ledger: Ledger, _ dimensions: [Dimension], _ filter: Filter) throws {
    self.dimensions = dimensions
    for dimension in Set(dimensions) {
      switch dimension {
      case .ministry:
        ministries = try CodePlaces(ledger.database, "ministry")
        renamed = filter.names.map {
          RenamedMinistries(ministries.codes, $0, editions: filter.editions.map(\.year))
        }
      case .route: routes = try CodePlaces(ledger.database, "route")
      case .recipient: recipients = try CodePlaces(ledger.database, "recipient")
      case .status: statuses = try CodePlaces(ledger.database, "status")
      case .theme:
        for (edition, name) in try ledger.themes(of: filter.editions) {
          themePlaces[Theme(edition: edition, name: name)] = themes.count
          themes.append(name)
        }
      case .basis, .duration, .topic: break
      }
    }
  }

  // MARK: Places

  /// The group of a cell of the control totals.
  func group(of cell: ControlTotals.Cell, in edition: Int) throws(SQLiteError) -> TotalSums.Group {
    var group = TotalSums.Group(edition: edition)
    if dimensions.contains(.ministry) { group.ministry = try ministry(cell.ministry, in: edition) }
    try complete(
      &group, route: cell.route, recipient: cell.recipient, basis: cell.basis, duration: cell.duration)
    return group
  }

  /// The group of a measure, apart from the fields in which its contributions differ.
  ///
  /// - Parameter row: Edition, ministry, theme, topic, id and status of the measure, from the column `first`;
  ///   as far as the dimensions need them.
  mutating func group(ofMeasure row: borrowing Row, from first: Int) throws(SQLiteError) -> TotalSums.Group {
    var group = TotalSums.Group(edition: try row.int(first))
    for dimension in dimensions {
      switch dimension {
      case .ministry: group.ministry = try ministry(row.int(first + 1), in: group.edition)
      case .theme:
        let theme = try row.optionalText(first + 2)
        group.theme =
          theme.flatMap { themePlaces[Theme(edition: group.edition, name: $0)] } ?? Self.noTheme
      case .topic:
        group.topic = measures.count
        measures.append((try row.text(first + 3), try row.text(first + 4)))
      case .status: group.status = try statuses.place(of: row.int(first + 5))
      case .route, .recipient, .basis, .duration: break
      }
    }
    return group
  }

  /// The place of a ministry, or of the name under which the edition is read.
  private func ministry(_ key: Int, in edition: Int) throws(SQLiteError) -> Int {
    let place = try ministries.place(of: key)
    return renamed?.place(of: place, in: edition) ?? place
  }

  /// Fills in the fields of a group in which the contributions of a measure differ.
  func complete(
    _ group: inout TotalSums.Group, route: Int, recipient: Int, basis: Int, duration: Int
  ) throws(SQLiteError) {
    for dimension in dimensions {
      switch dimension {
      case .route: group.route = try routes.place(of: route)
      case .recipient: group.recipient = try recipients.place(of: recipient)
      case .basis: group.basis = (try Ledger.code(numbered: basis) as Basis).number
      case .duration: group.duration = (try Ledger.code(numbered: duration) as Duration).number
      case .ministry, .theme, .topic, .status: break
      }
    }
  }

  // MARK: Order and labels

  /// Whether one group is listed before another: by edition, then by each dimension in the order of the question.
  func isBefore(_ left: TotalSums.Group, _ right: TotalSums.Group) -> Bool {
    if left.edition != right.edition { return left.edition < right.edition }
    for dimension in dimensions {
      let (one, other) = (left.place(in: dimension), right.place(in: dimension))
      if one != other { return one < other }
    }
    return false
  }

  /// What people see of a group, in the order of the dimensions.
  func values(of group: TotalSums.Group) -> [String?] {
    dimensions.map { dimension in
      switch dimension {
      case .ministry: renamed?.labels[group.ministry] ?? ministries.codes[group.ministry]
      case .route: routes.codes[group.route]
      case .recipient: recipients.codes[group.recipient]
      case .basis: Basis.values[group.basis]
      case .duration: Duration.values[group.duration]
      case .theme: group.theme == Self.noTheme ? nil : themes[group.theme]
      case .topic: measures[group.topic].topic
      case .status: statuses.codes[group.status]
      }
    }
  }

  /// The id of the measure of a group, if totals are by topic.
  func measure(of group: TotalSums.Group) -> String? {
    dimensions.contains(.topic) ? measures[group.topic].id : nil
  }
}

extension TotalSums.Group {
  /// Its place in the order of a dimension.
  fileprivate func place(in dimension: Dimension) -> Int {
    switch dimension {
    case .ministry: ministry
    case .route: route
    case .recipient: recipient
    case .basis: basis
    case .duration: duration
    case .theme: theme
    case .topic: topic
    case .status: status
    }
  }
}

/// The names under which totals show the ministries of several editions.
private struct RenamedMinistries {
  /// The names, each once, in the order of the list.
  private(set) var labels: [String] = []
  /// The place of the name of each ministry, by edition.
  private var places: [Int: [Int]] = [:]

  /// - Parameter codes: The ministries in their order.
  init(_ codes: [String], _ names: MinistryNames, editions: [Int]) {
    var order: [String: Int] = [:]
    for edition in editions {
      for code in codes {
        let name = names.codes(of: code, in: edition)
        order[names.label(of: code, in: edition)] = name.first.flatMap(codes.firstIndex) ?? codes.count
      }
    }
    // One that was split stands before its first part.
    labels = order.sorted { ($0.value, -$0.key.count, $0.key) < ($1.value, -$1.key.count, $1.key) }.map(\.key)
    let numbers = Dictionary(labels.enumerated().map { ($1, $0) }) { first, _ in first }
    for edition in editions {
      places[edition] = codes.map { numbers[names.label(of: $0, in: edition)] ?? 0 }
    }
  }

  /// The place of the name of a ministry, by its own place in the list.
  func place(of ministry: Int, in edition: Int) -> Int? { places[edition].map { $0[ministry] } }
}

/// The codes of a list in its order, and the place of each key.
private struct CodePlaces {
  private(set) var codes: [String] = []
  private var places: [Int: Int] = [:]
  private var table = ""

  init() {}

  /// The list of a table of things, by the position of their current versions.
  init(_ database: Database, _ table: String) throws {
    self.table = table
    var codes: [String] = []
    var places: [Int: Int] = [:]
    try database.forEach(
      """
      SELECT t.key, t.code FROM \(table) t
      LEFT JOIN \(table)_version v ON v.\(table) = t.key AND v.ended IS NULL ORDER BY v.position, t.key
      """
    ) { row in
      places[try row.int(0)] = codes.count
      codes.append(try row.text(1))
    }
    (self.codes, self.places) = (codes, places)
  }

  /// The place of a key.
  ///
  /// - Throws: `SQLiteError` for one that the list does not have.
  func place(of key: Int) throws(SQLiteError) -> Int {
    guard let place = places[key] else {
      throw .unexpectedValue("\(key) (expected the key of a \(table))")
    }
    return place
  }
}
