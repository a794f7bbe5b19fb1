/// What a tag did.
public struct TagReport: Equatable, Sendable {
  /// The measures that got an event, in the order asked, with its number.
  public internal(set) var tagged: [(measure: String, event: Int)] = []
  /// The measures that had the status already; nothing was recorded for them.
  public internal(set) var unchanged: [String] = []

  /// Compares both lists.
  public static func == (left: TagReport, right: TagReport) -> Bool {
    left.unchanged == right.unchanged
      && left.tagged.elementsEqual(right.tagged) { $0.measure == $1.measure && $0.event == $1.event }
  }
}
