import Budget
import Exchange
import Foundation
import Ledger
import TestSupport
import Testing

/// What is no copy with events only is refused, and leaves the ledger as it was.
@Suite struct MergeRefusalTests {
  private let copies: TwoCopies
  private var shared: AdviserCopy { copies.shared }
  private var laptop: AdviserCopy { copies.laptop }

  init() throws { copies = try TwoCopies() }

  /// Makes sure that a merge is refused, and leaves the ledger as it was.
  private func expectRefusal(
    of path: String, at location: SourceLocation = #_sourceLocation
  ) throws -> MergeFault? {
    let (before, head) = (try copies.events(shared), try shared.ledger.journalHead())
    var found: MergeFault?
    for isTrial in [true, false] {
      let error = #expect(throws: LedgerError.self, sourceLocation: location) {
        try shared.ledger.merge(from: path, by: "beheer", isTrial: isTrial)
      }
      guard case .merge(path, let fault)? = error else {
        Issue.record("\(String(describing: error))", sourceLocation: location)
        return nil
      }
      found = fault
    }
    #expect(try copies.events(shared) == before, sourceLocation: location)
    #expect(try shared.ledger.journalHead() == head, sourceLocation: location)
    try copies.expectSound(shared)
    return found
  }

  @Test func theLedgerItselfIsRefused() throws {
    #expect(try expectRefusal(of: shared.path) == .itself)
    let link = copies.directory.file("link.db")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: shared.path)
    #expect(try expectRefusal(of: link) == .itself)
    let name = URL(fileURLWithPath: copies.directory.path).lastPathComponent
    #expect(try expectRefusal(of: copies.directory.file("./../\(name)/shared.db")) == .itself)
  }

  @Test func whatIsNoLedgerIsRefused() throws {
    #expect(try expectRefusal(of: copies.directory.file("nergens.db")) == .missing)
    try copies.directory.write(Array("geen grootboek".utf8), to: "brief.txt")
    #expect(try expectRefusal(of: copies.directory.file("brief.txt")) == .notALedger)
  }

  @Test func anotherLedgerIsRefused() throws {
    let path = try Fixtures.ledger(
      EditionGenerator.data(seed: 1), in: copies.directory, as: "other.db", now: { "2022-10-01T00:00:00Z" })
    #expect(try expectRefusal(of: path) == .notACopy)
  }

  @Test func aCopyWithOtherChangesThanEventsIsRefused() throws {
    try copies.tagOnLaptop("toegekend")
    let ledger = laptop.ledger
    try ledger.addStatus(Status(code: "in-beroep", meaning: "Er loopt een beroep"), by: "beheer")
    _ = try ledger.tag(Tag(status: "in-beroep", measures: [TwoCopies.measure], by: "Bram"))
    try ledger.add(
      EditionGenerator.data(seed: 3, firstYear: 2024, codes: try ledger.codeLists()),
      reason: ChangeReason(by: "beheer", action: "import"))
    _ = try ledger.add(
      Document(
        edition: 2023, code: "nota", title: "Nota", publisher: "Rijk", published: "2023", source: "nota"),
      after: "ledenbrief", by: "beheer")
    try ledger.retireStatus("in-beroep", by: "beheer")
    guard case .otherChanges(let entries)? = try expectRefusal(of: laptop.path) else {
      Issue.record("something else was refused")
      return
    }
    #expect(entries.map(\.entry) == [5, 7, 8, 9])
    #expect(entries.map(\.action).first == "add status")
  }

  @Test func aCopyWhoseRecordDoesNotHoldIsRefused() throws {
    try copies.tagOnLaptop("toegekend", note: "brief")
    try Tamper.with(laptop.path, "UPDATE event SET note = 'geen brief' WHERE number = 3")
    #expect(try expectRefusal(of: laptop.path) == .doesNotHold(findings: 1))
  }

  /// A merge that is interrupted brings in nothing.
  @Test func aMergeThatIsInterruptedBringsInNothing() throws {
    struct Interrupted: Error {}
    try copies.tagOnLaptop("toegekend")
    #expect(throws: Interrupted.self) {
      try shared.ledger.merge(from: laptop.path, by: "beheer") { throw Interrupted() }
    }
    #expect(try copies.events(shared).count == 2)
    #expect(try shared.merge(laptop).events == [3])
  }
}
