/// A status: where a measure stands, as VNG advisers tag it.
public struct Status: Equatable, Sendable {
  /// The status in which every measure starts, before anybody tags it (DOMAIN, section 2).
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
