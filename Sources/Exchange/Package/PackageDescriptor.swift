import Budget
import FoundationEssentials
import Ledger

/// datapackage.json: the description of a package for other programs (Frictionless Data Package, version 1).
enum PackageDescriptor {
  /// The resources that a descriptor names.
  struct Reading: Decodable {
    struct Resource: Decodable {
      let name: String
      let path: String
      /// The algorithm and the digest of its bytes, `sha256:...`; a descriptor that is kept by hand need not have it.
      let hash: String?
      let encoding: String?
      let dialect: Inline<Dialect>?
      let schema: Inline<Schema>?
    }

    /// A member that stands in the descriptor, or elsewhere by its path: then nothing is known of it.
    struct Inline<Value: Decodable>: Decodable {
      let value: Value?

      init(from decoder: any Decoder) throws {
        let isPath = (try? decoder.singleValueContainer().decode(String.self)) != nil
        value = isPath ? nil : try Value(from: decoder)
      }
    }

    struct Dialect: Decodable {
      let delimiter: String?
      let quoteChar: String?
      let header: Bool?
      let doubleQuote: Bool?
    }

    struct Schema: Decodable {
      struct Field: Decodable {
        let name: String
        let type: String?
      }

      let fields: [Field]?
      let missingValues: [String]?
    }

    /// What an export says of itself.
    struct Export: Decodable {
      let filters: [String]?
    }

    let resources: [Resource]
    let rijksledger: Export?
  }

  static let path = "datapackage.json"

  /// Reads a descriptor.
  ///
  /// - Throws: `PackageFault`.
  static func read(_ bytes: [UInt8]) throws(PackageFault) -> Reading {
    do {
      try JSONSyntax.check(bytes)
      return try JSONDecoder().decode(Reading.self, from: Data(bytes))
    } catch let fault as JSONFault {
      throw PackageFault(
        file: path, line: fault.line, column: fault.column,
        "\(fault.found) (expected \(fault.expected)). Correct the JSON")
    } catch {
      throw PackageFault(
        file: path, field: (error as? DecodingError).flatMap(member),
        "no descriptor of a data package (expected JSON with resources, each with name and path)."
          + " Correct it against an exported package")
    }
  }

