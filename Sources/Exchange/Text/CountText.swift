/// A number with what it counts.
enum CountText {
  /// `1 bedrag`, `2 bedragen`.
  static func of(_ count: Int, _ noun: String, _ plural: String) -> String {
    "\(count) \(count == 1 ? noun : plural)"
  }
}
