/// What a figure that breaks no rule may still be wrong in: it is for somebody to look at.
///
/// Import takes such figures; `check` reports them, and who has looked at one can accept it.
public enum Plausibility {
  /// A figure that is to be looked at.
  public struct Doubt: Equatable, Sendable {
    /// The id of the amount.
    public let amount: String
    /// What was found and what was expected.
    public let message: String
  }

  // MARK: Years

  /// Years upside down, or none that an edition would speak of.
  ///
  /// A counted figure is not for more than 5 years before the budget year nor more than 30 after it; the others are
  /// history and outlook too, and get 25 and 50.
  public static func years(of amount: Amount, edition: Int) -> Doubt? {
    if let first = amount.firstYear, let last = amount.lastYear, first > last {
      return Doubt(
        amount: amount.id, message: "the years run from \(first) to \(last) (expected the first one first)")
    }
    let (before, after) = amount.isCounted ? (5, 30) : (25, 50)
    let plausible = (edition - before)...(edition + after)
    guard
      let year = [amount.firstYear, amount.lastYear].compactMap(\.self).first(where: {
        !plausible.contains($0)
      })
    else { return nil }
    return Doubt(
      amount: amount.id,
      message:
        "the year is \(year) (expected \(plausible.lowerBound) to \(plausible.upperBound) for a figure of"
        + " the edition \(edition) that \(amount.isCounted ? "counts" : "does not count"))")
  }

  // MARK: Repeats

  /// A repeat of a repeat, of itself, or of a figure that differs by more than both are printed with.
  public static func `repeat`(_ amount: Amount, of original: Amount) -> Doubt? {
    if original.id == amount.id {
      return Doubt(amount: amount.id, message: "it repeats itself (expected another amount)")
    }
    if let further = original.repeats {
      return Doubt(
        amount: amount.id,
        message:
          "it repeats \(original.id), which repeats \(further) (expected the first statement: \(further))")
    }
    guard let own = Interval(amount), let other = Interval(original), !own.meets(other) else { return nil }
    return Doubt(
      amount: amount.id,
      message: "\(amount.printed) (\(amount.precision.rawValue), € \(amount.eur)) repeats \(original.id),"
        + " \(original.printed) (\(original.precision.rawValue), € \(original.eur)): expected the same within what is printed"
    )
  }

  /// What a printed figure may stand for, in cents.
  private struct Interval {
    let low: Money
    let high: Money

    /// Half a unit of the last digit each way; a whole one where the source rounds itself.
    init?(_ amount: Amount) {
      guard let unit = try? PrintedFigure.unit(of: amount.printed), let figure = try? amount.eur.magnitude()
      else { return nil }
      let half = Money(cents: unit.cents / 2)
      let (below, above): (Money, Money) =
        switch amount.precision {
        case .exact: (half, half)
        case .circa: (unit, unit)
        case .atLeast: (.zero, unit)
        case .atMost: (unit, .zero)
        }
      let sign: Int64 = amount.eur.cents < 0 ? -1 : 1
      guard let low = try? figure.subtracting(below), let high = try? figure.adding(above) else { return nil }
      // Money given and money withdrawn are never the same money.
      (self.low, self.high) = sign > 0 ? (low, high) : (Money(cents: -high.cents), Money(cents: -low.cents))
    }

    func meets(_ other: Interval) -> Bool { low <= other.high && other.low <= high }
  }

  // MARK: Outliers

  /// The figures of one measure that are a factor 1,000 from those of its other years, and ids or years typed as figures.
  public static func outliers(in amounts: [Amount], edition: Int) -> [Doubt] {
    let typed = amounts.compactMap { typedNumber($0, edition: edition) }
    let series = Dictionary(
      grouping: amounts.filter { $0.kind != .tariff && $0.firstYear != nil && $0.eur.cents != 0 }
    ) {
      $0.kind
    }
    let jumps = amounts.compactMap { amount in series[amount.kind].flatMap { jump(amount, in: $0) } }
    return typed + jumps.filter { jump in !typed.contains { $0.amount == jump.amount } }
  }

  private static func jump(_ amount: Amount, in series: [Amount]) -> Doubt? {
    guard series.contains(where: { $0.id == amount.id }) else { return nil }
    let others = series.filter { $0.firstYear != amount.firstYear || $0.lastYear != amount.lastYear }
      .sorted { $0.eur.cents.magnitude < $1.eur.cents.magnitude }
    guard !others.isEmpty else { return nil }
    let middle = others[others.count / 2]
    let (figure, usual) = (amount.eur.cents.magnitude, middle.eur.cents.magnitude)
    let (isLarge, isSmall) = (figure / 1000 >= usual, usual / 1000 >= figure)
    // Of two, the larger one is named; which of them is wrong nobody can tell.
    guard isLarge || isSmall && others.count > 1 else { return nil }
    let factor = isLarge ? figure / usual : usual / figure
    return Doubt(
      amount: amount.id,
      message:
        "€ \(amount.eur) is \(factor) times \(isLarge ? "more" : "less") than in the measure's other years"
        + " (expected less than 1000 times: \(middle.id) is € \(middle.eur))")
  }

  private static func typedNumber(_ amount: Amount, edition: Int) -> Doubt? {
    guard amount.kind != .tariff else { return nil }
    let digits = amount.printed.prefix { $0.isNumber && $0.isASCII }
    // A figure of five digits or more is printed with points, a € sign or a word; a number of a file is not.
    if digits.count >= 5 && digits.count == amount.printed.count {
      return Doubt(
        amount: amount.id, message: "\"\(amount.printed)\" looks like an id (expected a figure as € 36.200)")
    }
    let number = amount.printed.split { !$0.isNumber && $0 != "." && $0 != "," }.first.map(String.init) ?? ""
    if let year = Int(number), number.count == 4, ((edition - 50)...(edition + 50)).contains(year) {
      return Doubt(
        amount: amount.id,
        message: "\"\(amount.printed)\" looks like the year \(year) (expected a figure)")
    }
    return nil
  }

  // MARK: Duplicates

  /// The figures of one measure that have years, figure and label of an earlier one, without a link between them.
  public static func duplicates(in amounts: [Amount]) -> [Doubt] {
    struct Key: Hashable {
      let first: Int?
      let last: Int?
      let eur: Money
      let label: String
    }
    var seen: [Key: [Amount]] = [:]
    return amounts.compactMap { amount in
      let key = Key(first: amount.firstYear, last: amount.lastYear, eur: amount.eur, label: amount.label)
      defer { seen[key, default: []].append(amount) }
      guard let twin = seen[key]?.first(where: { !areLinked($0, amount) }) else { return nil }
      return Doubt(
        amount: amount.id,
        message:
          "it has the years, the figure and the label of \(twin.id) (expected one of them, or repeats or part_of)"
      )
    }
  }

  private static func areLinked(_ one: Amount, _ other: Amount) -> Bool {
    one.repeats == other.id || other.repeats == one.id || one.repeats != nil && one.repeats == other.repeats
      || one.partOf == other.id || other.partOf == one.id
  }
}