  /// The member that can't be taken for what it has to be: `resources[2].path`.
  private static func member(of error: DecodingError) -> String? {
    let (path, missing): ([any CodingKey], String?) =
      switch error {
      case .keyNotFound(let key, let context): (context.codingPath, key.stringValue)
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
        (context.codingPath, nil)
      @unknown default: ([], nil)
      }
    let names = path.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }
    let name = (names + (missing.map { [".\($0)"] } ?? [])).joined().drop { $0 == "." }
    return name.isEmpty ? nil : ShownText.shortened(String(name))
  }

  /// What a resource says of its table that the table is not; import reads each table as its schema has it.
  static func contradictions(in resource: Reading.Resource, _ table: PackageSchema) -> [PackageFault] {
    var faults: [PackageFault] = []
    func require(_ member: String, _ found: String?, _ expected: String...) {
      guard let found, !expected.contains(found) else { return }
      faults.append(
        PackageFault(
          file: path, field: "\(table.name).\(member)",
          "\"\(ShownText.shortened(found))\" (expected \"\(expected[0])\", as the table is read). Correct it")
      )
    }
    require("encoding", resource.encoding?.lowercased(), "utf-8", "utf8")
    let dialect = resource.dialect?.value
    require("dialect.delimiter", dialect?.delimiter, ",")
    require("dialect.quoteChar", dialect?.quoteChar, "\"")
    require("dialect.header", dialect?.header.map { "\($0)" }, "true")
    require("dialect.doubleQuote", dialect?.doubleQuote.map { "\($0)" }, "true")
    let schema = resource.schema?.value
    require("schema.missingValues", schema?.missingValues.map { "\($0)" }, "[\"\"]")
    require(
      "schema.fields", schema?.fields?.map(\.name).joined(separator: ","),
      table.columns.map(\.name).joined(separator: ","))
    for (field, column) in zip(schema?.fields ?? [], table.columns) where field.name == column.name {
      // A year is a whole number, and any takes everything.
      let year = if case .integer = column.kind { "year" } else { "any" }
      require("schema.fields.\(column.name).type", field.type, type(of: column), "any", year)
    }
    return faults
  }

  /// Writes the descriptor of a package with these editions.
  ///
  /// - Parameters:
  ///   - head: What an export says of itself; none for a package that is kept by hand, such as Seeds.
  ///   - digests: Of the tables, by path.
  static func text(
    editions: [Int], head: ExportHead? = nil, digests: [String: FileDigest] = [:]
  ) -> String {
    let tables =
      PackageSchema.tables(editions: editions)
      + (head == nil ? [] : PackageSchema.derivedTables(editions: editions))
    let years = editions.map(String.init).joined(separator: ", ")
    let title =
      "Kabinetsvoornemens in de rijksbegroting" + (years.isEmpty ? "" : " \(years)")
      + (head?.options.isEmpty == false ? ", een keuze" : "")
    var package: [(String, JSONText)] = [
      ("profile", .string("tabular-data-package")), ("name", .string("rijksledger")),
      ("title", .string(title)),
    ]
    if let head { package += members(head) }
    package.append(("resources", .array(tables.map { resource($0, digests[$0.path]) })))
    return JSONText.object(package).text() + "\n"
  }

  private static func members(_ head: ExportHead) -> [(String, JSONText)] {
    let selection =
      head.options.isEmpty
      ? head.editions.isEmpty
        ? "Zonder begroting."
        : "De hele begroting \(head.editions.map { "\($0.year)" }.joined(separator: ", "))."
      : """
      Een keuze: de voornemens die de filters overlaten met al hun bedragen, en de bedragen waarnaar die \
      verwijzen met hun voornemens. contributions.csv en totals.csv hebben alleen wat de filters overlaten, \
      geteld over de hele begroting.
      """
    return [
      ("created", .string(head.journal.recorded)),
      ("description", .string(selection)),
      (
        "rijksledger",
        .object([
          ("program", .string(programVersion)), ("journal", .string(head.journalHead)),
          ("as_of", .string(head.asOf)),
          ("filters", .array(head.options.map(JSONText.string))),
        ])
      ),
    ]
  }

  private static func resource(_ table: PackageSchema, _ digest: FileDigest?) -> JSONText {
    let dialect: [(String, JSONText)] = [
      ("delimiter", .string(",")), ("lineTerminator", .string("\n")), ("doubleQuote", .bool(true)),
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

  /// The hash as a descriptor has it: without the name of an algorithm before it, it would be an MD5 (Data Package,
  /// version 1).
  static func hash(_ digest: FileDigest) -> String { "sha256:\(digest.sha256)" }

  private static func schema(_ table: PackageSchema) -> [(String, JSONText)] {
    var schema: [(String, JSONText)] = [
      ("fields", .array(table.columns.map { column($0, isKey: $0.name == table.primaryKey) })),
      ("missingValues", .array([.string("")])),
    ]
    if let key = table.primaryKey { schema.append(("primaryKey", .string(key))) }
    if !table.foreignKeys.isEmpty {
      schema.append(
        (
          "foreignKeys",
          .array(
            table.foreignKeys.map { key in
              .object([
                ("fields", .string(key.column)),
                (
                  "reference",
                  .object([("resource", .string(key.resource)), ("fields", .string(key.target))])
                ),
              ])
            })
        ))
    }
    return schema
  }

  private static func type(of column: PackageSchema.Column) -> String {
    switch column.kind {
    case .text, .note, .list, .code: "string"
    case .integer: "integer"
    case .euros: "number"
    case .boolean: "boolean"
    }
  }

  private static func column(_ column: PackageSchema.Column, isKey: Bool) -> JSONText {
    var constraints: [(String, JSONText)] = []
    if column.isRequired { constraints.append(("required", .bool(true))) }
    if isKey { constraints.append(("unique", .bool(true))) }
    if case .code(let values) = column.kind {
      constraints.append(("enum", .array(values.map(JSONText.string))))
    }
    var members: [(String, JSONText)] = [
      ("name", .string(column.name)), ("type", .string(type(of: column))),
      ("description", .string(column.description)),
    ]
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    return .object(members)
  }
}
