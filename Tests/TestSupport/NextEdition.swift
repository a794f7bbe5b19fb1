import Budget
import Ledger

/// Makes a later edition out of another, as the next letter would follow it: a ministry is divided, others are renamed,
/// measures go on under a new id, are merged, split or dropped, others come, and the figures are other ones.
public struct NextEdition {
  private var random: RandomSource
  private let old: EditionData
  private let year: Int
  private let history: MinistryHistory
  private var measures: [Measure] = []
  /// The measure to which the amounts of an old one go.
  private var successors: [String: String] = [:]

  /// The ministry that takes over some of the measures of `JenV`.
  public static let ministry = Ministry(code: "AenM", name: "Asiel en Migratie", continues: "JenV")

  /// The data of an edition after the last one of `data`, with the codes of both.
  ///
  /// - Parameter year: Its budget year; by default the next one.
  public static func data(after data: EditionData, year: Int? = nil, seed: UInt64) -> EditionData {
    var next = NextEdition(data, year: year ?? (data.editions.last?.year ?? 0) + 1, seed: seed)
    return next.made()
  }

  private init(_ data: EditionData, year: Int, seed: UInt64) {
    random = RandomSource(seed: seed)
    old = data
    self.year = year
    history = MinistryHistory(data.codes.ministries)
  }

  private mutating func made() -> EditionData {
    var codes = old.codes
    if !codes.ministries.contains(where: { $0.code == Self.ministry.code }) {
      codes.ministries.append(Self.ministry)
    }
    var merged: [String] = []
    for measure in old.measures where measure.edition == old.editions.last?.year {
      switch Int.random(in: 0...7, using: &random) {
      case 0: continue
      case 1: merged.append(measure.id)
      case 2:
        add(measure, continuing: [measure.id])
        add(measure, continuing: [measure.id])
      case 3:
        add(measure, continuing: [])
      default:
        add(measure, continuing: [measure.id] + merged)
        merged = []
      }
    }
    let factor = Int64.random(in: 1...3, using: &random)
    return EditionData(
      codes: codes, editions: [Edition(year: year, title: "Verzonnen begroting \(year)", horizon: year + 4)],
      documents: [
        Document(
          edition: year, title: "Verzonnen brief \(year)", publisher: "Niemand",
          published: "\(year - 1)-09", source: "verzonnen")
      ], measures: measures, amounts: amounts(times: factor))
  }

  private mutating func add(_ old: Measure, continuing continued: [String]) {
    var measure = old
    let heirs = history.successors(of: old.ministry, from: old.edition, in: year)
    if heirs.count == 1 { measure.ministry = heirs[0] }
    if heirs.count > 1 { measure.ministry = random.pick(heirs) }
    if measure.ministry == "JenV", random.oneIn(2) { measure.ministry = Self.ministry.code }
    measure.edition = year
    measure.position = measures.count + 1
    measure.id = "\(year)-\(measure.ministry.lowercased())-vervolg-\(measure.position)"
    measure.parent = measure.parent.flatMap { successors[$0] }
    measure.continues = continued.sorted()
    if random.oneIn(2) { measure.topic += ", vervolg" }
    if random.oneIn(3) { measure.funding = .deels }
    measures.append(measure)
    for id in continued { successors[id] = measure.id }
  }

  /// The figures of the measures that go on, without those that belong to a figure that does not.
  private func amounts(times factor: Int64) -> [Amount] {
    var kept = old.amounts.filter { successors[$0.measure] != nil }
    var count: Int
    repeat {
      count = kept.count
      let ids = Set(kept.map(\.id))
      kept.removeAll { amount in
        [amount.partOf, amount.repeats].contains { $0.map { !ids.contains($0) } ?? false }
      }
    } while kept.count < count
    var numbers: [String: Int] = [:]
    var ids: [String: String] = [:]
    for amount in kept {
      let measure = successors[amount.measure] ?? ""
      numbers[measure, default: 0] += 1
      ids[amount.id] = "\(measure)#\(numbers[measure, default: 0])"
    }
    let next = kept.map { old in
      var amount = old
      amount.id = ids[old.id] ?? ""
      amount.measure = successors[old.measure] ?? ""
      amount.eur = Money(cents: old.eur.cents * factor)
      amount.printed = EditionGenerator.printed(amount.eur.cents)
      amount.partOf = old.partOf.flatMap { ids[$0] }
      amount.repeats = old.repeats.flatMap { ids[$0] }
      amount.mayOverlap = old.mayOverlap.compactMap { ids[$0] }.sorted { Identifier.isBefore($0, $1) }
      return amount
    }
    let places = Dictionary(uniqueKeysWithValues: measures.map { ($0.id, $0.position) })
    return next.sorted { left, right in
      let key = { (amount: Amount) in
        (places[amount.measure] ?? 0, Identifier.number(of: amount.id, measure: amount.measure) ?? 0)
      }
      return key(left) < key(right)
    }
  }
}
