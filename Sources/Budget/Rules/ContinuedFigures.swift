extension Plausibility {
  /// The figures of the measures that another one continues, made ready to be compared with.
  public struct ContinuedFigures: Sendable {
    private let alike: [Likeness: FigureSizes]
    private let ofKind: [Likeness: FigureSizes]

    /// Makes them ready.
    public init(_ amounts: [Amount]) {
      let amounts = amounts.filter(isComparable)
      alike = Dictionary(grouping: amounts, by: Likeness.init).mapValues(FigureSizes.init)
      ofKind = Dictionary(grouping: amounts) { Likeness($0).kindAlone }.mapValues(FigureSizes.init)
    }

    /// Why somebody should look at a figure.
    ///
    /// It is compared with the nearest of its sign that has its kind, route and receiver, or only its kind if there is none.
    fileprivate func reason(toDoubt amount: Amount) -> Reason? {
      let likeness = Likeness(amount)
      let groups = [alike[likeness], ofKind[likeness.kindAlone]].compactMap(\.self)
      func nearest(sameSign: Bool) -> NearestFigure? {
        groups.lazy.compactMap { $0.nearest(to: amount, sameSign: sameSign) }.first
      }
      guard let near = nearest(sameSign: true) else {
        return nearest(sameSign: false).map {
          .changesSign(amount.eur, continued: $0.figure.id, $0.figure.eur)
        }
      }
      guard near.factor >= outlierFactor else { return nil }
      return .outOfProportionToContinued(
        amount.eur, factor: near.factor,
        isMore: amount.eur.cents.magnitude > near.figure.eur.cents.magnitude, nearest: near.figure.id,
        near.figure.eur)
    }
  }

  /// The figures of a measure that have another sign, or are out of proportion, compared with those of the measures that it
  /// continues.
  public static func continuations(of amounts: [Amount], from earlier: ContinuedFigures) -> [Doubt] {
    amounts.filter(isComparable).compactMap { amount in
      earlier.reason(toDoubt: amount).map { Doubt(amount: amount.id, reason: $0) }
    }
  }
}
