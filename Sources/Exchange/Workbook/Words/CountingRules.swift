import Budget

/// How money is counted and what the words mean, for readers who have the workbook but not the program.
extension WorkbookText {
  var rules: [String] {
    [
      said(
        en:
          "Only amounts of the kind budget count: what the cabinet allocates, adds, cuts or withdraws. What is asked for (need), a level, forecast or context figure (level) and a tariff do not count.",
        nl:
          "Alleen begrote bedragen tellen: wat het kabinet toekent, toevoegt, kort of onttrekt. Wat gevraagd is, een peil, raming of context (ter vergelijking) en een tarief tellen niet."
      ),
      said(
        en: "A repeat never counts: the first statement does.",
        nl: "Een herhaling telt nooit: de eerste vermelding telt."),
      said(
        en:
          "An amount per year counts in each year of its span. A structural one counts in each year up to the horizon of its budget (budget year + 4), and in the column struct.",
        nl:
          "Een bedrag per jaar telt in elk jaar van zijn looptijd. Een structureel bedrag telt in elk jaar tot en met de horizon van zijn begroting (begrotingsjaar + 4), en in de kolom struct."
      ),
      said(
        en:
          "One sum for several years that the source does not divide stands in the column undivided and is never spread over years. An amount without a year stands in the column undated. Years after the last column of a year (the horizon of the last budget in the workbook, or the last year asked for) stand together in the column later.",
        nl:
          "Eén som voor meer jaren die de bron niet verdeelt staat in de kolom meerjarig en wordt nooit over jaren verdeeld. Een bedrag zonder jaar staat in de kolom jaar onbekend. Jaren na de laatste jaarkolom (de horizon van de laatste begroting in de werkmap, of het laatste gevraagde jaar) staan samen in de kolom later."
      ),
      said(
        en:
          "Of an amount counts what is left once its counted parts (of which) are taken out. A part counts by itself, in its own years, on its own route and for its own recipient. A part with a year is taken from a whole that is not divided over years or has no year. A rest of 0 is a row with 0.",
        nl:
          "Van een bedrag telt wat overblijft als zijn getelde delen (waarvan) eraf zijn. Een deel telt zelf, in zijn eigen jaren, op zijn eigen route en ontvanger. Een deel met een jaar gaat af van het geheel dat over jaren niet verdeeld is of geen jaar heeft. Een rest van 0 is een regel met 0."
      ),
      said(
        en: "Years, struct., undivided and undated are never added to each other, and neither are budgets.",
        nl:
          "Jaren, struct., meerjarig en jaar onbekend worden nooit bij elkaar opgeteld, en begrotingen ook niet."
      ),
      said(
        en:
          "Possibly counted twice is, in each column, of each amount that by the source may be the same money as another: the smaller of what it puts in that column itself and what the other puts there, within the selection. Nothing is subtracted for it.",
        nl:
          "Mogelijk dubbel geteld is, per kolom, van elk bedrag dat volgens de bron hetzelfde geld kan zijn als een ander: het kleinste van wat het zelf in die kolom zet en wat dat andere er zet, binnen de keuze. Er is niets voor afgetrokken."
      ),
      said(
        en:
          "A route that has kinds (such as gemeentefonds) has a row 'not specified further' for what belongs to none of its kinds, and a subtotal with all kinds together. The subtotal is in the other rows already.",
        nl:
          "Een route die soorten heeft (zoals gemeentefonds) heeft een regel 'niet nader bepaald' voor wat bij geen van de soorten hoort, en een subtotaal met alle soorten samen. Het subtotaal zit al in de andere regels."
      ),
      said(
        en: "The sign is the receiver's: plus is more money or paying less, minus is money taken away.",
        nl:
          "Het teken is dat van de ontvanger: plus is geld erbij of minder betalen, min is geld eraf (uitname, korting)."
      ),
      said(
        en: "A dash is: no data. A 0 is a real zero.",
        nl: "Een streep is: geen gegevens. Een 0 is een echte nul."),
    ]
  }

  /// What the words in the lists mean: under which heading they stand, the word, and the meaning.
  var explanations: [(word: String, meaning: String)] {
    kinds + bases + others
  }

  private var kinds: [(String, String)] {
    let label = said(en: "kind", nl: "soort")
    return [
      (
        "\(label): \(language.name(Kind.budget))",
        said(
          en: "the cabinet allocates, adds, cuts or withdraws it; only this counts",
          nl: "het kabinet kent het toe, voegt het toe, kort het of onttrekt het; alleen dit telt")
      ),
      (
        "\(label): \(language.name(Kind.need))",
        said(
          en: "someone says that it is needed; it is not granted",
          nl: "iemand zegt dat het nodig is; niet toegekend")
      ),
      (
        "\(label): \(language.name(Kind.level))",
        said(
          en: "a standing level, a forecast, a pot, or a figure to compare with",
          nl: "een bestaand niveau, een raming, een pot of een getal ter vergelijking")
      ),
      (
        "\(label): \(language.name(Kind.tariff))",
        said(
          en: "per person, household, day or company, or a tax tariff",
          nl: "een bedrag per persoon, huishouden, dag of bedrijf, of een belastingtarief")
      ),
    ]
  }

  private var bases: [(String, String)] {
    [
      (
        "basis: \(language.name(Basis.mutatie))",
        said(
          en: "the source says that it is added or taken away",
          nl: "de bron zegt dat het erbij komt of eraf gaat")
      ),
      (
        "basis: \(language.name(Basis.stand))",
        said(en: "all else that counts: the whole amount", nl: "al het andere dat telt: het hele bedrag")
      ),
      (
        said(en: "years", nl: "jaren") + ": \(language.name(Per.year))",
        said(en: "holds in each year of the span", nl: "geldt in elk jaar van de looptijd")
      ),
      (
        said(en: "years", nl: "jaren") + ": \(language.name(Per.total))",
        said(
          en: "one sum for the whole span, or without a year",
          nl: "één som voor de hele looptijd, of zonder jaar")
      ),
    ]
  }

  private var others: [(String, String)] {
    let (route, money) = (said(en: "route", nl: "route"), said(en: "money", nl: "geld"))
    return [
      (
        "\(route): \(language.name(RouteBasis.stated))",
        said(en: "the source names the route", nl: "de bron noemt de route")
      ),
      (
        "\(route): \(language.name(RouteBasis.expected))",
        said(en: "the source expects or discusses the route", nl: "de bron verwacht of bespreekt de route")
      ),
      (
        "\(route): \(language.name(RouteBasis.known))",
        said(
          en: "from the regulation itself, which stands in the note",
          nl: "uit de regeling zelf, die in de toelichting staat")
      ),
      (
        "\(money): \(language.name(Funding.geld))",
        said(en: "the source names money for the measure", nl: "de bron noemt geld voor het voornemen")
      ),
      (
        "\(money): \(language.name(Funding.deels))",
        said(
          en: "money for a part, expressly none for another",
          nl: "geld voor een deel, voor een ander deel uitdrukkelijk niet")
      ),
      (
        "\(money): \(language.name(Funding.uitdrukkelijkGeen))",
        said(
          en: "the source says that there is no money, or none for municipalities",
          nl: "de bron zegt dat er geen geld is, of niet voor gemeenten")
      ),
      (
        "\(money): \(language.name(Funding.nietGenoemd))",
        said(en: "the source mentions no money", nl: "de bron noemt geen geld")
      ),
    ]
  }
}
