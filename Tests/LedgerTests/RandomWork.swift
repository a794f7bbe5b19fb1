import Budget
import Exchange
import Ledger
import TestSupport
import Testing

/// Random work on a ledger, step by step: editions are imported one after another, and between them measures are tagged,
/// events are withdrawn, packages are written, and imports fail.
final class RandomWork {
  /// What a step did.
  enum Step: CaseIterable {
    case `import`, failedImport, tag, withdraw, export
  }

  let ledger: Ledger
  private var random: RandomSource
  private let seed: UInt64
  private let editions: Int
  private var imported = 0
  private var measures: [String] = []
  private var standing: [Int] = []
  private static let firstYear = 2001

  /// Makes a ledger without editions.
  init(seed: UInt64, editions: Int, in directory: TemporaryDirectory) throws {
    self.seed = seed
    self.editions = editions
    random = RandomSource(seed: seed)
    let path = try Fixtures.ledger(EditionData(codes: EditionGenerator.standardCodes), in: directory)
    ledger = try Ledger.open(path, for: .change)
  }

  /// Takes a step; nil when all editions have been imported.
  func next() throws -> Step? {
    guard imported < editions else { return nil }
    if random.oneIn(2) { return try importNext() }
    switch random.pick(Step.allCases) {
    case .import: return try importNext()
    case .failedImport: return try failToImport()
    case .tag: return try tag()
    case .withdraw: return try withdraw()
    case .export: return try export()
    }
  }

  // MARK: Imports

  private func importNext() throws -> Step {
    let data = edition()
    try ledger.add(data, reason: ChangeReason(by: "work", action: "import"))
    imported += 1
    measures += data.measures.map(\.id)
    return .import
  }

  /// The edition that comes next, with every kind of link.
  private func edition() -> EditionData {
    var data = EditionGenerator.data(
      seed: seed &* 1_000 &+ UInt64(imported), firstYear: Self.firstYear + imported)
    let routes = data.codes.routes.map(\.code)
    for place in data.measures.indices {
      if random.oneIn(3) { data.measures[place].routes = routes.filter { _ in random.oneIn(3) } }
      if random.oneIn(3) {
        data.measures[place].continues = measures.filter { _ in random.oneIn(measures.count) }
      }
    }
    return data
  }

  /// What is refused has written contributions and totals before, which must go with it.
  private func failToImport() throws -> Step {
    var data = edition()
    guard let place = data.amounts.indices.randomElement(using: &random) else { return try tag() }
    data.amounts[place].partOf = data.amounts[place].id
    #expect(throws: LedgerError.self) {
      try ledger.add(data, reason: ChangeReason(by: "work", action: "import"))
    }
    return .failedImport
  }

  // MARK: Events

  private func tag() throws -> Step {
    let chosen = measures.filter { _ in random.oneIn(4) }
    guard !chosen.isEmpty else { return try importNext() }
    let report = try ledger.tag(
      Tag(
        status: random.pick(["aangekondigd", "vervallen"]), measures: chosen, by: "work",
        note: random.oneIn(2) ? "noot" : nil))
    standing += report.recorded.compactMap(\.event)
    return .tag
  }

  private func withdraw() throws -> Step {
    guard let place = standing.indices.randomElement(using: &random) else { return try tag() }
    let event = standing.remove(at: place)
    _ = try ledger.withdraw(.numbers([event...event]), by: "work", note: "vergissing")
    return .withdraw
  }

  // MARK: Exports

  /// The same content is the same bytes.
  private func export() throws -> Step {
    let files = try MemoryFolder.package(of: ledger)
    #expect(files.count == 9 + 2 * imported + 1)
    #expect(try MemoryFolder.package(of: ledger) == files)
    return .export
  }
}
