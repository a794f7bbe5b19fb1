import Budget
import Ledger
import TestSupport
import Testing

// Testing has one too.
import struct Ledger.Tag

/// A copy of a ledger, its clock, and the model that is kept beside it.
///
/// Each change is made in both, and has to be told as the model has it.
final class AdviserCopy {
  /// The clock of a machine; it is set to hours at which the day is the same in UTC and by any local time that is tested.
  final class MachineClock {
    /// Since 1970.
    var seconds: Int
    init(seconds: Int) { self.seconds = seconds }
    var time: String { Days.time(seconds) }
    var day: String { String(time.prefix(10)) }
  }

  let path: String
  let clock: MachineClock
  private(set) var ledger: Ledger
  private(set) var model: StatusModel
  /// The first day on which an edition can have been published, by its year.
  private let published: [String: String]

  private init(_ path: String, _ clock: MachineClock, _ model: StatusModel) throws {
    self.path = path
    self.clock = clock
    self.model = model
    ledger = try Ledger.open(path, for: .change, now: { clock.time })
    let documents = try ledger.documents().map { ("\($0.edition)", "\($0.published)-01-01".prefix(10)) }
    published = Dictionary(documents, uniquingKeysWith: min).mapValues(String.init)
  }

  /// A ledger in which nothing has been said yet.
  convenience init(_ path: String, _ clock: MachineClock) throws {
    let ledger = try Ledger.open(path, for: .query)
    var entries: [StatusModel.Entry] = []
    try ledger.forEachJournalEntry {
      entries.append(StatusModel.Entry(recorded: $0.recorded, digest: $0.digest))
    }
    try self.init(
      path, clock, StatusModel(entries: entries, statuses: try ledger.codeLists().statuses.map(\.code)))
  }

  /// A copy of the copy, with a clock of its own that says the same for now.
  func copied(to path: String) throws -> AdviserCopy {
    try ledger.backUp(to: path, replaces: true)
    return try AdviserCopy(path, MachineClock(seconds: clock.seconds), model)
  }

  /// The entry that was made last.
  private func lastEntry() throws -> StatusModel.Entry {
    let head = try #require(try ledger.journalHead())
    return StatusModel.Entry(recorded: head.recorded, digest: head.digest)
  }

  private func isNew() throws -> Bool { try ledger.journalHead()?.entry != model.head }

  // MARK: Tags

  /// Sets a status, which has to be one that can be set.
  func tag(_ tag: Tag) throws {
    let view = model.view()
    let sayings = tag.measures.compactMap { measure -> StatusModel.Saying? in
      let before = view.standing(of: measure)
      let isSame = before.status == tag.status
      // It has stood at the first status since its edition was published.
      let first = before.since ?? published[String(measure.prefix(4))]
      let since = tag.since ?? (isSame ? first : nil) ?? clock.day
      if isSame && tag.note == nil && (tag.since ?? before.since) == before.since
        && Self.isMet(tag.following, before)
      {
        return nil
      }
      return StatusModel.Saying(
        measure: measure, status: tag.status, since: since, note: tag.note, owner: tag.following.owner,
        next: tag.following.next)
    }
    try expect(ledger.tag(tag), sayings, by: tag.by)
  }

  /// Sets who follows measures and when something is due.
  func follow(_ measures: [String], _ following: Following, by author: String, note: String?) throws {
    let view = model.view()
    let sayings = measures.filter { note != nil || !Self.isMet(following, view.standing(of: $0)) }.map {
      StatusModel.Saying(measure: $0, note: note, owner: following.owner, next: following.next)
    }
    try expect(ledger.follow(measures, following, by: author, note: note), sayings, by: author)
  }

  private static func isMet(_ following: Following, _ standing: Standing) -> Bool {
    (following.owner == nil || following.owner == standing.owner ?? "none")
      && (following.next == nil || following.next == standing.next ?? "none")
  }

  private func expect(_ report: TagReport, _ sayings: [StatusModel.Saying], by author: String) throws {
    let before = model.view()
    let next = model.events.count + 1
    #expect(try isNew() == !sayings.isEmpty)
    if !sayings.isEmpty {
      model.record(sayings, by: author, as: try lastEntry(), seconds: clock.seconds)
    }
    let after = model.view()
    #expect(report.recorded.map(\.measure) == sayings.map(\.measure))
    #expect(report.recorded.compactMap(\.event) == Array(next..<(next + sayings.count)))
    #expect(report.recorded.map(\.since) == sayings.map(\.since))
    for change in report.changes {
      #expect(change.before == before.standing(of: change.measure))
      #expect(change.after == after.standing(of: change.measure))
      let isLate = change.status != nil && change.since ?? "" < change.after.since ?? ""
      #expect(change.isOfThePast == (change.event != nil && isLate))
    }
  }

  // MARK: Withdrawals

  /// Withdraws events that count.
  func withdraw(_ events: WithdrawnEvents, by author: String, note: String) throws {
    let valid = model.view().allValid
    let withdrawn: [StatusModel.Event] =
      switch events {
      case .ofEntry(let entry): valid.filter { $0.entry == entry }
      case .numbers(let ranges): ranges.joined().compactMap { number in valid.first { $0.number == number } }
      }
    let report = try ledger.withdraw(events, by: author, note: note)
    let sayings = withdrawn.map {
      StatusModel.Saying(measure: $0.measure, note: note, withdraws: $0.origin)
    }
    model.record(sayings, by: author, as: try lastEntry(), seconds: clock.seconds)
    let after = model.view()
    #expect(report.map(\.event.event) == withdrawn.map(\.number))
    for withdrawn in report {
      #expect(withdrawn.after == after.standing(of: withdrawn.event.measure))
    }
  }

  // MARK: The list of statuses

  /// Adds a status, retires one or takes one into use again.
  func changeList(_ change: (Ledger) throws -> Void, _ edit: (inout [StatusModel.Listed]) -> Void) throws {
    try change(ledger)
    var statuses = model.statuses()
    edit(&statuses)
    model.change(statuses, as: try lastEntry())
  }

  // MARK: Merging

  /// Brings in what another copy has.
  @discardableResult func merge(_ other: AdviserCopy, by author: String = "beheer") throws -> MergeReport {
    let report = try ledger.merge(from: other.path, by: author)
    let missing = model.missing(from: other.model)
    let (before, there) = (model.view(), other.model.view())
    let both = model.changedByBoth(with: other.model)
    let next = model.events.count + 1
    #expect(report.common == model.lastCommonEntry(with: other.model))
    #expect(try isNew() == !missing.isEmpty)
    if !missing.isEmpty { model.merge(other.model, as: try lastEntry()) }
    let after = model.view()
    #expect(report.events == Array(next..<(next + missing.count)))
    #expect(report.changes.map(\.events).reduce(0, +) == missing.count)
    for change in report.changes {
      #expect(change.before == before.standing(of: change.measure))
      #expect(change.other == there.standing(of: change.measure))
      #expect(change.after == after.standing(of: change.measure))
      #expect(change.isChangedByBoth == both.contains(change.measure))
    }
    return report
  }
}
