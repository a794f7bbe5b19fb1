import Budget
import SQLite
import TestSupport
import Testing

@testable import Ledger

/// Copies whose digests hold and whose events nobody could have recorded: the digests say that nothing was changed since, and
/// nothing about what it was.
@Suite struct ForgedCopyTests {
  let directory = TemporaryDirectory()
  let path: String
  let copy: String

  init() throws {
    path = try Fixtures.shipped(in: directory)
    copy = directory.file("copy.db")
    try Ledger.open(path, for: .query).backUp(to: copy, replaces: false)
  }

  private static let woning = "2023-bzk-woningbouwimpuls"

  /// Records an event in a copy without its rules, and with the digests that belong to it.
  private func forge(
    _ path: String, status: String? = "vervallen", since: String? = "2023-01-01", note: String? = nil,
    owner: String? = nil, turn: Int? = nil, origin: (number: Int, digest: String)? = nil,
    author: String = "eva",
    account: String = "eva", recorded: String = "2023-01-01T00:00:00Z"
  ) throws {
    let ledger = try Ledger.open(path, for: .change)
    try ledger.change(ChangeReason(by: "eva", action: "tag")) { entry in
      let measure = try #require(try ledger.measureKey(Self.woning))
      if let origin {
        try ledger.database.run(
          """
          INSERT INTO merged_event (event, made, recorded, author, account, origin_number, origin_entry, origin_digest)
          VALUES (?, ?, ?, ?, ?, ?, 3, ?)
          """,
          [
            Value(try ledger.nextEventNumber()), Value(entry), .text(recorded), .text(author), .text(account),
            Value(origin.number), .text(origin.digest),
          ])
      }
      let event = NewEvent(
        measure: measure, status: try status.flatMap { try ledger.statusKey($0) }, since: since, note: note,
        following: Following(owner: owner), turn: turn)
      _ = try ledger.insert(event, entry: entry)
      return true
    }
  }

  private func refusal() throws -> MergeFault? {
    let ledger = try Ledger.open(path, for: .change)
    let before = try ledger.journalHead()
    var fault: MergeFault?
    do { _ = try ledger.merge(from: copy, by: "x") } catch LedgerError.merge(_, let found) { fault = found }
    #expect(try ledger.journalHead() == before)
    return fault
  }

  @Test(arguments: ["9999-19-39", "2023-02-30", "2090-01-01"])
  func aDayThatIsNoneOrHasNotComeIsRefused(_ day: String) throws {
    try forge(copy, since: day)
    guard case .badEvent(1, Self.woning, "since", _)? = try refusal() else {
      Issue.record("\(day)")
      return
    }
  }

  /// Nothing could be recorded of the measure after it.
  @Test func aTurnThatLeavesNoRoomIsRefused() throws {
    try forge(copy, turn: 253_402_300_799)
    guard case .badEvent(1, Self.woning, "turn", _)? = try refusal() else {
      Issue.record("taken")
      return
    }
    #expect(throws: (any Error).self) { try forge(path, turn: 253_402_300_800) }
  }

  @Test func aTextThatNobodyCouldGiveIsRefused() throws {
    let digest = String(repeating: "a", count: 64)
    try forge(copy, origin: (1, digest), author: "Minister ", account: "eva")
    guard case .badEvent(1, Self.woning, "by", _)? = try refusal() else {
      Issue.record("taken")
      return
    }
  }

  @Test func aTimeThatIsNoneIsRefused() throws {
    let digest = String(repeating: "a", count: 64)
    try forge(copy, origin: (1, digest), recorded: "2026-19-39T29:59:69Z")
    guard case .badEvent(1, Self.woning, "recorded", _)? = try refusal() else {
      Issue.record("taken")
      return
    }
  }

  /// One that claims to be another copy's event would keep that one out.
  @Test func anEventUnderAnothersNameIsRefused() throws {
    let third = directory.file("third.db")
    try Ledger.open(path, for: .query).backUp(to: third, replaces: false)
    let honest = try Ledger.open(third, for: .change)
    _ = try honest.tag(Tag(status: "toegekend", measures: [Self.woning], by: "carla", since: "2023-02-01"))
    let digest = try #require(try honest.journalHead()?.digest)
    try forge(copy, origin: (1, digest))
    let ledger = try Ledger.open(path, for: .change)
    #expect(try ledger.merge(from: third, by: "x").events == [1])
    #expect(try refusal() == .otherContent(1, here: 1))
    #expect(try ledger.detail(ofMeasure: Self.woning).row.status == "toegekend")
  }

  @Test func whatBothHaveIsNotChangedByBoth() throws {
    _ = try Ledger.open(copy, for: .change).tag(
      Tag(status: "toegekend", measures: [Self.woning], by: "carla", since: "2023-02-01"))
    let ledger = try Ledger.open(path, for: .change)
    #expect(try ledger.merge(from: copy, by: "x").changes.map(\.isChangedByBoth) == [false])
    _ = try Ledger.open(copy, for: .change).tag(
      Tag(status: "afgerond", measures: [Self.woning], by: "carla", since: "2023-03-01"))
    // What was merged is not this copy's own.
    let report = try ledger.merge(from: copy, by: "x")
    #expect(report.changes.map(\.isChangedByBoth) == [false])
    #expect(report.known == 1)
  }
}
