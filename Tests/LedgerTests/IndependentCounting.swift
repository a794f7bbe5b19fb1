import Budget
import Exchange
import Ledger
import TestSupport

extension Ledger {
  /// The amounts of all editions as another program reads them.
  func amountsJSON() throws -> String {
    let folder = MemoryFolder()
    try folder.file("amounts.json") { output in
      let sink = try JSONSink(RowColumn.columns(AmountRow.fields), to: output)
      try pushAmounts(try filter(.all), to: sink)
      try sink.finish()
    }
    return String(decoding: folder.files["amounts.json"] ?? [], as: UTF8.self)
  }
}

extension IndependentCount {
  /// Counts the amounts of all editions of a ledger.
  init(_ ledger: Ledger) throws {
    try self.init(
      json: try ledger.amountsJSON(),
      horizons: Dictionary(uniqueKeysWithValues: try ledger.editions().map { ($0.year, $0.horizon) }))
  }
}
