/// What has to hold within one amount before it can be counted (DOMAIN, section 3).
public enum AmountRules {
  /// A rule that an amount breaks, at one of its fields.
  public struct Fault: Error, Hashable, Sendable {
    /// The field, as the package names it.
    public let field: String
    /// What was found.
    public let found: String
    /// What was expected.
    public let expected: String
    /// What to do.
    public let remedy: String

    init(_ field: String, found: String, expected: String, remedy: String) {
      self.field = field
      self.found = found
      self.expected = expected
      self.remedy = remedy
    }
  }

  /// All rules that an amount breaks, in the order of the fields.
  public static func faults(in amount: Amount) -> [Fault] {
    printed(amount) + years(amount) + nature(amount) + way(amount)
  }

  private static func printed(_ amount: Amount) -> [Fault] {
    do {
      let printed = try PrintedFigure.parse(amount.printed)
      if printed == (try? amount.eur.magnitude()) { return [] }
      return [
        Fault(
          "eur", found: "\(amount.eur)", expected: "\(printed) or -\(printed), as \"\(amount.printed)\" says",
          remedy: "Correct the euros or the printed figure")
      ]
    } catch {
      return [
        Fault(
          "printed", found: "\"\(amount.printed)\"",
          expected: "a figure such as € 1,5 miljoen or 282.604 × € 1.000: \(error)",
          remedy: "Copy the bare figure from the source")
      ]
    }
  }

  private static func years(_ amount: Amount) -> [Fault] {
    var faults: [Fault] = []
    for (field, year) in [("first_year", amount.firstYear), ("last_year", amount.lastYear)] {
      if let year, !plausibleYears.contains(year) {
        faults.append(
          Fault(
            field, found: "\(year)",
            expected: "a year from \(plausibleYears.lowerBound) to \(plausibleYears.upperBound)",
            remedy: "Correct the year"))
      }
    }
    if amount.firstYear == nil, let last = amount.lastYear {
      faults.append(
        Fault(
          "first_year", found: "nothing, with last_year \(last)", expected: "a first year",
          remedy: "Fill in the first year, or leave both empty for an undated figure"))
    }
    if let first = amount.firstYear, let last = amount.lastYear, first > last {
      faults.append(
        Fault(
          "last_year", found: "\(last), before first_year \(first)", expected: "\(first) or later",
          remedy: "Correct the years"))
    }
    return faults + per(amount)
  }

  private static func per(_ amount: Amount) -> [Fault] {
    let expected: String
    switch (amount.kind, amount.firstYear, amount.lastYear, amount.per) {
    case (.tariff, _, _, nil): return []
    case (.tariff, _, _, _): expected = "nothing: a tariff has no per"
    case (_, nil, _, .total): return []
    case (_, nil, _, _): expected = "total: a figure without years of its own is one sum"
    case (_, _?, nil, .year): return []
    case (_, _?, nil, _): expected = "year: an open-ended figure holds in each year"
    case (_, let first?, let last?, .total) where first == last:
      expected = "year: a figure of one year holds in that year"
    case (_, _?, _?, nil): expected = "year or total"
    case (_, _?, _?, _): return []
    }
    return [
      Fault(
        "per", found: amount.per?.rawValue ?? "nothing", expected: expected,
        remedy: "Correct per or the years")
    ]
  }

  private static func nature(_ amount: Amount) -> [Fault] {
    switch (amount.kind, amount.basis) {
    case (.budget, nil):
      [
        Fault(
          "basis", found: "nothing", expected: Basis.list,
          remedy: "Say mutatie where the source says that it is added or taken away, else stand")
      ]
    case (.budget, _), (_, nil): []
    case (let kind, let basis?):
      [
        Fault(
          "basis", found: basis.rawValue, expected: "nothing: a \(kind.rawValue) has no basis",
          remedy: "Leave it empty")
      ]
    }
  }

  private static func way(_ amount: Amount) -> [Fault] {
    var faults: [Fault] = []
    if amount.kind == .budget && amount.route == nil {
      faults.append(
        Fault(
          "route", found: "nothing", expected: "a route, for a budget figure",
          remedy: "Use \(Route.unknown) where the source does not say"))
    }
    let isKnown = amount.route != nil && amount.route != Route.unknown
    switch (isKnown, amount.routeBasis) {
    case (true, nil):
      faults.append(
        Fault(
          "route_basis", found: "nothing", expected: RouteBasis.list,
          remedy: "Say how the route \(amount.route ?? "") is known"))
    case (false, let basis?):
      faults.append(
        Fault(
          "route_basis", found: basis.rawValue, expected: "nothing: there is no known route",
          remedy: "Leave it empty, or fill in the route"))
    case (true, .known) where amount.note == nil:
      faults.append(
        Fault(
          "note", found: "nothing", expected: "the regulation from which the route is known",
          remedy: "Name it in the note"))
    default: break
    }
    if amount.kind == .budget && amount.recipient == nil {
      faults.append(
        Fault(
          "recipient", found: "nothing", expected: "a recipient, for a budget figure",
          remedy: "Use onbekend where the source does not say"))
    }
    return faults
  }
}
