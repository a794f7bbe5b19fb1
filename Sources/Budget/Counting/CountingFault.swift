/// A data error in the amounts of an edition: something that cannot be counted as it stands.
///
/// Source: DOMAIN, section 4, "Data errors, each with its own message".
public enum CountingFault: Error, Hashable, Sendable {
  /// The field of an amount that names another amount.
  public enum Link: String, Sendable {
    /// `part_of`.
    case partOf = "part_of"
    /// `repeats`.
    case repeats
    /// `may_overlap`.
    case mayOverlap = "may_overlap"
  }

  /// Two amounts have the same id.
  case duplicate(amount: String)
  /// The years are none that a budget can have, or upside down.
  case implausibleYears(amount: String, first: Int?, last: Int?)
  /// A link names an amount that the edition does not have.
  case unknownAmount(amount: String, link: Link, target: String)
  /// A link names an amount of another edition.
  case otherEdition(amount: String, link: Link, target: String)
  /// A part is dated outside its whole.
  case outsideWhole(part: String, whole: String, partSpan: Span, wholeSpan: Span)
  /// A part is open-ended and its whole is not.
  case openEndedPart(part: String, whole: String, wholeSpan: Span)
  /// A part is undivided and its whole is per year.
  case undividedPart(part: String, whole: String)
  /// A part has the opposite sign of its whole.
  case oppositeSign(part: String, whole: String, partEur: Money, wholeEur: Money)
  /// The parts together exceed their whole in a bucket.
  case exceedsWhole(whole: String, bucket: Bucket, year: Int?, wholeEur: Money, partsEur: Money)
  /// A part names a repeat as its whole.
  case partOfRepeat(part: String, whole: String, original: String)
  /// `part_of` or `repeats` leads back to where it began.
  case circle(link: Link, amounts: [String])
  /// A sum does not fit in 64 bits of cents.
  case overflow(amount: String)

  /// The amount at which the fault is to be mended.
  public var amount: String {
    switch self {
    case .duplicate(let amount), .implausibleYears(let amount, _, _), .unknownAmount(let amount, _, _),
      .otherEdition(let amount, _, _),
      .outsideWhole(let amount, _, _, _), .openEndedPart(let amount, _, _),
      .undividedPart(let amount, _), .oppositeSign(let amount, _, _, _),
      .exceedsWhole(let amount, _, _, _, _), .partOfRepeat(let amount, _, _), .overflow(let amount):
      amount
    case .circle(_, let amounts): amounts.first ?? ""
    }
  }

  /// The field of that amount in which it shows.
  public var field: String {
    switch self {
    case .duplicate: "id"
    case .unknownAmount(_, let link, _), .otherEdition(_, let link, _), .circle(let link, _): link.rawValue
    case .outsideWhole, .implausibleYears: "first_year"
    case .openEndedPart: "last_year"
    case .undividedPart: "per"
    case .oppositeSign, .exceedsWhole, .overflow: "eur"
    case .partOfRepeat: "part_of"
    }
  }
}

extension CountingFault: CustomStringConvertible {
  /// What is wrong, what was expected and what to do, without the place.
  public var description: String {
    switch self {
    case .duplicate(let amount):
      "there are two amounts \(amount) (expected an id once). Give one of them the next free number"
    case .implausibleYears(_, let first, let last):
      "the years are \(first.map(String.init) ?? "none") to \(last.map(String.init) ?? "none") (expected years from"
        + " \(plausibleYears.lowerBound) to \(plausibleYears.upperBound), the first one first). Correct them"
    case .unknownAmount(_, _, let target):
      "\(target) is no amount (expected the id of an amount of this edition)."
        + " Correct the id or leave the field empty"
    case .otherEdition(_, _, let target):
      "\(target) is an amount of another edition (expected one of this edition)."
        + " Editions are never added to each other: leave the field empty and say so in the note"
    case .outsideWhole(let part, let whole, let partSpan, let wholeSpan):
      "\(part) holds for \(partSpan), outside its whole \(whole) for \(wholeSpan)"
        + " (expected years within it). Correct the years, or take it out of the whole"
    case .openEndedPart(let part, let whole, let wholeSpan):
      "\(part) is open-ended and its whole \(whole) is not: it holds for \(wholeSpan)"
        + " (expected a last year). Give the part a last year, or take it out of the whole"
    case .undividedPart(let part, let whole):
      "\(part) is one sum for several years and its whole \(whole) is per year (expected per year)."
        + " Divide the part by year, or take it out of the whole"
    case .oppositeSign(let part, let whole, let partEur, let wholeEur):
      "\(part) is € \(partEur) and its whole \(whole) is € \(wholeEur) (expected the same sign)."
        + " Correct the sign, or take it out of the whole"
    case .exceedsWhole(let whole, let bucket, let year, let wholeEur, let partsEur):
      "the parts of \(whole) put € \(partsEur) in \(year.map { "the year \($0)" } ?? "the bucket \(bucket.rawValue)")"
        + " (expected at most its own € \(wholeEur)). Correct the parts or the whole"
    case .partOfRepeat(let part, let whole, let original):
      "\(part) is a part of \(whole), which repeats \(original) (expected a whole that is no repeat)."
        + " Make it a part of \(original)"
    case .circle(_, let amounts):
      "a circle: \((amounts + amounts.prefix(1)).joined(separator: " → "))"
        + " (expected an end). Leave it empty in one of them"
    case .overflow(let amount):
      "the sums to which \(amount) belongs do not fit in 64 bits of cents (expected less than"
        + " € 92 million billion). Correct the figure"
    }
  }
}

extension Span: CustomStringConvertible {
  /// The years in words for a message: `2023`, `2023-2025`, `2023 and on`.
  public var description: String {
    switch self {
    case .yearly(let first, nil): "\(first) and on"
    case .yearly(let first, let last?): first == last ? "\(first)" : "\(first)-\(last)"
    case .undivided(let first, let last): "\(first)-\(last) in all"
    case .undated: "no known year"
    }
  }
}
