import Budget

extension Messages {
  /// What is wrong with what one field holds.
  static func fieldText(_ fault: DataFault) -> FaultText {
    switch fault {
    case .missing:
      said(
        en: FaultText("nothing", expected: "a value", remedy: "Fill it in"),
        nl: FaultText("niets", expected: "een waarde", remedy: "Vul het in"))
    case .text(let fault): text(fault)
    case .notAnInteger(let text, let range, let mistake):
      said(
        en: FaultText(
          quoted(text), expected: "a whole number from \(range.lowerBound) to \(range.upperBound)",
          remedy: remedy(for: mistake)),
        nl: FaultText(
          quoted(text), expected: "een geheel getal van \(range.lowerBound) tot en met \(range.upperBound)",
          remedy: remedy(for: mistake)))
    case .notEuros(let text, let mistake, let hasPoints):
      FaultText(
        quoted(text), expected: euros(mistake, hasPoints), remedy: remedy(for: mistake, hasPoints: hasPoints))
    case .notABoolean(let text):
      said(
        en: FaultText(quoted(text), expected: "true or false", remedy: "Use one of these"),
        nl: FaultText(quoted(text), expected: "true of false", remedy: "Gebruik een van beide"))
    case .notInList(let text, let valid):
      FaultText(
        quoted(text), expected: valid.joined(separator: ", "),
        remedy: said(en: "Use one of these", nl: "Gebruik een van deze"))
    case .notADate(let text):
      said(
        en: FaultText(
          quoted(text), expected: "a date of the calendar as 2022, 2022-09 or 2022-09-20",
          remedy: "Write it so; in a spreadsheet, format the cell as text"),
        nl: FaultText(
          quoted(text), expected: "een bestaande datum zoals 2022, 2022-09 of 2022-09-20",
          remedy: "Schrijf die zo; zet in Excel of Calc de cel op Tekst"))
    case .notADigest(let text):
      said(
        en: FaultText(
          quoted(text), expected: "64 digits of lower-case hexadecimal",
          remedy: "Copy what sha256sum prints"),
        nl: FaultText(
          quoted(text), expected: "64 hexadecimale cijfers in kleine letters",
          remedy: "Neem over wat sha256sum geeft"))
    case .notACode(let code):
      said(
        en: FaultText(
          quoted(code), expected: "letters, digits, & and -, at least one letter",
          remedy: "Use another code"),
        nl: FaultText(
          quoted(code), expected: "letters, cijfers, & en -, met ten minste één letter",
          remedy: "Kies een andere code"))
    case .notAMeasureID(let id, let edition):
      said(
        en: FaultText(
          quoted(id), expected: "\(edition)-MINISTRY-NAME in words of a-z and 0-9 with hyphens between",
          remedy: "Correct it"),
        nl: FaultText(
          quoted(id),
          expected: "\(edition)-MINISTERIE-NAAM, in woorden van a-z en 0-9 met streepjes ertussen",
          remedy: "Verbeter het"))
    case .notAnAmountID(let id, let measure):
      said(
        en: FaultText(
          quoted(id), expected: "\(shown(measure))#1, #2 and so on",
          remedy: "Number it within its measure"),
        nl: FaultText(
          quoted(id), expected: "\(shown(measure))#1, #2 enzovoort",
          remedy: "Nummer het binnen zijn voornemen"
        ))
    case .badItem(let item):
      said(
        en: FaultText(
          item.isEmpty ? "an empty item" : "the item \(quoted(item))",
          expected: "items without spaces around them, semicolons between",
          remedy: "Write the items as a;b"),
        nl: FaultText(
          item.isEmpty ? "een leeg onderdeel" : "het onderdeel \(quoted(item))",
          expected: "onderdelen zonder spaties eromheen, met puntkomma's ertussen",
          remedy: "Schrijf de onderdelen als a;b"))
    case .itemTwice(let item):
      said(
        en: FaultText("\(quoted(item)) twice", expected: "each once", remedy: "Remove one"),
        nl: FaultText("twee keer \(quoted(item))", expected: "elk één keer", remedy: "Verwijder er een"))
    default: text(fault, in: .measures)
    }
  }

