import Budget
import Ledger

extension WorkbookText {
  /// What a check is called; its code is what the command takes.
  func name(_ check: Check) -> String {
    switch check {
    case .place: said(en: "Place", nl: "Plaats")
    case .integrity: said(en: "File", nl: "Bestand")
    case .foreignKeys: said(en: "References", nl: "Verwijzingen")
    case .codes: said(en: "Codes and texts", nl: "Codes en teksten")
    case .migrations: said(en: "Schema", nl: "Schema")
    case .journal: said(en: "Journal", nl: "Journaal")
    case .clock: said(en: "Clock", nl: "Klok")
    case .parts: said(en: "Parts", nl: "Delen")
    case .repeats: said(en: "Repeats", nl: "Herhalingen")
    case .years: said(en: "Years", nl: "Jaren")
    case .printed: said(en: "Printed figures", nl: "Gedrukte cijfers")
    case .outliers: said(en: "Outliers", nl: "Uitschieters")
    case .duplicates: said(en: "Duplicates", nl: "Dubbelen")
    case .continuations: said(en: "Continuations", nl: "Voortzettingen")
    case .totals: said(en: "Totals", nl: "Totalen")
    case .search: said(en: "Search index", nl: "Zoekindex")
    }
  }

  /// What a check makes sure of.
  func meaning(_ check: Check) -> String {
    switch check {
    case .place: said(en: "The file has one name only.", nl: "Het bestand heeft maar één naam.")
    case .integrity: said(en: "The file is not damaged.", nl: "Het bestand is onbeschadigd.")
    case .foreignKeys:
      said(
        en: "Every reference leads to something that holds.",
        nl: "Elke verwijzing komt uit bij iets dat geldt.")
    case .codes:
      said(
        en: "Every code, id and text keeps to the rules.", nl: "Elke code, id en tekst voldoet aan de regels."
      )
    case .migrations:
      said(en: "The schema is that of the program.", nl: "Het schema is dat van het programma.")
    case .journal:
      said(
        en: "Every journal entry agrees with its rows and with the entry before it.",
        nl: "Elke journaalpost past bij zijn regels en bij de post ervoor.")
    case .clock:
      said(
        en: "No journal entry was recorded before the previous one, or in the future.",
        nl: "Geen journaalpost is vastgelegd vóór de vorige, of in de toekomst.")
    case .parts: said(en: "Every part fits in its whole.", nl: "Elk deel past in zijn geheel.")
    case .repeats:
      said(
        en: "Every repeat refers to the first statement of the same amount.",
        nl: "Elke herhaling verwijst naar de eerste vermelding van hetzelfde bedrag.")
    case .years:
      said(
        en: "No years are the wrong way round, or far from the budget year.",
        nl: "Geen jaar staat verkeerd om of ver van het begrotingsjaar.")
    case .printed:
      said(
        en: "Every amount agrees with the figure as it is printed.",
        nl: "Elk bedrag komt overeen met het cijfer zoals het gedrukt is.")
    case .outliers:
      said(
        en:
          "No amount is out of proportion to the other years of its measure (such as a factor of 1,000), or is a number or a year.",
        nl:
          "Geen bedrag staat buiten verhouding tot de andere jaren van het voornemen (zoals een factor 1.000), of is een nummer of jaartal."
      )
    case .duplicates:
      said(en: "No amount stands twice in a measure.", nl: "Geen bedrag staat twee keer bij een voornemen.")
    case .continuations:
      said(
        en: "A measure that continues another has amounts with the same sign and of that order.",
        nl: "Een voornemen dat een ander voortzet, heeft bedragen met dat teken en van die orde.")
    case .totals:
      said(
        en: "What counts, the totals and the views equal a new count.",
        nl: "Getelde bedragen, totalen en views zijn gelijk aan een nieuwe telling.")
    case .search: said(en: "The search index is right.", nl: "De zoekindex klopt.")
    }
  }

  /// What a check found.
  func outcome(faults: Int, accepted: Int) -> String {
    if faults > 0 {
      return said(
        en: "NOT in order: \(Count.text(faults, "finding", "findings"))",
        nl: "NIET in orde: \(Count.text(faults, "bevinding", "bevindingen"))")
    }
    let good = said(en: "in order", nl: "in orde")
    return accepted == 0
      ? good : said(en: "\(good); \(accepted) accepted", nl: "\(good); \(accepted) aanvaard")
  }
}
