import Budget
import Ledger

/// What stands below tables of totals and lists, on a terminal, in documents and in workbooks alike.
extension Language {
  /// That buckets are never added to each other.
  public var bucketsApart: String {
    said(
      en: "Years, struct., undivided and undated are not added to each other.",
      nl: "Jaren, struct., meerjarig en jaar onbekend worden niet bij elkaar opgeteld.")
  }

  /// That structural money goes on past the last year that an edition speaks of.
  ///
  /// - Parameter eur: How a sentence has an amount.
  public func goesOn(_ past: PastHorizon, eur: (Money) -> String) -> String {
    let (year, horizon) = (past.edition.year, past.edition.horizon)
    let sums =
      (past.structural == .zero
        ? [] : [said(en: "\(eur(past.structural)) a year", nl: "\(eur(past.structural)) per jaar")])
      + past.later.map {
        said(en: "from \($0.year) on \(eur($0.eur)) a year", nl: "vanaf \($0.year) \(eur($0.eur)) per jaar")
      }
    let list = sums.joined(separator: said(en: ", and ", nl: ", en "))
    return said(
      en: "What is structural goes on past \(horizon), the horizon of \(year):"
        + " \(list) in the same selection.",
      nl: "Wat structureel is loopt door na \(horizon), de horizon van \(year):"
        + " \(list) in dezelfde keuze.")
  }

  /// That a search chooses measures, and not among their figures.
  public var wholeMeasures: String {
    said(
      en: "The search chooses whole measures: all of their figures count, also those without the words.",
      nl: "De zoekopdracht kiest hele voornemens: al hun bedragen tellen mee, ook die zonder de woorden.")
  }
}
