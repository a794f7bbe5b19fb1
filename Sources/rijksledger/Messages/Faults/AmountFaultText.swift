import Budget

extension Messages {
  /// The rule that an amount breaks.
  static func text(_ fault: AmountRules.Fault) -> FaultText {
    switch fault {
    case .unreadable(let printed, let fault):
      said(
        en: FaultText(
          quoted(printed), expected: "a figure such as € 1,5 miljoen or 282.604 × € 1.000: \(text(fault))",
          remedy: "Copy the bare figure from the source"),
        nl: FaultText(
          quoted(printed), expected: "een cijfer zoals € 1,5 miljoen of 282.604 × € 1.000: \(text(fault))",
          remedy: "Neem het kale cijfer over uit de bron"))
    case .otherFigure(let found, let printed, let expected):
      said(
        en: FaultText(
          "\(found)", expected: "\(expected) or -\(expected), as \(quoted(printed)) says",
          remedy: "Correct the euros or the printed figure"),
        nl: FaultText(
          "\(found)", expected: "\(expected) of -\(expected), volgens \(quoted(printed))",
          remedy: "Verbeter de euro's of het gedrukte cijfer"))
    case .implausibleYear(_, let year):
      said(
        en: FaultText(
          "\(year)", expected: "a year from \(plausibleYears.lowerBound) to \(plausibleYears.upperBound)",
          remedy: "Correct the year"),
        nl: FaultText(
          "\(year)",
          expected: "een jaar van \(plausibleYears.lowerBound) tot en met \(plausibleYears.upperBound)",
          remedy: "Verbeter het jaar"))
    case .lastYearAlone(let last):
      said(
        en: FaultText(
          "nothing, with last_year \(last)", expected: "a first year",
          remedy: "Fill in the first year, or leave both empty for an undated figure"),
        nl: FaultText(
          "niets, bij last_year \(last)", expected: "een eerste jaar",
          remedy: "Vul het eerste jaar in, of laat beide leeg als het jaar onbekend is"))
    case .yearsUpsideDown(let first, let last):
      said(
        en: FaultText(
          "\(last), before first_year \(first)", expected: "\(first) or later", remedy: "Correct the years"),
        nl: FaultText(
          "\(last), vóór first_year \(first)", expected: "\(first) of later", remedy: "Verbeter de jaren"))
    case .wrongPer(let found, let rule):
      said(
        en: FaultText(
          found?.rawValue ?? "nothing", expected: expected(by: rule), remedy: "Correct per or the years"),
        nl: FaultText(
          found?.rawValue ?? "niets", expected: expected(by: rule), remedy: "Verbeter per of de jaren"))
    case .noBasis:
      said(
        en: FaultText(
          "nothing", expected: Basis.list,
          remedy: "Use mutatie where the source says that it is added or taken away, otherwise stand"),
        nl: FaultText(
          "niets", expected: Basis.list,
          remedy: "Kies mutatie als de bron zegt dat het erbij komt of eraf gaat, en anders stand"))
    case .basisOfOther(let found, let kind):
      said(
        en: FaultText(
          found.rawValue, expected: "nothing: a \(kind.rawValue) has no basis", remedy: "Leave it empty"),
        nl: FaultText(
          found.rawValue, expected: "niets: de soort \(kind.rawValue) heeft geen basis",
          remedy: "Laat het leeg"))
    case .noRoute:
      said(
        en: FaultText(
          "nothing", expected: "a route, for a budget figure",
          remedy: "Use \(Route.unknown) where the source does not say"),
        nl: FaultText(
          "niets", expected: "een route, want de soort is budget",
          remedy: "Kies \(Route.unknown) als de bron het niet zegt"))
    case .noRouteBasis(let route):
      said(
        en: FaultText(
          "nothing", expected: RouteBasis.list, remedy: "Say how the route \(shown(route)) is known"),
        nl: FaultText(
          "niets", expected: RouteBasis.list, remedy: "Geef aan hoe de route \(shown(route)) bekend is"))
    case .routeBasisAlone(let found):
      said(
        en: FaultText(
          found.rawValue, expected: "nothing: there is no known route",
          remedy: "Leave it empty, or fill in the route"),
        nl: FaultText(
          found.rawValue, expected: "niets: er is geen bekende route",
          remedy: "Laat het leeg, of vul de route in"))
    case .noRegulation:
      said(
        en: FaultText(
          "nothing", expected: "the regulation from which the route is known",
          remedy: "Name it in the note"),
        nl: FaultText(
          "niets", expected: "de regeling waaruit de route bekend is", remedy: "Noem die in de notitie"))
    case .noRecipient:
      said(
        en: FaultText(
          "nothing", expected: "a recipient, for a budget figure",
          remedy: "Use onbekend where the source does not say"),
        nl: FaultText(
          "niets", expected: "een ontvanger, want de soort is budget",
          remedy: "Kies onbekend als de bron het niet zegt"))
    }
  }

  private static func expected(by rule: AmountRules.PerRule) -> String {
    switch rule {
    case .tariff: said(en: "nothing: a tariff has no per", nl: "niets: een tarief heeft geen per")
    case .undated:
      said(
        en: "total: a figure without years of its own is one sum",
        nl: "total: een bedrag zonder eigen jaren is één som")
    case .openEnded:
      said(
        en: "year: an open-ended figure holds in each year",
        nl: "year: een bedrag zonder laatste jaar geldt in elk jaar")
    case .oneYear:
      said(
        en: "year: a figure of one year holds in that year",
        nl: "year: een bedrag van één jaar geldt in dat jaar")
    case .severalYears: said(en: "year or total", nl: "year of total")
    }
  }

  /// Why a text is not a printed figure.
  static func text(_ fault: PrintedFigure.Fault) -> String {
    switch fault {
    case .unexpected(let position, let expected):
      said(
        en: "expected \(text(expected)) at character \(position)",
        nl: "bij teken \(position) hoort \(text(expected))")
    case .fractionOfCent: said(en: "expected whole cents", nl: "het moet op hele centen uitkomen")
    case .tooLarge:
      said(
        en: "expected less than € 92 million billion", nl: "het moet minder zijn dan € 92 miljoen miljard")
    }
  }

  private static func text(_ expected: PrintedFigure.Expected) -> String {
    switch expected {
    case .digit: said(en: "a digit", nl: "een cijfer")
    case .groupOfThree:
      said(en: "groups of three digits between points", nl: "een groep van drie cijfers tussen de punten")
    case .decimals: said(en: "decimals or - after the comma", nl: "een decimaal of - achter de komma")
    case .unit: said(en: "€ and the unit of the table", nl: "€ met de eenheid van de tabel")
    case .end:
      said(
        en: "the end, or duizend, miljoen, miljard, mln., mld., euro or × after one space",
        nl: "het einde, of na één spatie duizend, miljoen, miljard, mln., mld., euro of ×")
    }
  }
}
