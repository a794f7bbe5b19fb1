import Budget
import Ledger
import TestSupport
import Testing

/// What advisers do to the copies of a ledger: at random, and the same for the same seed.
struct AdviserWork {
  var random: RandomSource
  let measures: [String]
  let authors: [String]
  private let roles = ["Team Wonen", "Team Zorg", "Beleid BZK", "Financiën", "none"]
  private let notes = ["gesprek gehad", "brief ontvangen", "zie circulaire", "navraag gedaan"]
  private static let firstDay = Days.number("2022-01-01")

  init(seed: UInt64, measures: [String], authors: [String]) {
    random = RandomSource(seed: seed)
    self.measures = measures
    self.authors = authors
  }

  /// Does one thing.
  mutating func act(on copy: AdviserCopy) throws {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<42: try tag(copy, [random.pick(measures)])
    case 42..<50: try tagAgain(copy)
    case 50..<57: try tag(copy, some(of: measures, upTo: 12))
    case 57..<77: try follow(copy)
    case 77..<92: try withdraw(copy)
    default: try beRefused(copy)
    }
  }

  /// Two advisers set the status of one measure at the same moment.
  mutating func duel(_ first: AdviserCopy, _ second: AdviserCopy) throws {
    second.clock.seconds = first.clock.seconds
    let measure = random.pick(measures)
    for (copy, author) in zip([first, second], authors.shuffled(using: &random)) {
      var tag = Tag(status: settable(copy), measures: [measure], by: author, note: note())
      tag.following = following(copy)
      try copy.tag(tag)
    }
  }

  // MARK: What is said

  private mutating func tag(_ copy: AdviserCopy, _ chosen: [String]) throws {
    var tag = Tag(status: settable(copy), measures: chosen, by: random.pick(authors), note: note())
    tag.since = since(copy)
    tag.following = following(copy)
    try copy.tag(tag)
  }

  /// The status that a measure has already: with another day, a note, a date, or nothing new.
  private mutating func tagAgain(_ copy: AdviserCopy) throws {
    let measure = random.pick(measures)
    let status = copy.model.view().standing(of: measure).status
    guard copy.model.statuses().contains(StatusModel.Listed(code: status)) else { return }
    var tag = Tag(status: status, measures: [measure], by: random.pick(authors), note: note())
    tag.since = since(copy)
    if random.oneIn(4) { tag.following = following(copy) }
    try copy.tag(tag)
  }

  private mutating func follow(_ copy: AdviserCopy) throws {
    var following = following(copy)
    if following == Following() { following.next = next(copy) }
    try copy.follow(some(of: measures, upTo: 3), following, by: random.pick(authors), note: note())
  }

  private mutating func some(of all: [String], upTo count: Int) -> [String] {
    Array(all.shuffled(using: &random).prefix(Int.random(in: 1...count, using: &random)))
  }

  private mutating func settable(_ copy: AdviserCopy) -> String {
    random.pick(copy.model.statuses().filter { !$0.isRetired }).code
  }

  private mutating func note() -> String? { random.oneIn(3) ? random.pick(notes) : nil }

  /// Today, or a day before: the status is entered late, or its day is corrected.
  private mutating func since(_ copy: AdviserCopy) -> String? {
    if random.oneIn(2) { return nil }
    let today = Days.number(copy.clock.day)
    let back = random.oneIn(3) ? 0 : Int.random(in: 1...200, using: &random)
    return Days.day(max(today - back, min(today, Self.firstDay)))
  }

  private mutating func following(_ copy: AdviserCopy) -> Following {
    Following(
      owner: random.oneIn(4) ? random.pick(roles) : nil, next: random.oneIn(4) ? next(copy) : nil)
  }

  private mutating func next(_ copy: AdviserCopy) -> String {
    random.oneIn(4)
      ? "none" : Days.day(Days.number(copy.clock.day) + Int.random(in: 0...90, using: &random))
  }

  // MARK: Mistakes

  /// Withdraws one event, those of some ranges, or all of an entry.
  private mutating func withdraw(_ copy: AdviserCopy) throws {
    let valid = copy.model.view().allValid.suffix(60)
    guard let event = valid.randomElement(using: &random) else { return }
    let author = random.pick(authors)
    let ofEntry = valid.filter { $0.entry == event.entry }.count
    switch Int.random(in: 0...3, using: &random) {
    case 0 where ofEntry < 10:
      try copy.withdraw(.ofEntry(event.entry), by: author, note: "verkeerde lijst")
    case 1:
      let numbers = Set(valid.map(\.number))
      var range = event.number...event.number
      while range.count < 4, numbers.contains(range.upperBound + 1) {
        range = event.number...(range.upperBound + 1)
      }
      let other = valid.first { !range.contains($0.number) }.map { $0.number...$0.number }
      let ranges = [range] + [other].compactMap(\.self)
      try copy.withdraw(.numbers(ranges), by: author, note: "verkeerd voornemen")
    default:
      try copy.withdraw(.numbers([event.number...event.number]), by: author, note: "vergissing")
    }
  }

  /// Tries something that must be refused, and checks that the ledger is unchanged.
  private mutating func beRefused(_ copy: AdviserCopy) throws {
    let measure = random.pick(measures)
    var tag = Tag(status: settable(copy), measures: [measure], by: random.pick(authors))
    let retired = copy.model.statuses().filter(\.isRetired)
    let standing = copy.model.view().standing(of: measure)
    switch Int.random(in: 0...4, using: &random) {
    case 0 where !retired.isEmpty: tag.status = random.pick(retired).code
    case 1: tag.measures.append("bestaat-niet")
    case 2: tag.since = Days.day(Days.number(copy.clock.day) + 1)
    case 3: tag.following.next = Days.day(Days.number(copy.clock.day) - 1)
    default: tag.expected = standing.status == "vervallen" ? "aangekondigd" : "vervallen"
    }
    #expect(throws: LedgerError.self) { try copy.ledger.tag(tag) }
    let withdrawn = copy.model.events.first { $0.saying.withdraws != nil }?.number
    if let number = withdrawn ?? copy.model.events.last.map({ $0.number + 1 }) {
      #expect(throws: LedgerError.self) {
        try copy.ledger.withdraw(.numbers([1...1, number...number]), by: "x", note: "weg")
      }
    }
    #expect(try copy.ledger.journalHead()?.entry == copy.model.head)
  }
}
