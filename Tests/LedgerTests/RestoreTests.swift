import Exchange
import Foundation
import SQLite
import TestSupport
import Testing

@testable import Ledger

/// A backup in the place of whatever is there.
@Suite struct RestoreTests {
  private let directory = TemporaryDirectory()
  private var path: String { directory.file("ledger.db") }
  private var backup: String { directory.file("backup.db") }
  private var kept: String { directory.file("ledger.db.before-restore.db") }

  /// A ledger of four entries, and a backup of the first two.
  private func makeBoth() throws {
    _ = try Fixtures.shipped(in: directory)
    try Ledger.open(path, for: .query).backUp(to: backup, replaces: true)
    let ledger = try Ledger.open(path, for: .change)
    for number in 1...2 {
      _ = try ledger.tag(Tag(status: "in-overleg", measures: ["accres"], by: "adviseur", note: "\(number)"))
    }
  }

  private func restore(force: Bool = false) throws -> RestoreReport {
    try Ledger.restore(path, from: backup, by: "beheerder", force: force)
  }

  // MARK: What was there

  struct Place: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Is run in the directory of `ledger.db`.
    let script: String
    let replaced: RestoreReport.Replaced
    /// Whether it no longer looks like a ledger.
    var needsForce = false
    /// Whether what is kept is the same bytes.
    var keepsBytes = false
  }

  static let places = [
    Place(testDescription: "a ledger", script: "true", replaced: .ledger(head: 4, common: 2)),
    Place(
      testDescription: "a ledger that was not closed", script: "leave_log ledger.db true",
      replaced: .ledger(head: 4, common: 2)),
    Place(
      testDescription: "changes in a log",
      script: "leave_log ledger.db tags ledger.db 1 3",
      replaced: .ledger(head: 7, common: 2)),
    Place(
      testDescription: "a copy in rollback mode", script: "sqlite3 ledger.db 'PRAGMA journal_mode = DELETE'",
      replaced: .ledger(head: 4, common: 2)),
    Place(
      testDescription: "pages of another size",
      script: "sqlite3 ledger.db 'PRAGMA journal_mode = DELETE; PRAGMA page_size = 8192; VACUUM'",
      replaced: .ledger(head: 4, common: 2)),
    Place(
      testDescription: "the backup itself", script: "cp backup.db ledger.db",
      replaced: .ledger(head: 2, common: 2)),
    Place(testDescription: "no file", script: "rm ledger.db", replaced: .nothing),
    Place(testDescription: "an empty file", script: ": > ledger.db", replaced: .unreadable, keepsBytes: true),
    Place(
      testDescription: "half a file", script: "truncate -s 200K ledger.db", replaced: .unreadable,
      keepsBytes: true),
    Place(
      testDescription: "the header of a file", script: "truncate -s 100 ledger.db", replaced: .unreadable,
      keepsBytes: true),
    Place(
      testDescription: "zeros at the start",
      script: "dd if=/dev/zero of=ledger.db bs=4096 count=3 conv=notrunc status=none", replaced: .unreadable,
      needsForce: true, keepsBytes: true),
    Place(
      testDescription: "zeros behind the header",
      script: "dd if=/dev/zero of=ledger.db bs=1 seek=100 count=4000 conv=notrunc status=none",
      replaced: .unreadable),
    Place(
      testDescription: "zeros in the middle",
      script: """
        pages=$(sqlite3 ledger.db "SELECT pageno FROM dbstat WHERE name = 'amount_version'")
        for page in $pages; do
          dd if=/dev/zero of=ledger.db bs=4096 seek=$((page - 1)) count=1 conv=notrunc status=none
        done
        """,
      replaced: .ledger(head: 4, common: 2)),
    Place(
      testDescription: "without a journal",
      script:
        "sqlite3 ledger.db 'PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE tbl_name = \"journal\"'",
      replaced: .unreadable),
    Place(
      testDescription: "another program's text", script: "seq 1000 > ledger.db", replaced: .unreadable,
      needsForce: true, keepsBytes: true),
  ]

  @Test(arguments: places)
  func isReplacedAndKept(_ place: Place) throws {
    try makeBoth()
    _ = try Program.shell(LeftLog.function + place.script, in: directory.path)
    let before = try? directory.bytes("ledger.db")
    if place.needsForce {
      #expect(throws: LedgerError.restore(path: path, .notALedger)) { try restore() }
      #expect(try directory.bytes("ledger.db") == before)
      #expect(try directory.names() == ["backup.db", "ledger.db"])
    }
    let report = try restore(force: place.needsForce)
    let isMissing = place.replaced == .nothing
    #expect(
      report
        == RestoreReport(
          head: 2, entry: 3, replaced: place.replaced, kept: isMissing ? nil : kept, keptLog: nil,
          clockBehind: nil))
    #expect(try Ledger.open(path, for: .check).findings() == [])
    let ledger = try Ledger.open(path, for: .change)
    let head = try ledger.journalHead()
    #expect(head?.action == "restore" && head?.by == "beheerder" && head?.rows == 0)
    let origin = try Ledger.open(backup, for: .query).journalHead()
    #expect(head?.previous == origin?.digest)
    #expect(head?.note?.hasPrefix("2:\(origin?.digest ?? "") in place of ") == true)
    _ = try ledger.tag(Tag(status: "in-overleg", measures: ["accres"], by: "x", note: "after"))
    if place.keepsBytes { #expect(try directory.bytes("ledger.db.before-restore.db") == before) }
    if case .ledger(let entries, _) = place.replaced {
      let old = try Ledger.open(kept, for: .check).journalHead()
      #expect(old?.entry == entries)
      #expect(head?.note?.hasSuffix(" in place of \(entries):\(old?.digest ?? "")") == true)
    }
  }

  @Test func whatTheBackupLacksIsCounted() {
    func lacking(_ replaced: RestoreReport.Replaced) -> ClosedRange<Int>? {
      RestoreReport(head: 2, entry: 3, replaced: replaced, kept: nil, keptLog: nil, clockBehind: nil).lacking
    }
    #expect(lacking(.ledger(head: 4, common: 2)) == 3...4)
    #expect(lacking(.ledger(head: 3, common: 2)) == 3...3)
    #expect(lacking(.ledger(head: 2, common: 2)) == nil)
    #expect(lacking(.nothing) == nil)
    #expect(lacking(.unreadable) == nil)
  }

  /// Wherever the damage is, the backup gets its place.
  @Test func aClockThatStandsBehindIsSaid() throws {
    try makeBoth()
    #expect(try restore().clockBehind == nil)
    let report = try Ledger.restore(
      path, from: backup, by: "beheerder", force: false, now: { "2001-01-01T00:00:00Z" })
    #expect(report.clockBehind?.recorded == "2001-01-01T00:00:00Z")
    #expect(report.clockBehind?.entry == report.entry)
  }

  @Test func everyPageMayBeDamaged() throws {
    try makeBoth()
    let whole = try directory.bytes("ledger.db")
    for page in stride(from: 0, to: whole.count / 4096, by: 7) {
      var bytes = whole
      for offset in 0..<4096 { bytes[page * 4096 + offset] = 0xff }
      try directory.write(bytes, to: "ledger.db")
      _ = try restore(force: page == 0)
      #expect(try Ledger.open(path, for: .check).findings() == [], "page \(page + 1)")
      #expect(try directory.names() == ["backup.db", "ledger.db", "ledger.db.before-restore.db"])
      _ = try Program.shell("rm ledger.db.before-restore.db", in: directory.path)
    }
  }

  @Test func whatIsKeptIsNeverOverwritten() throws {
    try makeBoth()
    #expect(try restore().kept == kept)
    let first = try directory.bytes("ledger.db.before-restore.db")
    #expect(try restore().kept == directory.file("ledger.db.before-restore.2.db"))
    #expect(try directory.bytes("ledger.db.before-restore.db") == first)
  }

  @Test func aLinkStaysALinkAndModesStay() throws {
    try makeBoth()
    _ = try Program.shell(
      "mkdir d; mv ledger.db d/real.db; chmod 640 d/real.db; ln -s d/real.db ledger.db", in: directory.path)
    let report = try restore()
    #expect(report.kept == directory.file("d/real.db.before-restore.db"))
    for damage in ["true", "truncate -s 100 d/real.db", "truncate -s 0 d/real.db"] {
      _ = try Program.shell(damage, in: directory.path)
      _ = try restore()
      let modes = try Program.shell("stat -c %a ledger.db d/* | sort -u", in: directory.path)
      #expect(modes.output == "640\n777\n")
    }
  }

  // MARK: What is refused

  private func refusal(_ restored: () throws -> RestoreReport) throws -> LedgerError? {
    let before = try Program.shell("ls -1A; md5sum *", in: directory.path)
    let error = #expect(throws: LedgerError.self) { try restored() }
    #expect(try Program.shell("ls -1A; md5sum *", in: directory.path) == before)
    return error
  }

  @Test func aFaultyBackupIsRefused() throws {
    try makeBoth()
    try Tamper.with(backup, "UPDATE contribution SET cents = cents + 1")
    let faults = try Ledger.open(backup, for: .check).findings().filter { !$0.isDoubt }.count
    for force in [false, true] {
      #expect(
        try refusal { try restore(force: force) }
          == .restore(path: path, .faulty(backup: backup, faults: faults)))
    }
    try directory.write(Array(Fixtures.shipped.prefix(100_000)), to: "backup.db")
    guard case .damaged(backup, _) = try refusal({ try restore() }) else {
      Issue.record("not damaged")
      return
    }
  }

  @Test func anotherLedgerIsReplacedOnlyWhenAsked() throws {
    try makeBoth()
    try Ledger.makeEmpty(directory.file("other.db"), by: "somebody else")
    _ = try Program.shell("mv other.db ledger.db", in: directory.path)
    #expect(try refusal { try restore() } == .restore(path: path, .otherHistory(backup: backup)))
    #expect(try restore(force: true).replaced == .ledger(head: 2, common: 0))
  }

  @Test func whatCannotBeABackupIsRefused() throws {
    try makeBoth()
    try FileManager.default.createSymbolicLink(atPath: directory.file("link.db"), withDestinationPath: path)
    for own in [path, directory.file("link.db"), path + "-wal", path + "-journal"] {
      #expect(
        try refusal { try Ledger.restore(path, from: own, by: "x", force: true) }
          == .restore(path: path, .itself(own)))
    }
    for (name, error) in [
      ("no.db", LedgerError.restore(path: path, .missing(backup: directory.file("no.db")))),
      ("x.txt", .notADatabase(path: directory.file("x.txt"))),
      ("newer.db", .newer(path: directory.file("newer.db"), version: 9, latest: 1)),
      ("older.db", .older(path: directory.file("older.db"), version: 0, latest: 1)),
    ] {
      _ = try Program.shell(
        """
        echo text > x.txt; cp backup.db newer.db; sqlite3 newer.db 'PRAGMA user_version = 9'
        cp backup.db older.db; sqlite3 older.db 'PRAGMA user_version = 0'
        """, in: directory.path)
      let path = path
      #expect(
        try refusal { try Ledger.restore(path, from: directory.file(name), by: "x", force: true) } == error)
    }
    _ = try refusal { try Ledger.restore(path, from: backup, by: " ", force: false) }
  }

  @Test func aPlaceOfSomethingElseIsLeftAsItIs() throws {
    try makeBoth()
    _ = try Program.shell(
      "mkdir d; sqlite3 other.db 'CREATE TABLE t (x)'; ln -s gone.db nowhere.db", in: directory.path)
    for (name, error) in [
      ("d", LedgerError.notAFile(path: directory.file("d"), kind: .directory)),
      ("other.db", .foreign(path: directory.file("other.db"), applicationID: 0)),
      ("nowhere.db", .place(path: directory.file("nowhere.db"), .linkToNowhere("gone.db"))),
      ("no/l.db", .noDirectory(path: directory.file("no/l.db"), directory: directory.file("no"))),
    ] {
      let found = #expect(throws: LedgerError.self) {
        try Ledger.restore(directory.file(name), from: backup, by: "x", force: true)
      }
      #expect(found == error)
    }
  }

  @Test func whatStopsItLeavesTheLedger() throws {
    struct Stop: Error {}
    try makeBoth()
    let before = try Program.shell("ls -1A; md5sum *", in: directory.path)
    #expect(throws: Stop.self) {
      try Ledger.restore(path, from: backup, by: "x", force: false, step: { throw Stop() })
    }
    #expect(try Program.shell("ls -1A; md5sum *", in: directory.path) == before)
  }

  // MARK: Others at work

  /// A reader sees what it was until it has finished, and the restored ledger after that.
  @Test func readersSeeTheOneOrTheOther() throws {
    try makeBoth()
    let (reading, waiting) = (try Ledger.open(path, for: .query), try Ledger.open(path, for: .change))
    try reading.reading { () throws -> Void in
      #expect(try reading.journalHead()?.entry == 4)
      #expect(try restore().lacking == 3...4)
      #expect(try reading.journalHead()?.entry == 4)
      #expect(try reading.findings() == [])
      #expect(try Ledger.open(path, for: .query).journalHead()?.action == "restore")
    }
    #expect(try reading.journalHead()?.action == "restore")
    #expect(try reading.findings() == [])
    _ = try waiting.tag(Tag(status: "in-overleg", measures: ["accres"], by: "x"))
    #expect(try reading.journalHead()?.entry == 4)
    #expect(try reading.findings() == [])
  }

  @Test func aWriterIsWaitedFor() throws {
    try makeBoth()
    let other = try Database(path: path, access: .write)
    try other.writeTransaction {
      _ = #expect(throws: LedgerError.busy(path: path, milliseconds: 50)) {
        try Ledger.restore(path, from: backup, by: "x", force: false, busyTimeout: 50)
      }
    }
    #expect(try Ledger.open(path, for: .query).journalHead()?.entry == 4)
    #expect(try directory.names().filter { $0.contains("before") || $0.contains("tmp") } == [])
    _ = try restore()
  }

  /// A file can't be exchanged under somebody who has it open, as it keeps its log by name.
  @Test func aFileThatIsOpenIsNotExchanged() throws {
    try makeBoth()
    _ = try Program.shell("ln ledger.db second.db", in: directory.path)
    do {
      let other = try Database(path: directory.file("second.db"), access: .query)
      #expect(try other.integer("SELECT count(*) FROM event") == 2)
      #expect(throws: LedgerError.restore(path: path, .open)) { try restore() }
      #expect(try other.integer("SELECT count(*) FROM event") == 2)
    }
    #expect(try restore().replaced == .ledger(head: 4, common: 2))
  }
}
