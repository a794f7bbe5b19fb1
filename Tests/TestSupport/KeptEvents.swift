/// The status events of one measure that a model keeps: what counts is the latest day, and on one day what was recorded last.
public struct KeptEvents: Equatable, Sendable {
  private var events: [(number: Int, status: String, since: String)] = []

  /// Keeps none.
  public init() {}

  /// Keeps an event.
  public mutating func add(_ number: Int, _ status: String, since: String) {
    events.append((number, status, since))
  }

  /// Forgets a withdrawn event.
  public mutating func remove(_ number: Int) { events.removeAll { $0.number == number } }

  /// The numbers of the events.
  public var numbers: [Int] { events.map(\.number) }

  /// The status that counts, if there is any, looking at days up to one.
  public func status(on day: String = "9999-12-31") -> String? {
    events.filter { $0.since <= day }.max { ($0.since, $0.number) < ($1.since, $1.number) }?.status
  }

  /// Whether both keep the same events.
  public static func == (left: KeptEvents, right: KeptEvents) -> Bool {
    left.events.elementsEqual(right.events) { $0 == $1 }
  }
}
