import Budget

/// The text in a template, in Dutch, for somebody who has only the folder and a spreadsheet.
struct ReadMe {
  private static let width = 78

  private let template: PackageTemplate
  private let wording: TemplateWording
  private var year: Int { template.edition.year }

  init(_ template: PackageTemplate, _ wording: TemplateWording) {
    self.template = template
    self.wording = wording
  }

  /// Its lines.
  var lines: [String] {
    let title = "LEESMIJ: sjabloon voor de rijksbegroting \(year)"
    let head = [title, String(repeating: "=", count: title.count), ""]
    let opening = paragraph(
      """
      Met deze map brengt u de kabinetsvoornemens in de rijksbegroting \(year) in het grootboek (rijksledger). U vult \
      de tabellen in met Excel of LibreOffice Calc. Het programma leest ze in, of zegt van elke cel die niet klopt wat \
      eraan mankeert.
      """)
    return head + opening + files + blanks + (template.from == nil ? [] : goingOn) + spreadsheets + intake
      + rules
      + tables
  }

  // MARK: Parts

  private var files: [String] {
    part("Wat er in de map zit")
      + entries([
        ("measures-\(year).csv", "de voornemens: één regel voor elk onderwerp van de brief"),
        ("amounts-\(year).csv", "de bedragen: één regel voor elk bedrag in euro's dat de brief noemt"),
        ("documents.csv", "de brief zelf"), ("editions.csv", "de begroting; die is al ingevuld"),
        (
          "ministries.csv",
          "de ministeries, met de jaren waarin zij bestaan; hieruit neemt u codes over, maar u"
            + " verandert er niets aan. Dat geldt ook voor de volgende drie"
        ), ("routes.csv", "de wegen waarlangs geld loopt"), ("recipients.csv", "de ontvangers"),
        ("statuses.csv", "de statussen; die komen pas na het inlezen aan de orde"),
        ("datapackage.json", "de beschrijving van de map voor het programma; laat deze staan"),
        ("LEESMIJ.txt", "deze tekst, die het programma niet leest"),
      ])
  }

  private var blanks: [String] {
    let document = list(template.document.blanks, of: Document.self)
    let measures =
      template.from == nil
      ? ["measures-\(year).csv: alle voornemens, in de volgorde van de brief."] : []
    return part("Wat u nog moet invullen")
      + items(
        ["documents.csv: \(document). Zonder die twee wordt er niets ingelezen."] + measures
          + (template.measures.isEmpty ? [] : measureBlanks)
          + ["amounts-\(year).csv: alle bedragen, per voornemen, in de volgorde van de brief."])
  }

  private var measureBlanks: [String] {
    let always = list(template.measures[0].blanks.subtracting(["ministry"]), of: Measure.self)
    let choices = template.choices.map { choice in
      let count = Count.text(choice.count, "regel", "regels")
      return choice.options.isEmpty
        ? "measures-\(year).csv: ministry in de \(count) die onder \(choice.ministry) stonden; dat ministerie"
          + " bestaat in \(year) niet meer."
        : "measures-\(year).csv: ministry in de \(count) die onder \(choice.ministry) stonden; kies"
          + " \(choice.options.joined(separator: " of "))."
    }
    return ["measures-\(year).csv: \(always), in elke regel die u laat staan."] + choices
  }

  private var goingOn: [String] {
    let from = template.from ?? 0
    let renamed = template.measures.contains { row in
      !row.blanks.contains("ministry") && !row.record.continues.isEmpty
    }
    return part("Verder met de voornemens van \(from)")
      + paragraph(
        """
        In measures-\(year).csv staan de \(template.measures.count) voornemens van \(from) klaar om op verder te gaan, \
        elk met een nieuw id. De kolom continues zegt welk voornemen van \(from) het voortzet; zo blijft een voornemen \
        door de jaren te volgen. Loop de nieuwe brief langs:
        """)
      + items([
        "Staat het voornemen in de nieuwe brief? Vul aan wat leeg is, en zet theme en topic zoals de nieuwe brief"
          + " ze heeft."
          + (renamed ? " Een ministerie dat alleen anders heet, heeft zijn nieuwe code al." : ""),
        "Staat het er niet in? Verwijder de hele regel, ook uit parent van andere regels.",
        "Is het nieuw? Voeg een regel toe, met continues leeg.",
        "Zijn er voornemens samengevoegd? Houd één regel over, met in continues alle oude ids, met ; ertussen. Is er"
          + " een gesplitst, dan hebben beide regels hetzelfde oude id in continues.",
        "Zet de regels in de volgorde van de brief, en laat position van boven naar beneden oplopen; gaten in de"
          + " nummering zijn geen bezwaar.",
        "routes, summary en impact zijn leeg, want die gingen over de brief van \(from).",
        "Bedragen van \(from) staan er niet in: die horen bij die brief.",
      ])
  }

