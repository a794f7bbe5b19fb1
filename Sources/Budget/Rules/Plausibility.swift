/// Finds figures that break no rule and may still be wrong, so that somebody looks at them.
///
/// Import takes such figures; `check` reports them, and anyone who has looked at one can accept it.
public enum Plausibility {
  /// A figure that somebody should look at.
  public struct Doubt: Equatable, Sendable {
    /// The id of the amount.
    public let amount: String
    /// What is doubtful about it.
    public let reason: Reason
  }

  /// A printed figure with the euros it stands for.
  public struct Stated: Hashable, Sendable {
    /// The figure as the source prints it.
    public let printed: String
    /// The euros.
    public let eur: Money
    /// How precise the source says it is.
    public let precision: Precision

    init(_ amount: Amount) {
      (printed, eur, precision) = (amount.printed, amount.eur, amount.precision)
    }
  }

  /// Why somebody should look at a figure.
  public enum Reason: Hashable, Sendable {
    /// The last year comes before the first.
    case yearsUpsideDown(first: Int, last: Int)
    /// Its years are far from those that an edition is about.
    case unlikelyYears(Span, expected: ClosedRange<Int>, edition: Int, isCounted: Bool)
    /// It repeats itself.
    case repeatsItself
    /// It repeats a repeat.
    case repeatsRepeat(Stated, original: String, further: String)
    /// It is a budget figure and repeats one that never counts.
    case repeatsOtherKind(Stated, original: String, kind: Kind)
    /// It repeats a figure for other years.
    case repeatsOtherYears(Stated, Span, original: String, Span)
    /// It repeats a figure that differs by more than rounding in print explains.
    case repeatsOtherFigure(Stated, original: String, Stated)
    /// It is many times more or less than the nearest of the measure's other years.
    case outOfProportion(Money, factor: UInt64, isMore: Bool, nearest: String, Money)
    /// All that the measure which it continues states of its kind has the other sign; the nearest of them.
    case changesSign(Money, continued: String, Money)
    /// It is many times more or less than the nearest figure of the measure that it continues.
    case outOfProportionToContinued(Money, factor: UInt64, isMore: Bool, nearest: String, Money)
    /// What is printed looks like an id.
    case looksLikeID(printed: String)
    /// What is printed looks like a year.
    case looksLikeYear(printed: String, year: Int)
    /// Another figure of the measure says the same, without a link between them.
    case duplicate(of: String, Span, Money)
  }

  // MARK: Years

  /// Years that are upside down, or far from those that an edition is about.
  ///
  /// A counted figure is for at most 5 years before the budget year and 30 after it. Others include history
  /// and outlook, and get 25 and 50.
  public static func years(of amount: Amount, edition: Int) -> Doubt? {
    if let first = amount.firstYear, let last = amount.lastYear, first > last {
      return Doubt(amount: amount.id, reason: .yearsUpsideDown(first: first, last: last))
    }
    let (before, after) = amount.isCounted ? (5, 30) : (25, 50)
    let plausible = (edition - before)...(edition + after)
    let years = [amount.firstYear, amount.lastYear].compactMap(\.self)
    guard !years.allSatisfy(plausible.contains) else { return nil }
    return Doubt(
      amount: amount.id,
      reason: .unlikelyYears(
        Span(stating: amount), expected: plausible, edition: edition, isCounted: amount.isCounted))
  }

  // MARK: Repeats

  /// A repeat of a repeat, of itself, or of a figure that differs by more than rounding in print explains.
  public static func `repeat`(_ amount: Amount, of original: Amount) -> Doubt? {
    reason(toDoubt: amount, repeating: original).map { Doubt(amount: amount.id, reason: $0) }
  }

  private static func reason(toDoubt amount: Amount, repeating original: Amount) -> Reason? {
    if original.id == amount.id { return .repeatsItself }
    let own = Stated(amount)
    if let further = original.repeats {
      return .repeatsRepeat(own, original: original.id, further: further)
    }
    if amount.kind == .budget && original.kind != .budget {
      return .repeatsOtherKind(own, original: original.id, kind: original.kind)
    }
    if excludes(amount, original) {
      return .repeatsOtherYears(own, Span(stating: amount), original: original.id, Span(stating: original))
    }
    guard let range = Interval(amount), let other = Interval(original), !range.meets(other) else {
      return nil
    }
    return .repeatsOtherFigure(own, original: original.id, Stated(original))
  }

  /// Whether no year is in both.
  private static func excludes(_ one: Amount, _ other: Amount) -> Bool {
    guard let first = one.firstYear, let otherFirst = other.firstYear else { return false }
    return first > (other.lastYear ?? .max) || otherFirst > (one.lastYear ?? .max)
  }

  /// What a printed figure may stand for, in cents.
  private struct Interval {
    let low: Money
    let high: Money

    /// Half a unit of the last digit each way, or a whole one if the source says that it is rounded.
    ///
    /// Nil for a figure that can't be read: `AmountRules` reports that.
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

  /// From which factor on a figure is out of proportion to every other year.
  ///
  /// A slip of a factor 1,000 exceeds it as long as the true figure is within ten times one of the others.
  public static let outlierFactor: UInt64 = 100

  /// The figures of one measure that are out of proportion to its other years, and ids or years typed as figures.
  public static func outliers(in amounts: [Amount], edition: Int) -> [Doubt] {
    let typed = amounts.compactMap { typedNumber($0, edition: edition) }
    // Mostly the largest is not far enough from the smallest, and no two need to be compared.
    var (least, most) = (UInt64.max, UInt64.min)
    for amount in amounts where isComparable(amount) {
      least = min(least, amount.eur.cents.magnitude)
      most = max(most, amount.eur.cents.magnitude)
    }
    guard least <= most, most / least >= outlierFactor else { return typed }
    let jumps = jumps(in: amounts.filter(isComparable))
    return typed + jumps.filter { jump in !typed.contains { $0.amount == jump.amount } }
  }

