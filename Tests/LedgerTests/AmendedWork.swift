import Budget
import Ledger
import TestSupport
import Testing

@testable import Exchange

/// Random corrections, revisions, withdrawals, new documents and prunes of one edition, among tags and further editions, kept
/// beside the ledger in plain memory: for each entry of the journal all that every document states.
final class AmendedWork {
  /// All that is stated at one moment.
  struct World {
    /// The edition that is changed, and all editions.
    let edition: Int
    var editions: [Int]
    var documents = [Document.letter]
    /// The events of each measure that have not been withdrawn.
    var events: [String: KeptEvents] = [:]
    var measures: [String: Measure] = [:]
    /// By amount, what each document states of it.
    var statements: [String: [String: Revision]] = [:]

    /// The status that was set last and not withdrawn.
    func status(of measure: String) -> String { events[measure]?.status() ?? Status.initial }

    /// What the documents up to one of them state, with those that are withdrawn.
    func stage(_ document: String) -> [String: Revision] {
      let upTo = documents.prefix((documents.firstIndex(of: document) ?? 0) + 1)
      return statements.compactMapValues { stated in upTo.last { stated[$0] != nil }.flatMap { stated[$0] } }
    }

    /// Whether a stage can be counted by the rules for links, parts and wholes.
    func isCountable(_ document: String, horizon: Int) -> Bool {
      let all = stage(document)
      var figures: [Amount] = []
      for revision in all.values where !revision.isCancelled {
        let amount = revision.amount
        if let original = amount.repeats, all[original]?.isCancelled == true { continue }
        figures.append(amount)
      }
      let counts = { (id: String) in
        all[id].map { $0.isCancelled || $0.amount.isCounted } ?? false
      }
      for amount in figures where !amount.mayOverlap.isEmpty {
        guard amount.isCounted, amount.mayOverlap.allSatisfy(counts) else { return false }
      }
      return figures.allSatisfy { measures[$0.measure] != nil }
        && Self.counting(figures.sorted { $0.id < $1.id }, horizon: horizon).faults.isEmpty
    }

    private static func counting(_ amounts: [Amount], horizon: Int) -> Counting {
      let numbers = Dictionary(uniqueKeysWithValues: amounts.enumerated().map { ($1.id, $0) })
      let figures = amounts.enumerated().map { place, amount in
        Figure(
          amount: place, eur: amount.eur, firstYear: amount.firstYear, lastYear: amount.lastYear,
          per: amount.per, isBudget: amount.kind == .budget,
          partOf: amount.partOf.map { numbers[$0] ?? -1 }, repeats: amount.repeats.map { numbers[$0] ?? -1 })
      }
      return Counting(figures: figures, horizon: horizon)
    }
  }

  let ledger: Ledger
  let edition: Edition
  private let data: EditionData
  private(set) var world: World
  /// The world after each entry.
  private(set) var worlds: [Int: World] = [:]
  private var random: RandomSource
  private var changes = 0

  init(seed: UInt64, in directory: TemporaryDirectory) throws {
    random = RandomSource(seed: seed)
    data = EditionGenerator.data(seed: seed &* 31 &+ 7)
    ledger = try Ledger.open(try Fixtures.ledger(data, in: directory), for: .change)
    edition = data.editions[0]
    world = World(edition: edition.year, editions: [edition.year])
    for measure in data.measures { world.measures[measure.id] = measure }
    for amount in data.amounts {
      world.statements[amount.id] = [Document.letter: Revision(document: Document.letter, amount: amount)]
    }
    try remember()
  }

  private func remember() throws { worlds[try ledger.journalHead()?.entry ?? 0] = world }