  private var spreadsheets: [String] {
    part("Invullen en bewaren")
      + items([
        "Excel: dubbelklik op het bestand. Zet eerst alle cellen op Tekst (Ctrl+A; Celeigenschappen, Getal, Tekst),"
          + " anders maakt Excel van 2023-09 een datum en van een lang getal 1,7E+10. Bewaar met Opslaan als, en kies"
          + " als type CSV UTF-8. Gewoon CSV verknoeit é en €.",
        "LibreOffice Calc: kies bij het openen Unicode (UTF-8), gescheiden door puntkomma's, en zet alle kolommen op"
          + " Tekst. Bewaar met Opslaan, en houd de CSV-opmaak aan.",
        "Tussen de velden mag ; of , staan. Bij ; staat er een komma voor de centen, bij , een punt.",
        "De namen boven de kolommen blijven zoals ze zijn. De volgorde van de kolommen mag anders, en een kolom die"
          + " leeg mag zijn mag ontbreken.",
        "Geef de bestanden geen andere naam, en bewaar ze niet als .xlsx.",
        "Een bedrag staat er in euro's en voluit: 222000000, niet 222 miljoen en niet 222.000.000.",
      ])
  }

  private var intake: [String] {
    part("Inlezen")
      + paragraph("Geef, in de map waar deze map in staat, de opdracht (met uw eigen naam):")
      + [wording.importing, ""].map { $0.isEmpty ? "" : "  \($0)" }
      + paragraph(
        """
        Het is alles of niets. Klopt er iets niet, dan wordt er niets ingelezen, en noemt het programma de fouten (de \
        eerste \(PackageFaults.limit)) met bestand, regel, plaats in de regel en kolom, wat er staat, wat er verwacht \
        werd en wat u eraan doet:
        """)
      + WrappedText.lines(wording.fault, indent: 2, width: Self.width) + [""]
      + paragraph(
        """
        Verbeter de cel, bewaar het bestand en geef de opdracht opnieuw. Daarna laten deze opdrachten zien wat er \
        staat:
        """)
      + wording.looking.flatMap { look in
        ["  \(look.command)"] + WrappedText.lines(look.shows, indent: 6, width: Self.width)
      } + [""]
      + paragraph(
        """
        Ziet u later nog een fout in de codering, verbeter die dan in dezelfde tabel en lees de map nog eens in. Het \
        grootboek houdt bij wat er eerst stond, wie het veranderde en wanneer.
        """)
  }

  private var rules: [String] {
    part("Hoe een bedrag wordt gecodeerd")
      + items([
        "Elk bedrag in euro's krijgt een regel, ook als het niet meetelt. Alleen kind budget telt mee.",
        "Elk jaar zonder einde (structureel): first_year ingevuld, last_year leeg, per year.",
        "Eén som voor meer jaren: first_year en last_year ingevuld, per total. Zonder enig jaar: beide leeg, per"
          + " total.",
        "Een reeks met gaten is een bedrag per genoemd jaar; er wordt niets tussen geschat.",
        "Een deel van een groter bedrag (waarvan) heeft in part_of het id van het geheel. Het telt apart, en het geheel"
          + " telt voor wat overblijft.",
        "Hetzelfde geld nog eens genoemd: repeats met het id van de eerste keer. Alleen die eerste telt.",
        "Laat de brief open of twee bedragen hetzelfde geld zijn, dan tellen beide, en heeft het latere may_overlap.",
        "Bij budget zijn basis, route en recipient verplicht. Zegt de brief het niet, kies dan onbekend; vul niets in"
          + " dat de brief niet zegt. Twijfel hoort in note.",
      ])
  }

  private var tables: [String] {
    [
      PackageSchema.measures(year), .amounts(year), .documents, .editions, .ministries, .routes, .recipients,
      .statuses,
    ].flatMap { table in
      part("De kolommen van \(table.path)") + ColumnGuide(table).lines(width: Self.width) + [""]
    }.dropLast()
  }

  // MARK: Layout

  private func part(_ title: String) -> [String] {
    ["", title, String(repeating: "-", count: title.count), ""]
  }

  private func paragraph(_ text: String) -> [String] {
    WrappedText.lines(text, indent: 0, width: Self.width) + [""]
  }

  private func items(_ items: [String]) -> [String] {
    items.flatMap { WrappedText.lines($0, label: "-", indent: 2, width: Self.width) } + [""]
  }

  private func entries(_ entries: [(label: String, text: String)]) -> [String] {
    entries.flatMap { WrappedText.lines($0.text, label: "  \($0.label)", indent: 22, width: Self.width) } + [
      ""
    ]
  }

  /// The names of fields in the order of their columns: `page en funding`.
  private func list<R: Record>(_ names: Set<String>, of type: R.Type) -> String {
    R.fields.map(\.name).filter(names.contains).joined(separator: " en ")
  }
}
