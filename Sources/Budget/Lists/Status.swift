/// A status: where a measure stands, as VNG advisers tag it.
public struct Status: Equatable, Sendable {
  /// The status that every measure has until somebody tags it.
  public static let initial = "aangekondigd"

  /// The code, for example `in-overleg`.
  public var code: String
  /// What it means, in Dutch.
  public var meaning: String
  /// Whether it can no longer be set; it stays readable.
  public var isRetired: Bool

  /// Makes a status.
  public init(code: String, meaning: String, isRetired: Bool = false) {
    self.code = code
    self.meaning = meaning
    self.isRetired = isRetired
  }
}

extension Status: TableRecord {
  /// A status in which nothing is filled in.
  public static var blank: Status { Status(code: "", meaning: "") }
  /// Their table.
  public static var table: RecordTable { .statuses }
  /// It is known by its code.
  public static var keyField: String? { "code" }
  /// Its fields.
  public static let fields: [Field<Status>] = [
    .text("code", \.code, "Code"),
    .text("meaning", \.meaning, "Betekenis"),
    .boolean("retired", \.isRetired, "Kan niet meer worden gezet"),
  ]
}
