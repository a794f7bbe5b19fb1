import Budget

/// A table of a data package: its columns, its key, and what its columns refer to.
///
/// The reader, the writer and datapackage.json all come from here, and this comes from the fields of the records.
struct PackageSchema: Sendable {
  struct Column: Sendable {
    let name: String
    let kind: FieldKind
    let isRequired: Bool
    let meaning: String
    let values: [CodeValue]

    init(
      _ name: String, _ kind: FieldKind, required: Bool = false, _ meaning: String, values: [CodeValue] = []
    ) {
      self.name = name
      self.kind = kind
      self.isRequired = required
      self.meaning = meaning
      self.values = values
    }

    init<R>(_ field: Field<R>) {
      self.init(field.name, field.kind, required: field.isRequired, field.meaning, values: field.values)
    }
  }

  /// Columns whose values refer to another table.
  struct ForeignKey: Equatable, Sendable {
    let columns: [String]
    /// The resource that they refer to; empty for the same one.
    let resource: String
    let targets: [String]
  }

  let name: String
  let title: String
  let columns: [Column]
  /// The columns that tell rows apart; none in a table that is derived from others.
  let primaryKey: [String]
  let foreignKeys: [ForeignKey]

  /// The file's name.
  var path: String { name + ".csv" }

  /// The columns as a writer of rows takes them.
  var rowColumns: [RowColumn] { columns.map { RowColumn($0.name, $0.kind) } }

  // MARK: Tables of records

  static let ministries = PackageSchema(Ministry.self, title: "Hoofdstukken")
  static let routes = PackageSchema(Route.self, title: "Routes")
  static let recipients = PackageSchema(Recipient.self, title: "Ontvangers")
  static let statuses = PackageSchema(Status.self, title: "Statussen")
  static let editions = PackageSchema(Edition.self, title: "Begrotingen")
  static let documents = PackageSchema(Document.self, title: "Documenten")

  static func measures(_ edition: Int) -> PackageSchema {
    PackageSchema(Measure.self, title: "Voornemens \(edition)", edition: edition)
  }

  static func amounts(_ edition: Int) -> PackageSchema {
    PackageSchema(Amount.self, title: "Bedragen \(edition)", edition: edition)
  }

  static func revisions(_ edition: Int) -> PackageSchema {
    PackageSchema(Revision.self, title: "Wijzigingen \(edition)", edition: edition)
  }

  private init<R: TableRecord>(_ type: R.Type, title: String, edition: Int? = nil) {
    let columns = R.fields.map(Column.init)
    self.init(
      name: R.table.resource(edition: edition) ?? R.table.rawValue, title: title, columns: columns,
      primaryKey: R.table.key,
      foreignKeys: Self.foreignKeys(columns, of: R.table, editions: edition.map { [$0] } ?? []))
  }

  private init(
    name: String, title: String, columns: [Column], primaryKey: [String] = [], foreignKeys: [ForeignKey]
  ) {
    self.name = name
    self.title = title
    self.columns = columns
    self.primaryKey = primaryKey
    self.foreignKeys = foreignKeys
  }

  /// The tables of a package with these editions, in order; only some may have one of revisions.
  static func tables(editions: [Int], revised: Set<Int> = []) -> [PackageSchema] {
    [ministries, routes, recipients, statuses, self.editions, documents]
      + editions.flatMap { [measures($0), amounts($0)] + (revised.contains($0) ? [revisions($0)] : []) }
  }

  /// The kinds of tables of which there is one for each edition, in the order of reading.
  static let editionTables: [RecordTable] = [.measures, .amounts, .revisions]

  /// The table of an edition that has a name, such as `measures-2023`; nil if it is no such name.
  static func editionTable(named name: String) -> (table: RecordTable, edition: Int)? {
    for table in editionTables where name.hasPrefix(table.rawValue + "-") {
      let digits = name.dropFirst(table.rawValue.count + 1)
      if let year = Int(digits), "\(year)" == digits, plausibleYears.contains(year) { return (table, year) }
    }
    return nil
  }

  /// The table of an edition that is in a file of this name, such as `measures-2023.csv`.
  static func editionTable(ofFile name: String) -> (table: RecordTable, edition: Int)? {
    name.hasSuffix(".csv") ? editionTable(named: String(name.dropLast(4))) : nil
  }