  /// What compared figures have in common.
  struct Likeness: Hashable {
    let kind: Kind
    var route: String?
    var recipient: String?
    var per: Per?

    init(_ amount: Amount) {
      (kind, route, recipient, per) = (amount.kind, amount.route, amount.recipient, amount.per)
    }

    /// The kind alone.
    var kindAlone: Likeness {
      var likeness = self
      (likeness.route, likeness.recipient, likeness.per) = (nil, nil, nil)
      return likeness
    }
  }

  /// A figure is compared with those of other years that have its kind, route and receiver, or only its kind
  /// if there are none.
  private static func jumps(in amounts: [Amount]) -> [Doubt] {
    let alike = Dictionary(grouping: amounts, by: Likeness.init).mapValues(FigureSeries.init)
    let ofKind = Dictionary(grouping: amounts) { Likeness($0).kindAlone }.mapValues(FigureSeries.init)
    typealias Jump = (amount: Amount, nearest: Amount, factor: UInt64, isAlike: Bool)
    let jumps = amounts.compactMap { amount -> Jump? in
      let likeness = Likeness(amount)
      let near = alike[likeness]?.nearest(to: amount)
      guard let nearest = near ?? ofKind[likeness.kindAlone]?.nearest(to: amount),
        nearest.factor >= outlierFactor
      else { return nil }
      return (amount, nearest.figure, nearest.factor, near != nil)
    }
    let ids = Set(jumps.map(\.amount.id))
    let (steadyAlike, steadyOfKind) = (
      alike.mapValues { $0.years(without: ids) }, ofKind.mapValues { $0.years(without: ids) }
    )
    return jumps.filter { jump in
      let likeness = Likeness(jump.amount)
      let (series, steady) =
        jump.isAlike
        ? (alike[likeness], steadyAlike[likeness])
        : (ofKind[likeness.kindAlone], steadyOfKind[likeness.kindAlone])
      // If all years are far from each other nobody can tell which is wrong. Then the largest is named, as
      // slips enlarge more often than they reduce.
      return steady?.contains { $0 != FigureSeries.Years(jump.amount) } == true
        || series?.hasLarger(than: jump.amount) != true
    }.map { jump in
      let isMore = jump.amount.eur.cents.magnitude > jump.nearest.eur.cents.magnitude
      return Doubt(
        amount: jump.amount.id,
        reason: .outOfProportion(
          jump.amount.eur, factor: jump.factor, isMore: isMore, nearest: jump.nearest.id, jump.nearest.eur))
    }
  }

  private static func typedNumber(_ amount: Amount, edition: Int) -> Doubt? {
    guard amount.kind != .tariff else { return nil }
    // The figure without € and ,-. With a unit or a word after it, it is money and neither an id nor a year.
    var number = amount.printed.utf8[...]
    for mark in ["€", " "] where number.starts(with: mark.utf8) {
      number = number.dropFirst(mark.utf8.count)
    }
    if number.suffix(2).elementsEqual(",-".utf8) { number = number.dropLast(2) }
    guard !number.isEmpty, number.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    // Money of five digits or more is printed with points or with a word; a reference number is not.
    if number.count >= 5 {
      return Doubt(amount: amount.id, reason: .looksLikeID(printed: amount.printed))
    }
    let years = (edition - 50)...(edition + 50)
    if number.count == 4, let year = Int(Substring(number)), years.contains(year) {
      return Doubt(amount: amount.id, reason: .looksLikeYear(printed: amount.printed, year: year))
    }
    return nil
  }

  /// Whether a figure has a size that says something about others.
  static func isComparable(_ amount: Amount) -> Bool {
    amount.kind != .tariff && amount.firstYear != nil && amount.eur.cents != 0
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
    func key(of amount: Amount) -> Key {
      Key(first: amount.firstYear, last: amount.lastYear, eur: amount.eur, label: amount.label)
    }
    // Mostly no two say the same.
    guard Set(amounts.map(key)).count < amounts.count else { return [] }
    var seen: [Key: Twins] = [:]
    return amounts.compactMap { amount in
      let key = key(of: amount)
      let twin = seen[key]?.amounts.first { !areLinked($0, amount) }
      seen[key, default: Twins()].add(amount)
      return twin.map {
        Doubt(amount: amount.id, reason: .duplicate(of: $0.id, Span(stating: amount), amount.eur))
      }
    }
  }

  /// The figures that say the same, as far as a further one is compared with them.
  private struct Twins {
    private(set) var amounts: [Amount] = []
    private var ids: Set<String> = []
    private var originals: Set<String> = []

    /// A repeat of one that is there is linked to what that is linked to, and so are all repeats of one original to each other:
    /// the first tells enough, and many of them cost no comparison of each with each.
    mutating func add(_ amount: Amount) {
      if let original = amount.repeats, ids.contains(original) || !originals.insert(original).inserted {
        return
      }
      ids.insert(amount.id)
      amounts.append(amount)
    }
  }

  private static func areLinked(_ one: Amount, _ other: Amount) -> Bool {
    one.repeats == other.id || other.repeats == one.id || one.repeats != nil && one.repeats == other.repeats
      || one.partOf == other.id || other.partOf == one.id || one.mayOverlap.contains(other.id)
      || other.mayOverlap.contains(one.id)
  }
}
