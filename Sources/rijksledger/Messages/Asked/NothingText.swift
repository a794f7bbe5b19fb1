import Budget
import Ledger

/// Why there are no contributions, and where the same selection does have some.
extension Messages {
  /// That a bucket that was asked for can't stand beside the years asked for.
  static func noCells(of filter: Filter) -> String {
    let years = filter.terms.filter { $0.field == .year }.compactMap(\.value).joined(separator: ",")
    return said(
      en: "--year \(years) asks for sums of years, in which what is structural counts already, so --bucket"
        + " structural can't be asked for beside them. Leave out one of the two",
      nl: "--year \(years) vraagt bedragen per jaar, en daarin telt wat structureel is al mee; --bucket"
        + " structural kan er niet naast. Laat een van de twee weg")
  }

  /// That no contribution matches; if years were asked for, with what the same selection holds in others.
  static func noContribution(of filter: Filter, in ledger: Ledger) throws -> String {
    let nothing = said(en: "No contribution matches.", nl: "Geen geteld bedrag voldoet.")
    guard !filter.years.isEmpty else { return nothing }
    let goesOn = try ledger.pastHorizon(of: filter)
    // What is structural is said once.
    let rows = try ledger.totals(by: [], filter.ofEveryYear).filter { row in
      row.bucket != .structural || !goesOn.contains { $0.edition.year == row.edition }
    }
    let held = try filter.editions.compactMap { edition in
      try Self.held(rows.filter { $0.edition == edition.year }, of: edition)
    }
    return ([nothing] + held + goesOn.map(Self.goesOn)).joined(separator: "\n")
  }

  /// That structural money goes on past the horizon, where years there are asked for.
  static func goesOn(_ past: PastHorizon) -> String {
    Language.current.goesOn(past, eur: NumberText.sentence)
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
            en: "\(eur) structural (--bucket structural)", nl: "\(eur) structureel (--bucket structural)"))
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
