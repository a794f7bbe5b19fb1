import Budget
import Ledger

/// Why there are no contributions, and where the same selection does have some.
extension Messages {
  /// That the buckets asked for have no sums in the years asked for.
  static func noCells(of filter: Filter) -> String {
    func values(_ field: Filter.Field) -> String {
      filter.terms.filter { $0.field == field }.compactMap(\.value).joined(separator: ",")
    }
    let (buckets, years) = (values(.bucket), values(.year))
    let isStructural = buckets == Bucket.structural.rawValue
    return said(
      en: "--year \(years) asks for sums of years, and --bucket \(buckets) has none, so nothing can match. "
        + (isStructural
          ? "What is structural counts in each year too. Leave out one of the two"
          : "Add --with-undivided, or leave out one of the two"),
      nl:
        "--year \(years) vraagt bedragen per jaar, en --bucket \(buckets) heeft die niet: er kan niets voldoen. "
        + (isStructural
          ? "Wat structureel is telt ook in elk jaar mee. Laat een van de twee weg"
          : "Gebruik --with-undivided, of laat een van de twee weg"))
  }

  /// That no contribution matches; if years were asked for, with what the same selection holds in others.
  static func noContribution(of filter: Filter, in ledger: Ledger) throws -> String {
    let nothing = said(en: "No contribution matches.", nl: "Geen geteld bedrag voldoet.")
    guard !filter.years.isEmpty else { return nothing }
    let rows = try ledger.totals(by: [], filter.ofEveryYear)
    let held = try filter.editions.compactMap { edition in
      try Self.held(rows.filter { $0.edition == edition.year }, of: edition)
    }
    return ([nothing] + held).joined(separator: "\n")
  }

  /// What a selection holds of an edition, whatever the year; nil if there is nothing.
  private static func held(_ rows: [TotalRow], of edition: Edition) throws -> String? {
    guard !rows.isEmpty else { return nil }
    var parts: [String] = []
    let years = rows.compactMap(\.year)
    if let first = years.min(), let last = years.max() {
      let span = first == last ? "\(first)" : "\(first)-\(last)"
      parts.append(said(en: "sums in \(span)", nl: "bedragen in \(span)"))
    }
    for row in rows {
      let eur = NumberText.sentence(row.eur)
      switch row.bucket {
      case .year: break
      case .structural:
        parts.append(
          said(
            en: "\(eur) structural, also in each year after \(edition.horizon) (--bucket structural)",
            nl: "\(eur) structureel, ook in elk jaar na \(edition.horizon) (--bucket structural)"))
      case .undivided: parts.append(said(en: "\(eur) undivided", nl: "\(eur) meerjarig"))
      case .undated: parts.append(said(en: "\(eur) undated", nl: "\(eur) jaar onbekend"))
      }
    }
    let list = parts.joined(separator: "; ")
    return said(
      en: "In other years the same selection of \(edition.year) has: \(list).",
      nl: "Buiten deze jaren heeft dezelfde keuze van \(edition.year): \(list).")
  }
}
