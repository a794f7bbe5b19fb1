/// The field of an amount that names another amount.
public enum CountingFaultLink: String, Sendable {
  /// `part_of`.
  case partOf = "part_of"
  /// `repeats`.
  case repeats
  /// `may_overlap`.
  case mayOverlap = "may_overlap"
}

/// A data error in the amounts of an edition: something that cannot be counted as it stands.
///
/// The errors are listed in docs/counting.md. Amounts are known by number while they are counted, and by id
/// when a fault is reported.
public enum CountingFault<Amount: Hashable & Sendable>: Error, Hashable, Sendable {
  /// Two amounts have the same id.
  case duplicate(amount: Amount)
  /// The years are not those of any budget, or the last comes before the first.
  case implausibleYears(amount: Amount, first: Int?, last: Int?)
  /// A link names an amount that the edition does not have.
  case unknownAmount(amount: Amount, link: CountingFaultLink, target: Amount)
  /// A link names an amount of another edition.
  case otherEdition(amount: Amount, link: CountingFaultLink, target: Amount)
  /// An amount and one that it may overlap do not both count.
  case uncountedOverlap(amount: Amount, target: Amount, uncounted: Amount)
  /// A part is dated outside its whole.
  case outsideWhole(part: Amount, whole: Amount, partSpan: Span, wholeSpan: Span)
  /// A part is open-ended and its whole is not.
  case openEndedPart(part: Amount, whole: Amount, wholeSpan: Span)
  /// A part is undivided and its whole is per year.
  case undividedPart(part: Amount, whole: Amount)
  /// A part has the opposite sign of its whole.
  case oppositeSign(part: Amount, whole: Amount, partEur: Money, wholeEur: Money)
  /// The parts together exceed their whole in a bucket.
  case exceedsWhole(whole: Amount, bucket: Bucket, year: Int?, wholeEur: Money, partsEur: Money)
  /// A part names a repeat as its whole.
  case partOfRepeat(part: Amount, whole: Amount, original: Amount)
  /// A link leads back to where it began.
  case circle(link: CountingFaultLink, amounts: [Amount])
  /// A sum does not fit in 64 bits of cents.
  case overflow(amount: Amount)

  /// The amount in which to mend the fault; nil for a circle without amounts.
  public var amount: Amount? {
    switch self {
    case .duplicate(let amount), .implausibleYears(let amount, _, _), .unknownAmount(let amount, _, _),
      .otherEdition(let amount, _, _), .uncountedOverlap(let amount, _, _),
      .outsideWhole(let amount, _, _, _), .openEndedPart(let amount, _, _),
      .undividedPart(let amount, _), .oppositeSign(let amount, _, _, _),
      .exceedsWhole(let amount, _, _, _, _), .partOfRepeat(let amount, _, _), .overflow(let amount):
      amount
    case .circle(_, let amounts): amounts.first
    }
  }

  /// The field of that amount in which it shows.
  public var field: String {
    switch self {
    case .duplicate: "id"
    case .unknownAmount(_, let link, _), .otherEdition(_, let link, _), .circle(let link, _): link.rawValue
    case .uncountedOverlap: CountingFaultLink.mayOverlap.rawValue
    case .outsideWhole, .implausibleYears: "first_year"
    case .openEndedPart: "last_year"
    case .undividedPart: "per"
    case .oppositeSign, .exceedsWhole, .overflow: "eur"
    case .partOfRepeat: "part_of"
    }
  }

  /// The same fault with other names for the amounts.
  public func named<Other>(_ name: (Amount) throws -> Other) rethrows -> CountingFault<Other> {
    switch self {
    case .duplicate(let amount): .duplicate(amount: try name(amount))
    case .implausibleYears(let amount, let first, let last):
      .implausibleYears(amount: try name(amount), first: first, last: last)
    case .unknownAmount(let amount, let link, let target):
      .unknownAmount(amount: try name(amount), link: link, target: try name(target))
    case .otherEdition(let amount, let link, let target):
      .otherEdition(amount: try name(amount), link: link, target: try name(target))
    case .uncountedOverlap(let amount, let target, let uncounted):
      .uncountedOverlap(amount: try name(amount), target: try name(target), uncounted: try name(uncounted))
    case .outsideWhole(let part, let whole, let partSpan, let wholeSpan):
      .outsideWhole(part: try name(part), whole: try name(whole), partSpan: partSpan, wholeSpan: wholeSpan)
    case .openEndedPart(let part, let whole, let span):
      .openEndedPart(part: try name(part), whole: try name(whole), wholeSpan: span)
    case .undividedPart(let part, let whole): .undividedPart(part: try name(part), whole: try name(whole))
    case .oppositeSign(let part, let whole, let partEur, let wholeEur):
      .oppositeSign(part: try name(part), whole: try name(whole), partEur: partEur, wholeEur: wholeEur)
    case .exceedsWhole(let whole, let bucket, let year, let wholeEur, let partsEur):
      .exceedsWhole(
        whole: try name(whole), bucket: bucket, year: year, wholeEur: wholeEur, partsEur: partsEur)
    case .partOfRepeat(let part, let whole, let original):
      .partOfRepeat(part: try name(part), whole: try name(whole), original: try name(original))
    case .circle(let link, let amounts): .circle(link: link, amounts: try amounts.map(name))
    case .overflow(let amount): .overflow(amount: try name(amount))
    }
  }
}

extension CountingFault<String> {
  /// The same, except that a link to an unknown amount is reported as one to another edition if the id begins
  /// with another edition.
  public var recognizingOtherEdition: CountingFault<String> {
    guard case .unknownAmount(let amount, let link, let target) = self else { return self }
    let (own, other) = (amount.prefix { $0 != "-" }, target.prefix { $0 != "-" })
    let isForeign = other != own && other.count == 4 && other.allSatisfy(\.isNumber)
    return isForeign ? .otherEdition(amount: amount, link: link, target: target) : self
  }
}
