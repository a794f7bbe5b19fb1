import Budget
import Ledger

/// Makes random editions that have all that docs/counting.md allows, and are right.
public struct EditionGenerator {
  private var random: RandomSource
  private var amounts: [Amount] = []
  private var measures: [Measure] = []
  private var numbers: [String: Int] = [:]
  private let year: Int
  private let codes: CodeLists

  /// The horizon of the edition.
  private var horizon: Int { year + 4 }

  private init(seed: UInt64, year: Int, codes: CodeLists) {
    random = RandomSource(seed: seed)
    self.year = year
    self.codes = codes
  }

  /// Data with random editions, one a year from the first year given.
  public static func data(
    seed: UInt64, editions: Int = 1, firstYear: Int = 2023, codes: CodeLists = standardCodes
  ) -> EditionData {
    var data = EditionData(codes: codes)
    for index in 0..<editions {
      var generator = EditionGenerator(
        seed: seed &* 1_000_003 &+ UInt64(index), year: firstYear + index, codes: codes)
      generator.generate()
      data.editions.append(
        Edition(
          year: generator.year, title: "Verzonnen begroting \(generator.year)", horizon: generator.horizon))
      data.documents.append(
        Document(
          edition: generator.year, title: "Verzonnen brief \(generator.year)", publisher: "Niemand",
          published: "\(generator.year - 1)-09", source: "verzonnen"))
      data.measures += generator.measures
      data.amounts += generator.sorted()
    }
    return data
  }

  /// Code lists that have what the generator needs: a tree of routes, aliases, all recipients.
  public static let standardCodes = CodeLists(
    ministries: [
      Ministry(code: "GF", name: "Gemeentefinanciën", chapters: ["B"]),
      Ministry(code: "BZK", name: "Binnenlandse Zaken", chapters: ["VII", "IV"]),
      Ministry(code: "JenV", name: "Justitie", aliases: ["J&V"]),
      Ministry(code: "VWS", name: "Volksgezondheid, \"Welzijn\" en Sport"),
    ],
    routes: [
      Route(code: "gemeentefonds", name: "Gemeentefonds"),
      Route(code: "gemeentefonds-au", name: "Algemene uitkering", parent: "gemeentefonds"),
      Route(code: "spuk", name: "Specifieke uitkering"), Route(code: "fonds", name: "Fonds"),
      Route(code: "klimaatfonds", name: "Klimaatfonds", parent: "fonds"),
      Route(code: "onbekend", name: "Niet vermeld"),
    ],
    recipients: [
      Recipient(code: "gemeenten", name: "Gemeenten"), Recipient(code: "rijk", name: "Rijk"),
      Recipient(code: "onbekend", name: "Niet vermeld"),
    ],
    statuses: [
      Status(code: "aangekondigd", meaning: "Genoemd"), Status(code: "vervallen", meaning: "Ingetrokken"),
    ])

  private mutating func generate() {
    let ministries = codes.ministries.filter { ministry in
      (ministry.validFrom ?? year) <= year && year <= (ministry.validTo ?? year)
    }
    for position in 1...Int.random(in: 2...9, using: &random) {
      let ministry = random.pick(ministries).code
      measures.append(
        Measure(
          id: "\(year)-\(ministry.lowercased())-topic-\(position)", edition: year, position: position,
          ministry: ministry,
          theme: random.oneIn(3) ? nil : random.pick(["Wonen", "Zorg, thuis", "Digitaal"]),
          topic: random.pick(["Onderwerp \(position)", "Reëel \"onderwerp\", \(position)", "Gelijk"]),
          parent: position > 1 && random.oneIn(6) ? measures.last?.id : nil,
          page: position, funding: random.pick(Funding.allCases),
          summary: random.oneIn(4) ? nil : "Het kabinet wil punt \(position).",
          impact: random.oneIn(4) ? nil : "Gemeenten doen het."))
    }
    for _ in 0..<Int.random(in: 0...14, using: &random) { generateWhole() }
    addRepeats()
    addOverlaps()
  }

  private func sorted() -> [Amount] {
    let positions = Dictionary(uniqueKeysWithValues: measures.map { ($0.id, $0.position) })
    return amounts.sorted { left, right in
      let key = { (amount: Amount) in
        (positions[amount.measure] ?? 0, Identifier.number(of: amount.id, measure: amount.measure) ?? 0)
      }
      return key(left) < key(right)
    }
  }

  // MARK: Wholes and parts

  private mutating func generateWhole() {
    let cents =
      Int64.random(in: 0...40, using: &random) * random.pick([100, 12_300, 100_000_000, 250_000_000_000])
    let sign: Int64 = random.oneIn(4) ? -1 : 1
    let span = wholeSpan()
    let kind: Kind = random.oneIn(4) ? random.pick([.need, .level, .tariff]) : .budget
    let amount = add(cents: sign * cents, span: span, statesSpan: true, kind: kind, partOf: nil)
    if kind != .tariff && !random.oneIn(3) {
      addParts(to: amount, span: span, room: abs(amount.eur.cents), counts: kind == .budget, depth: 0)
    }
  }

  private mutating func wholeSpan() -> Span {
    let first = year + Int.random(in: -2...7, using: &random)
    switch Int.random(in: 0...4, using: &random) {
    case 0: return .yearly(first: first, last: nil)
    case 1: return .undivided(first: first, last: first + Int.random(in: 1...6, using: &random))
    case 2: return .undated
    default: return .yearly(first: first, last: first + Int.random(in: 0...5, using: &random))
    }
  }

