/// A sheet of a workbook.
enum WorkbookSheet: CaseIterable {
  case totals
  case measureYears
  case routes
  case ministryRoutes
  case unfunded
  case partlyFunded
  case measures
  case amounts
  case counted
  case agenda
  case history
  case changes
  case differences
  case account
}

extension WorkbookText {
  /// The name on the tab of a sheet: at most 31 characters.
  func name(_ sheet: WorkbookSheet) -> String {
    switch sheet {
    case .totals: said(en: "Totals", nl: "Totalen")
    case .measureYears: said(en: "Measure × year", nl: "Voornemen × jaar")
    case .routes: "Routes"
    case .ministryRoutes: said(en: "Ministry × route", nl: "Hoofdstuk × route")
    case .unfunded: said(en: "Tasks without money", nl: "Taken zonder geld")
    case .partlyFunded: said(en: "Partly without money", nl: "Deels zonder geld")
    case .measures: said(en: "Measures", nl: "Voornemens")
    case .amounts: said(en: "Amounts", nl: "Bedragen")
    case .counted: said(en: "Counted", nl: "Geteld")
    case .agenda: "Agenda"
    case .history: said(en: "Statuses", nl: "Statussen")
    case .changes: said(en: "Changes", nl: "Wijzigingen")
    case .differences: said(en: "Differences", nl: "Verschillen")
    case .account: said(en: "Account", nl: "Verantwoording")
    }
  }

  /// What a sheet of totals is by, in its title.
  func grouping(_ sheet: WorkbookSheet) -> String {
    switch sheet {
    case .measureYears: said(en: "per measure and year", nl: "per voornemen en jaar")
    case .routes: "per route"
    case .ministryRoutes: said(en: "per ministry and route", nl: "per hoofdstuk en route")
    default: said(en: "per ministry", nl: "per hoofdstuk")
    }
  }

  /// What stands at the head of the printed pages of a list.
  func printedTitle(_ sheet: WorkbookSheet) -> String {
    switch sheet {
    case .unfunded:
      said(
        en: "Tasks without money: the source says that there is none, or mentions none",
        nl: "Taken zonder geld: de bron zegt dat er geen geld is, of noemt het niet")
    case .partlyFunded:
      said(
        en: "Partly without money: money for a part, expressly none for another",
        nl: "Deels zonder geld: geld voor een deel, voor een ander deel uitdrukkelijk niet")
    case .counted:
      said(
        en: "Counted: the rows that all totals add up",
        nl: "Geteld: de regels die in alle totalen zijn opgeteld")
    case .amounts:
      said(
        en: "Amounts: every printed figure, also those that do not count",
        nl: "Bedragen: elk gedrukt cijfer, ook wat niet telt")
    default: name(sheet)
    }
  }

  // MARK: Printing

  /// What stands at the foot of each printed page; `&P` and `&N` are the page and how many there are.
  var pageNumber: String { said(en: "Page &P of &N", nl: "Bladzijde &P van &N") }

  /// That the last columns of a sheet are not printed.
  func notPrinted(from column: String) -> String {
    said(
      en: "Not printed: codes and references, from column \(column)",
      nl: "Niet afgedrukt: codes en verwijzingen, vanaf kolom \(column)")
  }

  /// That a sheet does not fit on the width of one page.
  func pagesWide(_ pages: Int) -> String {
    said(en: "This sheet is \(pages) pages wide", nl: "Dit blad is \(pages) bladzijden breed")
  }
}
