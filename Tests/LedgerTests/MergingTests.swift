import Budget
import Foundation
import Ledger
import TestSupport
import Testing

/// What merging brings in, case by case: ties, withdrawals, clocks that are behind, and merges of merges.
@Suite struct MergingTests {
  private let copies: TwoCopies
  private var shared: AdviserCopy { copies.shared }
  private var laptop: AdviserCopy { copies.laptop }

  init() throws { copies = try TwoCopies() }

  @Test func anEventKeepsItsDayAuthorNoteTimeAndOrigin() throws {
    laptop.clock.seconds += 3600
    var tag = Tag(
      status: "toegekend", measures: [TwoCopies.measure], by: "Bram", note: "brief", since: "2024-12-01")
    tag.following = Following(owner: "Team Wonen", next: "2025-03-01")
    try laptop.tag(tag)
    let there = try #require(try copies.events(laptop).last)
    let entry = try #require(try laptop.ledger.journalHead())
    shared.clock.seconds += 86_400
    try shared.follow([TwoCopies.other], Following(owner: "Team Zorg"), by: "Anne", note: nil)
    let report = try shared.merge(laptop)
    #expect(report.common == 3 && report.events == [4] && report.known == 0)
    var here = try #require(try copies.events(shared).last)
    #expect(here.origin == "\(entry.entry):\(entry.digest)")
    #expect(there.origin == nil && here.event == 4 && there.event == 3)
    (here.event, here.entry, here.origin) = (there.event, there.entry, nil)
    #expect(here == there)
    // The entry that brought it in says of which head.
    let merge = try #require(try shared.ledger.journalHead())
    #expect(merge.action == "merge" && merge.note == "\(entry.entry):\(entry.digest)")
    #expect(merge.recorded == shared.clock.time && merge.by == "beheer")
    try copies.expectSound(shared, laptop)
  }

  @Test func aTieFallsTheSameWayInBothCopies() throws {
    for day in 1...8 {
      for copy in [shared, laptop] { copy.clock.seconds += day * 86_400 }
      for (copy, status, owner) in [(shared, "toegekend", "Team Wonen"), (laptop, "vervallen", "Team Zorg")] {
        var tag = Tag(status: status, measures: [TwoCopies.measure], by: "Anne")
        tag.following = Following(owner: owner, next: Days.day(Days.number(copy.clock.day) + day))
        try copy.tag(tag)
      }
      try shared.merge(laptop)
      try laptop.merge(shared)
      #expect(try copies.standing(shared) == copies.standing(laptop))
    }
    try copies.expectSound(shared, laptop)
  }

