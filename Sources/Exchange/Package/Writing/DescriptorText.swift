import Ledger

extension PackageDescriptor {
  /// Writes the descriptor of a package with these editions.
  ///
  /// - Parameters:
  ///   - head: What an export says about itself; nil for a package that is kept by hand, such as Seeds.
  ///   - revised: The editions that have a table of revisions.
  ///   - digests: Of the tables, by path.
  ///   - format: How the tables are written.
  static func text(
    editions: [Int], head: ExportHead? = nil, revised: Set<Int> = [], digests: [String: FileDigest] = [:],
    format: CSVFormat = .standard
  ) -> String {
    let tables =
      PackageSchema.tables(editions: editions, revised: revised)
      + (head == nil ? [] : PackageSchema.derivedTables(editions: editions))
    let years = editions.map(String.init).joined(separator: ", ")
    let title =
      "Kabinetsvoornemens in de rijksbegroting" + (years.isEmpty ? "" : " \(years)")
      + (head?.filters.isEmpty == false ? ", een keuze" : "")
    var package: [(String, JSONText)] = [
      ("profile", .string("tabular-data-package")), ("name", .string("rijksledger")),
      ("title", .string(title)),
    ]
    if let head { package += members(head) }
    package.append(("resources", .array(tables.map { resource($0, digests[$0.path], format) })))
    return JSONText.object(package).text() + "\n"
  }

  private static func members(_ head: ExportHead) -> [(String, JSONText)] {
    let selection =
      head.filters.isEmpty
      ? head.editions.isEmpty
        ? "Zonder begroting."
        : "De hele begroting \(head.editions.map { "\($0.year)" }.joined(separator: ", "))."
      : """
      Een keuze: de voornemens die de filters overlaten met al hun bedragen, en de bedragen waarnaar die \
      verwijzen met hun voornemens. contributions.csv en totals.csv hebben alleen wat de filters overlaten, \
      geteld over de hele begroting.
      """
    var export: [(String, JSONText)] = [
      ("program", .string(programVersion)), ("journal", .string(head.journalHead)),
      ("as_of", .string(head.asOf)), ("filters", .array(head.filters.map(JSONText.string))),
    ]
    if let stage = head.stage { export.append(("stage", .string(stage))) }
    if let on = head.on { export.append(("on", .string(on))) }
    if !head.faults.isEmpty { export.append(("unverified", unverified(head.faults))) }
    return [
      ("created", .string(head.journal.recorded)),
      ("description", .string((head.warning(in: .nl).map { "\($0) " } ?? "") + selection)),
      ("rijksledger", .object(export)),
    ]
  }

  /// How many faults the record of the ledger has, and the first of them.
  private static func unverified(_ faults: [CheckFinding]) -> JSONText {
    let findings = faults.prefix(100).map { finding in
      JSONText.object([
        ("finding", .string(finding.id)), ("check", .string(finding.check.rawValue)),
        ("place", .string(finding.place)), ("found", .string(finding.problem.facts)),
      ])
    }
    return .object([("faults", .number("\(faults.count)")), ("findings", .array(findings))])
  }

  private static func resource(
    _ table: PackageSchema, _ digest: FileDigest?, _ format: CSVFormat
  ) -> JSONText {
    let dialect: [(String, JSONText)] = [
      ("delimiter", .string(String(UnicodeScalar(format.delimiter)))), ("lineTerminator", .string("\n")),
      ("doubleQuote", .bool(true)),
    ]
    var resource: [(String, JSONText)] = [
      ("profile", .string("tabular-data-resource")), ("name", .string(table.name)),
      ("title", .string(table.title)), ("path", .string(table.path)),
    ]
    if let digest { resource += [("bytes", .number("\(digest.bytes)")), ("hash", .string(hash(digest)))] }
    resource += [
      ("format", .string("csv")), ("mediatype", .string("text/csv")), ("encoding", .string("utf-8")),
      ("dialect", .object(dialect)), ("schema", .object(schema(table))),
    ]
    return .object(resource)
  }

  private static func schema(_ table: PackageSchema) -> [(String, JSONText)] {
    var schema: [(String, JSONText)] = [
      ("fields", .array(table.columns.map { column($0, isKey: table.primaryKey == [$0.name]) })),
      ("missingValues", .array([.string("")])),
    ]
    if !table.primaryKey.isEmpty { schema.append(("primaryKey", names(table.primaryKey))) }
    if !table.foreignKeys.isEmpty {
      schema.append(("foreignKeys", .array(table.foreignKeys.map(foreignKey))))
    }
    return schema
  }

  private static func foreignKey(_ key: PackageSchema.ForeignKey) -> JSONText {
    .object([
      ("fields", names(key.columns)),
      ("reference", .object([("resource", .string(key.resource)), ("fields", names(key.targets))])),
    ])
  }

  /// One name, or a list of several.
  private static func names(_ names: [String]) -> JSONText {
    if names.count == 1, let name = names.first { return .string(name) }
    return .array(names.map(JSONText.string))
  }

  private static func column(_ column: PackageSchema.Column, isKey: Bool) -> JSONText {
    var constraints: [(String, JSONText)] = []
    if column.isRequired { constraints.append(("required", .bool(true))) }
    if isKey { constraints.append(("unique", .bool(true))) }
    if case .code(let values) = column.kind {
      constraints.append(("enum", .array(values.map(JSONText.string))))
    }
    var members: [(String, JSONText)] = [
      ("name", .string(column.name)), ("type", .string(column.kind.frictionlessType)),
      ("description", .string(column.meaning)),
    ]
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    return .object(members)
  }
}
