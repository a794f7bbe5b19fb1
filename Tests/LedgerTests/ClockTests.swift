import Budget
import Exchange
import Foundation
import Ledger
import SQLite
import TestSupport
import Testing

@testable import Ledger
@testable import rijksledger

/// What the ledger does with the times that a machine's clock gives, right or wrong.
@Suite struct ClockTests {
  /// What the clock said for each entry, and what has to be made of it.
  struct Clocks: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The first time is that of the migration and of the edition, each other one of a tag.
    let times: [String]
    /// What it says when the ledger is looked at.
    var now = "2026-12-31T00:00:00Z"
    /// The entries that were recorded with a warning.
    var behind: [Int] = []
    /// The entries that the check names.
    var found: [String] = []
    /// The last entry of a moment.
    var moments: [String: Int?] = [:]

    init(
      _ name: String, _ times: String..., now: String = "2026-12-31T00:00:00Z", behind: [Int] = [],
      found: [String] = [], moments: [String: Int?]
    ) {
      testDescription = name
      self.times = times
      self.now = now
      self.behind = behind
      self.found = found
      self.moments = moments
    }
  }

  static let clocks = [
    Clocks(
      "in order", "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z", "2026-01-03T10:00:00Z",
      moments: [
        "2025-12-31": nil, "2026-01-01": 2, "2026-01-02": 3, "2026-01-03T09:59:59Z": 3, "2026-12-31": 4,
      ]),
    Clocks(
      "one entry in 2099", "2026-01-01T00:00:00Z", "2099-01-01T00:00:00Z", "2026-02-01T00:00:00Z",
      "2026-03-01T00:00:00Z", behind: [4], found: ["3 ahead", "4 behind"],
      moments: ["2026-01-31": 2, "2026-02-15": 4, "2026-12-31": 5, "2099-12-31": 5]),
    Clocks(
      "the last entry in 2099", "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z", "2099-01-01T00:00:00Z",
      found: ["4 ahead"], moments: ["2026-12-31": 3, "2099-01-01": 4]),
    Clocks(
      "two entries in 2099", "2026-01-01T00:00:00Z", "2099-01-01T00:00:00Z", "2099-01-01T00:00:09Z",
      "2026-02-01T00:00:00Z", behind: [5], found: ["3 ahead", "5 behind"],
      moments: ["2026-01-31": 2, "2026-02-15": 5]),
    Clocks(
      "in 1970 today", "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z", now: "1970-01-01T00:00:00Z",
      found: ["1 ahead"], moments: ["2026-01-31": 2, "2026-12-31": 3]),
    Clocks(
      "2099, and 2099 has come", "2026-01-01T00:00:00Z", "2099-01-01T00:00:00Z", "2026-02-01T00:00:00Z",
      now: "2099-01-01T00:00:00Z", behind: [4], found: ["4 behind"],
      moments: ["2026-12-31": 4, "2099-12-31": 4]),
    Clocks(
      "back once", "2026-03-01T00:00:00Z", "2020-01-01T00:00:00Z", "2026-04-01T00:00:00Z", behind: [3],
      found: ["3 behind"], moments: ["2019-12-31": nil, "2020-01-01": 3, "2026-03-15": 3, "2026-04-01": 4]),
    Clocks(
      "back and back again", "2026-03-03T00:00:00Z", "2026-03-02T00:00:00Z", "2026-03-01T00:00:00Z",
      behind: [3, 4], found: ["3 behind", "4 behind"], moments: ["2026-03-01": 4, "2026-02-28": nil]),
    Clocks(
      "back one second", "2026-03-01T00:00:01Z", "2026-03-01T00:00:00Z", behind: [3], found: ["3 behind"],
      moments: ["2026-03-01T00:00:00Z": 3, "2026-03-01T00:00:01Z": 3]),
    Clocks(
      "standing still", "2026-03-01T00:00:00Z", "2026-03-01T00:00:00Z", "2026-03-01T00:00:00Z",
      moments: ["2026-02-28": nil, "2026-03-01T00:00:00Z": 4]),
    Clocks(
      "an empty battery", "2026-03-01T00:00:00Z", "1970-01-01T00:00:07Z", "2026-03-01T00:00:01Z", behind: [3],
      found: ["3 behind"], moments: ["1970-01-01": 3, "2026-03-01T00:00:00Z": 3, "2026-03-01": 4]),
    Clocks(
      "before 1970", "2026-03-01T00:00:00Z", "1969-12-31T23:59:59Z", behind: [3], found: ["3 behind"],
      moments: ["1969-12-31": 3, "1969-12-30": nil]),
    Clocks(
      "the last second of a day", "2026-03-01T23:59:59Z", "2026-03-02T00:00:00Z",
      moments: ["2026-03-01": 2, "2026-03-02": 3]),
  ]

  @Test(arguments: clocks)
  func timesAreKeptAsTheClockGaveThem(_ clocks: Clocks) throws {
    let directory = TemporaryDirectory()
    var time = clocks.times[0]
    let path = try Fixtures.ledger(EditionGenerator.data(seed: 1), in: directory, now: { time })
    let ledger = try Ledger.open(path, for: .change, now: { time })
    var behind: [Int] = []
    ledger.whenClockIsBehind = { behind.append($0.entry) }
    for next in clocks.times.dropFirst() {
      time = next
      try ledger.addStatus(
        Status(code: "extra-\(behind.count)-\(try head(ledger))", meaning: "Extra"), by: "x")
    }
    #expect(behind == clocks.behind)
    var recorded: [String] = []
    try ledger.forEachJournalEntry { recorded.append($0.recorded) }
    #expect(recorded == [clocks.times[0]] + clocks.times)
    time = clocks.now
    #expect(try Self.found(ledger) == clocks.found)
    #expect(try ledger.findings(of: [.journal]) == [])
    for (text, last) in clocks.moments {
      let moment = try #require(Moment(text))
      let shown = try? ledger.shown(at: moment)
      #expect(try shown.map(head) == last, "\(text)")
      // With all before it, whatever their times.
      if let shown, let last {
        #expect(try shown.codeLists().statuses.filter { $0.code.hasPrefix("extra") }.count == last - 2)
      }
    }
  }

  private func head(_ ledger: Ledger) throws -> Int { try ledger.journalHead()?.entry ?? 0 }

  private static func found(_ ledger: Ledger) throws -> [String] {
    try ledger.findings(of: [.clock]).filter { $0.acceptance == nil }.map { finding in
      #expect(finding.isDoubt)
      let number = finding.place.dropFirst("entry ".count)
      switch finding.problem {
      case .clockAhead: return "\(number) ahead"
      case .clockBehind: return "\(number) behind"
      default: return "\(finding)"
      }
    }
  }

  /// Somebody has looked at it, and from then on the check is silent, until the clock is wrong once more.
  @Test func aWrongTimeIsAcceptedLikeOtherFindings() throws {
    let directory = TemporaryDirectory()
    var time = "2026-01-01T00:00:00Z"
    let path = try Fixtures.ledger(EditionGenerator.data(seed: 1), in: directory, now: { time })
    let ledger = try Ledger.open(path, for: .change, now: { time })
    time = "2099-01-01T00:00:00Z"
    try ledger.addStatus(Status(code: "een", meaning: "Een"), by: "x")
    time = "2026-02-01T00:00:00Z"
    try ledger.addStatus(Status(code: "twee", meaning: "Twee"), by: "x")
    let ids = try ledger.findings(of: [.clock]).map(\.id)
    #expect(ids.count == 2)
    _ = try ledger.accept(findings: ids, by: "beheerder", note: "klok verkeerd gezet op 1 februari")
    #expect(try Self.found(ledger) == [])
    #expect(try ledger.findings(of: [.clock]).map(\.id) == ids)
    time = "2025-02-01T00:00:00Z"
    try ledger.addStatus(Status(code: "drie", meaning: "Drie"), by: "x")
    #expect(
      try ledger.findings(of: [.clock]).filter { $0.acceptance == nil }.map {
        "\($0.place): \(Messages.text($0.problem))"
      }
        == [
          "entry 1: it was recorded at 2026-01-01T00:00:00Z, which is still to come (expected a time that the machine's clock has passed)",
          "entry 6: it was recorded at 2025-02-01T00:00:00Z, before the entry before it (expected 2026-02-01T00:00:00Z or later)",
        ])
  }

  /// A clock that gives a time which can't be written is said as such, and nothing is changed.
  @Test(arguments: ["10000-01-01T00:00:00Z", "-001-12-31T00:00:00Z", "-1-12-31T00:00:00Z"])
  func aTimeThatCanNotBeWrittenIsSaid(_ time: String) throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.ledger(EditionGenerator.data(seed: 1), in: directory)
    let ledger = try Ledger.open(path, for: .change, now: { time })
    #expect(throws: LedgerError.clock(time: time)) {
      try ledger.addStatus(Status(code: "een", meaning: "Een"), by: "x")
    }
    #expect(throws: LedgerError.clock(time: time)) {
      try ledger.tag(Tag(status: "vervallen", measures: [], by: "x"))
    }
    #expect(try head(ledger) == 2)
  }

  /// Against what the C library makes of them, from before 1970 to the end of the year 9999.
  @Test func aTimeIsWrittenInUTC() {
    for (seconds, text) in [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
      (1_795_748_062, "2026-11-27T02:54:22Z"), (4_107_542_399, "2100-02-28T23:59:59Z"),
      (4_107_542_400, "2100-03-01T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
      (253_402_300_800, "10000-01-01T00:00:00Z"), (-62_167_219_200, "0000-01-01T00:00:00Z"),
      (-62_167_219_201, "-1-12-31T23:59:59Z"), (-30_610_224_000, "1000-01-01T00:00:00Z"),
    ] {
      #expect(Clock.text(secondsSince1970: seconds) == text)
    }
    var random = RandomSource(seed: 11)
    for _ in 0..<2000 {
      let seconds = Int.random(in: -62_167_219_200...253_402_300_799, using: &random)
      #expect(Clock.text(secondsSince1970: seconds) == Self.byTheLibrary(seconds))
    }
  }

  private static func byTheLibrary(_ seconds: Int) -> String {
    var (seconds, parts) = (seconds, tm())
    gmtime_r(&seconds, &parts)
    var text = [CChar](repeating: 0, count: 64)
    let count = strftime(&text, text.count, "-%m-%dT%H:%M:%SZ", &parts)
    let year = "\(parts.tm_year + 1900)"
    return String(repeating: "0", count: 4 - year.count) + year
      + String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The command that writes says so, and what it wrote is there.
  @Test func theCommandThatWritesSaysThatTheClockStandsBehind() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.ledger(
      EditionGenerator.data(seed: 1), in: directory, now: { "2099-01-01T00:00:00Z" })
    func run(_ arguments: String...) throws -> ProgramResult {
      try Program.rijksledger(["--db", path] + arguments, in: directory.path)
    }
    let first = try run("statuses", "add", "een", "--meaning", "Een")
    #expect(first.status == 0)
    #expect(
      first.errors.firstMatch(
        of:
          /^Warning: entry 3 was recorded at 2\S+Z, before the entry before it \(2099-01-01T00:00:00Z\): the machine's clock was wrong then, or is wrong now. Set it if it is wrong now. See: rijksledger --db \S+ check clock\nAdded the status een.\n$/
      ) != nil, "\(first.errors)")
    #expect(try run("statuses", "add", "twee", "--meaning", "Twee").errors == "Added the status twee.\n")
    let check = try run("check", "clock")
    #expect(check.status == 2)
    #expect(check.output.split(separator: "\n").count == 3, "\(check.output)")
    #expect(try run("journal", "--format", "csv").output.split(separator: "\n").count == 5)
    let shown = try run("statuses", "--as-of", "2098-12-31", "--format", "ids")
    #expect(shown.output.contains("een\ntwee\n"), "\(shown.errors)")
  }
}
