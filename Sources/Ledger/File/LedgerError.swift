import Budget
import SQLite

/// Why the ledger can't do what it was asked.
///
/// Each says what, what was expected, and what to do next.
public enum LedgerError: Error, Equatable, Sendable {
  // The file.
  /// There is no file at the path.
  case missing(path: String)
  /// The path is not a regular file.
  case notAFile(path: String, kind: String)
  /// The user may not read the file or look into its directory.
  case unreadable(path: String)
  /// The user may not write the file or its directory.
  case unwritable(path: String)
  /// The file has no content.
  case empty(path: String)
  /// The file is not an SQLite database.
  case notADatabase(path: String)
  /// The file is another program's SQLite database.
  case foreign(path: String, applicationID: Int)
  /// The ledger was made or migrated by a newer program.
  case newer(path: String, version: Int, latest: Int)
  /// The ledger needs `migrate` first.
  case older(path: String, version: Int, latest: Int)
  /// There is a file already where a ledger was to be made.
  case exists(path: String)
  /// The file is on a network file system, where WAL is not safe.
  case network(path: String, system: String)
  /// The ledger has changes beside it that can't be read without writing.
  case notClean(path: String)
  /// The ledger kept changing while it was copied.
  case changing(path: String)
  /// Another program held the lock longer than the busy timeout.
  case busy(path: String, milliseconds: Int)
  /// The content is damaged.
  case damaged(path: String, detail: String)
  /// What is added up is not what the amounts add up to.
  case miscounted(path: String, count: Int)
  /// There is no room on the disk.
  case diskFull(path: String)
  /// The operating system refused something.
  case system(path: String, action: String, reason: String)
  /// SQLite refused something that none of the others describes.
  case database(path: String, error: SQLiteError)
  /// The record of migrations and `user_version` do not agree.
  case versionMismatch(path: String, version: Int, recorded: Int)
  /// The program's steps and the ledger's do not fit together.
  case migration(path: String, error: MigrationError)

  // What was asked.
  /// An id names no measure.
  case unknownMeasure(input: String)
  /// An id names several measures.
  case ambiguousMeasure(input: String, candidates: [String])
  /// A measure has no such amount.
  case unknownAmount(input: String, valid: [String])
  /// A measure has another status than the adviser has seen.
  case statusChanged(measure: String, expected: String, found: String, last: StatusEvent?)
  /// A status can no longer be set.
  case retiredStatus(code: String, valid: [String])
  /// Every measure starts at this status.
  case initialStatus(code: String)
  /// The list has the status already.
  case statusExists(code: String)
  /// There is no event of that number.
  case unknownEvent(number: Int)
  /// An event is a withdrawal, or was withdrawn by another.
  case notWithdrawable(number: Int, by: Int?)
  /// The checks find no such thing.
  case unknownFinding(id: String, valid: [String])
  /// A finding is damage, of which nobody can say that it is well.
  case notAcceptable(id: String)
  /// A finding has been accepted already.
  case acceptedAlready(id: String, by: String, recorded: String)
  /// There was no ledger at that time.
  case beforeTheLedger(time: String)
  /// There is a file where a copy was to be made.
  case targetExists(path: String)
  /// A copy can't be made there.
  case targetNotAFile(path: String)
  /// A copy would replace a file that is in use.
  case targetInUse(path: String, beside: String)
  /// A code is not in its list.
  case unknownCode(field: String, input: String, valid: [String])
  /// A text can't be searched for or stored.
  case badText(field: String, reason: String)
  /// A sum does not fit in 64 bits of cents.
  case overflow
  /// The ledger has the edition already.
  case editionExists(year: Int)
  /// Data breaks a rule of the ledger, at a thing.
  case badData(place: String, reason: String)
}

extension LedgerError {
  /// The meaning of an SQLite error for the ledger at a path.
  public init(_ error: SQLiteError, path: String, busyTimeout: Int32) {
    self =
      if error.isBusy {
        .busy(path: path, milliseconds: Int(busyTimeout))
      } else if error.isNotADatabase {
        .notADatabase(path: path)
      } else if error.isCorrupt || error.isMismatch {
        .damaged(path: path, detail: error.message)
      } else if error.isFull {
        .diskFull(path: path)
      } else if error.isCannotOpen || error.isReadOnly {
        .unwritable(path: path)
      } else if error.isIntegerOverflow {
        .overflow
      } else {
        .database(path: path, error: error)
      }
  }
}

