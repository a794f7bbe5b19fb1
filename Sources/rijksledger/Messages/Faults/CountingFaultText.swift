import Budget

extension Messages {
  /// Why amounts can't be counted at a stage.
  static func text(_ fault: CountingFault<String>, stage: String) -> FaultText {
    guard case .unknownAmount(let amount, _, let target) = fault else {
      let text = text(fault)
      return FaultText(
        said(en: "\(text.found), in the stage \(stage)", nl: "\(text.found), in de stand \(stage)"),
        expected: text.expected, remedy: text.remedy)
    }
    return said(
      en: FaultText(
        "\(amount) refers to \(shown(target)), which the stage \(stage) does not have",
        expected: "an amount that its documents state and none withdraws",
        remedy: "Record first what the document says of \(amount)"),
      nl: FaultText(
        "\(amount) verwijst naar \(shown(target)), en dat is er niet in de stand \(stage)",
        expected: "een bedrag dat de documenten van die stand noemen en niet intrekken",
        remedy: "Leg eerst vast wat het document over \(amount) zegt"))
  }

  /// Why amounts can't be counted as they stand.
  static func text(_ fault: CountingFault<String>) -> FaultText {
    switch fault {
    case .duplicate(let amount):
      said(
        en: FaultText(
          "there are two amounts \(amount)", expected: "an id once",
          remedy: "Give one of them the next free number"),
        nl: FaultText(
          "er zijn twee bedragen \(amount)", expected: "elk id één keer",
          remedy: "Geef een van beide het volgende vrije nummer"))
    case .implausibleYears(_, let first, let last):
      said(
        en: FaultText(
          "the years are \(first.map(String.init) ?? "none") to \(last.map(String.init) ?? "none")",
          expected: "years from \(plausibleYears.lowerBound) to \(plausibleYears.upperBound), the earlier one"
            + " first",
          remedy: "Correct them"),
        nl: FaultText(
          "het eerste jaar is \(first.map(String.init) ?? "leeg"), het laatste"
            + " \(last.map(String.init) ?? "leeg")",
          expected: "jaren van \(plausibleYears.lowerBound) tot en met \(plausibleYears.upperBound), het"
            + " vroegste eerst",
          remedy: "Verbeter ze"))
    case .unknownAmount(_, _, let target):
      said(
        en: FaultText(
          "\(shown(target)) is not an amount", expected: "the id of an amount of this edition",
          remedy: "Correct the id or leave the field empty"),
        nl: FaultText(
          "\(shown(target)) is geen bedrag", expected: "het id van een bedrag van deze editie",
          remedy: "Verbeter het id of laat het veld leeg"))
    case .otherEdition(_, _, let target):
      said(
        en: FaultText(
          "\(shown(target)) is an amount of another edition", expected: "one of this edition",
          remedy:
            "Editions are never added to each other: leave the field empty and say so in the note"),
        nl: FaultText(
          "\(shown(target)) is een bedrag van een andere editie", expected: "een van deze editie",
          remedy:
            "Edities worden nooit bij elkaar opgeteld: laat het veld leeg en zet het in de notitie"))
    case .outsideWhole(let part, let whole, let partSpan, let wholeSpan):
      said(
        en: FaultText(
          "\(part) holds for \(years(partSpan)), outside its whole \(whole) for \(years(wholeSpan))",
          expected: "years within it", remedy: "Correct the years, or take it out of the whole"),
        nl: FaultText(
          "\(part) geldt voor \(years(partSpan)), en zijn geheel \(whole) voor \(years(wholeSpan))",
          expected: "jaren binnen die van het geheel",
          remedy: "Verbeter de jaren, of haal het uit het geheel"))
    case .uncountedOverlap(let amount, let target, let uncounted):
      said(
        en: FaultText(
          "\(amount) may overlap \(target), and \(uncounted) does not count",
          expected: "two amounts that count",
          remedy: "Leave the field empty, or name an amount that counts"),
        nl: FaultText(
          "\(amount) is mogelijk dubbel met \(target), maar \(uncounted) telt niet mee",
          expected: "twee bedragen die meetellen",
          remedy: "Laat het veld leeg, of noem een bedrag dat meetelt"))
    case .openEndedPart(let part, let whole, let wholeSpan):
      said(
        en: FaultText(
          "\(part) is open-ended and its whole \(whole) is not: it holds for \(years(wholeSpan))",
          expected: "a last year", remedy: "Give the part a last year, or take it out of the whole"),
        nl: FaultText(
          "\(part) heeft geen laatste jaar en zijn geheel \(whole) wel: dat geldt voor \(years(wholeSpan))",
          expected: "een laatste jaar", remedy: "Geef het deel een laatste jaar, of haal het uit het geheel"))
    case .undividedPart(let part, let whole):
      said(
        en: FaultText(
          "\(part) is one sum for several years and its whole \(whole) is per year", expected: "per year",
          remedy: "Divide the part by year, or take it out of the whole"),
        nl: FaultText(
          "\(part) is één som voor meer jaren en zijn geheel \(whole) is per jaar", expected: "per jaar",
          remedy: "Verdeel het deel over de jaren, of haal het uit het geheel"))
    case .oppositeSign(let part, let whole, let partEur, let wholeEur):
      said(
        en: FaultText(
          "\(part) is \(euros(partEur)) and its whole \(whole) is \(euros(wholeEur))",
          expected: "the same sign",
          remedy: "Correct the sign, or take it out of the whole"),
        nl: FaultText(
          "\(part) is \(euros(partEur)) en zijn geheel \(whole) is \(euros(wholeEur))",
          expected: "hetzelfde teken",
          remedy: "Verbeter het teken, of haal het uit het geheel"))
    case .exceedsWhole(let whole, let bucket, let year, let wholeEur, let partsEur):
      said(
        en: FaultText(
          "the parts of \(whole) put \(euros(partsEur)) in"
            + " \(year.map { "the year \($0)" } ?? "the bucket \(bucket.rawValue)")",
          expected: "at most its own \(euros(wholeEur))", remedy: "Correct the parts or the whole"),
        nl: FaultText(
          "de delen van \(whole) zijn samen \(euros(partsEur)) \(dutchPlace(bucket, year))",
          expected: "ten hoogste de \(euros(wholeEur)) van het geheel",
          remedy: "Verbeter de delen of het geheel"))
    case .partOfRepeat(let part, let whole, let original):
      said(
        en: FaultText(
          "\(part) is a part of \(whole), which repeats \(original)",
          expected: "a whole that is not a repeat",
          remedy: "Make it a part of \(original)"),
        nl: FaultText(
          "\(part) is een deel van \(whole), en dat herhaalt \(original)",
          expected: "een geheel dat geen herhaling is",
          remedy: "Maak het een deel van \(original)"))
    case .circle(_, let amounts):
      said(
        en: FaultText(
          "a circle: \((amounts + amounts.prefix(1)).joined(separator: " → "))", expected: "an end",
          remedy: "Leave it empty in one of them"),
        nl: FaultText(
          "een kring: \((amounts + amounts.prefix(1)).joined(separator: " → "))", expected: "een einde",
          remedy: "Laat het bij een ervan leeg"))
    case .overflow(let amount):
      said(
        en: FaultText(
          "the sums to which \(amount) belongs do not fit in 64 bits of cents",
          expected: "less than € 92 million billion", remedy: "Correct the figure"),
        nl: FaultText(
          "de sommen waarin \(amount) meetelt, passen niet in 64 bits aan centen",
          expected: "minder dan € 92 miljoen miljard", remedy: "Verbeter het bedrag"))
    }
  }

  /// Where a sum counts, in Dutch.
  private static func dutchPlace(_ bucket: Bucket, _ year: Int?) -> String {
    switch bucket {
    case .year: year.map { "in het jaar \($0)" } ?? "in een jaar"
    case .structural: "in elk jaar (structureel)"
    case .undivided: "voor meer jaren samen (meerjarig)"
    case .undated: "zonder bekend jaar"
    }
  }
}
