import Budget
import Ledger
import SQLite

@testable import rijksledger

extension FaultKinds {
  /// Why the ledger can't do what it is asked, and what checks find.
  static let ofLedger = [
    FaultKinds("LedgerError", in: "Ledger/File/LedgerError.swift", errors) { Messages.text($0) },
    FaultKinds("LedgerError", in: "Ledger/File/LedgerError.swift", errors) {
      Messages.text($0, advisesCheck: false)
    },
    FaultKinds(
      "Damage", in: "Ledger/File/LedgerError.swift",
      [.found("x"), .rowsWithoutEntry(table: "event"), .lastNumber(9), .noJournal] as [Damage],
      foreign: ["found"]
    ) { Messages.text($0) },
    FaultKinds("TextFault", in: "Ledger/File/LedgerError.swift", typed) { Messages.text($0, of: "since") },
    FaultKinds("TextFault", in: "Ledger/File/LedgerError.swift", typed) { Messages.sentence($0, of: "to") },
    FaultKinds(
      "MigrationError", in: "SQLite/MigrationError.swift",
      [
        .changed(number: 1, expected: "x", found: "y", what: "name"),
        .changed(number: 1, expected: "x", found: "y", what: "SHA-256"), .gap(expected: 1, found: 2),
        .newer(number: 2, latest: 1), .foreignKey(migration: "2", table: "amount", parent: "measure"),
      ] as [MigrationError]
    ) { Messages.text($0) },
    FaultKinds(
      "Obstacle", in: "Ledger/File/Diagnosis.swift",
      [
        .quota, .readOnlyFileSystem, .tooManyOpenFiles, .noMemory, .noLocks, .fileTooLarge,
        .noTemporaryDirectory, .device(reason: "x"),
      ] as [Obstacle]
    ) { Messages.text($0, "a.db") },
    FaultKinds(
      "PlaceFault", in: "Ledger/File/PlaceFault.swift",
      [
        .fileSystem("NFS"), .fileSystemToMake("NFS"), .inUse(fileSystem: "NFS"), .severalNames(2),
        .mountedAlone, .foreignLog("b"), .leftBehind("b"), .linkToNowhere("b"), .pathTooLong(limit: 9),
        .moved(to: "b", change: .unknown), .moved(to: nil, change: .notMade),
        .logRemoved("b", change: .removed),
      ] as [PlaceFault]
    ) { Messages.text($0, at: "a.db") },
    FaultKinds(
      "ChangeFate", in: "Ledger/File/PlaceFault.swift",
      [.notMade, .inFile("b"), .inLog("b"), .removed, .unknown] as [ChangeFate]
    ) { Messages.text(PlaceFault.moved(to: nil, change: $0), at: "a.db") },
    FaultKinds(
      "RestoreFault", in: "Ledger/File/Restoring/RestoreReport.swift",
      [
        .missing(backup: "b"), .itself("b"), .faulty(backup: "b", faults: 1), .notALedger,
        .otherHistory(backup: "b"), .open,
      ] as [RestoreFault]
    ) { Messages.text($0, at: "a.db") },
  ]

  private static let errors: [LedgerError] = [
    .missing(path: "a"), .notAFile(path: "a", kind: .directory), .notAFile(path: "a", kind: .link),
    .notAFile(path: "a", kind: .device), .unreadable(path: "a"), .unwritable(path: "a"), .empty(path: "a"),
    .notADatabase(path: "a"), .foreign(path: "a", applicationID: 1), .newer(path: "a", version: 2, latest: 1),
    .older(path: "a", version: 1, latest: 2), .exists(path: "a"), .place(path: "a", .mountedAlone),
    .restore(path: "a", .open), .notClean(path: "a"), .changing(path: "a"), .busy(path: "a", milliseconds: 0),
    .busy(path: "a", milliseconds: 1000), .busy(path: "a", milliseconds: 1500),
    .damaged(path: "a", .found("x")), .uncountable(path: "a", edition: 2023, .duplicate(amount: "x")),
    .diskFull(path: "a"), .obstacle(path: "a", .quota), .system(path: "a", action: .made, reason: "x"),
    .system(path: "a", action: .read, reason: "x"), .system(path: "a", action: .written, reason: "x"),
    .noDirectory(path: "a", directory: "d"), .noLog(path: "a"),
    .noPrivateCopy(of: "a", in: nil, reason: nil), .noPrivateCopy(of: "a", in: "d", reason: "x"),
    .noRoomToStage(reason: nil), .noRoomToStage(reason: "x"),
    .database(path: "a", error: SQLiteError(code: 1, message: "x")), .clock(time: "9999"),
    .versionMismatch(path: "a", version: 1, recorded: 2),
    .migration(path: "a", error: .gap(expected: 1, found: 2)),
    .migration(path: "a", error: .foreignKey(migration: "2", table: "x", parent: "y")),
    .unknownMeasure(input: ""), .unknownMeasure(input: "x"),
    .ambiguousMeasure(input: "x", candidates: ["xa"]),
    .amountForMeasure(input: "x#1", measure: "x"),
    .statusChanged(measure: "x", expected: "a", found: "b", last: nil),
    .statusChanged(measure: "x", expected: "a", found: "b", last: .blank),
    .retiredStatus(code: "x", valid: ["y"]), .retiredAlready(code: "x"), .notRetired(code: "x"),
    .initialStatus(code: "x"), .statusExists(code: "x"), .unknownEvent(number: 1),
    .notWithdrawable(number: 1, by: nil), .notWithdrawable(number: 1, by: 2), .nothingToWithdraw(entry: 1),
    .merge(path: "a", .itself), .unknownFinding(id: "x", valid: ["y"]), .notAcceptable(id: "x"),
    .acceptedAlready(id: "x", by: "y", recorded: "z"), .beforeTheLedger(time: "x"), .targetExists(path: "a"),
    .targetRefused(path: "a", .directory), .targetInUse(path: "a", beside: "a"),
    .targetInUse(path: "a", beside: "b"), .targetNotACopy(path: "a"),
    .unknownCode(field: "ministry", input: "x", valid: ["y"]),
    .unknownCode(field: "kind", input: "", valid: []),
    .unknownValue(field: "ministry", input: "x", valid: [], near: ["y"]),
    .ambiguousValue(field: "theme", input: "x", candidates: []), .unknownEntry(9, last: 2),
    .unknownDocument("x", edition: 2023, isLater: false, valid: []),
    .unknownDocument("x", edition: 2023, isLater: true, valid: ["y"]), .badText(field: "note", .hasNUL),
    .tooManyValues(count: 9, limit: 8), .overflow, .editionExists(year: 2023),
    .badData(
      place: "x", IntakeFault(table: .measures, edition: 2023, place: nil, field: "page", fault: .missing)),
  ]

  private static let typed: [TextFault] = [
    .rule(.blank), .notADay("x"), .notATime("x"), .dayToCome("2030-01-01", today: "2029-01-01"),
    .dayOfThePast("2020-01-01", today: "2029-01-01"),
    .dayBeforeEdition("2020-01-01", year: "2022", measure: "x"), .notACode("x"), .tooLong(limit: 9), .hasNUL,
    .searchedInThePast,
  ]
}
