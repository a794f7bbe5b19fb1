import Budget
import Exchange
import Ledger

/// Ledgers for tests.
public enum Fixtures {
  /// The bytes of a ledger with the built-in editions, made once.
  public static let shipped: [UInt8] = {
    let directory = TemporaryDirectory()
    let path = directory.file("shipped.db")
    do {
      try Ledger.makeWithBuiltInEditions(path, by: "tester")
      return try directory.bytes("shipped.db")
    } catch {
      return []
    }
  }()

  /// A ledger with the built-in editions in a directory; gives its path.
  public static func shipped(in directory: TemporaryDirectory, as name: String = "ledger.db") throws -> String
  {
    try directory.write(shipped, to: name)
    return directory.file(name)
  }

  /// A ledger with given data in a directory; gives its path.
  public static func ledger(
    _ data: EditionData, in directory: TemporaryDirectory, as name: String = "ledger.db",
    now: @escaping () -> String = Clock.now
  ) throws -> String {
    let path = directory.file(name)
    try Ledger.make(path, by: "tester", now: now) { ledger in
      try ledger.add(data, reason: ChangeReason(by: "tester", action: "init"))
    }
    return path
  }

  /// The same with three events: two tags, and the withdrawal of the first.
  public static func tagged(in directory: TemporaryDirectory, as name: String = "ledger.db") throws -> String
  {
    let path = try shipped(in: directory, as: name)
    let ledger = try Ledger.open(path, for: .change)
    _ = try ledger.tag(
      Tag(
        status: "in-overleg", measures: ["woningbouwimpuls", "ouderenhuis"], by: "adviseur", note: "gesprek",
        since: "2022-10-01"))
    _ = try ledger.withdraw(.numbers([1...1]), by: "adviseur", note: "vergissing")
    return path
  }

  /// An edition that breaks no rule, and has a figure to look at for each check that judges: in the order of the
  /// checks, `#2` and `#3` (repeats), `#4` (years), `#6`, `#7` and `#8` (outliers) and `#10` (duplicates).
  public static var doubtful: EditionData {
    var data = EditionData(codes: EditionGenerator.standardCodes)
    data.editions = [Edition(year: 2023, title: "Brief", horizon: 2027)]
    data.documents = [
      Document(edition: 2023, title: "Brief", publisher: "VNG", published: "2022-09", source: "brief")
    ]
    func add(
      _ name: String, _ number: Int, _ printed: String, _ euros: Int64, _ years: (Int?, Int?),
      label: String = "Geld",
      repeats: String? = nil
    ) {
      let measure = "2023-gf-\(name)"
      if !data.measures.contains(where: { $0.id == measure }) {
        data.measures.append(
          Measure(
            id: measure, edition: 2023, position: data.measures.count + 1, ministry: "GF", topic: name,
            page: 1,
            funding: .geld))
      }
      data.amounts.append(
        Amount(
          id: "\(measure)#\(number)", measure: measure, label: label, printed: printed, page: 1,
          eur: Money(cents: euros * 100), firstYear: years.0, lastYear: years.1,
          per: years.0 == nil ? .total : .year, kind: .budget, basis: .stand, route: "spuk",
          routeBasis: .stated,
          recipient: "gemeenten", repeats: repeats))
    }
    add("a", 1, "€ 1,4 miljard", 1_400_000_000, (2023, 2023))
    add("a", 2, "€ 1.320 miljoen", 1_320_000_000, (2023, 2023), repeats: "2023-gf-a#1")
    add("a", 3, "€ 1.390 miljoen", 1_390_000_000, (2023, 2023), repeats: "2023-gf-a#2")
    add("b", 4, "€ 7", 7, (2058, 2058))
    add("c", 5, "€ 40 miljoen", 40_000_000, (2023, 2023))
    add("c", 6, "€ 40 miljard", 40_000_000_000, (2024, 2024))
    add("d", 7, "6123456789", 6_123_456_789, (2023, 2023))
    add("e", 8, "€ 2023", 2023, (2023, 2023))
    add("f", 9, "€ 5 miljoen", 5_000_000, (2023, 2024))
    add("f", 10, "€ 5 miljoen", 5_000_000, (2023, 2024))
    return data
  }
}
