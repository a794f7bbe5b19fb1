import Budget
import Ledger

extension Messages {
  /// Why there is no answer to what was asked.
  static func askedText(_ error: LedgerError) -> String {
    switch error {
    case .unknownMeasure(let input):
      said(
        en: (input.isEmpty ? "the id of a measure is empty" : "there is no measure \(input)")
          + ". List the ids with: \(command("measures --format ids"))",
        nl: (input.isEmpty ? "het id van een voornemen is leeg" : "er is geen voornemen \(input)")
          + ". Vraag de ids op met: \(command("measures --format ids"))")
    case .ambiguousMeasure(let input, let candidates):
      said(
        en: "\(input) is part of the ids of \(candidates.count) measures: \(list(candidates, most: 20))."
          + " Use more of the id",
        nl: "\(input) komt voor in de ids van \(candidates.count) voornemens:"
          + " \(list(candidates, most: 20)). Geef meer van het id")
    case .amountForMeasure(let input, let measure):
      said(
        en: "\(input) is the id of an amount (expected that of a measure). Use that of the whole measure:"
          + " \(measure)",
        nl: "\(input) is het id van een bedrag (verwacht: dat van een voornemen). Gebruik dat van het hele"
          + " voornemen: \(measure)")
    case .unknownCode(let field, let input, let valid):
      unknown(said(en: field, nl: dutchName(ofField: field)), input, list(valid, most: 60))
    case .unknownEntry(let number, let last):
      unknown(
        said(en: "journal entry", nl: "journaalpost"), "#\(number)",
        said(en: "#1 to #\(last)", nl: "#1 tot en met #\(last)")
      )
    case .unknownDocument(let code, let edition, let isLater, let valid):
      unknown(
        isLater
          ? said(en: "later document of \(edition)", nl: "later document van \(edition)")
          : said(en: "document of \(edition)", nl: "document van \(edition)"), code, list(valid, most: 60))
    case .tooManyValues(let count, let limit):
      said(
        en: "a filter is given \(count) times. Give each at most \(limit) times",
        nl: "een filter is \(count) keer gegeven. Geef elk filter ten hoogste \(limit) keer")
    case .beforeTheLedger(let time):
      said(
        en: "there was no ledger yet at \(time). List the entries with: \(command("journal"))",
        nl: "er was nog geen grootboek op \(time). Vraag de journaalposten op met: \(command("journal"))")
    case .editionExists(let year):
      said(
        en: "the ledger has the edition \(year) already. Nothing was changed",
        nl: "het grootboek heeft de editie \(year) al. Er is niets gewijzigd")
    default: text(error)
    }
  }

  private static func unknown(_ kind: String, _ input: String, _ valid: String) -> String {
    let shown = input.isEmpty ? "\"\"" : ShownText.shortened(input)
    return said(
      en: "there is no \(kind) \(shown) (valid: \(valid))",
      nl: "er is geen \(kind) \(shown) (wel: \(valid))")
  }

  /// The Dutch word for what a field holds, by its name in the program.
  static func dutchName(ofField field: String) -> String {
    switch field {
    case "ministry": "ministerie"
    case "recipient": "ontvanger"
    case "theme": "thema"
    case "edition": "editie"
    case "by": "auteur"
    case "owner": "eigenaar"
    // A route, a status and a document are called the same; a bucket and a funding by their option.
    default: field
    }
  }

