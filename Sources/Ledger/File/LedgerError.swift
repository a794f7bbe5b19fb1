import Budget
import Files
import SQLite

/// Why the ledger can't do what it was asked, as a value; the program that asks words it and knows the next
/// step.
public enum LedgerError: Error, Equatable, Sendable {
  // The file.
  /// There is no file at the path.
  case missing(path: String)
  /// The path is not a regular file.
  case notAFile(path: String, kind: FileKind)
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
  /// A file already exists where a ledger was to be made.
  case exists(path: String)
  /// It can't be used where it is.
  case place(path: String, PlaceFault)
  /// A backup can't be restored in its place.
  case restore(path: String, RestoreFault)
  /// The ledger has changes beside it that can't be read without writing.
  case notClean(path: String)
  /// The ledger kept changing while it was copied.
  case changing(path: String)
  /// Another program held the lock longer than the busy timeout.
  case busy(path: String, milliseconds: Int)
  /// The content is damaged.
  case damaged(path: String, Damage)
  /// The amounts of an edition can't be counted.
  case uncountable(path: String, edition: Int, CountingFault<String>)
  /// There is no room on the disk.
  case diskFull(path: String)
  /// Something else stands in the way that has nothing to do with the ledger.
  case obstacle(path: String, Obstacle)
  /// The operating system refused something.
  case system(path: String, action: FileAction, reason: String)
  /// The directory in which the file was to be made does not exist.
  case noDirectory(path: String, directory: String)
  /// SQLite can't keep a write-ahead log beside the ledger.
  case noLog(path: String)
  /// There is no room for a private copy of the ledger: in a directory, or where SQLite makes its temporary files. The
  /// reason is that of the operating system, or nil if the disk is full.
  case noPrivateCopy(of: String, in: String?, reason: String?)
  /// There is no room where SQLite makes its temporary files for what waits to be taken in; the reason as above.
  case noRoomToStage(reason: String?)
  /// SQLite refused something that none of the others describes.
  case database(path: String, error: SQLiteError)
  /// The clock of the machine gives a time that can't be recorded.
  case clock(time: String)
  /// The record of migrations and `user_version` do not agree.
  case versionMismatch(path: String, version: Int, recorded: Int)
  /// The program's steps and the ledger's do not fit together.
  case migration(path: String, error: MigrationError)

  // What was asked.
  /// An id names no measure.
  case unknownMeasure(input: String)
  /// An id names several measures.
  case ambiguousMeasure(input: String, candidates: [String])
  /// An id is that of an amount, where one of a measure is asked for.
  case amountForMeasure(input: String, measure: String)
  /// A measure has another status than the adviser has seen.
  case statusChanged(measure: String, expected: String, found: String, last: StatusEvent?)
  /// A status can no longer be set.
  case retiredStatus(code: String, valid: [String])
  /// A status was retired before.
  case retiredAlready(code: String)
  /// A status is in use, so it can't be taken into use again.
  case notRetired(code: String)
  /// Every measure starts at this status.
  case initialStatus(code: String)
  /// The list has the status already.
  case statusExists(code: String)
  /// There is no event of that number.
  case unknownEvent(number: Int)
  /// An event is a withdrawal, or was withdrawn by another.
  case notWithdrawable(number: Int, by: Int?)
  /// A journal entry has no event that counts.
  case nothingToWithdraw(entry: Int)
  /// The events of another copy can't be brought in.
  case merge(path: String, MergeFault)
  /// The checks have no such finding.
  case unknownFinding(id: String, valid: [String])
  /// A finding is damage, which nobody can declare to be right.
  case notAcceptable(id: String)
  /// A finding has been accepted already.
  case acceptedAlready(id: String, by: String, recorded: String)
  /// There was no ledger at that time.
  case beforeTheLedger(time: String)
  /// A file already exists where a copy was to be made.
  case targetExists(path: String)
  /// A copy can't be made there.
  case targetRefused(path: String, Destination.Refusal)
  /// A copy would replace a file that is in use.
  case targetInUse(path: String, beside: String)
  /// A copy would replace a ledger, or another program's database.
  case targetNotACopy(path: String)
  /// A code is not in its list.
  case unknownCode(field: String, input: String, valid: [String])
  /// A filter is given a value that its list does not have; some may be spelled nearly so.
  case unknownValue(field: String, input: String, valid: [ListedValue], near: [String])
  /// A filter is given a part of several names.
  case ambiguousValue(field: String, input: String, candidates: [ListedValue])
  /// There is no entry of that number; the last one that there is.
  case unknownEntry(Int, last: Int)
  /// An edition has no document of that code, or none after its first.
  case unknownDocument(String, edition: Int, isLater: Bool, valid: [String])
  /// A text can't be searched for or stored; the field is named as in the program that asks, such as `note` or `since`.
  case badText(field: String, TextFault)
  /// More values are given for one filter than a query takes.
  case tooManyValues(count: Int, limit: Int)
  /// A sum does not fit in 64 bits of cents.
  case overflow
  /// The ledger has the edition already.
  case editionExists(year: Int)
  /// Data breaks a rule of the ledger; the place says which record.
  case badData(place: String, IntakeFault)
}

/// What is wrong with the content of a ledger.
public enum Damage: Equatable, Sendable {
  /// What SQLite found, in its words.
  case found(String)
  /// Rows of a table were made or ended by no entry of the journal.
  case rowsWithoutEntry(table: String)
  /// An entry or event has the largest number there is, so none can follow it.
  case lastNumber(Int)
  /// It has no journal.
  case noJournal
}

/// Why a text that a user gives is refused.
public enum TextFault: Error, Hashable, Sendable {
  /// The ledger does not keep such a text.
  case rule(TextRule.Fault)
  /// It is not a day of the calendar.
  case notADay(String)
  /// It is not a time at which something can have been recorded.
  case notATime(String)
  /// It is a day that has not come yet.
  case dayToCome(String, today: String)
  /// It is a day that is over.
  case dayOfThePast(String, today: String)
  /// It is a day before the year in which the edition of a measure was published.
  case dayBeforeEdition(String, year: String, measure: String)
  /// It does not have the form of a code.
  case notACode(String)
  /// It is longer than what is searched for, in characters.
  case tooLong(limit: Int)
  /// It has a NUL character.
  case hasNUL
  /// Words are indexed as they are now, so nothing is searched for as of an earlier moment.
  case searchedInThePast
}

extension LedgerError {
  /// The meaning of an SQLite error for the ledger at a path.
  public init(_ error: SQLiteError, path: String, busyTimeout: Int32) {
    self = Diagnosis(path: path, busyTimeout: busyTimeout).error(error)
  }
}

extension LedgerError {
  /// Whether it comes from the moment (no room, no memory, a lock), and says nothing about the ledger.
  var isOfTheMoment: Bool {
    switch self {
    case .busy, .diskFull, .obstacle, .system, .noPrivateCopy, .noRoomToStage: true
    case .database(_, let error): error.isOfTheMoment
    default: false
    }
  }

  /// What is wrong, without the path.
  var detail: String {
    switch self {
    case .damaged(_, .found(let message)): message
    case .database(_, let error): error.message
    default: "\(self)"
    }
  }
}
