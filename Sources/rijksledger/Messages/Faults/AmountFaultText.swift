import Budget

extension Messages {
  /// The rule that an amount breaks.
  static func text(_ fault: AmountRules.Fault) -> FaultText {
    switch fault {
    case .unreadable(let printed, let fault):
      FaultText(
        quoted(printed), expected: "a figure such as € 1,5 miljoen or 282.604 × € 1.000: \(text(fault))",
        remedy: "Copy the bare figure from the source")
    case .otherFigure(let found, let printed, let expected):
      FaultText(
        "\(found)", expected: "\(expected) or -\(expected), as \(quoted(printed)) says",
        remedy: "Correct the euros or the printed figure")
    case .implausibleYear(_, let year):
      FaultText(
        "\(year)", expected: "a year from \(plausibleYears.lowerBound) to \(plausibleYears.upperBound)",
        remedy: "Correct the year")
    case .lastYearAlone(let last):
      FaultText(
        "nothing, with last_year \(last)", expected: "a first year",
        remedy: "Fill in the first year, or leave both empty for an undated figure")
    case .yearsUpsideDown(let first, let last):
      FaultText(
        "\(last), before first_year \(first)", expected: "\(first) or later", remedy: "Correct the years")
    case .wrongPer(let found, let rule):
      FaultText(
        found?.rawValue ?? "nothing", expected: expected(by: rule), remedy: "Correct per or the years")
    case .noBasis:
      FaultText(
        "nothing", expected: Basis.list,
        remedy: "Use mutatie where the source says that it is added or taken away, otherwise stand")
    case .basisOfOther(let found, let kind):
      FaultText(
        found.rawValue, expected: "nothing: a \(kind.rawValue) has no basis", remedy: "Leave it empty")
    case .noRoute:
      FaultText(
        "nothing", expected: "a route, for a budget figure",
        remedy: "Use \(Route.unknown) where the source does not say")
    case .noRouteBasis(let route):
      FaultText(
        "nothing", expected: RouteBasis.list, remedy: "Say how the route \(shown(route)) is known")
    case .routeBasisAlone(let found):
      FaultText(
        found.rawValue, expected: "nothing: there is no known route",
        remedy: "Leave it empty, or fill in the route")
    case .noRegulation:
      FaultText(
        "nothing", expected: "the regulation from which the route is known", remedy: "Name it in the note")
    case .noRecipient:
      FaultText(
        "nothing", expected: "a recipient, for a budget figure",
        remedy: "Use onbekend where the source does not say")
    }
  }

  private static func expected(by rule: AmountRules.PerRule) -> String {
    switch rule {
    case .tariff: "nothing: a tariff has no per"
    case .undated: "total: a figure without years of its own is one sum"
    case .openEnded: "year: an open-ended figure holds in each year"
    case .oneYear: "year: a figure of one year holds in that year"
    case .severalYears: "year or total"
    }
  }

  /// Why a text is not a printed figure.
  static func text(_ fault: PrintedFigure.Fault) -> String {
    switch fault {
    case .unexpected(let position, let expected): "expected \(text(expected)) at character \(position)"
    case .fractionOfCent: "expected whole cents"
    case .tooLarge: "expected less than € 92 million billion"
    }
  }

  private static func text(_ expected: PrintedFigure.Expected) -> String {
    switch expected {
    case .digit: "a digit"
    case .groupOfThree: "groups of three digits between points"
    case .decimals: "decimals or - after the comma"
    case .unit: "€ and the unit of the table"
    case .end: "the end, or duizend, miljoen, miljard, mln., mld., euro or × after one space"
    }
  }
}
