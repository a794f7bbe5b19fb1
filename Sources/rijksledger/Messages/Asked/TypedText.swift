import Budget
import Ledger

extension Messages {
  /// What is wrong with a text that a user gives, after the option that gives it.
  static func text(_ fault: TextFault, of field: String) -> String {
    "\(field == "code" ? "CODE" : "--\(field)"): \(sentence(fault, of: field))"
  }

  /// The same without the option.
  static func sentence(_ fault: TextFault, of field: String) -> String {
    switch fault {
    case .rule(let fault): text(fault, from: .argument).text
    case .notADay(let day):
      said(
        en: "\(ShownText.shortened(day)) is not a day of the calendar. Use one such as 2026-11-24",
        nl: "\(ShownText.shortened(day)) is geen dag van de kalender. Schrijf een dag zoals 2026-11-24")
    case .notATime(let time):
      said(
        en: "\(ShownText.shortened(time)) is no time at which something can have been recorded",
        nl: "\(ShownText.shortened(time)) is geen tijd waarop iets vastgelegd kan zijn")
    case .dayToCome(let day, let today) where field == "since":
      said(
        en: "\(day) has not come yet (today is \(today)). A status says what is so; say what is due with"
          + " --next",
        nl: "\(day) moet nog komen (vandaag is het \(today)). Een status zegt hoe het nu staat; geef met"
          + " --next op wat er nog komt")
    case .dayToCome(let day, let today):
      said(
        en: "\(day) has not come yet (today is \(today)). Use a day that has",
        nl: "\(day) moet nog komen (vandaag is het \(today)). Kies een dag die al geweest is")
    case .dayOfThePast(let day, let today):
      said(
        en: "\(day) is over (today is \(today)). Use a day to come, or none",
        nl: "\(day) is voorbij (vandaag is het \(today)). Kies een dag die nog komt, of geen")
    case .dayBeforeEdition(let day, let year, let measure):
      said(
        en: "\(day) is before the edition of \(measure) was published (\(year)). Use a day from"
          + " \(year)-01-01 on",
        nl: "\(day) is vóór het jaar waarin de editie van \(measure) verscheen (\(year)). Kies een dag"
          + " vanaf \(year)-01-01")
    case .notACode(let code):
      said(
        en: "\(ShownText.shortened(code)) is not a code. Use letters, digits and hyphens, and at least one"
          + " letter",
        nl: "\(ShownText.shortened(code)) is geen code. Gebruik letters, cijfers en streepjes, met ten"
          + " minste één letter"
      )
    case .tooLong(let limit):
      said(
        en: "a text of more than \(limit) characters. Search for fewer words",
        nl: "een tekst van meer dan \(limit) tekens. Zoek op minder woorden")
    case .hasNUL:
      said(en: "a text with a NUL character. Remove it", nl: "een tekst met een NUL-teken. Verwijder dat")
    case .searchedInThePast:
      said(
        en: "words are indexed as they are now, not as of an earlier moment. Leave out --search, or --as-of"
          + " and --stage",
        nl: "woorden worden gezocht zoals ze nu zijn, niet zoals op een eerder moment. Laat --search weg,"
          + " of --as-of en --stage")
    }
  }
}
