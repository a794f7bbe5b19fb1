/// What has to hold within one amount before it can be counted.
///
/// docs/domain.md has the rules.
public enum AmountRules {
  /// A rule that an amount breaks.
  public enum Fault: Error, Hashable, Sendable {
    /// The printed figure can't be read.
    case unreadable(printed: String, PrintedFigure.Fault)
    /// The euros are not what is printed.
    case otherFigure(found: Money, printed: String, expected: Money)
    /// A year that is not one of any budget.
    case implausibleYear(YearField, found: Int)
    /// A last year without a first.
    case lastYearAlone(Int)
    /// The last year comes before the first.
    case yearsUpsideDown(first: Int, last: Int)
    /// `per` does not go with the kind or the years.
    case wrongPer(found: Per?, PerRule)
    /// A budget figure is neither change nor whole.
    case noBasis
    /// A figure that is not budget has a basis.
    case basisOfOther(found: Basis, kind: Kind)
    /// A budget figure has no route.
    case noRoute
    /// A known route lacks how it is known.
    case noRouteBasis(route: String)
    /// There is no known route, but how it is known is filled in.
    case routeBasisAlone(found: RouteBasis)
    /// A route is known from a regulation, which the note does not name.
    case noRegulation
    /// A budget figure has no recipient.
    case noRecipient

    /// The field in which it shows, as files name it.
    public var field: String {
      switch self {
      case .unreadable: "printed"
      case .otherFigure: "eur"
      case .implausibleYear(let field, _): field.rawValue
      case .lastYearAlone: YearField.first.rawValue
      case .yearsUpsideDown: YearField.last.rawValue
      case .wrongPer: "per"
      case .noBasis, .basisOfOther: "basis"
      case .noRoute: "route"
      case .noRouteBasis, .routeBasisAlone: "route_basis"
      case .noRegulation: "note"
      case .noRecipient: "recipient"
      }
    }
  }

  /// A field that holds a year.
  public enum YearField: String, Hashable, Sendable {
    /// The first year.
    case first = "first_year"
    /// The last year.
    case last = "last_year"
  }

  /// What decides `per`.
  public enum PerRule: String, Hashable, Sendable {
    /// A tariff has none.
    case tariff
    /// A figure without years of its own is one sum.
    case undated
    /// An open-ended figure holds in each year.
    case openEnded
    /// A figure of one year holds in that year.
    case oneYear
    /// A figure of several years says which of the two it is.
    case severalYears
  }

  /// All rules that an amount breaks, in the order of the fields.
  public static func faults(in amount: Amount) -> [Fault] {
    var faults: [Fault] = []
    if let fault = printed(amount) { faults.append(fault) }
    faults += years(amount)
    if let rule = per(amount) { faults.append(.wrongPer(found: amount.per, rule)) }
    if let fault = nature(amount) { faults.append(fault) }
    return faults + way(amount)
  }

  private static func printed(_ amount: Amount) -> Fault? {
    do {
      let printed = try PrintedFigure.parse(amount.printed)
      if printed.cents.magnitude == amount.eur.cents.magnitude { return nil }
      return .otherFigure(found: amount.eur, printed: amount.printed, expected: printed)
    } catch {
      return .unreadable(printed: amount.printed, error)
    }
  }

  private static func years(_ amount: Amount) -> [Fault] {
    var faults: [Fault] = []
    if let first = amount.firstYear, !plausibleYears.contains(first) {
      faults.append(.implausibleYear(.first, found: first))
    }
    if let last = amount.lastYear, !plausibleYears.contains(last) {
      faults.append(.implausibleYear(.last, found: last))
    }
    if let last = amount.lastYear {
      if let first = amount.firstYear {
        if first > last { faults.append(.yearsUpsideDown(first: first, last: last)) }
      } else {
        faults.append(.lastYearAlone(last))
      }
    }
    return faults
  }

  /// The rule that `per` breaks.
  private static func per(_ amount: Amount) -> PerRule? {
    switch (amount.kind, amount.firstYear, amount.lastYear, amount.per) {
    case (.tariff, _, _, nil): nil
    case (.tariff, _, _, _): .tariff
    case (_, nil, _, .total): nil
    case (_, nil, _, _): .undated
    case (_, _?, nil, .year): nil
    case (_, _?, nil, _): .openEnded
    case (_, let first?, let last?, .total) where first == last: .oneYear
    case (_, _?, _?, nil): .severalYears
    case (_, _?, _?, _): nil
    }
  }

  private static func nature(_ amount: Amount) -> Fault? {
    switch (amount.kind, amount.basis) {
    case (.budget, nil): .noBasis
    case (.budget, _), (_, nil): nil
    case (let kind, let basis?): .basisOfOther(found: basis, kind: kind)
    }
  }

  private static func way(_ amount: Amount) -> [Fault] {
    var faults: [Fault] = []
    if amount.kind == .budget && amount.route == nil { faults.append(.noRoute) }
    let known = amount.route == Route.unknown ? nil : amount.route
    switch (known, amount.routeBasis) {
    case (let route?, nil): faults.append(.noRouteBasis(route: route))
    case (nil, let basis?): faults.append(.routeBasisAlone(found: basis))
    case (_?, .known) where amount.note == nil: faults.append(.noRegulation)
    default: break
    }
    if amount.kind == .budget && amount.recipient == nil { faults.append(.noRecipient) }
    return faults
  }
}
