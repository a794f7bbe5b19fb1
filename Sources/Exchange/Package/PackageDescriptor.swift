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
      /// The algorithm and the digest of its bytes, `sha256:...`; optional in a descriptor that is kept by
      /// hand.
      let hash: String?
      /// How many bytes it has; optional likewise.
      let bytes: Int?
      let encoding: String?
      let dialect: Inline<Dialect>?
      let schema: Inline<Schema>?
    }

    /// A member that is either in the descriptor or in another file, named by its path; then it is not read.
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

    /// What an export says about itself.
    struct Export: Decodable {
      /// What was wrong with the record of the ledger; only whether there was anything matters here.
      struct Unverified: Decodable {}

      let filters: [String]?
      let unverified: Unverified?
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
        file: path, line: fault.place.line, column: fault.place.column, .json(fault.problem))
    } catch {
      throw PackageFault(file: path, field: (error as? DecodingError).flatMap(member), .notADescriptor)
    }
  }

  /// The member that is missing or has the wrong type: `resources[2].path`.
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

  /// Where a resource contradicts how its table is read: import reads each table by the program's own schema.
  static func contradictions(in resource: Reading.Resource, _ table: PackageSchema) -> [PackageFault] {
    var claims: [(member: String, found: String?, expected: [String])] = [
      ("encoding", resource.encoding?.lowercased(), ["utf-8", "utf8"])
    ]
    let dialect = resource.dialect?.value
    claims += [
      // The header of the table itself tells which of the two it is.
      ("dialect.delimiter", dialect?.delimiter, [",", ";"]),
      ("dialect.quoteChar", dialect?.quoteChar, ["\""]),
      ("dialect.header", dialect?.header.map { "\($0)" }, ["true"]),
      ("dialect.doubleQuote", dialect?.doubleQuote.map { "\($0)" }, ["true"]),
    ]
    let schema = resource.schema?.value
    claims += [
      ("schema.missingValues", schema?.missingValues.map { "\($0)" }, ["[\"\"]"]),
      (
        "schema.fields", schema?.fields.flatMap { isTaken($0, table) ? nil : names(of: $0) },
        [table.columns.map(\.name).joined(separator: ",")]
      ),
    ]
    for field in schema?.fields ?? [] {
      guard let column = table.columns.first(where: { $0.name == field.name }) else { continue }
      // `year` is a whole number too, and `any` allows everything.
      let year = if case .integer = column.kind { "year" } else { "any" }
      claims.append(
        ("schema.fields.\(column.name).type", field.type, [column.kind.frictionlessType, "any", year]))
    }
    return claims.compactMap { member, found, expected in
      guard let found, !expected.contains(found) else { return nil }
      return PackageFault(
        file: path, field: "\(table.name).\(member)", .contradiction(found: found, expected: expected[0]))
    }
  }

  private static func names(of fields: [Reading.Schema.Field]) -> String {
    fields.map(\.name).joined(separator: ",")
  }

  /// Whether a table may have these columns: in any order, and optional ones may be left out.
  private static func isTaken(_ fields: [Reading.Schema.Field], _ table: PackageSchema) -> Bool {
    let names = Set(fields.map(\.name))
    return names.count == fields.count && names.isSubset(of: table.columns.map(\.name))
      && table.columns.allSatisfy { !$0.isRequired || names.contains($0.name) }
  }

  /// The hash as a descriptor has it: without the name of an algorithm before it, it would be an MD5 (Data Package,
  /// version 1).
  static func hash(_ digest: FileDigest) -> String { "sha256:\(digest.sha256)" }
}

extension FieldKind {
  /// The type as a table schema names it.
  var frictionlessType: String {
    switch self {
    case .text, .note, .list, .code, .reference, .references: "string"
    case .integer: "integer"
    case .euros: "number"
    case .boolean: "boolean"
    }
  }
}
