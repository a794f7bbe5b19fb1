import Exchange
import Foundation
import Ledger
import TestSupport
import Testing

/// Flipped bits never crash the command, and none that changes what the ledger says goes unnoticed.
@Suite struct BitFlipTests {
  /// What a ledger says: every list, as text.
  private func content(_ path: String) throws -> String {
    let ledger = try Ledger.open(path, for: .query)
    let package = try MemoryFolder.package(of: ledger)
    var text = package.keys.sorted().map { "\($0): \(String(decoding: package[$0] ?? [], as: UTF8.self))" }
      .joined()
    let filter = try ledger.filter(FilterInput())
    try ledger.forEachContribution(filter) { text += "\($0)" }
    try ledger.forEachMeasure(filter) { text += "\($0)" }
    try ledger.forEachJournalEntry { text += "\($0)" }
    return text
  }

  /// How many bits are flipped: more in Scripts/soak.
  static let count = Int(ProcessInfo.processInfo.environment["RIJKSLEDGER_SOAK_FLIPS"] ?? "") ?? 150

  @Test(arguments: 1...count)
  func aFlippedBitIsNoticedOrChangesNothing(_ seed: Int) throws {
    let directory = TemporaryDirectory()
    var random = RandomSource(seed: UInt64(seed))
    var bytes = Fixtures.shipped
    let expected = try content(Fixtures.shipped(in: directory, as: "whole.db"))
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let bit = UInt8(1) << UInt8.random(in: 0...7, using: &random)
    bytes[place] ^= bit
    try directory.write(bytes, to: "ledger.db")
    let path = directory.file("ledger.db")
    do {
      let ledger = try Ledger.open(path, for: .check)
      guard try ledger.findings().isEmpty else { return }
      #expect(try content(path) == expected, "bit \(bit) of byte \(place)")
    } catch is LedgerError {
      // Refused at the door.
    }
  }
}
