/// Numbers of things in words, with the noun in the singular or the plural.
///
/// ```swift
/// Count.text(1, "amount")               // 1 amount
/// Count.text(2, "bedrag", "bedragen")   // 2 bedragen
/// ```
public enum Count {
  /// The number with its noun; without a plural that is the noun with an s.
  public static func text(_ count: Int, _ one: String, _ several: String? = nil) -> String {
    "\(count) \(word(count, one, several))"
  }

  /// The noun alone, where what is counted is listed after it.
  public static func word(_ count: Int, _ one: String, _ several: String? = nil) -> String {
    count == 1 ? one : several ?? one + "s"
  }
}
