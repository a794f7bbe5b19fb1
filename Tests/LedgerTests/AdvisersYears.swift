import Budget
import Exchange
import Ledger
import TestSupport
import Testing

/// Eight advisers work for four years on a shared ledger and on a laptop, which are merged into each other every month.
///
/// At the end of each month every answer is compared with that of a model.
@Suite struct AdvisersYears {
  private static let authors = ["Anne", "Bram", "Carla", "Daan", "Esra", "Femke", "Gijs", "Hanna"]
  private static let start = Days.number("2022-10-01")

  private let directory = TemporaryDirectory()
  private let agenda: AgendaModel
  private let counted: [IndependentCount.Row]
  private let shared: AdviserCopy

  init() throws {
    let clock = AdviserCopy.MachineClock(seconds: Self.start * 86_400 + 9 * 3600)
    let path = directory.file("shared.db")
    try Ledger.make(path, by: "beheer", now: { clock.time }) { ledger in
      _ = try PackageImport(.builtIn).run(into: ledger, by: "beheer", action: "init")
    }
    shared = try AdviserCopy(path, clock)
    agenda = try AgendaModel(shared.ledger)
    counted = try IndependentCount(shared.ledger).rows
  }

  @Test func everyMonthEndsAsTheModelHasIt() throws {
    var work = AdviserWork(seed: 2022, measures: agenda.ids, authors: Self.authors)
    var laptop = try shared.copied(to: directory.file("laptop.db"))
    let heads = try [shared, laptop].map { try #require(try $0.ledger.journalHead()) }
    for month in 0..<48 {
      try pass(month, &work, laptop)
      try shared.merge(laptop)
      if shared.model.listChanges(since: shared.model.lastCommonEntry(with: laptop.model)).isEmpty {
        try laptop.merge(shared)
      } else {
        laptop = try replace(laptop, month)
      }
      try compare(month, laptop)
    }
    #expect((1400...1700).contains(shared.model.events.count), "\(shared.model.events.count)")
    let checks = Check.allCases.filter { !$0.isJudgement }
    for (copy, head) in zip([shared, laptop], heads) {
      #expect(try copy.ledger.findings(of: checks) == [])
      #expect(try copy.ledger.findings(expectingHead: head.entry, digest: head.digest) == [])
    }
  }

  // MARK: A month

  /// Has everybody do something on most days of a month.
  private func pass(_ month: Int, _ work: inout AdviserWork, _ laptop: AdviserCopy) throws {
    let first = Days.number(Days.day(Days.day(Self.start), plusMonths: month))
    for day in (0..<28).filter({ _ in !work.random.oneIn(3) }) {
      // At hours that are on the same day in UTC and by local time.
      let time = (first + day) * 86_400 + Int.random(in: (9 * 3600)..<(15 * 3600), using: &work.random)
      shared.clock.seconds = time
      // The laptop's clock is slow, and sometimes days behind.
      laptop.clock.seconds = time - 40 - (work.random.oneIn(30) ? 3 * 86_400 : 0)
      try work.act(on: work.random.oneIn(3) ? laptop : shared)
      if work.random.oneIn(15) { try work.duel(shared, work.random.oneIn(2) ? laptop : shared) }
      if month % 5 == 2 && day % 9 == 4 { try changeList(&work.random, month) }
    }
    shared.clock.seconds = (first + 27) * 86_400 + 15 * 3600
    laptop.clock.seconds = shared.clock.seconds
  }

  /// Adds a status, retires one, or takes one into use again.
  private func changeList(_ random: inout RandomSource, _ month: Int) throws {
    let statuses = shared.model.statuses()
    if let retired = statuses.firstIndex(where: \.isRetired), random.oneIn(2) {
      let code = statuses[retired].code
      try shared.changeList({ try $0.reviveStatus(code, by: "beheer") }) { $0[retired].isRetired = false }
    } else if random.oneIn(2), let place = statuses.indices.dropFirst().randomElement(using: &random),
      !statuses[place].isRetired
    {
      let standing = agenda.ids.map { shared.model.view().standing(of: $0).status }
      let code = statuses[place].code
      try shared.changeList({ ledger in
        let report = try ledger.retireStatus(code, by: "beheer")
        #expect(report.measures == standing.filter { $0 == code }.count)
      }) { $0[place].isRetired = true }
    } else {
      let code = "extra-\(shared.model.head)"
      try shared.changeList({ try $0.addStatus(Status(code: code, meaning: "Extra"), by: "beheer") }) {
        $0.append(StatusModel.Listed(code: code))
      }
    }
  }

  /// A laptop can't bring in another list of statuses, so it gets a new copy.
  private func replace(_ laptop: AdviserCopy, _ month: Int) throws -> AdviserCopy {
    let changes = shared.model.listChanges(since: shared.model.lastCommonEntry(with: laptop.model))
    let error = #expect(throws: LedgerError.self) { try laptop.ledger.merge(from: shared.path, by: "beheer") }
    guard case .merge(_, .otherChanges(let entries))? = error else {
      Issue.record("\(String(describing: error))")
      return laptop
    }
    #expect(entries.map(\.entry) == changes)
    return try shared.copied(to: directory.file("laptop-\(month).db"))
  }

  // MARK: The end of a month

  private func compare(_ month: Int, _ laptop: AdviserCopy) throws {
    for (place, copy) in [shared, laptop].enumerated() {
      var comparison = StatusComparison(
        copy: copy, agenda: agenda, counted: counted, random: RandomSource(seed: UInt64(month * 2 + place)))
      // Merged into each other, they say the same, so the laptop is asked everything only twice a year.
      guard place == 0 || month % 6 == 5 else {
        try comparison.compare(standingsOnly: true)
        continue
      }
      try comparison.compare(questions: 4)
      let days = (0..<2).map { _ in
        Days.day(Int.random(in: (Self.start - 40)...Days.number(copy.clock.day), using: &comparison.random))
      }
      let entries = (0..<2).map { _ in Int.random(in: 2...copy.model.head, using: &comparison.random) }
      if month.isMultiple(of: 2) {
        try comparison.compareTotals(on: nil)
        try comparison.compare(on: days[0], questions: 1)
      } else {
        try comparison.compareTotals(on: days[0])
        try comparison.compare(at: entries[0], questions: 1)
      }
      try comparison.compare(at: entries[1], on: days[1], questions: 1)
    }
    let (here, there) = (shared.model.view(), laptop.model.view())
    #expect(agenda.ids.allSatisfy { here.standing(of: $0) == there.standing(of: $0) })
  }
}
