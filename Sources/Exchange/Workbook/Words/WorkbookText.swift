import Budget
import Ledger

/// The words of a workbook, in the language of its reader.
///
/// ```swift
/// WorkbookText(.nl).column(.undivided)  // meerjarig
/// ```
struct WorkbookText: Sendable {
  let language: Language

  init(_ language: Language) { self.language = language }

  func said(en english: @autoclosure () -> String, nl dutch: @autoclosure () -> String) -> String {
    language.said(en: english(), nl: dutch())
  }

  var yes: String { said(en: "yes", nl: "ja") }
  var no: String { said(en: "no", nl: "nee") }
  func word(for isSo: Bool) -> String { isSo ? yes : no }

  /// What ends a text that is longer than a cell.
  var cutOff: String {
    said(
      en: "… [cut off: the whole text is in the data package]",
      nl: "… [ingekort: de hele tekst staat in het datapakket]")
  }

  // MARK: The whole

  /// What a workbook or a sheet is about: `Rijksbegroting 2023, 2024`.
  func title(_ editions: [Edition]) -> String {
    "Rijksbegroting " + editions.map { "\($0.year)" }.joined(separator: ", ")
  }

  /// The title of the document.
  func documentTitle(_ editions: [Edition], isWhole: Bool) -> String {
    title(editions) + said(en: ": measures of the cabinet", nl: ": kabinetsvoornemens")
      + (isWhole ? "" : said(en: ", a selection", nl: ", een keuze"))
  }

  /// The ledger, the moment and the filters, in one line.
  func selection(_ head: ExportHead, _ filter: Filter) -> String {
    let (entry, time) = (head.journal.entry, head.journal.recorded)
    return (head.faults.isEmpty ? "" : unverified.uppercased() + ". ")
      + said(
        en: "Ledger: journal entry \(entry) of \(time); \(filters(filter)).",
        nl: "Grootboek: journaalpost \(entry) van \(time); \(filters(filter)).")
  }

  /// What a filter keeps: `alleen hoofdstuk BZK, jaar 2023-2025`.
  func filters(_ filter: Filter) -> String {
    language.selection(of: filter) ?? said(en: "the whole budget", nl: "de hele begroting")
  }

  var unverified: String { said(en: "not verified", nl: "niet geverifieerd") }

  // MARK: Totals

  /// The heading of a column of money that has no year.
  func column(_ column: PivotColumn) -> String {
    switch column {
    case .year(let year): "\(year)"
    case .later: said(en: "later", nl: "later")
    case .structural: "struct."
    case .undivided: said(en: "undivided", nl: "meerjarig")
    case .undated: said(en: "undated", nl: "jaar onbekend")
    }
  }

  /// The label of a row under the groups of a table of totals.
  func label(of kind: TotalsTable.Footer.Kind) -> String {
    switch kind {
    case .others(let groups):
      return said(
        en: "Others (\(Count.text(groups, "row", "rows")))",
        nl: "Overige (\(Count.text(groups, "regel", "regels")))")
    case .total: return said(en: "Total", nl: "Totaal")
    case .municipalities: return said(en: "  of which municipalities", nl: "  waarvan gemeenten")
    case .mayOverlap(let amounts):
      return said(
        en: "  possibly counted twice (\(Count.text(amounts, "amount", "amounts")))",
        nl: "  mogelijk dubbel geteld (\(Count.text(amounts, "bedrag", "bedragen")))")
    }
  }

  /// A note under a table of totals.
  func note(_ note: TotalsTable.Note) -> String {
    switch note {
    case .bucketsApart: language.bucketsApart
    case .leftOut(let leftOut): self.leftOut(leftOut)
    case .goesOn(let past): language.goesOn(past, eur: euros)
    case .wholeMeasures: language.wholeMeasures
    }
  }

  /// What a selection of years leaves out.
  private func leftOut(_ leftOut: LeftOut) -> String {
    let undivided = leftOut.undivided.map { part in
      let span = "\(part.span.lowerBound)-\(part.span.upperBound)"
      return said(
        en: "\(euros(part.eur)) undivided over \(span)", nl: "\(euros(part.eur)) meerjarig over \(span)")
    }
    let undated =
      leftOut.undated.map { [said(en: "\(euros($0)) undated", nl: "\(euros($0)) jaar onbekend")] } ?? []
    let held = (undivided + undated).joined(separator: ", ")
    return said(
      en: "Not in these years (budget \(leftOut.edition)): \(held).",
      nl: "Niet in deze jaren (begroting \(leftOut.edition)): \(held).")
  }

  /// Exact euros as a sentence has them: `€ 2.000.000.000`, `€ 2,13`.
  private func euros(_ money: Money) -> String {
    let (thousands, decimal) = (said(en: ",", nl: "."), said(en: ".", nl: ","))
    let parts = "\(money)".drop { $0 == "-" }.split(separator: ".")
    let digits = Array(parts.first ?? "0")
    let grouped = digits.enumerated().map { place, digit in
      place > 0 && (digits.count - place) % 3 == 0 ? thousands + "\(digit)" : "\(digit)"
    }.joined()
    return (money.cents < 0 ? "-" : "") + "€ " + grouped + (parts.count > 1 ? decimal + parts[1] : "")
  }

  // MARK: Figures

  /// The years of a figure.
  func years(_ amount: Amount) -> String {
    let unknown = said(en: "unknown", nl: "onbekend")
    if amount.firstYear == nil {
      return amount.partOf == nil ? unknown : said(en: "as the whole", nl: "als het geheel")
    }
    return switch Span(stating: amount) {
    case .yearly(let first, nil): said(en: "\(first) and on", nl: "\(first) en verder")
    case .yearly(let first, let last?):
      first == last ? "\(first)" : said(en: "\(first)-\(last), each year", nl: "\(first)-\(last), per jaar")
    case .undivided(let first, let last): said(en: "\(first)-\(last), in all", nl: "\(first)-\(last), samen")
    case .undated: unknown
    }
  }

  /// Why an amount does not count.
  func whyNot(_ row: AmountRow) -> String? {
    if row.isCancelled {
      return said(en: "withdrawn by \(row.document)", nl: "ingetrokken door \(row.document)")
    }
    let amount = row.amount
    if let original = amount.repeats { return said(en: "repeats \(original)", nl: "herhaalt \(original)") }
    return switch amount.kind {
    case .budget: nil
    case .need: said(en: "asked for, not granted", nl: "gevraagd, niet toegekend")
    case .level: said(en: "level, forecast or context", nl: "peil, raming of context")
    case .tariff: said(en: "tariff", nl: "tarief")
    }
  }
}

extension ExportHead {
  /// What a reader of an unverified export has to know first; nil if the record of the ledger holds.
  func warning(in language: Language) -> String? {
    if faults.isEmpty { return nil }
    return language.said(
      en:
        "The ledger does not agree with its own journal or with a new count, and was exported all the same. Do not rely on these figures.",
      nl:
        "Het grootboek komt niet overeen met zijn eigen journaal of met een nieuwe telling, en is toch uitgevoerd. Ga niet van deze cijfers uit."
    )
  }
}