extension LedgerError {
  /// It says nothing of the ledger: no room, no memory, a lock.
  var isOfTheMoment: Bool {
    switch self {
    case .busy, .diskFull, .system: true
    case .database(_, let error): error.isOfTheMoment
    default: false
    }
  }

  /// What is wrong, without the path and what to do.
  var detail: String {
    switch self {
    case .damaged(_, let detail): detail
    case .database(_, let error): error.message
    default: description
    }
  }
}

extension LedgerError: CustomStringConvertible {
  /// What, and what to do next.
  public var description: String { ShownText.visible(text) }

  private var text: String {
    switch self {
    case .missing(let path):
      "there is no file \(path). Check the path, or make a ledger with: rijksledger --db \(path) init"
    case .notAFile(let path, let kind):
      "\(path) is \(kind), not a ledger. Name the ledger's file with --db"
    case .unreadable(let path):
      "\(path) can't be read: permission denied. Ask its owner for permission to read it and its directory"
    case .unwritable(let path):
      "\(path) can't be written, or its directory can't. Check the permissions of both, or name another"
        + " place with --db"
    case .empty(let path):
      "\(path) is an empty file, not a ledger. Remove it, with any -wal or -journal beside it, then make a ledger with:"
        + " rijksledger --db \(path) init"
    case .notADatabase(let path):
      "\(path) is not a ledger: it is no SQLite database. Name the ledger's file with --db"
    case .foreign(let path, let id):
      "\(path) is not a ledger: it is another program's SQLite database (application id \(id))."
        + " Name the ledger's file with --db"
    case .newer(let path, let version, let latest):
      "\(path) was written by a newer rijksledger: it is at migration \(version), this program knows"
        + " \(latest). Use the newer program"
    case .older(let path, let version, let latest):
      "\(path) was written by an older rijksledger: it is at migration \(version), this program needs"
        + " \(latest). Run: rijksledger --db \(path) migrate"
    case .versionMismatch(let path, let version, let recorded):
      "\(path) says that it is at migration \(version), and its record has \(recorded). Something wrote around the"
        + " program: go back to a backup"
    case .exists(let path):
      "\(path) exists already and is left as it is. Name another file with --db, or remove it first"
    case .network(let path, let system):
      "\(path) is on \(system), and a ledger is written on one host only: SQLite's locks are not safe there."
        + " Work on the host that has it (over ssh), or take a copy for reading"
    case .notClean(let path):
      "\(path) is in use or was not closed, and its directory can't be written, so its last changes in"
        + " \(path)-wal can't be read. Run a command on it as somebody who may write there, or copy both"
        + " files to a directory of your own"
    case .changing(let path):
      "\(path) kept changing while it was read, and its directory can't be written. Try again later"
    case .busy(let path, let milliseconds):
      "\(path) is locked: another program has been writing for more than \(milliseconds) ms. Try again when"
        + " it has finished"
    case .damaged(let path, let detail):
      "\(path) is damaged: \(detail). Run: rijksledger --db \(path) check; then go back to a backup"
    case .miscounted(let path, let count):
      "\(path) does not add up: \(count) \(count == 1 ? "difference" : "differences") between its contributions and its"
        + " amounts counted again. Nothing was written. Something wrote around the program: run rijksledger --db \(path)"
        + " check totals, then go back to a backup"
    case .diskFull(let path):
      "there is no room left on the disk of \(path). Nothing was changed. Make room and try again"
    case .system(let path, let action, let reason):
      "\(path) can't be \(action): \(reason). Nothing was changed"
    case .database(let path, let error):
      "\(path) can't be used: \(error.message) (SQLite code \(error.code)). Nothing was changed. Run:"
        + " rijksledger --db \(path) check"
    case .migration(let path, let error):
      "\(path): \(error.explanation)"
    case .unknownMeasure(let input):
      "there is no measure \(input.isEmpty ? "without a name" : input). List the ids with: rijksledger measures --format ids"
    case .ambiguousMeasure(let input, let candidates):
      "\(input) is part of the ids of \(candidates.count) measures: \(Self.list(candidates, most: 20))."
        + " Use more of the id"
    case .unknownAmount(let input, let valid):
      "there is no amount \(input)"
        + (valid.isEmpty ? ": the measure has none" : " (valid: \(Self.list(valid, most: 20)))")
    case .statusChanged(let measure, let expected, let found, let last):
      "\(measure) stands at \(found) (expected \(expected)): "
        + (last.map { event in
          "\(event.by) \(event.withdraws.map { "withdrew event \($0)" } ?? "set it") at \(event.recorded)"
        } ?? "nobody has tagged it")
        + ". Nothing was set. Look at it with: rijksledger history \(measure)"
    case .retiredStatus(let code, let valid):
      "the status \(code) is retired and can't be set (valid: \(Self.list(valid, most: 60)))"
    case .initialStatus(let code):
      "every measure starts at \(code), so it can't be retired. Nothing was changed"
    case .statusExists(let code): "there is a status \(code) already. Nothing was changed"
    case .unknownEvent(let number):
      "there is no event \(number). List them with: rijksledger history"
    case .notWithdrawable(let number, let by):
      by.map { "event \(number) was withdrawn by event \($0) already. Nothing was changed" }
        ?? "event \(number) is a withdrawal itself. Tag the measure anew instead"
    case .unknownFinding(let id, let valid):
      "check finds no \(ShownText.shortened(id)) now (to accept: \(Self.list(valid, most: 20))). Nothing was accepted."
        + " List the findings with: rijksledger check"
    case .notAcceptable(let id):
      "\(id) is damage or breaks a rule of counting, and can't be accepted. Nothing was accepted. What to do:"
        + " rijksledger check"
    case .acceptedAlready(let id, let by, let recorded):
      "\(id) was accepted by \(by) at \(recorded) already. Nothing was accepted"
    case .beforeTheLedger(let time):
      "there was no ledger yet at \(time). List the entries with: rijksledger journal"
    case .targetExists(let path):
      "\(path) exists already and is left as it is. Name another file, or replace it with --force"
    case .targetNotAFile(let path):
      path.isEmpty ? "a copy needs the name of a file" : "\(path) is no regular file. Name another file"
    case .targetInUse(let path, let beside):
      path == beside
        ? "\(path) is the ledger itself, or belongs to it. Name another file"
        : "\(path) is in use, or was not closed: there is \(beside). Name another file"
    case .unknownCode(let field, let input, let valid):
      "there is no \(field) \(ShownText.shortened(input)) (valid: \(Self.list(valid, most: 60)))"
    case .badText(let field, let reason): "\(field): \(reason)"
    case .badData(let place, let reason): "\(place): \(reason)"
    case .overflow: "a sum does not fit in 64 bits of cents. Run: rijksledger check"
    case .editionExists(let year):
      "the ledger has the edition \(year) already. Nothing was changed"
    }
  }

  private static func list(_ items: [String], most: Int) -> String {
    if items.isEmpty { return "none" }
    let more = items.count > most ? ", and \(items.count - most) more" : ""
    return items.prefix(most).joined(separator: ", ") + more
  }
}

extension MigrationError {
  /// Which step, what was expected and found, and the way out.
  var explanation: String {
    switch self {
    case .changed(let number, let expected, let found, let what):
      "migration \(number) is not the one that this program has: its \(what) is \(found) (expected"
        + " \(expected)). Use the program that made the ledger, or go back to a backup"
    case .gap(let expected, let found):
      "the record of migrations has a gap: it has \(found) (expected \(expected)). Go back to a backup"
    case .newer(let number, let latest):
      "migration \(number) is newer than this program, which knows \(latest). Use the newer program"
    case .foreignKey(let migration, let table, let parent):
      "migration \(migration) would leave a row of \(table) without its row of \(parent). Nothing was"
        + " changed. Run: rijksledger check"
    }
  }
}
