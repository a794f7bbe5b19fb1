import Budget
import Ledger

/// The sums under the groups of a sheet of totals, and the control of the total.
extension TotalSheet {
  /// Writes what stands below the groups of an edition: the total and parts of it, and what the ledger says of them.
  func writeFooters(of edition: Edition, to sheet: XLSXSheet) throws {
    let of = showsEdition ? " \(edition.year)" : ""
    let totalRow = sheet.row + 1
    let footers = table.footers(of: edition)
    for footer in footers {
      let isTotal = footer.kind == .total
      try sheet.add(
        labels(words.label(of: footer.kind) + (isTotal ? of : ""), isTotal ? .strong : .text)
          + sums(footer.sums, criteria(of: footer), of: summed(by: footer), strong: isTotal))
    }
    guard let total = footers.first?.sums else { return }
    sheet.skip()
    let label = words.said(
      en: "Control: total by the ledger\(of)", nl: "Controle: totaal volgens het grootboek\(of)")
    try writeControl(of: total, in: totalRow, label: label, to: sheet)
    sheet.skip()
  }

  /// The total as the ledger has it, as plain numbers, and how much the formulas above differ from it.
  private func writeControl(
    of total: Pivot, in totalRow: Int, label: String, to sheet: XLSXSheet
  ) throws {
    let controlRow = sheet.row + 1
    try sheet.add(
      labels(label, .remark)
        + table.columns.map { column in total.cells[column].map { .money($0) } ?? .text("—", .none) })
    try sheet.add(
      labels(words.said(en: "Control: difference", nl: "Controle: verschil"), .remark)
        + table.columns.enumerated().map { number, column in
          let letter = CountedColumn.letters(labelCount + number)
          guard total.cells[column] != nil else { return .text("—", .none) }
          return .difference("=ROUND(\(letter)\(totalRow)-\(letter)\(controlRow),2)")
        })
  }

  private func labels(_ label: String, _ style: XLSXStyle) -> [XLSXSheet.Cell] {
    [.text(label, style)] + (1..<labelCount).map { _ in .text("", style) }
  }

  private func criteria(of footer: TotalsTable.Footer) -> [Criterion] {
    let edition: [Criterion] = showsEdition ? [(.edition, "\(footer.edition)")] : []
    switch footer.kind {
    // A sheet has all groups.
    case .total, .others: return edition
    case .municipalities: return edition + [(.recipientCode, "\"\(Recipient.municipalities)\"")]
    case .mayOverlap: return edition
    }
  }

  /// The column of what counts that a footer adds up.
  private func summed(by footer: TotalsTable.Footer) -> CountedColumn {
    if case .mayOverlap = footer.kind { .mayOverlap } else { .eur }
  }
}
