import Ledger

/// The events of one copy of a ledger, kept in plain memory beside it.
///
/// It has the rules of docs/domain.md written down a second time, and shares nothing with what it is compared with.
struct StatusModel {
  /// As which event of which entry something was recorded first, in whatever copy.
  struct Origin: Hashable {
    let entry: Int
    let digest: String
    let number: Int
  }

  /// What is said of one measure.
  struct Saying {
    let measure: String
    var status: String?
    var since: String?
    var note: String?
    var owner: String?
    var next: String?
    var withdraws: Origin?
  }

  /// What was said, and where the copy has it.
  struct Event {
    let saying: Saying
    let author: String
    let recorded: String
    let origin: Origin
    /// The place among the events of the measure, by time and the same in all copies.
    let turn: Int
    /// The number and the entry in this copy.
    var number: Int
    var entry: Int
    /// Whether it came from another copy.
    var isMerged = false

    var measure: String { saying.measure }
    /// The day on which it was recorded.
    var recordedDay: String { String(recorded.prefix(10)) }

    /// Whether it was recorded after another event of the measure.
    func isLater(than other: Event) -> Bool {
      (turn, origin.digest) > (other.turn, other.origin.digest)
    }
  }

  /// An entry of the journal.
  struct Entry {
    let recorded: String
    let digest: String
    /// Whether it changes the list of statuses.
    var changesTheList = false
  }

  /// A status of the list.
  struct Listed: Equatable {
    let code: String
    var isRetired = false
  }

  private(set) var entries: [Entry]
  private(set) var events: [Event] = []
  /// The list of statuses after each entry that changed it.
  private var lists: [(entry: Int, statuses: [Listed])]

  /// A ledger without events.
  init(entries: [Entry], statuses: [String]) {
    self.entries = entries
    lists = [(0, statuses.map { Listed(code: $0) })]
  }

  /// The number of the last entry.
  var head: Int { entries.count }

  /// The list of statuses as it was at an entry.
  func statuses(at entry: Int? = nil) -> [Listed] {
    lists.last { $0.entry <= entry ?? head }?.statuses ?? []
  }

  /// The last entry that the ledger had by a time, whatever the times of those before it.
  func lastEntry(by time: String, orAt isIncluded: Bool = true) -> Int {
    (entries.lastIndex { $0.recorded < time || isIncluded && $0.recorded == time } ?? -1) + 1
  }

  // MARK: Changes

  /// Keeps what one entry says.
  ///
  /// - Parameter seconds: When, by the clock of the copy: since 1970.
  mutating func record(_ sayings: [Saying], by author: String, as entry: Entry, seconds: Int) {
    entries.append(entry)
    for saying in sayings {
      let last = events.filter { $0.measure == saying.measure }.map(\.turn).max() ?? 0
      let number = events.count + 1
      events.append(
        Event(
          saying: saying, author: author, recorded: entry.recorded,
          origin: Origin(entry: head, digest: entry.digest, number: number),
          turn: max(1, seconds, last + 1), number: number, entry: head))
    }
  }

  /// Keeps another list of statuses.
  mutating func change(_ statuses: [Listed], as entry: Entry) {
    entries.append(Entry(recorded: entry.recorded, digest: entry.digest, changesTheList: true))
    lists.append((head, statuses))
  }

  /// The last entry that two copies have in common.
  func lastCommonEntry(with other: StatusModel) -> Int {
    zip(entries, other.entries).prefix { $0.digest == $1.digest }.count
  }

  /// The entries of this copy that no other can bring in, since the two parted.
  func listChanges(since common: Int) -> [Int] {
    (common..<head).filter { entries[$0].changesTheList }.map { $0 + 1 }
  }

  /// The events of another copy that this one does not have.
  func missing(from other: StatusModel) -> [Event] {
    let known = Set(events.map(\.origin))
    return other.events.filter { !known.contains($0.origin) }
  }

  /// The measures of which each of two copies has something that the other does not.
  func changedByBoth(with other: StatusModel) -> Set<String> {
    Set(missing(from: other).map(\.measure)).intersection(other.missing(from: self).map(\.measure))
  }

  /// Keeps what another copy has and this one does not.
  mutating func merge(_ other: StatusModel, as entry: Entry) {
    let missing = missing(from: other)
    entries.append(entry)
    for var event in missing {
      event.number = events.count + 1
      event.entry = head
      event.isMerged = true
      events.append(event)
    }
  }

  /// What the copy says now, at an earlier entry, or of a day.
  func view(at entry: Int? = nil, on day: String? = nil) -> StatusView {
    StatusView(events, upTo: entry ?? head, on: day)
  }
}
