import Exchange
import Foundation
import Ledger
import SQLite
import TestSupport
import Testing

@Suite struct OpeningTests {
  let directory = TemporaryDirectory()

  private func error(_ path: String, for access: Ledger.Access = .query) -> LedgerError? {
    do {
      _ = try Ledger.open(path, for: access)
      return nil
    } catch {
      return error as? LedgerError
    }
  }

  @Test func aMissingFileIsAnErrorAndStaysMissing() throws {
    let path = directory.file("typo.db")
    #expect(error(path) == .missing(path: path))
    #expect(error(path, for: .change) == .missing(path: path))
    #expect(error(directory.file("no/such/ledger.db")) == .missing(path: directory.file("no/such/ledger.db")))
    #expect(try directory.names() == [])
  }

  @Test func whatIsNoLedgerIsRefused() throws {
    #expect(error(directory.path) == .notAFile(path: directory.path, kind: .directory))
    #expect(error("/dev/null") == .notAFile(path: "/dev/null", kind: .device))
    try directory.write([], to: "empty")
    #expect(error(directory.file("empty")) == .empty(path: directory.file("empty")))
    try directory.write([0xff, 0xd8, 0xff, 0xe0] + Array(repeating: 0x41, count: 5000), to: "photo.jpg")
    #expect(error(directory.file("photo.jpg")) == .notADatabase(path: directory.file("photo.jpg")))
    do { try Database(path: directory.file("other.db"), access: .create).execute("CREATE TABLE t (x)") }
    #expect(error(directory.file("other.db")) == .foreign(path: directory.file("other.db"), applicationID: 0))
  }

  @Test func aTruncatedLedgerIsDamaged() throws {
    for count in [100, 4096, 50_000, Fixtures.shipped.count - 4096] {
      try directory.write(Array(Fixtures.shipped.prefix(count)), to: "cut.db")
      guard case .damaged = error(directory.file("cut.db")) else {
        Issue.record("\(count): \(String(describing: error(directory.file("cut.db"))))")
        continue
      }
    }
  }

  @Test func aNewerAndAnOlderLedgerAreRefusedWithWhatToDo() throws {
    let path = try Fixtures.shipped(in: directory)
    let more =
      [Migration].builtIn + [Migration(number: 2, name: "0002_x", sql: "CREATE TABLE x (y INTEGER) STRICT")]
    #expect(throws: LedgerError.older(path: path, version: 1, latest: 2)) {
      try Ledger.open(path, for: .query, migrations: more)
    }
    _ = try Ledger.migrate(path, by: "tester", migrations: more)
    #expect(error(path) == .newer(path: path, version: 2, latest: 1))
  }

  @Test func aLedgerThatAnotherProgramHasOpenAnswers() throws {
    let path = try Fixtures.shipped(in: directory)
    let other = try Database(path: path, access: .write)
    try other.writeTransaction {
      let ledger = try Ledger.open(path, for: .query)
      #expect(try ledger.editions().map(\.year) == [2023])
    }
  }

  @Test func aQueryLeavesTheFileAndItsDirectoryAsTheyWere() throws {
    let path = try Fixtures.shipped(in: directory)
    do {
      let ledger = try Ledger.open(path, for: .query)
      _ = try ledger.totals(by: [.ministry], ledger.filter(FilterInput()))
      _ = try ledger.findings()
    }
    #expect(try directory.names() == ["ledger.db"])
    #expect(try directory.bytes("ledger.db") == Fixtures.shipped)
  }

  @Test func aLockHeldTooLongIsSaid() throws {
    let path = try Fixtures.shipped(in: directory)
    let other = try Database(path: path, access: .write)
    try other.writeTransaction {
      let ledger = try Ledger.open(path, for: .change, busyTimeout: 10)
      #expect(throws: LedgerError.busy(path: path, milliseconds: 10)) {
        try ledger.add(EditionData(), reason: ChangeReason(by: "tester", action: "import"))
      }
    }
  }
}
