import Budget

/// What the printed figure says, what the amount says, and the factor between them.
final class PrintedCheck: RecordCheck {
  func look(at checked: CheckedMeasure, _ report: CheckReport) {
    for (place, fault) in checked.faults where fault.isOfFigure {
      report.fault(place, .amount(fault, factor: SlipFactor(of: fault)))
    }
  }
}

extension SlipFactor {
  /// The factor between an amount and its printed figure, if the one is a multiple of the other.
  fileprivate init?(of fault: AmountRules.Fault) {
    guard case .otherFigure(let found, _, let expected) = fault, expected.cents > 0, found.cents != 0 else {
      return nil
    }
    let large = max(found.cents.magnitude, expected.cents.magnitude)
    let small = min(found.cents.magnitude, expected.cents.magnitude)
    // A difference of a few cents is not a slip of a factor.
    if large - small < small / 10 { return nil }
    let (whole, rest) = large.quotientAndRemainder(dividingBy: small)
    let (product, overflow) = rest.multipliedReportingOverflow(by: 100)
    self.init(
      whole: whole, hundredths: overflow ? 0 : product / small, isExact: rest == 0,
      isTooLarge: found.cents.magnitude > expected.cents.magnitude)
  }
}
