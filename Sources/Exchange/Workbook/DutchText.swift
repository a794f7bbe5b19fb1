import Budget
import Ledger

/// The Dutch words of a workbook.
enum DutchText {
  /// The heading of a column of money that has no year.
  static func column(_ column: PivotColumn) -> String {
    switch column {
    case .year(let year): "\(year)"
    case .later: "later"
    case .structural: "struct."
    case .undivided: "meerjarig"
    case .undated: "jaar onbekend"
    }
  }

  /// The label of a row under the groups of a table of totals.
  static func label(of kind: TotalsTable.Footer.Kind) -> String {
    switch kind {
    case .others(let groups): "Overige (\(count(groups, "regel", "regels")))"
    case .total: "Totaal"
    case .municipalities: "  waarvan gemeenten"
    case .mayOverlap(let amounts):
      "  mogelijk dubbel geteld (\(count(amounts, "bedrag", "bedragen")))"
    }
  }

  /// A note under a table of totals; nil for what may be counted twice, which is a row of the table.
  static func note(_ note: TotalsTable.Note) -> String? {
    switch note {
    case .bucketsApart: "Jaren, struct., meerjarig en jaar onbekend worden niet bij elkaar opgeteld."
    case .mayOverlap: nil
    }
  }

  /// A number and what it counts: `1 bedrag`, `2 bedragen`.
  static func count(_ count: Int, _ noun: String, _ plural: String) -> String {
    "\(count) \(count == 1 ? noun : plural)"
  }

  /// The years of a figure.
  static func years(_ amount: Amount) -> String {
    if amount.firstYear == nil { return amount.partOf == nil ? "onbekend" : "als het geheel" }
    return switch Span(stating: amount) {
    case .yearly(let first, nil): "\(first) en verder"
    case .yearly(let first, let last?): first == last ? "\(first)" : "\(first)-\(last), per jaar"
    case .undivided(let first, let last): "\(first)-\(last), samen"
    case .undated: "onbekend"
    }
  }

  /// Why an amount does not count.
  static func whyNot(_ row: AmountRow) -> String? {
    if row.isCancelled { return "ingetrokken door \(row.document)" }
    let amount = row.amount
    if let original = amount.repeats { return "herhaalt \(original)" }
    return switch amount.kind {
    case .budget: nil
    case .need: "gevraagd, niet toegekend"
    case .level: "peil, raming of context"
    case .tariff: "tarief"
    }
  }

  /// What a check makes sure of.
  static func meaning(_ check: Check) -> String {
    switch check {
    case .place: "Het bestand heeft maar één naam."
    case .integrity: "Het bestand is onbeschadigd."
    case .foreignKeys: "Elke verwijzing komt uit bij iets dat geldt."
    case .codes: "Elke code, id en tekst voldoet aan de regels."
    case .migrations: "Het schema is dat van het programma."
    case .journal: "Elke journaalpost past bij zijn regels en bij de post ervoor."
    case .clock: "Geen journaalpost is vastgelegd vóór de vorige, of in de toekomst."
    case .parts: "Elk deel past in zijn geheel."
    case .repeats: "Elke herhaling verwijst naar de eerste vermelding van hetzelfde bedrag."
    case .years: "Geen jaar staat verkeerd om of ver van het begrotingsjaar."
    case .printed: "Elk bedrag komt overeen met het cijfer zoals het gedrukt is."
    case .outliers:
      "Geen bedrag staat buiten verhouding tot de andere jaren van het voornemen (zoals een factor 1.000), of is een nummer of jaartal."
    case .duplicates: "Geen bedrag staat twee keer bij een voornemen."
    case .continuations: "Een voornemen dat een ander voortzet, heeft bedragen met dat teken en van die orde."
    case .totals: "Getelde bedragen, totalen en views zijn gelijk aan een nieuwe telling."
    case .search: "De zoekindex klopt."
    }
  }

  /// What the codes in the lists mean.
  static let words: [(String, String)] = [
    ("soort budget", "het kabinet kent het toe, voegt het toe, kort het of onttrekt het; alleen dit telt"),
    ("soort need", "iemand zegt dat het nodig is; niet toegekend"),
    ("soort level", "een bestaand niveau, een raming, een pot of een getal ter vergelijking"),
    ("soort tariff", "een bedrag per persoon, huishouden, dag of bedrijf, of een belastingtarief"),
    ("basis mutatie", "de bron zegt dat het erbij komt of eraf gaat"),
    ("basis stand", "al het andere dat telt: het hele bedrag"),
    ("per year", "geldt in elk jaar van de looptijd"),
    ("per total", "één som voor de hele looptijd, of zonder jaar"),
    ("nauwkeurigheid exact", "zoals gedrukt"),
    ("nauwkeurigheid circa", "ongeveer"),
    ("nauwkeurigheid at_least", "ten minste, ruim"),
    ("nauwkeurigheid at_most", "ten hoogste"),
    ("route bekend stated", "de bron noemt de route"),
    ("route bekend expected", "de bron verwacht of bespreekt de route"),
    ("route bekend known", "uit de regeling zelf, die in de toelichting staat"),
    ("geld geld", "de bron noemt geld voor het voornemen"),
    ("geld deels", "geld voor een deel, voor een ander deel uitdrukkelijk niet"),
    ("geld uitdrukkelijk-geen", "de bron zegt dat er geen geld is, of niet voor gemeenten"),
    ("geld niet-genoemd", "de bron noemt geen geld"),
  ]

  /// How money is counted, for readers who have the workbook but not the program.
  static let rules = [
    "Alleen bedragen van de soort budget tellen: wat het kabinet toekent, toevoegt, kort of onttrekt. Wat gevraagd is (need), een peil, raming of context (level) en een tarief (tariff) tellen niet.",
    "Een herhaling telt nooit: de eerste vermelding telt.",
    "Een bedrag per jaar telt in elk jaar van zijn looptijd. Een structureel bedrag telt in elk jaar tot en met de horizon van zijn begroting (begrotingsjaar + 4), en in de kolom struct.",
    "Eén som voor meer jaren die de bron niet verdeelt staat in de kolom meerjarig en wordt nooit over jaren verdeeld. Een bedrag zonder jaar staat in de kolom jaar onbekend. Jaren na de laatste jaarkolom (de horizon van de laatste begroting in de werkmap) staan samen in de kolom later.",
    "Van een bedrag telt wat overblijft als zijn getelde delen (waarvan) eraf zijn. Een deel telt zelf, in zijn eigen jaren, op zijn eigen route en ontvanger. Een deel met een jaar gaat af van het geheel dat over jaren niet verdeeld is of geen jaar heeft. Een rest van 0 is een regel met 0.",
    "Jaren, struct., meerjarig en jaar onbekend worden nooit bij elkaar opgeteld, en begrotingen ook niet.",
    "Mogelijk dubbel geteld zijn bedragen die volgens de bron hetzelfde geld kunnen zijn als een ander geteld bedrag. Er is niets voor afgetrokken.",
    "Het teken is dat van de ontvanger: plus is geld erbij of minder betalen, min is geld eraf (uitname, korting).",
    "Een streep is: geen gegevens. Een 0 is een echte nul.",
  ]
}
