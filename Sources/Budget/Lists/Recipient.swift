/// A recipient: who gets the money, as the letter states it.
public struct Recipient: Equatable, Sendable {
  /// The code of the municipalities, which totals show apart.
  public static let municipalities = "gemeenten"

  /// The code, for example `gemeenten`.
  public var code: String
  /// The name in Dutch.
  public var name: String

  /// Makes a recipient.
  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}

extension Recipient: TableRecord {
  /// A recipient in which nothing is filled in.
  public static var blank: Recipient { Recipient(code: "", name: "") }
  /// Their table.
  public static var table: RecordTable { .recipients }
  /// It is known by its code.
  public static var keyField: String? { "code" }
  /// Its fields.
  public static let fields: [Field<Recipient>] = [
    .text("code", \.code, "Code"),
    .text("name", \.name, "Naam"),
  ]
}
