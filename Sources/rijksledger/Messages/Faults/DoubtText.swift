import Budget

extension Messages {
  /// Why somebody should look at a figure, and what was expected.
  static func text(_ doubt: Plausibility.Reason) -> String {
    switch doubt {
    case .yearsUpsideDown(let first, let last):
      said(
        en: "the years run from \(first) to \(last) (expected the earlier one first)",
        nl: "de jaren lopen van \(first) tot en met \(last) (verwacht: het vroegste eerst)")
    case .unlikelyYears(let span, let expected, let edition, let isCounted):
      said(
        en: "the years are \(years(span)) (expected \(expected.lowerBound) to \(expected.upperBound) for a"
          + " figure of the edition \(edition) that \(isCounted ? "counts" : "does not count"))",
        nl: "de jaren zijn \(years(span)) (verwacht: \(expected.lowerBound) tot en met"
          + " \(expected.upperBound) bij een bedrag van de editie \(edition) dat"
          + " \(isCounted ? "meetelt" : "niet meetelt"))")
    case .repeatsItself:
      said(
        en: "it repeats itself (expected another amount)",
        nl: "het herhaalt zichzelf (verwacht: een ander bedrag)")
    case .repeatsRepeat(let own, let original, let further):
      said(
        en: "it \(figure(own)) repeats \(original), which repeats \(further) (expected the first statement,"
          + " which repeats nothing)",
        nl: "het \(figure(own)) herhaalt \(original), en dat herhaalt \(further) (verwacht: de eerste"
          + " vermelding, die niets herhaalt)")
    case .repeatsOtherKind(let own, let original, let kind):
      said(
        en: "it \(figure(own)) is budget and repeats \(original), which is \(kind.rawValue): neither counts"
          + " (expected a repeat of what counts)",
        nl: "het \(figure(own)) is budget en herhaalt \(original), dat \(kind.rawValue) is: geen van beide"
          + " telt mee (verwacht: een herhaling van wat meetelt)")
    case .repeatsOtherYears(let own, let span, let original, let otherSpan):
      said(
        en: "it \(figure(own)) is for \(years(span)) and repeats \(original) for \(years(otherSpan))"
          + " (expected years that do not exclude each other)",
        nl: "het \(figure(own)) is voor \(years(span)) en herhaalt \(original) voor \(years(otherSpan))"
          + " (verwacht: jaren die elkaar niet uitsluiten)")
    case .repeatsOtherFigure(let own, let original, let other):
      said(
        en: "\(precise(own)) repeats \(original), \(precise(other)): expected the same within what is"
          + " printed",
        nl: "\(precise(own)) herhaalt \(original), \(precise(other)): verwacht was hetzelfde, op de"
          + " afronding van het gedrukte cijfer na")
    case .outOfProportion(let eur, let factor, let isMore, let nearest, let other):
      outOfProportion(
        eur, factor, isMore, nearest, other,
        to: said(en: "the measure's other years", nl: "de andere jaren van het voornemen"))
    case .changesSign(let eur, let continued, let other):
      said(
        en: "\(euros(eur)) has the other sign than the measure that it continues (expected the sign of"
          + " \(continued), \(euros(other)))",
        nl: "\(euros(eur)) heeft een ander teken dan het voornemen dat het voortzet (verwacht: dat van"
          + " \(continued), \(euros(other)))")
    case .outOfProportionToContinued(let eur, let factor, let isMore, let nearest, let other):
      outOfProportion(
        eur, factor, isMore, nearest, other,
        to: said(en: "the measure that it continues", nl: "het voornemen dat het voortzet"))
    case .looksLikeID(let printed):
      said(
        en: "\"\(printed)\" looks like an id (expected a figure as € 36.200)",
        nl: "\"\(printed)\" lijkt op een id (verwacht: een cijfer zoals € 36.200)")
    case .looksLikeYear(let printed, let year):
      said(
        en: "\"\(printed)\" looks like the year \(year) (expected a figure)",
        nl: "\"\(printed)\" lijkt op het jaar \(year) (verwacht: een bedrag)")
    case .duplicate(let twin, let span, let eur):
      said(
        en: "it has the years (\(years(span))), the figure (\(euros(eur))) and the label of \(twin)"
          + " (expected one of them, or a link)",
        nl: "het heeft de jaren (\(years(span))), het bedrag (\(euros(eur))) en de omschrijving van \(twin)"
          + " (verwacht: een van beide, of een verwijzing)")
    }
  }

  /// - Parameter others: What it is out of proportion to, in the language of this run.
  private static func outOfProportion(
    _ eur: Money, _ factor: UInt64, _ isMore: Bool, _ nearest: String, _ other: Money, to others: String
  ) -> String {
    said(
      en: "\(euros(eur)) is \(factor) times \(isMore ? "more" : "less") than the nearest of \(others)"
        + " (expected less than \(Plausibility.outlierFactor) times: \(nearest) is \(euros(other)))",
      nl: "\(euros(eur)) is \(factor) keer zo \(isMore ? "groot" : "klein") als het dichtstbijzijnde bedrag"
        + " van \(others) (verwacht: minder dan \(Plausibility.outlierFactor) keer; \(nearest) is"
        + " \(euros(other)))")
  }

  private static func figure(_ stated: Plausibility.Stated) -> String {
    "(\(stated.printed), \(euros(stated.eur)))"
  }

  private static func precise(_ stated: Plausibility.Stated) -> String {
    "\(stated.printed) (\(stated.precision.rawValue), \(euros(stated.eur)))"
  }
}