  /// Takes a step; whether it changed anything.
  func step() throws -> Bool {
    var next = world
    let isPruning = random.oneIn(8)
    switch Int.random(in: 0...12, using: &random) {
    case 0 where next.documents.count < 4: return try addDocument()
    case 1: return try tag()
    case 2 where next.editions.count < 3: return try addEdition()
    case 3: try correctMeasure(&next)
    default:
      for _ in 0..<Int.random(in: 1...3, using: &random) { amend(&next) }
      if isPruning { prune(&next) }
    }
    return try hand(in: next, isPruning: isPruning)
  }

  // MARK: Steps

  private func addDocument() throws -> Bool {
    let code = "stuk-\(world.documents.count)"
    let after = random.pick(world.documents)
    _ = try ledger.add(
      Document(
        edition: edition.year, code: code, title: "Stuk", publisher: "Niemand", published: "2024", source: "x"
      ),
      after: after, by: "work")
    world.documents.insert(code, at: (world.documents.firstIndex(of: after) ?? 0) + 1)
    try remember()
    return true
  }

  /// Sets the status of some measures, or withdraws an event.
  private func tag() throws -> Bool {
    let (measure, events) =
      world.events.sorted { $0.key < $1.key }.randomElement(using: &random) ?? ("", KeptEvents())
    if random.oneIn(3), let event = events.numbers.randomElement(using: &random) {
      _ = try ledger.withdraw(.numbers([event...event]), by: "work", note: "vergissing")
      world.events[measure]?.remove(event)
    } else {
      let ids = world.measures.keys.sorted().filter { _ in random.oneIn(3) }
      guard !ids.isEmpty else { return false }
      let status = random.pick(EditionGenerator.standardCodes.statuses).code
      let since = "2023-0\(Int.random(in: 1...9, using: &random))-01"
      let report = try ledger.tag(
        Tag(status: status, measures: ids, by: "work", since: since), editions: .years([edition.year]))
      guard !report.recorded.isEmpty else { return false }
      for tagged in report.recorded {
        world.events[tagged.measure, default: KeptEvents()].add(
          try #require(tagged.event), status, since: since)
      }
    }
    try remember()
    return true
  }

  /// Adds a later edition, made out of what was there at first.
  private func addEdition() throws -> Bool {
    let year = (world.editions.last ?? 0) + 1
    try ledger.add(
      NextEdition.data(after: data, year: year, seed: UInt64(changes)),
      reason: ChangeReason(by: "work", action: "import"))
    world.editions.append(year)
    try remember()
    return true
  }

  private func correctMeasure(_ next: inout World) throws {
    guard let id = next.measures.keys.sorted().randomElement(using: &random) else { return }
    next.measures[id]?.topic = "Onderwerp \(changes)"
    if random.oneIn(2) {
      next.measures[id]?.ministry = random.pick(EditionGenerator.standardCodes.ministries).code
    }
    if random.oneIn(3) { next.measures[id]?.routes = ["spuk"] }
  }

  /// Changes, withdraws or adds one statement, rightly or not.
  private func amend(_ next: inout World) {
    changes += 1
    guard let id = next.statements.keys.sorted().randomElement(using: &random) else { return }
    let document = random.pick(next.documents)
    guard var revision = next.stage(document)[id] else { return }
    if revision.document != document { revision = Revision(document: document, amount: revision.amount) }
    switch Int.random(in: 0...6, using: &random) {
    case 0 where document != Document.letter && document != next.documents.first: revision.isCancelled = true
    case 1: revision.amount.label = "Bedrag \(changes)"
    case 2:
      guard revision.amount.isCounted else { break }
      revision.amount.route = random.pick(["spuk", "gemeentefonds", "onbekend"])
      revision.amount.routeBasis = revision.amount.route == "onbekend" ? nil : .stated
    case 3: revision.amount.page = Int.random(in: 1...90, using: &random)
    case 4:
      revision.amount.mayOverlap = next.statements.keys.sorted().filter { _ in random.oneIn(12) }
        .filter { $0 != id }
    default: refigure(&revision.amount)
    }
    next.statements[id]?[document] = revision
    if random.oneIn(4) { add(&next, like: revision.amount, document) }
  }

  private func refigure(_ amount: inout Amount) {
    let euros = Int64.random(in: 0...90, using: &random) * random.pick([1_000_000, 10_000_000])
    amount.eur = Money(cents: (amount.eur.cents < 0 ? -1 : 1) * euros * 100)
    amount.printed = "€ \(euros / 1_000_000) miljoen"
  }

  private func add(_ next: inout World, like amount: Amount, _ document: String) {
    var amount = amount
    let numbers = next.statements.keys.filter { $0.hasPrefix(amount.measure + "#") }
      .compactMap { Identifier.number(of: $0, measure: amount.measure) }
    // Numbers are never reused, so those of amounts that were taken out stay away.
    changes += 1
    amount.id = "\(amount.measure)#\((numbers.max() ?? 0) + 1000 + changes)"
    (amount.partOf, amount.repeats, amount.mayOverlap) = (nil, nil, [])
    if amount.kind != .tariff && amount.firstYear == nil { amount.per = .total }
    next.statements[amount.id] = [document: Revision(document: document, amount: amount)]
  }

  private func prune(_ next: inout World) {
    for id in next.statements.keys.sorted() where random.oneIn(9) {
      let document = random.pick(next.documents)
      next.statements[id]?[document] = nil
      if next.statements[id]?.isEmpty == true { next.statements[id] = nil }
    }
  }

  // MARK: Handing in

  /// Hands in what differs, or everything if what is left out shall go; it has to be taken exactly if it is right.
  private func hand(in next: World, isPruning: Bool) throws -> Bool {
    let isRight =
      next.documents.allSatisfy { next.isCountable($0, horizon: edition.horizon) }
      && isReferable(next)
    do {
      let report = try ledger.takeIn(
        by: "work", action: "import", IntakeOptions(isPruning: isPruning), note: { _ in nil }
      ) { intake in
        try stage(next, isPruning: isPruning, in: intake)
        try intake.judge { throw $0 }
        try intake.write { throw $0 }
      }
      guard isRight else { throw Unexpected.taken }
      if report.isEmpty { return false }
      world = next
      try remember()
      return true
    } catch is IntakeFault {
      guard !isRight else { throw Unexpected.refused }
      return false
    }
  }

  enum Unexpected: Error { case taken, refused }

  /// A link to an amount that no document states is refused before anything is counted.
  private func isReferable(_ next: World) -> Bool {
    next.statements.values.flatMap(\.values).allSatisfy { revision in
      let amount = revision.amount
      let targets = [amount.partOf, amount.repeats].compactMap(\.self) + amount.mayOverlap
      return targets.allSatisfy { next.statements[$0] != nil }
    }
  }

  private func stage(_ next: World, isPruning: Bool, in intake: Intake) throws {
    var line = 0
    func place() -> IntakePlace {
      line += 1
      return IntakePlace(line: line, offset: line)
    }
    for (id, measure) in next.measures.sorted(by: { $0.key < $1.key })
    where isPruning || world.measures[id] != measure {
      try intake.stage(measure, edition: edition.year, at: place())
    }
    let letter = next.documents[0]
    for (id, stated) in next.statements.sorted(by: { $0.key < $1.key }) {
      if let revision = stated[letter], isPruning || world.statements[id]?[letter] != revision {
        try intake.stage(revision.amount, edition: edition.year, at: place())
      }
    }
    for (id, stated) in next.statements.sorted(by: { $0.key < $1.key }) {
      for (document, revision) in stated.sorted(by: { $0.key < $1.key }) where document != letter {
        guard isPruning || world.statements[id]?[document] != revision else { continue }
        try intake.stage(revision, edition: edition.year, at: place())
      }
    }
    guard isPruning else { return }
    for table in [RecordTable.measures, .amounts, .revisions] {
      intake.include(table, edition: edition.year)
    }
  }
}
