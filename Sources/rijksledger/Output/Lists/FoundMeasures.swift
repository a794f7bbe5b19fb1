import Budget
import Ledger

/// A measure that a search found.
struct FoundMeasure {
  let row: MeasureRow
  /// The words around what was found, if its topic and ministry don't show it.
  let text: FoundText?
}

extension Listing where Row == FoundMeasure {
  /// Measures that a search found, with the words around what was found behind their topic; for people only.
  static func foundMeasures(_ columns: [MeasureColumn]) -> Listing {
    let measures = Listing<MeasureRow>.measures(columns)
    var table = measures.table.map { column -> TableColumn in
      (column.heading, column.alignment, { column.value($0.row) })
    }
    table.insert(
      (said(en: "found", nl: "gevonden"), .left.atLeast(20), { $0.text?.words ?? "" }),
      at: min(2, table.count))
    return Listing(columns: [], table: table, id: { measures.id($0.row) }, title: measures.title)
  }
}

extension FoundText {
  /// The text; of what no longer holds also that it doesn't.
  fileprivate var words: String {
    switch statement {
    case nil, .newest: text
    case .earlier(let document):
      said(en: "earlier, \(document): \(text)", nl: "eerder, \(document): \(text)")
    case .withdrawn(let document):
      said(en: "withdrawn, \(document): \(text)", nl: "ingetrokken, \(document): \(text)")
    }
  }
}
