import Budget
import Exchange
import Ledger

/// What stands above a table of totals, so that one that is pasted elsewhere still says what it is of.
struct TotalsTitle {
  private let grouping: String
  private let selection: [String]

  /// - Parameter moment: As of when and as which documents state it.
  init(_ dimensions: [Dimension], _ filter: Filter, _ moment: MomentOptions) {
    grouping = DimensionText.grouping(dimensions) + Self.names(filter.names?.reading)
    // Years and buckets are columns.
    let kept = Language.current.selection(of: filter, except: [.year, .bucket, .withUndivided])
    selection = [kept].compactMap(\.self) + Self.words(moment)
  }

  /// The title of the table of some editions.
  ///
  /// - Parameter isExplained: Whether each sum stands there with the figures that make it up.
  func text(_ editions: [Edition], isExplained: Bool = false) -> String {
    let years = editions.map { "\($0.year)" }.joined(separator: ", ")
    let explained = isExplained ? said(en: ", explained", nl: ", uitgesplitst") : ""
    return (["Rijksbegroting \(years), \(grouping)\(explained)"] + selection).joined(separator: "; ")
  }

  private static func names(_ names: NameReading?) -> String {
    switch names {
    case nil: ""
    case .then: said(en: ", ministries under their oldest names", nl: ", ministeries onder hun oudste naam")
    case .now: said(en: ", ministries under their newest names", nl: ", ministeries onder hun nieuwste naam")
    }
  }

  private static func words(_ moment: MomentOptions) -> [String] {
    [
      moment.asOf.map {
        said(en: "the ledger as it was at \($0.text)", nl: "het grootboek zoals het was bij \($0.text)")
      },
      moment.stage.map {
        said(en: "as stated by the documents up to \($0)", nl: "volgens de documenten tot en met \($0)")
      },
      moment.on.map { said(en: "as measures stood on \($0)", nl: "met de status op \($0)") },
    ].compactMap(\.self)
  }
}
