import Budget
import Exchange
import Foundation
import Ledger
import SQLite
import TestSupport
import Testing

@Suite struct MakingTests {
  let directory = TemporaryDirectory()

  @Test func aLedgerIsOneFileInWALMode() throws {
    let path = try Fixtures.shipped(in: directory)
    let database = try Database(path: path, access: .write)
    #expect(try database.text("PRAGMA journal_mode") == "wal")
    #expect(try database.integer("PRAGMA freelist_count") == 0)
  }

  @Test func anExistingFileIsLeftAsItIs() throws {
    try directory.write([1, 2, 3], to: "ledger.db")
    let path = directory.file("ledger.db")
    #expect(throws: LedgerError.exists(path: path)) { try Ledger.makeWithBuiltInEditions(path, by: "tester") }
    #expect(try directory.bytes("ledger.db") == [1, 2, 3])
    #expect(try directory.names() == ["ledger.db"])
  }

  /// SQLite would play an old ledger's changes into the new one.
  @Test(arguments: ["-wal", "-journal", "-shm"])
  func whatIsLeftOfAnOldLedgerIsNotTakenOver(_ suffix: String) throws {
    let path = directory.file("ledger.db")
    try directory.write([1, 2, 3], to: "ledger.db\(suffix)")
    #expect(throws: LedgerError.place(path: path, .leftBehind(path + suffix))) {
      try Ledger.makeWithBuiltInEditions(path, by: "tester")
    }
    #expect(try directory.names() == ["ledger.db\(suffix)"])
  }

  @Test func theLastDoorRefusesWhatNoFileBrings() throws {
    let ledger = try Ledger.open(try Fixtures.shipped(in: directory), for: .change)
    let reason = ChangeReason(by: "tester", action: "import")
    let right = EditionGenerator.data(seed: 7, firstYear: 2030, codes: try PackageReading.builtIn().codes)
    let first = try #require(right.amounts.first)
    let refused: [(DataFault, (inout EditionData) -> Void)] = [
      (.text(.control(0, position: 2)), { $0.measures[0].topic = "a\0b" }),
      (.tablesWithoutEdition(2030), { $0.editions = [] }),
      (.noDocument(edition: 2030), { $0.documents = [] }),
      (
        .amount(.unreadable(printed: "veel", .unexpected(position: 1, expected: .digit))),
        { $0.amounts[0].printed = "veel" }
      ),
      (.unknownMeasure(first.measure), { $0.measures.removeAll { $0.id == first.measure } }),
      (
        .counting(.circle(link: .mayOverlap, amounts: [first.id])), { $0.amounts[0].mayOverlap = [first.id] }
      ),
      (
        .counting(.unknownAmount(amount: first.id, link: .mayOverlap, target: "2030-gf-geen#1")),
        { $0.amounts[0].mayOverlap = ["2030-gf-geen#1"] }
      ),
      (
        .counting(.otherEdition(amount: first.id, link: .mayOverlap, target: "2023-gf-accres#9")),
        { $0.amounts[0].mayOverlap = ["2023-gf-accres#9"] }
      ),
      (
        .counting(.otherEdition(amount: first.id, link: .repeats, target: "2023-gf-accres#9")),
        { $0.amounts[0].repeats = "2023-gf-accres#9" }
      ),
    ]
    for (fault, change) in refused {
      var data = right
      change(&data)
      let error = #expect(throws: LedgerError.self) { try ledger.add(data, reason: reason) }
      guard case .badData(_, let found) = error else {
        Issue.record("\(fault): \(String(describing: error))")
        continue
      }
      #expect(found.fault == fault)
    }
    try ledger.add(right, reason: reason)
    #expect(try ledger.findings(of: Check.allCases.filter { !$0.isJudgement }) == [])
  }

  /// Rows that another program made for the entry to come would look like ours in its digest.
  @Test func rowsThatWaitForTheNextEntryStopIt() throws {
    let path = try Fixtures.shipped(in: directory)
    do {
      let other = try Database(path: path, access: .write)
      try other.execute("PRAGMA foreign_keys = OFF")
      try other.execute(
        "UPDATE amount_version SET ended = (SELECT entry FROM journal_next)"
          + " WHERE amount = (SELECT key FROM v_amounts WHERE id = '2023-gf-accres#9')")
    }
    let ledger = try Ledger.open(path, for: .change)
    #expect(
      throws: LedgerError.damaged(path: path, .rowsWithoutEntry(table: "amount_version"))
    ) { try ledger.add(EditionData(), reason: ChangeReason(by: "tester", action: "import")) }
  }

  @Test func twoFirstUsersGetOneWholeLedger() async throws {
    let path = directory.file("ledger.db")
    let made = await withTaskGroup(of: Bool.self) { group in
      for number in 1...6 {
        group.addTask { (try? Ledger.makeEmpty(path, by: "user \(number)")) != nil }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(made == 1)
    #expect(try Ledger.open(path, for: .query).findings() == [])
    #expect(try directory.names() == ["ledger.db"])
  }

  @Test func dataThatCannotBeCountedLeavesNoFile() throws {
    var data = try PackageReading.builtIn()
    data.amounts[1].partOf = data.amounts[1].id
    #expect(throws: (any Error).self) { try Fixtures.ledger(data, in: directory) }
    #expect(try directory.names() == [])
  }

  @Test func anEditionIsTakenOnce() throws {
    let path = try Fixtures.shipped(in: directory)
    let ledger = try Ledger.open(path, for: .change)
    #expect(throws: LedgerError.editionExists(year: 2023)) {
      try ledger.add(try PackageReading.builtIn(), reason: ChangeReason(by: "tester", action: "import"))
    }
    #expect(try ledger.journalHead()?.entry == 2)
  }

  @Test func aLaterEditionIsAddedBesidesTheFirst() throws {
    let codes = try PackageReading.builtIn().codes
    let path = try Fixtures.shipped(in: directory)
    let ledger = try Ledger.open(path, for: .change)
    try ledger.add(
      EditionGenerator.data(seed: 4, firstYear: 2024, codes: codes),
      reason: ChangeReason(by: "tester", action: "import", note: "edition 2024"))
    #expect(try ledger.editions().map(\.year) == [2023, 2024])
    #expect(try ledger.findings(of: Check.allCases.filter { !$0.isJudgement }) == [])
    #expect(try ledger.journalHead()?.entry == 3)
  }

  @Test func aCodeListThatSaysSomethingElseIsRefused() throws {
    var data = EditionData(codes: try PackageReading.builtIn().codes)
    data.codes.routes[0].name = "Anders"
    let ledger = try Ledger.open(try Fixtures.shipped(in: directory), for: .change)
    #expect(throws: LedgerError.self) {
      try ledger.add(data, reason: ChangeReason(by: "tester", action: "import"))
    }
  }

  @Test(arguments: ["", "  ", "a\0b", "e\u{301}", "two\nlines"])
  func anAuthorHasToBeANameInPlainText(_ by: String) throws {
    let path = directory.file("ledger.db")
    #expect(throws: LedgerError.self) { try Ledger.makeEmpty(path, by: by) }
    #expect(try directory.names() == [])
  }
}
