import Budget

extension Messages {
  /// Why amounts can't be counted at a stage.
  static func text(_ fault: CountingFault<String>, stage: String) -> FaultText {
    guard case .unknownAmount(let amount, _, let target) = fault else {
      let text = text(fault)
      return FaultText("\(text.found), in the stage \(stage)", expected: text.expected, remedy: text.remedy)
    }
    return FaultText(
      "\(amount) refers to \(shown(target)), which the stage \(stage) does not have",
      expected: "an amount that its documents state and none withdraws",
      remedy: "Record first what the document says of \(amount)")
  }

  /// Why amounts can't be counted as they stand.
  static func text(_ fault: CountingFault<String>) -> FaultText {
    switch fault {
    case .duplicate(let amount):
      FaultText(
        "there are two amounts \(amount)", expected: "an id once",
        remedy: "Give one of them the next free number")
    case .implausibleYears(_, let first, let last):
      FaultText(
        "the years are \(first.map(String.init) ?? "none") to \(last.map(String.init) ?? "none")",
        expected: "years from \(plausibleYears.lowerBound) to \(plausibleYears.upperBound), the earlier one"
          + " first",
        remedy: "Correct them")
    case .unknownAmount(_, _, let target):
      FaultText(
        "\(shown(target)) is not an amount", expected: "the id of an amount of this edition",
        remedy: "Correct the id or leave the field empty")
    case .otherEdition(_, _, let target):
      FaultText(
        "\(shown(target)) is an amount of another edition", expected: "one of this edition",
        remedy:
          "Editions are never added to each other: leave the field empty and say so in the note")
    case .outsideWhole(let part, let whole, let partSpan, let wholeSpan):
      FaultText(
        "\(part) holds for \(years(partSpan)), outside its whole \(whole) for \(years(wholeSpan))",
        expected: "years within it", remedy: "Correct the years, or take it out of the whole")
    case .uncountedOverlap(let amount, let target, let uncounted):
      FaultText(
        "\(amount) may overlap \(target), and \(uncounted) does not count",
        expected: "two amounts that count",
        remedy: "Leave the field empty, or name an amount that counts")
    case .openEndedPart(let part, let whole, let wholeSpan):
      FaultText(
        "\(part) is open-ended and its whole \(whole) is not: it holds for \(years(wholeSpan))",
        expected: "a last year", remedy: "Give the part a last year, or take it out of the whole")
    case .undividedPart(let part, let whole):
      FaultText(
        "\(part) is one sum for several years and its whole \(whole) is per year", expected: "per year",
        remedy: "Divide the part by year, or take it out of the whole")
    case .oppositeSign(let part, let whole, let partEur, let wholeEur):
      FaultText(
        "\(part) is \(euros(partEur)) and its whole \(whole) is \(euros(wholeEur))",
        expected: "the same sign",
        remedy: "Correct the sign, or take it out of the whole")
    case .exceedsWhole(let whole, let bucket, let year, let wholeEur, let partsEur):
      FaultText(
        "the parts of \(whole) put \(euros(partsEur)) in"
          + " \(year.map { "the year \($0)" } ?? "the bucket \(bucket.rawValue)")",
        expected: "at most its own \(euros(wholeEur))", remedy: "Correct the parts or the whole")
    case .partOfRepeat(let part, let whole, let original):
      FaultText(
        "\(part) is a part of \(whole), which repeats \(original)", expected: "a whole that is not a repeat",
        remedy: "Make it a part of \(original)")
    case .circle(_, let amounts):
      FaultText(
        "a circle: \((amounts + amounts.prefix(1)).joined(separator: " → "))", expected: "an end",
        remedy: "Leave it empty in one of them")
    case .overflow(let amount):
      FaultText(
        "the sums to which \(amount) belongs do not fit in 64 bits of cents",
        expected: "less than € 92 million billion", remedy: "Correct the figure")
    }
  }
}
