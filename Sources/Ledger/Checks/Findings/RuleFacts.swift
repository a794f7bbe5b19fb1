import Budget

// The facts of broken rules and of doubts; their kinds are those of the rules in Budget.

extension TextRule.Fault {
  var facts: Facts {
    switch self {
    case .control(let scalar, let position):
      Facts("control", ["scalar": String(scalar, radix: 16), "position": "\(position)"])
    case .hidden(let scalar, let position):
      Facts("hidden", ["scalar": String(scalar, radix: 16), "position": "\(position)"])
    case .misread(let position): Facts("misread", ["position": "\(position)"])
    case .notNFC(let position): Facts("not-nfc", ["position": "\(position)"])
    case .tooLong(let count): Facts("too-long", ["count": "\(count)"])
    case .blank: Facts("blank")
    case .surroundingSpace(let scalar): Facts("surrounding-space", ["scalar": String(scalar, radix: 16)])
    }
  }
}

extension MinistryRule.Fault {
  // Which ministries hold instead follows from the list.
  var facts: Facts { Facts("ministry-of-other-year", ["found": code, "edition": "\(edition)"]) }
}

extension AmountRules.Fault {
  var facts: Facts {
    switch self {
    case .unreadable(let printed, _): Facts("printed-unreadable", ["printed": printed])
    case .otherFigure(let found, let printed, let expected):
      Facts(
        "other-figure", ["cents": "\(found.cents)", "printed": printed, "expected": "\(expected.cents)"])
    case .implausibleYear(let field, let year):
      Facts("implausible-year", ["field": field.rawValue, "year": "\(year)"])
    case .lastYearAlone(let year): Facts("last-year-alone", ["year": "\(year)"])
    case .yearsUpsideDown(let first, let last):
      Facts("years-upside-down", ["first": "\(first)", "last": "\(last)"])
    case .wrongPer(let found, let rule):
      Facts("wrong-per", ["found": found?.rawValue, "rule": rule.rawValue])
    case .noBasis: Facts("no-basis")
    case .basisOfOther(let found, let kind):
      Facts("basis-of-other", ["found": found.rawValue, "kind": kind.rawValue])
    case .noRoute: Facts("no-route")
    case .noRouteBasis(let route): Facts("no-route-basis", ["route": route])
    case .routeBasisAlone(let found): Facts("route-basis-alone", ["found": found.rawValue])
    case .noRegulation: Facts("no-regulation")
    case .noRecipient: Facts("no-recipient")
    }
  }
}

extension Plausibility.Reason {
  var facts: Facts {
    switch self {
    case .yearsUpsideDown(let first, let last):
      Facts("years-upside-down", ["first": "\(first)", "last": "\(last)"])
    case .unlikelyYears(let span, _, let edition, let isCounted):
      Facts("unlikely-years", ["years": span.facts, "edition": "\(edition)", "counted": "\(isCounted)"])
    case .repeatsItself: Facts("repeats-itself")
    case .repeatsRepeat(let own, let original, let further):
      own.facts("repeats-repeat", original: original, ["further": further])
    case .repeatsOtherKind(let own, let original, let kind):
      own.facts("repeats-other-kind", original: original, ["kind": kind.rawValue])
    case .repeatsOtherYears(let own, let span, let original, let other):
      own.facts("repeats-other-years", original: original, ["years": span.facts, "other": other.facts])
    case .repeatsOtherFigure(let own, let original, let other):
      own.facts(
        "repeats-other-figure", original: original,
        [
          "other-printed": other.printed, "other-cents": "\(other.eur.cents)",
          "other-precision": other.precision.rawValue,
        ])
    case .outOfProportion(let eur, let factor, let isMore, let nearest, let other):
      Self.outOfProportion("out-of-proportion", eur, factor, isMore, nearest, other)
    case .changesSign(let eur, let continued, let other):
      Facts(
        "changes-sign", ["cents": "\(eur.cents)", "continued": continued, "other-cents": "\(other.cents)"])
    case .outOfProportionToContinued(let eur, let factor, let isMore, let nearest, let other):
      Self.outOfProportion("out-of-proportion-to-continued", eur, factor, isMore, nearest, other)
    case .looksLikeID(let printed): Facts("looks-like-id", ["printed": printed])
    case .looksLikeYear(let printed, let year):
      Facts("looks-like-year", ["printed": printed, "year": "\(year)"])
    case .duplicate(let twin, let span, let eur):
      Facts("duplicate", ["of": twin, "years": span.facts, "cents": "\(eur.cents)"])
    }
  }

  private static func outOfProportion(
    _ kind: String, _ eur: Money, _ factor: UInt64, _ isMore: Bool, _ nearest: String, _ other: Money
  ) -> Facts {
    Facts(
      kind,
      [
        "cents": "\(eur.cents)", "factor": "\(factor)", "is": isMore ? "more" : "less", "nearest": nearest,
        "other-cents": "\(other.cents)",
      ])
  }
}

extension Plausibility.Stated {
  fileprivate func facts(
    _ kind: String, original: String, _ more: KeyValuePairs<String, String?>
  ) -> Facts {
    let own: [(name: String, value: String?)] = [
      ("printed", printed), ("cents", "\(eur.cents)"), ("precision", precision.rawValue),
      ("original", original),
    ]
    return Facts(kind, own + more.map { (name: $0.key, value: $0.value) })
  }
}

extension Span {
  /// `2023`, `2023-2025`, `2023-` without end, `2023+2025` for one sum, `undated`.
  fileprivate var facts: String {
    switch self {
    case .yearly(let first, nil): "\(first)-"
    case .yearly(let first, let last?): first == last ? "\(first)" : "\(first)-\(last)"
    case .undivided(let first, let last): "\(first)+\(last)"
    case .undated: "undated"
    }
  }
}

extension CountingFault<String> {
  var facts: Facts {
    switch self {
    case .duplicate: Facts("amount-twice")
    case .implausibleYears(_, let first, let last):
      Facts("implausible-years", ["first": first.map(String.init), "last": last.map(String.init)])
    case .unknownAmount(_, let link, let target):
      Facts("unknown-amount", ["link": link.rawValue, "target": target])
    case .otherEdition(_, let link, let target):
      Facts("other-edition", ["link": link.rawValue, "target": target])
    case .uncountedOverlap(_, let target, let uncounted):
      Facts("uncounted-overlap", ["target": target, "uncounted": uncounted])
    case .outsideWhole(_, let whole, let span, let wholeSpan):
      Facts("outside-whole", ["whole": whole, "years": span.facts, "whole-years": wholeSpan.facts])
    case .openEndedPart(_, let whole, let span):
      Facts("open-ended-part", ["whole": whole, "whole-years": span.facts])
    case .undividedPart(_, let whole): Facts("undivided-part", ["whole": whole])
    case .oppositeSign(_, let whole, let eur, let wholeEur):
      Facts(
        "opposite-sign", ["whole": whole, "cents": "\(eur.cents)", "whole-cents": "\(wholeEur.cents)"])
    case .exceedsWhole(_, let bucket, let year, let eur, let parts):
      Facts(
        "exceeds-whole",
        [
          "bucket": bucket.rawValue, "year": year.map(String.init), "cents": "\(eur.cents)",
          "parts-cents": "\(parts.cents)",
        ])
    case .partOfRepeat(_, let whole, let original):
      Facts("part-of-repeat", ["whole": whole, "original": original])
    case .circle(let link, let amounts):
      Facts("circle", ["link": link.rawValue, "amounts": amounts.joined(separator: ",")])
    case .overflow: Facts("overflow")
    }
  }
}
