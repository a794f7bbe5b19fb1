import Exchange
import Ledger
import SQLite
import TestSupport
import Testing

@Suite struct BackupTests {
  let directory = TemporaryDirectory()

  @Test func aBackupIsOneFileThatPassesCheck() throws {
    let path = try Fixtures.shipped(in: directory)
    let target = directory.file("copy.db")
    // While another connection is writing.
    let other = try Database(path: path, access: .write)
    try other.writeTransaction {
      try Ledger.open(path, for: .query).backUp(to: target, replaces: false)
    }
    #expect(try Ledger.open(target, for: .check).findings() == [])
    #expect(try Database(path: target, access: .write).text("PRAGMA journal_mode") == "delete")
    #expect(try directory.names().filter { $0.hasPrefix("copy") || $0.hasSuffix(".tmp") } == ["copy.db"])
  }

  @Test func whatIsThereIsReplacedOnlyWhenAsked() throws {
    let ledger = try Ledger.open(try Fixtures.shipped(in: directory), for: .query)
    try directory.write([1], to: "copy.db")
    let target = directory.file("copy.db")
    #expect(throws: LedgerError.targetExists(path: target)) { try ledger.backUp(to: target, replaces: false) }
    #expect(try directory.bytes("copy.db") == [1])
    try ledger.backUp(to: target, replaces: true)
    #expect(try Ledger.open(target, for: .check).findings() == [])
  }

  @Test func theLedgerItselfAndFilesInUseAreNeverReplaced() throws {
    let path = try Fixtures.shipped(in: directory)
    let ledger = try Ledger.open(path, for: .query)
    #expect(throws: LedgerError.self) { try ledger.backUp(to: path, replaces: true) }
    for suffix in ["-wal", "-journal"] {
      try directory.write([1], to: "copy.db")
      try directory.write([1], to: "copy.db\(suffix)")
      let target = directory.file("copy.db")
      #expect(throws: LedgerError.targetInUse(path: target, beside: target + suffix)) {
        try ledger.backUp(to: target, replaces: true)
      }
      #expect(try directory.bytes("copy.db") == [1])
      _ = try Program.shell("rm copy.db*", in: directory.path)
    }
    #expect(throws: LedgerError.self) { try ledger.backUp(to: directory.path, replaces: true) }
  }
}