  @Test func bothMayWithdrawTheSameEvent() throws {
    for copy in [shared, laptop] {
      copy.clock.seconds += 60
      try copy.withdraw(.numbers([1...1]), by: "Anne", note: copy === shared ? "hier" : "daar")
    }
    try shared.merge(laptop)
    try laptop.merge(shared)
    for copy in [shared, laptop] {
      #expect(try copies.standing(copy).status == "aangekondigd")
      #expect(try copies.events(copy).map(\.withdraws) == [nil, nil, 1, 1])
      #expect(try copies.events(copy).map(\.withdrawnBy) == [3, nil, nil, nil])
      #expect(throws: LedgerError.notWithdrawable(number: 1, by: 3)) {
        try copy.ledger.withdraw(.numbers([1...1]), by: "x", note: "weg")
      }
    }
    // What came from elsewhere is withdrawn like anything else, and that goes back.
    try laptop.tag(Tag(status: "toegekend", measures: [TwoCopies.measure], by: "Bram"))
    try shared.merge(laptop)
    try shared.withdraw(.numbers([5...5]), by: "Anne", note: "vergissing")
    try laptop.merge(shared)
    #expect(try copies.standing(laptop).status == "aangekondigd")
    try copies.expectSound(shared, laptop)
  }

  /// What is recorded after a merge comes after what it brought in, whatever the clocks say.
  @Test func aClockThatIsBehindPutsNothingBeforeWhatWasKnown() throws {
    shared.clock.seconds += 3 * 3600
    laptop.clock.seconds -= 2 * 3600
    for (copy, status, owner) in [(shared, "toegekend", "Team Wonen"), (laptop, "afgerond", "Team Zorg")] {
      if copy === laptop { try laptop.merge(shared) }
      var tag = Tag(status: status, measures: [TwoCopies.measure], by: "Anne", since: "2025-01-01")
      tag.following.owner = owner
      try copy.tag(tag)
    }
    try shared.merge(laptop)
    for copy in [shared, laptop] {
      #expect(
        try copies.standing(copy)
          == Standing(status: "afgerond", since: "2025-01-01", owner: "Team Zorg", next: nil))
    }
    try copies.expectSound(shared, laptop)
  }

  @Test func aMergeOfAMergeBringsEachEventOnce() throws {
    let third = try laptop.copied(to: copies.directory.file("third.db"))
    try copies.tagOnLaptop("toegekend")
    third.clock.seconds += 120
    try third.tag(Tag(status: "vervallen", measures: [TwoCopies.other], by: "Carla"))
    #expect(try third.merge(laptop).events == [4])
    #expect(try shared.merge(third).events == [3, 4])
    let again = try shared.merge(laptop)
    #expect(again.events == [] && again.known == 1)
    #expect(try laptop.merge(shared).events == [4])
    let origins = [shared, laptop, third].map { Set($0.model.events.map(\.origin)) }
    #expect(origins[0] == origins[1] && origins[0] == origins[2])
    try copies.expectSound(shared, laptop, third)
  }

  /// A copy that is only behind has nothing new, and one that is only ahead is brought in like any other.
  @Test func aBackupIsACopyToo() throws {
    shared.clock.seconds += 60
    try shared.tag(Tag(status: "toegekend", measures: [TwoCopies.measure], by: "Anne"))
    #expect(try shared.merge(laptop).events == [])
    #expect(try laptop.merge(shared).events == [3])
    #expect(try shared.merge(laptop).events == [])
    #expect(try copies.standing(shared) == copies.standing(laptop))
  }

  /// What was recorded in both to the letter, as a script does, is one and the same entry.
  @Test func theSameChangeInBothIsOne() throws {
    for copy in [shared, laptop] {
      copy.clock.seconds += 60
      try copy.tag(Tag(status: "toegekend", measures: [TwoCopies.measure], by: "script"))
    }
    #expect(try shared.merge(laptop).common == 4)
    try copies.tagOnLaptop("afgerond")
    #expect(try shared.merge(laptop).events == [4])
    try copies.expectSound(shared, laptop)
  }

  /// A backup that nobody has opened for changes, and that nobody may write.
  @Test func aFileThatIsOnlyReadIsMerged() throws {
    try copies.tagOnLaptop("toegekend")
    let file = copies.directory.file("stick.db")
    try laptop.ledger.backUp(to: file, replaces: false)
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file)
    let bytes = try copies.directory.bytes("stick.db")
    #expect(try shared.ledger.merge(from: file, by: "beheer").events == [3])
    #expect(try copies.standing(shared) == copies.standing(laptop))
    #expect(try copies.directory.bytes("stick.db") == bytes)
    #expect(try copies.directory.names().filter { $0.hasPrefix("stick") } == ["stick.db"])
  }

  /// What came from the other copy, perhaps months ago, is not what this one has changed.
  @Test func whatBothChangedIsTold() throws {
    func follow(_ copy: AdviserCopy) throws {
      copy.clock.seconds += 60
      try copy.follow([TwoCopies.measure], Following(owner: "Team"), by: "Anne", note: "\(copy.clock.time)")
    }
    func merge(_ copy: AdviserCopy, _ other: AdviserCopy) throws -> [Bool] {
      try copy.merge(other).changes.map(\.isChangedByBoth)
    }
    for _ in 1...2 {
      try follow(laptop)
      #expect(try merge(shared, laptop) == [false])
    }
    try follow(shared)
    #expect(try merge(laptop, shared) == [false])
    for copy in [shared, laptop] { try follow(copy) }
    #expect(try merge(shared, laptop) == [true])
  }

  @Test func whatIsOnlyTriedIsNotKept() throws {
    try copies.tagOnLaptop("toegekend")
    let before = try copies.events(shared)
    let tried = try shared.ledger.merge(from: laptop.path, by: "beheer", isTrial: true)
    #expect(tried.events == [3])
    #expect(tried.changes.map(\.after) == [try copies.standing(laptop)])
    #expect(try copies.events(shared) == before)
    #expect(try shared.ledger.journalHead()?.entry == 3)
    let report = try shared.merge(laptop)
    #expect(report == tried)
    try copies.expectSound(shared)
  }

  /// What only this copy has changed is no hindrance, so a status may have been retired here and set there.
  @Test func theListOfThisCopyMayHaveChanged() throws {
    try shared.changeList({ try $0.retireStatus("toegekend", by: "beheer") }) { list in
      for place in list.indices where list[place].code == "toegekend" { list[place].isRetired = true }
    }
    try copies.tagOnLaptop("toegekend")
    try shared.merge(laptop)
    #expect(try copies.standing(shared).status == "toegekend")
    try copies.expectSound(shared)
  }
}