  /// Why something can't be recorded, withdrawn or accepted.
  static func recordingText(_ error: LedgerError) -> String {
    switch error {
    case .statusChanged(let measure, let expected, let found, let last):
      said(
        en: "\(measure) stands at \(found) (expected \(expected)): \(cause(last)). Nothing was set. Look at"
          + " it with: \(command("history \(measure)"))",
        nl: "\(measure) staat op \(found) (verwacht: \(expected)): \(cause(last)). Er is niets gewijzigd."
          + " Bekijk het met: \(command("history \(measure)"))")
    case .retiredStatus(let code, let valid):
      said(
        en: "the status \(code) is retired and can't be set (valid: \(list(valid, most: 60)))",
        nl: "de status \(code) is vervallen en kan niet meer gekozen worden (wel:"
          + " \(list(valid, most: 60)))")
    case .notRetired(let code):
      said(
        en: "the status \(code) is in use already. Nothing was changed",
        nl: "de status \(code) is al in gebruik. Er is niets gewijzigd")
    case .retiredAlready(let code):
      said(
        en: "the status \(code) is retired already. Nothing was changed",
        nl: "de status \(code) is al vervallen. Er is niets gewijzigd")
    case .initialStatus(let code):
      said(
        en: "every measure starts at \(code), so it can't be retired. Nothing was changed",
        nl: "elk voornemen begint bij \(code), dus die status kan niet vervallen. Er is niets gewijzigd")
    case .statusExists(let code):
      said(
        en: "there is a status \(code) already. Nothing was changed",
        nl: "er is al een status \(code). Er is niets gewijzigd")
    case .unknownEvent(let number):
      said(
        en: "there is no event \(number). Nothing was withdrawn. List the events with:"
          + " \(command("history"))",
        nl: "er is geen gebeurtenis \(number). Er is niets ingetrokken. Vraag de gebeurtenissen op met:"
          + " \(command("history"))")
    case .notWithdrawable(let number, let by?):
      said(
        en: "event \(number) was withdrawn by event \(by) already. Nothing was withdrawn",
        nl: "gebeurtenis \(number) is al ingetrokken door gebeurtenis \(by). Er is niets ingetrokken")
    case .notWithdrawable(let number, nil):
      said(
        en: "event \(number) is a withdrawal itself. Tag the measure anew instead. Nothing was withdrawn",
        nl: "gebeurtenis \(number) is zelf een intrekking. Geef het voornemen in plaats daarvan opnieuw een"
          + " status. Er is niets ingetrokken")
    case .nothingToWithdraw(let entry):
      said(
        en: "journal entry \(entry) has no event that still counts. List the events with:"
          + " \(command("history --from '#\(entry)'"))",
        nl: "journaalpost \(entry) heeft geen gebeurtenis die nog geldt. Vraag de gebeurtenissen op met:"
          + " \(command("history --from '#\(entry)'"))")
    case .unknownFinding(let id, let valid):
      said(
        en: "check finds no \(ShownText.shortened(id)) now (to accept: \(list(valid, most: 20))). Nothing"
          + " was accepted. List the findings with: \(command("check"))",
        nl: "check vindt nu geen \(ShownText.shortened(id)) (te aanvaarden: \(list(valid, most: 20))). Er"
          + " is niets aanvaard. Vraag de bevindingen op met: \(command("check"))")
    case .notAcceptable(let id):
      said(
        en: "\(id) is damage or breaks a rule of counting, and can't be accepted. Nothing was accepted. See"
          + " what to do with: \(command("check"))",
        nl: "\(id) is schade of schendt een regel voor het tellen, en kan niet aanvaard worden. Er is niets"
          + " aanvaard. Zie wat u kunt doen met: \(command("check"))")
    case .acceptedAlready(let id, let by, let recorded):
      said(
        en: "\(id) was already accepted by \(by) at \(recorded). Nothing was changed",
        nl: "\(id) is op \(recorded) al aanvaard door \(by). Er is niets gewijzigd")
    default: text(error)
    }
  }

  /// What gave a measure the status that was not expected.
  private static func cause(_ last: StatusEvent?) -> String {
    guard let last else {
      return said(en: "nobody has tagged it", nl: "niemand heeft het een status gegeven")
    }
    return last.withdraws.map { event in
      said(
        en: "\(last.by) withdrew event \(event) at \(last.recorded)",
        nl: "\(last.by) heeft gebeurtenis \(event) ingetrokken op \(last.recorded)")
    }
      ?? said(
        en: "\(last.by) set it at \(last.recorded)", nl: "\(last.by) heeft die gezet op \(last.recorded)")
  }
}
