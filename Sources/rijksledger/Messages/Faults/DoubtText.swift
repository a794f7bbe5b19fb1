import Budget

extension Messages {
  /// Why somebody should look at a figure, and what was expected.
  static func text(_ doubt: Plausibility.Reason) -> String {
    switch doubt {
    case .yearsUpsideDown(let first, let last):
      "the years run from \(first) to \(last) (expected the earlier one first)"
    case .unlikelyYears(let span, let expected, let edition, let isCounted):
      "the years are \(years(span)) (expected \(expected.lowerBound) to \(expected.upperBound) for a figure of"
        + " the edition \(edition) that \(isCounted ? "counts" : "does not count"))"
    case .repeatsItself: "it repeats itself (expected another amount)"
    case .repeatsRepeat(let own, let original, let further):
      "\(it(own)) repeats \(original), which repeats \(further)"
        + " (expected the first statement, which repeats nothing)"
    case .repeatsOtherKind(let own, let original, let kind):
      "\(it(own)) is budget and repeats \(original), which is \(kind.rawValue): neither counts"
        + " (expected a repeat of what counts)"
    case .repeatsOtherYears(let own, let span, let original, let otherSpan):
      "\(it(own)) is for \(years(span)) and repeats \(original) for \(years(otherSpan))"
        + " (expected years that do not exclude each other)"
    case .repeatsOtherFigure(let own, let original, let other):
      "\(own.printed) (\(own.precision.rawValue), \(euros(own.eur))) repeats \(original), \(other.printed)"
        + " (\(other.precision.rawValue), \(euros(other.eur))): expected the same within what is printed"
    case .outOfProportion(let eur, let factor, let isMore, let nearest, let other):
      outOfProportion(eur, factor, isMore, to: "the measure's other years", nearest, other)
    case .changesSign(let eur, let continued, let other):
      "\(euros(eur)) has the other sign than the measure that it continues (expected the sign of"
        + " \(continued), \(euros(other)))"
    case .outOfProportionToContinued(let eur, let factor, let isMore, let nearest, let other):
      outOfProportion(eur, factor, isMore, to: "the measure that it continues", nearest, other)
    case .looksLikeID(let printed): "\"\(printed)\" looks like an id (expected a figure as € 36.200)"
    case .looksLikeYear(let printed, let year):
      "\"\(printed)\" looks like the year \(year) (expected a figure)"
    case .duplicate(let twin, let span, let eur):
      "it has the years (\(years(span))), the figure (\(euros(eur))) and the label of \(twin)"
        + " (expected one of them, or a link)"
    }
  }

  private static func outOfProportion(
    _ eur: Money, _ factor: UInt64, _ isMore: Bool, to others: String, _ nearest: String, _ other: Money
  ) -> String {
    "\(euros(eur)) is \(factor) times \(isMore ? "more" : "less") than the nearest of \(others)"
      + " (expected less than \(Plausibility.outlierFactor) times: \(nearest) is \(euros(other)))"
  }

  private static func it(_ stated: Plausibility.Stated) -> String {
    "it (\(stated.printed), \(euros(stated.eur)))"
  }
}
