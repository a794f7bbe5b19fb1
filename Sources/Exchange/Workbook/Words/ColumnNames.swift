/// The headings that several sheets have.
extension WorkbookText {
  var amount: String { said(en: "Amount", nl: "Bedrag") }
  var amounts: String { said(en: "Amounts", nl: "Bedragen") }
  var measureCode: String { said(en: "Measure (code)", nl: "Voornemen (code)") }
  var edition: String { said(en: "Budget", nl: "Begroting") }
  var ministry: String { said(en: "Ministry", nl: "Hoofdstuk") }
  var theme: String { said(en: "Theme", nl: "Thema") }
  var topic: String { said(en: "Topic", nl: "Onderwerp") }
  var route: String { "Route" }
  var routeCode: String { "Route (code)" }
  var recipient: String { said(en: "Recipient", nl: "Ontvanger") }
  var recipientCode: String { said(en: "Recipient (code)", nl: "Ontvanger (code)") }
  var basis: String { "Basis" }
  var status: String { "Status" }
  var statusCode: String { "Status (code)" }
  var columnHeading: String { said(en: "Column", nl: "Kolom") }
  var year: String { said(en: "Year", nl: "Jaar") }
  var euros: String { "Euro" }
  var printed: String { said(en: "Printed", nl: "Gedrukt") }
  var page: String { said(en: "Page", nl: "Blz.") }
  var nameHeading: String { said(en: "Name", nl: "Naam") }
  var since: String { said(en: "Since", nl: "Sinds") }
  var by: String { said(en: "By", nl: "Door") }
  var owner: String { said(en: "Who follows it", nl: "Wie volgt") }
  var next: String { said(en: "Next date", nl: "Volgende datum") }
  var note: String { said(en: "Note", nl: "Toelichting") }
  var before: String { said(en: "Before", nl: "Was") }
  var after: String { said(en: "After", nl: "Wordt") }
  var funding: String { said(en: "Money in the source", nl: "Geld volgens de bron") }
  var summary: String { said(en: "What the cabinet wants", nl: "Wat het kabinet wil") }
  var impact: String { said(en: "What it means for municipalities", nl: "Wat het betekent voor gemeenten") }
}
