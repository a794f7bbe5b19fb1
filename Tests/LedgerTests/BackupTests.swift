import Exchange
import Files
import Foundation
import Ledger
import SQLite
import TestSupport
import Testing

@Suite struct BackupTests {
  let directory = TemporaryDirectory()

  @Test func aBackupIsOneFileThatPassesCheck() throws {
    let path = try Fixtures.shipped(in: directory)
    let target = directory.file("copy.db")
    // While another connection is writing: what it has not committed is not in the copy.
    let other = try Database(path: path, access: .write)
    try other.writeTransaction {
      try other.run("DELETE FROM contribution")
      try Ledger.open(path, for: .query).backUp(to: target, replaces: false)
    }
    #expect(try Ledger.open(target, for: .check).findings() == [])
    #expect(try Database(path: target, access: .write).text("PRAGMA journal_mode") == "delete")
    #expect(try directory.names().filter { $0.hasPrefix("copy") || $0.hasSuffix(".tmp") } == ["copy.db"])
  }

  /// A backup that is put back to work goes back to WAL, so that readers never wait.
  @Test func aBackupThatIsWrittenToIsInWALModeAgain() throws {
    let target = directory.file("copy.db")
    try Ledger.open(try Fixtures.shipped(in: directory), for: .query).backUp(to: target, replaces: false)
    _ = try Ledger.open(target, for: .change).tag(Tag(status: "in-overleg", measures: ["accres"], by: "x"))
    #expect(try Database(path: target, access: .write).text("PRAGMA journal_mode") == "wal")
    #expect(try Ledger.open(target, for: .check).findings() == [])
  }

  @Test func aLinkStaysALink() throws {
    let ledger = try Ledger.open(try Fixtures.shipped(in: directory), for: .query)
    try directory.write([1], to: "real.db")
    try FileManager.default.createSymbolicLink(
      atPath: directory.file("last.db"), withDestinationPath: directory.file("real.db"))
    try ledger.backUp(to: directory.file("last.db"), replaces: true)
    #expect(try Ledger.open(directory.file("real.db"), for: .check).findings() == [])
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: directory.file("last.db")).hasSuffix(
        "real.db"))
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

  @Test func onlyACopyIsReplaced() throws {
    let directory = TemporaryDirectory()
    let ledger = try Ledger.open(Fixtures.shipped(in: directory), for: .query)
    let other = directory.file("other.db")
    try FileManager.default.copyItem(atPath: ledger.path, toPath: other)
    #expect(throws: LedgerError.targetNotACopy(path: other)) { try ledger.backUp(to: other, replaces: true) }
    let foreign = directory.file("foreign.db")
    try Database(path: foreign, access: .create, busyTimeout: 0).execute("CREATE TABLE t (x)")
    #expect(throws: LedgerError.targetNotACopy(path: foreign)) {
      try ledger.backUp(to: foreign, replaces: true)
    }
    let copy = directory.file("copy.db")
    for _ in 1...2 { try ledger.backUp(to: copy, replaces: true) }
  }

  @Test func theLedgerItselfAndFilesInUseAreNeverReplaced() throws {
    let path = try Fixtures.shipped(in: directory)
    let ledger = try Ledger.open(path, for: .query)
    try FileManager.default.createSymbolicLink(atPath: directory.file("link.db"), withDestinationPath: path)
    for name in ["", "-wal", "-shm", "-journal"] {
      for target in [path + name, directory.path + "/./ledger.db\(name)"] {
        #expect(throws: LedgerError.targetInUse(path: target, beside: target)) {
          try ledger.backUp(to: target, replaces: true)
        }
      }
    }
    #expect(throws: LedgerError.self) { try ledger.backUp(to: directory.file("link.db"), replaces: true) }
    #expect(throws: LedgerError.targetRefused(path: "", .noName)) {
      try ledger.backUp(to: "", replaces: false)
    }
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
