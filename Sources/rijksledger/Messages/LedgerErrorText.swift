import Budget
import Ledger
import SQLite

extension Messages {
  /// Why the ledger can't do what it was asked, and what to do next.
  ///
  /// - Parameter advisesCheck: False when it is `check` that fails, so that running it does not help.
  static func text(_ error: LedgerError, advisesCheck: Bool = true) -> String {
    ShownText.visible(sentence(error, advisesCheck: advisesCheck))
  }

  private static func sentence(_ error: LedgerError, advisesCheck: Bool) -> String {
    switch error {
    // The file.
    case .missing, .notAFile, .unreadable, .unwritable, .empty, .notADatabase, .foreign, .newer, .older,
      .versionMismatch, .exists, .notClean, .changing, .busy:
      openingText(error)
    case .place(let path, let fault): text(fault, at: path)
    case .restore(let path, let fault): text(fault, at: path)
    case .damaged(let path, let damage):
      said(
        en: "\(path) is damaged: \(text(damage)). \(wayOut(path, advisesCheck))",
        nl: "\(path) is beschadigd: \(text(damage)). \(wayOut(path, advisesCheck))")
    case .uncountable(let path, let edition, let fault):
      said(
        en: "\(path) is damaged: edition \(edition) can't be counted: \(fault.amount ?? ""),"
          + " \(fault.field): \(text(fault).text). \(wayOut(path, advisesCheck))",
        nl: "\(path) is beschadigd: de editie \(edition) is niet te tellen: \(fault.amount ?? ""),"
          + " \(fault.field): \(text(fault).text). \(wayOut(path, advisesCheck))")
    case .obstacle(let path, let obstacle): text(obstacle, path)
    case .diskFull, .system, .noDirectory, .noLog, .noPrivateCopy, .noRoomToStage, .clock:
      systemText(error)
    case .database(let path, let error):
      said(
        en: "\(path) can't be used: \(error.message) (SQLite code \(error.code)). Nothing was changed."
          + " \(advisesCheck ? "Run: \(command("check", on: path))" : restoring(on: path))",
        nl: "\(path) is niet te gebruiken: \(error.message) (SQLite-code \(error.code)). Er is niets"
          + " gewijzigd. \(advisesCheck ? "Voer uit: \(command("check", on: path))" : restoring(on: path))")
    case .migration(let path, let error):
      if case .foreignKey = error {
        said(
          en: "\(path): \(text(error)). Run: \(command("check", on: path))",
          nl: "\(path): \(text(error)). Voer uit: \(command("check", on: path))")
      } else {
        "\(path): \(text(error))"
      }

    // What was asked.
    case .unknownMeasure, .ambiguousMeasure, .amountForMeasure, .unknownCode, .unknownEntry, .unknownDocument,
      .tooManyValues, .beforeTheLedger, .editionExists:
      askedText(error)
    case .statusChanged, .retiredStatus, .notRetired, .retiredAlready, .initialStatus, .statusExists,
      .unknownEvent,
      .notWithdrawable, .nothingToWithdraw, .unknownFinding, .notAcceptable, .acceptedAlready:
      recordingText(error)
    case .merge(let path, let fault): text(fault, path)
    case .targetExists(let path): text(.exists, of: path, option: nil)
    case .targetRefused(let path, let refusal): text(refusal, of: path, option: nil)
    case .unknownValue(let field, let input, let valid, let near):
      unknownValue(field, input, valid: valid, near: near)
    case .ambiguousValue(let field, let input, let candidates):
      ambiguousValue(field, input, candidates: candidates)
    case .targetNotACopy, .targetInUse: targetText(error)
    case .badText(let field, let fault): text(fault, of: field)
    case .badData(let place, let fault):
      ([place] + [fault.field].compactMap(\.self)).joined(separator: ": ")
        + ": \(text(fault.fault, in: fault.table, edition: fault.edition).text)"
    case .overflow:
      said(en: "a sum does not fit in 64 bits of cents", nl: "een som past niet in 64 bits aan centen")
        + (advisesCheck
          ? said(
            en: ". Find the figure with: \(command("check"))",
            nl: ". Zoek het bedrag met: \(command("check"))") : "")
    }
  }

  /// What to do with a damaged ledger.
  private static func wayOut(_ path: String, _ advisesCheck: Bool) -> String {
    guard advisesCheck else { return restoring(on: path) }
    let (check, restore) = (command("check", on: path), command(Placeholder.restore, on: path))
    return said(
      en: "Run: \(check); then put back a backup with: \(restore)",
      nl: "Voer uit: \(check); zet daarna een reservekopie terug met: \(restore)")
  }

  /// What is wrong with the content of a ledger.
  static func text(_ damage: Damage) -> String {
    switch damage {
    case .found(let message): message
    case .rowsWithoutEntry(let table):
      said(
        en: "rows of \(table) were made or ended without an entry of the journal",
        nl: "er zijn rijen van \(table) gemaakt of beëindigd zonder journaalpost")
    case .lastNumber(let number):
      said(
        en: "it has an entry or an event with the number \(number)",
        nl: "er is een journaalpost of gebeurtenis met het nummer \(number)")
    case .noJournal: said(en: "it has no journal", nl: "er is geen journaal")
    }
  }

  /// Why the steps of a ledger and those of the program do not fit together, and the way out.
  static func text(_ error: MigrationError) -> String {
    switch error {
    case .changed(let number, let expected, let found, let what):
      said(
        en: "migration \(number) is not the one that this program has: its \(what) is \(found) (expected"
          + " \(expected)). Use the program that made the ledger, or put back a backup with:"
          + " \(command(Placeholder.restore))",
        nl: "migratie \(number) is niet die van dit programma: de \(what == "name" ? "naam" : what) is"
          + " \(found) (verwacht: \(expected)). Gebruik het programma dat het grootboek gemaakt heeft, of"
          + " zet een reservekopie terug met: \(command(Placeholder.restore))")
    case .gap(let expected, let found):
      said(
        en: "the record of migrations has a gap: it has \(found) (expected \(expected)). \(restoring())",
        nl: "in de lijst van migraties zit een gat: er staat \(found) (verwacht: \(expected))."
          + " \(restoring())"
      )
    case .newer(let number, let latest):
      said(
        en: "migration \(number) is newer than this program, which knows \(latest). Use the newer program",
        nl: "migratie \(number) is nieuwer dan dit programma, dat \(latest) kent. Gebruik het nieuwere"
          + " programma"
      )
    case .foreignKey(let migration, let table, let parent):
      said(
        en: "migration \(migration) would leave a row of \(table) without its row of \(parent). Nothing was"
          + " changed",
        nl: "na migratie \(migration) zou een rij van \(table) geen rij van \(parent) meer hebben. Er is"
          + " niets gewijzigd")
    }
  }
}
