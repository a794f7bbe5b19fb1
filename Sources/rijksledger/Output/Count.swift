/// A number and what it counts, as people say it.
///
///     Count.text(1, "measure")   // 1 measure
///     Count.text(0, "measure")   // 0 measures
///
enum Count {
  static func text(_ count: Int, _ noun: String) -> String { "\(count) \(word(count, noun))" }

  /// The noun alone, where the things themselves are named.
  static func word(_ count: Int, _ noun: String) -> String { count == 1 ? noun : noun + "s" }
}
