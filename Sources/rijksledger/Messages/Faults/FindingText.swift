import Budget
import Ledger

extension Messages {
  /// What a check found, and what it expected.
  static func text(_ problem: CheckProblem) -> String { ShownText.visible(sentence(problem)) }

  private static func sentence(_ problem: CheckProblem) -> String {
    switch problem {
    // Any check.
    case .unreadable(let message): said(en: "can't be read: \(message)", nl: "is niet te lezen: \(message)")
    case .unfinished(let error):
      said(en: "could not be finished: \(cause(error))", nl: "kon niet worden afgemaakt: \(cause(error))")

    // The file and its tables.
    case .place(.severalNames(let count)):
      said(
        en: "it has \(count) names (hard links; expected 1)",
        nl: "het heeft \(count) namen (harde koppelingen; verwacht: 1)")
    case .place:
      said(
        en: "it is mounted as a single file (expected its directory)",
        nl: "het is als los bestand aangekoppeld (verwacht: de map ervan)")
    case .damage(let message): message
    case .missingRows(let table, let count): missingRows(of: table, count)
    case .notCurrent(let field, let found, let thing):
      said(
        en: "\(field == "measure" ? "its measure" : field) is \(shown(found)), which is not a current"
          + " \(thing)",
        nl: "\(field == "measure" ? "het voornemen ervan" : field) is \(shown(found)), maar zo'n"
          + " \(dutchName(of: thing)) is er nu niet")
    case .withoutVersion:
      said(
        en: "has no version: nothing is known of it (expected at least one)",
        nl: "heeft geen versie: er is niets van bekend (verwacht: ten minste één)")
    case .otherRowCount(let found, let expected):
      said(
        en: "shows \(Count.text(found, "row")) (expected \(expected), the current versions)",
        nl: "toont \(Count.text(found, "rij", "rijen")) (verwacht: \(expected), de geldende versies)")
    case .unexpectedRow, .missingRow, .otherSum, .uncountable, .stray: derivedText(problem)

    // Codes, texts and combinations of fields.
    case .text, .notACode, .differsByCapitals, .underItself, .wrongHorizon, .noDocument, .notAMeasureID,
      .notInList,
      .ministry, .amount:
      recordText(problem)

    // Figures.
    case .doubt(let reason): text(reason)
    case .counting(let fault): "\(fault.field): \(text(fault).text)"
    case .countingAtStage(let fault, let stage): "\(fault.field): \(text(fault, stage: stage).text)"

    // Migrations.
    case .steps(let error): text(error)
    case .otherVersion(let found, let expected):
      said(
        en: "is \(found) (expected \(expected), the steps taken)",
        nl: "is \(found) (verwacht: \(expected), het aantal gezette stappen)")
    case .notInSchema: said(en: "is not in the schema", nl: "staat niet in het schema")
    case .otherSchema:
      said(en: "is not as the migrations make it", nl: "is niet zoals de migraties het maken")
    case .notOfMigrations:
      said(
        en: "is in the schema, and no migration makes it",
        nl: "staat in het schema, maar geen migratie maakt het"
      )

    // The journal.
    case .entry(let part, let found, let expected):
      said(
        en: "\(name(part)) is \(found) (expected \(expected))",
        nl: "\(name(part)) is \(found) (verwacht: \(expected))")
    case .noEntry:
      said(
        en: "is not in the journal (expected an entry with the digest that was written down)",
        nl: "staat niet in het journaal (verwacht: een journaalpost met het genoteerde controlegetal)")
    case .otherHead(let found, let expected):
      said(
        en: "its digest is \(found) (expected \(expected), as written down)",
        nl: "het controlegetal is \(found) (verwacht: \(expected), zoals genoteerd)")
    case .rowsWithoutEntry(let column, let count):
      said(
        en: "\(Count.text(count, "row is", "rows are")) \(column) by no entry of the journal",
        nl: "\(Count.text(count, "rij is", "rijen zijn")) door geen journaalpost"
          + " \(column == "ended" ? "beëindigd" : "gemaakt")")
    case .againstBackup(let difference): text(difference)
    case .clockBehind(let recorded, let previous):
      said(
        en: "it was recorded at \(recorded), before the entry before it (expected \(previous) or later)",
        nl: "de post is vastgelegd op \(recorded), vóór de vorige post (verwacht: \(previous) of later)")
    case .clockAhead(let recorded):
      said(
        en: "it was recorded at \(recorded), which is still to come (expected a time that the machine's"
          + " clock has passed)",
        nl: "de post is vastgelegd op \(recorded), en dat moet nog komen (verwacht: een tijd die volgens de"
          + " klok van de computer voorbij is)")

    // The search index.
    case .damagedIndex(let message):
      said(en: "the search index is damaged: \(message)", nl: "de zoekindex is beschadigd: \(message)")
    case .otherWords:
      said(
        en: "the search index has other words than the measures and their figures",
        nl: "de zoekindex heeft andere woorden dan de voornemens en hun bedragen")
    case .unlistedWords(let count):
      said(
        en: "\(Count.text(count, "word")) of the search index not in its list, so searches miss them",
        nl: "\(Count.text(count, "woord", "woorden")) van de zoekindex niet in de lijst: zoeken mist ze")
    case .wordsOfNoText(let count):
      said(
        en: "\(Count.text(count, "word")) in the list of words that the search index does not have",
        nl: "\(Count.text(count, "woord", "woorden")) in de woordenlijst die de zoekindex niet heeft")
    case .wordsOfNoMeasure:
      said(
        en: "search words: belong to no measure of the ledger",
        nl: "zoekwoorden: horen bij geen voornemen van het grootboek")
    }
  }

  private static func missingRows(of table: String, _ count: Int) -> String {
    count == 1
      ? said(
        en: "refers to a row of \(table) that is not there",
        nl: "verwijst naar een rij van \(table) die er niet is")
      : said(
        en: "\(Count.text(count, "row")) refer to a row of \(table) that is not there",
        nl: "\(Count.text(count, "rij", "rijen")) verwijzen naar een rij van \(table) die er niet is")
  }

  /// Why a check could not be finished, without the ledger's path and what to do.
  private static func cause(_ error: LedgerError) -> String {
    switch error {
    case .damaged(_, let damage): text(damage)
    case .database(_, let error): error.message
    default: text(error, advisesCheck: false)
    }
  }

  private static func name(_ part: JournalPart) -> String {
    switch part {
    case .number: said(en: "the number", nl: "het nummer")
    case .previous: said(en: "the digest of the entry before it", nl: "het controlegetal van de vorige post")
    case .rows: said(en: "the number of its rows", nl: "het aantal rijen")
    case .rowsDigest: said(en: "the digest of its rows", nl: "het controlegetal van de rijen")
    case .digest: said(en: "its digest", nl: "het controlegetal")
    }
  }

  /// The Dutch word for a kind of thing, by the name of its table.
  private static func dutchName(of thing: String) -> String {
    switch thing {
    case "ministry": "ministerie"
    case "recipient": "ontvanger"
    case "edition": "editie"
    case "measure": "voornemen"
    case "amount": "bedrag"
    // A route, a status and a document are called the same.
    default: thing
    }
  }
}