  private static func euros(_ mistake: NumberMistake, _ hasPoints: Bool) -> String {
    let mark = hasPoints ? "." : ","
    return mistake == .tooLarge
      ? said(
        en: "at most 92233720368547758\(mark)07 euros, and two decimals only where there are cents",
        nl: "ten hoogste 92233720368547758\(mark)07 euro, en twee decimalen alleen als er centen zijn")
      : said(
        en: "euros as 222000000, -5 or 2\(mark)13: digits, \(hasPoints ? "a point" : "a comma") and two"
          + " decimals only where there are cents",
        nl: "euro's zoals 222000000, -5 of 2\(mark)13: cijfers, en alleen als er centen zijn"
          + " \(hasPoints ? "een punt" : "een komma") en twee decimalen")
  }

  /// What to do about a number, by what somebody most likely did.
  ///
  /// - Parameter hasPoints: Whether a point stands before cents, or else a comma; nil for a whole number.
  private static func remedy(for mistake: NumberMistake, hasPoints: Bool? = nil) -> String {
    switch mistake {
    case .tooLarge, .other: said(en: "Correct it", nl: "Verbeter het")
    case .exponent:
      said(
        en: "A spreadsheet has shortened it: format the cell as a number, and copy all digits from the"
          + " source",
        nl: "Excel of Calc heeft het ingekort: zet de cel op Getal, en neem alle cijfers over uit de bron")
    case .date:
      said(
        en: "A spreadsheet may have made a date of it: format the cell as text, and write the number again",
        nl: "Excel of Calc heeft er misschien een datum van gemaakt: zet de cel op Tekst, en schrijf het"
          + " getal opnieuw")
    case .dayNumber:
      said(
        en: "It may be a spreadsheet's number for a day: write the year",
        nl: "Het is misschien het nummer waarmee Excel of Calc een dag aanduidt: schrijf het jaar")
    case .currency:
      said(
        en: "Leave out the currency, and write all digits",
        nl: "Laat de munteenheid weg, en schrijf alle cijfers uit")
    case .unit:
      said(
        en: "Leave out the unit, and write all digits, as 222000000 for 222 mln",
        nl: "Laat de eenheid weg, en schrijf alle cijfers uit: 222000000 voor 222 mln")
    case .space: said(en: "Leave out the space", nl: "Laat de spatie weg")
    case .invisible:
      said(en: "Leave out the character that shows nothing", nl: "Laat het onzichtbare teken weg")
    case .thousands:
      said(en: "Leave out the marks between thousands", nl: "Laat de tekens tussen de duizendtallen weg")
    case .otherMark, .decimals: remedyForDecimals(mistake, hasPoints)
    case .sign:
      said(
        en: "Write a minus as - in front, and nothing for a plus",
        nl: "Schrijf een min als - vooraan, en een plus niet")
    case .zeros:
      said(
        en: "Leave out the zeros in front, and a minus before 0",
        nl: "Laat de nullen vooraan weg, en ook een min voor 0")
    }
  }

  private static func remedyForDecimals(_ mistake: NumberMistake, _ hasPoints: Bool?) -> String {
    switch hasPoints {
    case nil: said(en: "Write a whole number", nl: "Schrijf een geheel getal")
    case _ where mistake == .decimals:
      said(
        en: "Write two decimals if there are cents, otherwise none",
        nl: "Schrijf twee decimalen als er centen zijn, en anders geen")
    case true?:
      said(
        en: "Write a point before the cents, or add --decimal ',' if all of the file has commas",
        nl: "Schrijf een punt voor de centen, of geef --decimal ',' mee als het hele bestand komma's heeft")
    case false?:
      said(
        en: "Write a comma before the cents, or add --decimal . if all of the file has points",
        nl: "Schrijf een komma voor de centen, of geef --decimal . mee als het hele bestand punten heeft")
    }
  }
}
