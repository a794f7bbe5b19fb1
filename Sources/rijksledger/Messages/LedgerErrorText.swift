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
    case .missing(let path) where LedgerPlace.named == nil:
      "there is no ledger yet in the default place, \(path). Make one with: \(command("init")); or name another"
        + " file with --db"
    case .missing(let path):
      "there is no file \(path). Check the path, or make a ledger with: \(command("init", on: path))"
    case .notAFile(let path, let kind):
      "\(path) is a \(kind.rawValue), not a ledger. Name the ledger's file with --db"
    case .unreadable(let path):
      "\(path) can't be read: permission denied. Ask its owner for permission to read it and its directory"
    case .unwritable(let path):
      "\(path) can't be written, or its directory can't. Check the permissions of both, or name another"
        + " place with --db"
    case .empty(let path):
      "\(path) is an empty file, not a ledger. Put back a backup with: \(command("restore BACKUP --by NAME", on: path)). If"
        + " there never was a ledger, remove it, then make one with: \(command("init", on: path))"
    case .notADatabase(let path):
      "\(path) is not a ledger: it is not an SQLite database. Name the ledger's file with --db; if it was a ledger once, put"
        + " back a backup with: \(command("restore BACKUP --by NAME", on: path))"
    case .foreign(let path, let id):
      "\(path) is not a ledger: it is another program's SQLite database (application id \(id))."
        + " Name the ledger's file with --db"
    case .newer(let path, let version, let latest):
      "\(path) was written by a newer rijksledger: it is at migration \(version), this program knows"
        + " \(latest). Use the newer program"
    case .older(let path, let version, let latest):
      "\(path) was written by an older rijksledger: it is at migration \(version), this program needs"
        + " \(latest). Run: \(command("migrate", on: path))"
    case .versionMismatch(let path, let version, let recorded):
      "\(path) says that it is at migration \(version), and its record has \(recorded). Another program has changed"
        + " it. \(restoring(on: path))"
    case .exists(let path):
      "\(path) exists already and is left as it is. Name another file with --db, or remove it first"
    case .place(let path, let fault): text(fault, at: path)
    case .restore(let path, let fault): text(fault, at: path)
    case .notClean(let path):
      "\(path) is in use or was not closed, and its directory can't be written, so its last changes in"
        + " \(path)-wal can't be read. Run a command on it as somebody who may write there, or copy both"
        + " files to a directory of your own"
    case .changing(let path):
      "\(path) kept changing while it was read, and its directory can't be written. Try again later"
    case .busy(let path, let milliseconds):
      "\(path) is locked: another program \(writing(for: milliseconds)). Try again when it has finished"
    case .damaged(let path, let damage):
      "\(path) is damaged: \(text(damage)). \(wayOut(path, advisesCheck))"
    case .uncountable(let path, let edition, let fault):
      "\(path) is damaged: edition \(edition) can't be counted: \(fault.amount ?? ""), \(fault.field): \(text(fault).text)."
        + " \(wayOut(path, advisesCheck))"
    case .diskFull(let path):
      "there is no room left on the disk of \(path). Nothing was changed. Make room and try again"
    case .obstacle(let path, let obstacle): text(obstacle, path)
    case .system(let path, let action, let reason):
      "\(path) can't be \(action.rawValue): \(reason). Nothing was changed"
    case .noDirectory(let path, let directory):
      "\(path) can't be made: there is no directory \(directory). Nothing was changed"
    case .noLog(let path):
      "\(path) can't be written: its journal mode can't be set to WAL. Nothing was changed"
    case .noPrivateCopy(let path, let directory, let reason):
      "a private copy of \(path) can't be made in"
        + " \(directory ?? "SQLite's temporary directory (SQLITE_TMPDIR or TMPDIR)"): \(reason ?? "no room left")."
        + " Nothing was changed"
    case .noRoomToStage(let reason):
      "what comes in can't be kept in SQLite's temporary directory (SQLITE_TMPDIR or TMPDIR):"
        + " \(reason ?? "no room left"). Nothing was changed"
    case .database(let path, let error):
      "\(path) can't be used: \(error.message) (SQLite code \(error.code)). Nothing was changed."
        + " \(advisesCheck ? "Run: \(command("check", on: path))" : restoring(on: path))"
    case .clock(let time):
      "the machine's clock stands at \(time), which can't be recorded. Set the clock. Nothing was changed"
    case .migration(let path, let error):
      if case .foreignKey = error {
        "\(path): \(text(error)). Run: \(command("check", on: path))"
      } else {
        "\(path): \(text(error))"
      }
    case .unknownMeasure(let input):
      (input.isEmpty ? "the id of a measure is empty" : "there is no measure \(input)")
        + ". List the ids with: \(command("measures --format ids"))"
    case .ambiguousMeasure(let input, let candidates):
      "\(input) is part of the ids of \(candidates.count) measures: \(list(candidates, most: 20))."
        + " Use more of the id"
    case .amountForMeasure(let input, let measure):
      "\(input) is the id of an amount (expected that of a measure). Use that of the whole measure: \(measure)"
    case .statusChanged(let measure, let expected, let found, let last):
      "\(measure) stands at \(found) (expected \(expected)): "
        + (last.map { event in
          "\(event.by) \(event.withdraws.map { "withdrew event \($0)" } ?? "set it") at \(event.recorded)"
        } ?? "nobody has tagged it")
        + ". Nothing was set. Look at it with: \(command("history \(measure)"))"
    case .retiredStatus(let code, let valid):
      "the status \(code) is retired and can't be set (valid: \(list(valid, most: 60)))"
    case .notRetired(let code): "the status \(code) is in use already. Nothing was changed"
    case .retiredAlready(let code): "the status \(code) is retired already. Nothing was changed"
    case .initialStatus(let code):
      "every measure starts at \(code), so it can't be retired. Nothing was changed"
    case .statusExists(let code): "there is a status \(code) already. Nothing was changed"
    case .unknownEvent(let number):
      "there is no event \(number). Nothing was withdrawn. List the events with: \(command("history"))"
    case .notWithdrawable(let number, let by):
      (by.map { "event \(number) was withdrawn by event \($0) already" }
        ?? "event \(number) is a withdrawal itself. Tag the measure anew instead") + ". Nothing was withdrawn"
    case .nothingToWithdraw(let entry):
      "journal entry \(entry) has no event that still counts. List the events with: \(command("history --from '#\(entry)'"))"
    case .merge(let path, let fault): text(fault, path)
    case .unknownFinding(let id, let valid):
      "check finds no \(ShownText.shortened(id)) now (to accept: \(list(valid, most: 20))). Nothing was accepted."
        + " List the findings with: \(command("check"))"
    case .notAcceptable(let id):
      "\(id) is damage or breaks a rule of counting, and can't be accepted. Nothing was accepted. See what to"
        + " do with: \(command("check"))"
    case .acceptedAlready(let id, let by, let recorded):
      "\(id) was already accepted by \(by) at \(recorded). Nothing was changed"
    case .beforeTheLedger(let time):
      "there was no ledger yet at \(time). List the entries with: \(command("journal"))"
    case .targetExists(let path): text(.exists, of: path, option: nil)
    case .targetRefused(let path, let refusal): text(refusal, of: path, option: nil)
    case .targetNotACopy(let path):
      "\(path) is a ledger, or another program's database, and no copy of one: it would be lost. Name another file. To put"
        + " a backup in a ledger's place, run: \(command("restore BACKUP --by NAME", on: path))"
    case .targetInUse(let path, let beside):
      path == beside
        ? "\(path) is the ledger itself, or belongs to it. Name another file"
        : "\(path) is in use, or was not closed: there is \(beside). Name another file"
    case .unknownCode(let field, let input, let valid):
      "there is no \(field) \(input.isEmpty ? "\"\"" : ShownText.shortened(input)) (valid: \(list(valid, most: 60)))"
    case .unknownValue(let field, let input, let valid, let near):
      unknownValue(field, input, valid: valid, near: near)
    case .ambiguousValue(let field, let input, let candidates):
      ambiguousValue(field, input, candidates: candidates)
    case .badText(let field, let fault): text(fault, of: field)
    case .tooManyValues(let count, let limit):
      "a filter is given \(count) times. Give each at most \(limit) times"
    case .badData(let place, let fault):
      ([place] + [fault.field].compactMap(\.self)).joined(separator: ": ")
        + ": \(text(fault.fault, in: fault.table, edition: fault.edition).text)"
    case .overflow:
      "a sum does not fit in 64 bits of cents"
        + (advisesCheck ? ". Find the figure with: \(command("check"))" : "")
    case .editionExists(let year):
      "the ledger has the edition \(year) already. Nothing was changed"
    }
  }

  /// What to do with a damaged ledger.
  private static func wayOut(_ path: String, _ advisesCheck: Bool) -> String {
    advisesCheck
      ? "Run: \(command("check", on: path)); then put back a backup with:"
        + " \(command("restore BACKUP --by NAME", on: path))" : restoring(on: path)
  }

  /// How long another program has been writing.
  private static func writing(for milliseconds: Int) -> String {
    switch milliseconds {
    case 0: "is writing"
    case let time where time % 1000 == 0:
      "has been writing for more than \(Count.text(time / 1000, "second"))"
    default: "has been writing for more than \(milliseconds) ms"
    }
  }

  /// What is wrong with the content of a ledger.
  static func text(_ damage: Damage) -> String {
    switch damage {
    case .found(let message): message
    case .rowsWithoutEntry(let table):
      "rows of \(table) were made or ended without an entry of the journal"
    case .lastNumber(let number): "it has an entry or an event with the number \(number)"
    case .noJournal: "it has no journal"
    }
  }

  /// Why the steps of a ledger and those of the program do not fit together, and the way out.
  static func text(_ error: MigrationError) -> String {
    switch error {
    case .changed(let number, let expected, let found, let what):
      "migration \(number) is not the one that this program has: its \(what) is \(found) (expected"
        + " \(expected)). Use the program that made the ledger, or put back a backup with:"
        + " \(command("restore BACKUP --by NAME"))"
    case .gap(let expected, let found):
      "the record of migrations has a gap: it has \(found) (expected \(expected)). \(restoring())"
    case .newer(let number, let latest):
      "migration \(number) is newer than this program, which knows \(latest). Use the newer program"
    case .foreignKey(let migration, let table, let parent):
      "migration \(migration) would leave a row of \(table) without its row of \(parent). Nothing was changed"
    }
  }

  /// What is wrong with a text that a user gives, after the option that gives it.
  private static func text(_ fault: TextFault, of field: String) -> String {
    "\(field == "code" ? "CODE" : "--\(field)"): \(sentence(fault, of: field))"
  }

  /// The same without the option.
  static func sentence(_ fault: TextFault, of field: String) -> String {
    switch fault {
    case .rule(let fault): text(fault, from: .argument).text
    case .notADay(let day):
      "\(ShownText.shortened(day)) is not a day of the calendar. Use one such as 2026-11-24"
    case .notATime(let time):
      "\(ShownText.shortened(time)) is no time at which something can have been recorded"
    case .dayToCome(let day, let today):
      "\(day) has not come yet (today is \(today))."
        + (field == "since"
          ? " A status says what is so; say what is due with --next" : " Use a day that has")
    case .dayOfThePast(let day, let today):
      "\(day) is over (today is \(today)). Use a day to come, or none"
    case .dayBeforeEdition(let day, let year, let measure):
      "\(day) is before the edition of \(measure) was published (\(year)). Use a day from \(year)-01-01 on"
    case .notACode(let code):
      "\(ShownText.shortened(code)) is not a code. Use letters, digits and hyphens, and at least one letter"
    case .tooLong(let limit): "a text of more than \(limit) characters. Search for fewer words"
    case .hasNUL: "a text with a NUL character. Remove it"
    case .searchedInThePast:
      "words are indexed as they are now, not as of an earlier moment. Leave out --search, or --as-of and --stage"
    }
  }
}
