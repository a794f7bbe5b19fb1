/// The numbers of events as people write them, and as `withdraw` reads them: `12`, `12-15, 20`.
public struct EventNumbers: CustomStringConvertible, Sendable {
  private let ranges: [ClosedRange<Int>]

  /// Takes numbers in any order.
  public init(_ numbers: [Int]) {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    self.ranges = ranges
  }

  /// `event 12`, `events 12-15, 20`; of very many, how many more there are.
  public var description: String { text(most: 20) }

  /// The numbers alone, at most so many ranges of them, and how many numbers there are beyond those.
  public func ranges(most: Int) -> (shown: [String], more: Int) {
    let shown = ranges.prefix(most).map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }
    return (shown, ranges.dropFirst(most).map(\.count).reduce(0, +))
  }

  /// The same as the journal notes it, which has more room; the rows of the entry name all of them.
  var note: String { text(most: 1000) }

  private func text(most: Int) -> String {
    let isOne = ranges.count == 1 && ranges[0].count == 1
    let (shown, more) = ranges(most: most)
    return (isOne ? "event " : "events ") + shown.joined(separator: ", ")
      + (more > 0 ? ", and \(more) more" : "")
  }
}
