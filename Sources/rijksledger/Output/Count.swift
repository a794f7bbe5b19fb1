/// A number and what it counts, as people say it.
///
///     Count.text(1, "measure")               // 1 measure
///     Count.text(0, "measure")               // 0 measures
///     Count.text(3, "row is", "rows are")    // 3 rows are
///
enum Count {
  static func text(_ count: Int, _ one: String, _ several: String? = nil) -> String {
    "\(count) \(word(count, one, several))"
  }

  /// The noun alone, where what is counted is listed after it.
  static func word(_ count: Int, _ one: String, _ several: String? = nil) -> String {
    count == 1 ? one : several ?? one + "s"
  }
}