  /// Adds parts that fit: `room` is what a bucket of the nearest counted whole still has, in any of its cells.
  private mutating func addParts(to whole: Amount, span: Span, room: Int64, counts: Bool, depth: Int) {
    var room = room
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let inherits = random.oneIn(3)
      let partSpan = inherits ? span : self.partSpan(of: span)
      let years = Self.cost(of: partSpan, in: span)
      let kind: Kind = random.oneIn(5) ? .level : .budget
      // Now and then a part takes all that is left, so that a rest of 0 occurs.
      let most = room / years
      let cents = random.oneIn(4) ? most : Int64.random(in: 0...max(0, most), using: &random)
      let sign: Int64 = whole.eur.cents < 0 ? -1 : 1
      let part = add(
        cents: sign * cents, span: partSpan, statesSpan: !inherits, kind: kind, partOf: whole.id)
      // A part that does not count leaves the room to its own parts, so it takes it too.
      room -= cents * years
      if depth < 3 && random.oneIn(2) {
        addParts(
          to: part, span: partSpan, room: cents, counts: kind == .budget, depth: depth + 1)
      }
    }
  }

  private mutating func partSpan(of whole: Span) -> Span {
    switch whole {
    case .yearly(let first, nil):
      let start = first + Int.random(in: 0...6, using: &random)
      return random.oneIn(2)
        ? .yearly(first: start, last: nil)
        : .yearly(first: start, last: start + Int.random(in: 0...5, using: &random))
    case .yearly(let first, let last?):
      let start = Int.random(in: first...last, using: &random)
      return .yearly(first: start, last: Int.random(in: start...last, using: &random))
    case .undivided(let first, let last):
      let start = Int.random(in: first...last, using: &random)
      let end = Int.random(in: start...last, using: &random)
      return start < end && random.oneIn(2)
        ? .undivided(first: start, last: end) : .yearly(first: start, last: end)
    case .undated:
      let start = year + Int.random(in: -1...5, using: &random)
      let end = start + Int.random(in: 0...3, using: &random)
      return start < end && random.oneIn(2)
        ? .undivided(first: start, last: end) : .yearly(first: start, last: end)
    }
  }

  /// How many times its figure a part takes from one bucket of its whole.
  private static func cost(of part: Span, in whole: Span) -> Int64 {
    switch (whole, part) {
    case (.undivided, .yearly(let first, let last?)), (.undated, .yearly(let first, let last?)):
      Int64(last - first + 1)
    default: 1
    }
  }

  private mutating func add(
    cents: Int64, span: Span, statesSpan: Bool, kind: Kind, partOf: String?
  ) -> Amount {
    let measure = random.pick(measures).id
    numbers[measure, default: 0] += Int.random(in: 1...2, using: &random)
    let isBudget = kind == .budget
    let route: String? = isBudget || random.oneIn(2) ? random.pick(codes.routes).code : nil
    let isKnown = route != nil && route != Route.unknown
    var per: Per? = .year
    if kind == .tariff {
      per = nil
    } else if !statesSpan || span == .undated {
      per = .total
    } else if case .undivided = span {
      per = .total
    }
    let amount = Amount(
      id: "\(measure)#\(numbers[measure, default: 0])", measure: measure, label: "Bedrag, \"zo\" genoemd",
      printed: Self.printed(cents), page: Int.random(in: 1...60, using: &random), eur: Money(cents: cents),
      firstYear: statesSpan ? span.first : nil, lastYear: statesSpan ? span.last : nil, per: per,
      precision: random.pick(Precision.allCases), kind: kind,
      basis: isBudget ? random.pick(Basis.allCases) : nil, route: route,
      routeBasis: isKnown ? random.pick(RouteBasis.allCases) : nil,
      recipient: isBudget || random.oneIn(2) ? random.pick(codes.recipients).code : nil, partOf: partOf,
      note: random.oneIn(3) ? "Twee regels\nin één noot" : "Volgens de regeling")
    amounts.append(amount)
    return amount
  }

  /// A figure of so many cents as a letter prints it.
  public static func printed(_ cents: Int64) -> String {
    let (euros, rest) = (cents.magnitude / 100, cents.magnitude % 100)
    // As a Dutch letter prints it: 1.234.567.
    var grouped = ""
    for (place, digit) in "\(euros)".reversed().enumerated() {
      if place > 0 && place % 3 == 0 { grouped = "." + grouped }
      grouped = "\(digit)" + grouped
    }
    return rest == 0 ? "€ \(grouped)" : "€ \(grouped),\(rest < 10 ? "0" : "")\(rest)"
  }

  // MARK: Links

  private mutating func addRepeats() {
    let wholes = Set(amounts.compactMap(\.partOf))
    for original in amounts where random.oneIn(6) && original.kind == .budget {
      var again = original
      let measure = random.pick(measures).id
      numbers[measure, default: 0] += 1
      again.id = "\(measure)#\(numbers[measure, default: 0])"
      again.measure = measure
      again.repeats = original.id
      // A repeat may stand under the same whole, and never is one.
      if random.oneIn(2) { again.partOf = nil }
      if again.partOf == nil && again.firstYear == nil { again.per = .total }
      precondition(!wholes.contains(again.id))
      amounts.append(again)
    }
  }

  private mutating func addOverlaps() {
    let counted = amounts.indices.filter { amounts[$0].isCounted }
    guard counted.count > 1 else { return }
    for place in counted where random.oneIn(5) {
      let others = counted.filter { $0 != place }
      let targets = Set(
        (0...Int.random(in: 0...1, using: &random)).map { _ in amounts[random.pick(others)].id })
      amounts[place].mayOverlap = targets.sorted { Identifier.isBefore($0, $1) }
    }
  }
}
