import Budget
import Foundation
import Ledger
import TestSupport
import Testing

/// What is derived, after each step of random work on a ledger, against a count that shares nothing with what wrote it.
@Suite struct DerivedTests {
  /// How many ledgers of 20 editions each: 50 in Scripts/soak, with 1,000 editions.
  static let ledgers = max(
    1, (Int(ProcessInfo.processInfo.environment["RIJKSLEDGER_SOAK_LEDGERS"] ?? "") ?? 0) / 40)

  @Test(arguments: 1...ledgers)
  func whatIsDerivedIsRightAfterEveryStep(_ seed: Int) throws {
    let directory = TemporaryDirectory()
    let work = try RandomWork(seed: UInt64(seed), editions: 20, in: directory)
    var steps: [RandomWork.Step: Int] = [:]
    while let step = try work.next() {
      steps[step, default: 0] += 1
      #expect(try work.ledger.findings(of: [.totals, .parts, .search, .journal]) == [], "\(step)")
      let found = try DerivedRows(in: work.ledger.path)
      let expected = try DerivedRows(countedFrom: work.ledger)
      #expect(found.differences(from: expected) == [], "\(step)")
    }
    #expect(steps[.import] == 20)
    #expect(try work.ledger.findings(of: Check.allCases.filter { !$0.isJudgement }) == [])
  }
}