  /// The table of one edition.
  static func table(_ table: RecordTable, of edition: Int) -> PackageSchema {
    switch table {
    case .measures: measures(edition)
    case .amounts: amounts(edition)
    case .revisions: revisions(edition)
    case .ministries: ministries
    case .routes: routes
    case .recipients: recipients
    case .statuses: statuses
    case .editions: editions
    case .documents: documents
    }
  }

  /// Whether a path is that of a table that import reads: a plain file name, and not that of a derived table.
  static func isTable(_ path: String) -> Bool {
    path.hasSuffix(".csv") && !path.contains("/") && !derivedTables(editions: []).contains { $0.path == path }
  }

  // MARK: Derived tables

  /// What an export adds: the derived tables, so that they can be compared, and the history.
  ///
  /// A foreign key can name only one table, so with several editions a reference to measures or amounts is
  /// not one.
  static func derivedTables(editions: [Int]) -> [PackageSchema] {
    [contributions(editions), totals, history(editions)]
  }

  static func contributions(_ editions: [Int]) -> PackageSchema {
    let columns = ContributionRow.fields.map(Column.init)
    return PackageSchema(
      name: "contributions", title: "Getelde bedragen", columns: columns,
      foreignKeys: foreignKeys(columns, of: nil, editions: editions))
  }

  /// The dimensions of totals.csv.
  static let totalDimensions = ["ministry", "route", "recipient", "basis"]

  static let totals: PackageSchema = {
    let columns =
      ContributionRow.fields.filter { (["edition"] + totalDimensions).contains($0.name) }.map(Column.init)
      + ContributionRow.fields.filter { ["bucket", "year"].contains($0.name) }.map(Column.init)
      + [
        Column("eur", .euros, required: true, "Som van de getelde bedragen in euro's"),
        Column("amounts", .integer(0...Int.max), required: true, "Hoeveel bedragen eraan bijdragen"),
        Column("may_overlap", .euros, required: true, "Euro's van de som die mogelijk dubbel zijn geteld"),
      ]
    return PackageSchema(
      name: "totals", title: "Totalen", columns: columns,
      foreignKeys: foreignKeys(columns, of: nil, editions: []))
  }()

  static func history(_ editions: [Int]) -> PackageSchema {
    let columns = StatusEvent.fields.map(Column.init)
    return PackageSchema(
      name: "history", title: "Statussen door de tijd", columns: columns, primaryKey: ["event"],
      foreignKeys: foreignKeys(columns, of: nil, editions: editions)
        + [ForeignKey(columns: ["withdraws"], resource: "", targets: ["event"])])
  }

  // MARK: Foreign keys

  /// What the columns of a table refer to, where one column, or the edition with a column, identifies a row
  /// of one table.
  private static func foreignKeys(
    _ columns: [Column], of table: RecordTable?, editions: [Int]
  ) -> [ForeignKey] {
    columns.compactMap { column in
      let target: RecordTable
      if case .reference(let table) = column.kind {
        target = table
        // A revision may refer to an amount that only a later document states.
        if table == .revisions && target == .amounts { return nil }
      } else if column.name == "edition" && table != .editions {
        target = .editions
      } else {
        return nil
      }
      let edition = editions.count == 1 ? editions.first : nil
      guard let resource = table == target ? "" : target.resource(edition: edition) else { return nil }
      let others = target.key.dropLast()
      guard others.allSatisfy({ name in columns.contains { $0.name == name } }) else { return nil }
      return ForeignKey(columns: others + [column.name], resource: resource, targets: target.key)
    }
  }
}

extension RecordTable {
  /// The columns of its key; the last one is what a reference holds.
  var key: [String] {
    switch self {
    case .ministries, .routes, .recipients, .statuses: ["code"]
    case .editions: ["edition"]
    case .documents: ["edition", "code"]
    case .measures, .amounts: ["id"]
    case .revisions: ["document", "id"]
    }
  }

  /// The name of its resource; nil if there is one for each edition and no edition is given.
  func resource(edition: Int?) -> String? {
    switch self {
    case .measures, .amounts, .revisions: edition.map { "\(rawValue)-\($0)" }
    default: rawValue
    }
  }
}
