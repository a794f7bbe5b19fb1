import Foundation
import SQLite
import TestSupport
import Testing

@testable import Ledger

/// A change that was committed when the ledger's name no longer led to the file: it is said where the change is.
@Suite struct OpenedNameTests {
  private let directory = TemporaryDirectory()

  /// Tags, does something to the files, and asks whether the change can be acknowledged.
  ///
  /// - Parameter isRead: Whether a reader stops the change from being moved from the log into the file.
  private func fault(isRead: Bool = false, after script: String) throws -> PlaceFault? {
    _ = try Program.shell("mkdir -p d", in: directory.path)
    let path = try Fixtures.shipped(in: directory, as: "d/l.db")
    let ledger = try Ledger.open(path, for: .change)
    let reader = isRead ? try Database(path: path, access: .query) : nil
    try reader?.execute("BEGIN; SELECT count(*) FROM event")
    defer { try? reader?.execute("ROLLBACK") }
    _ = try ledger.tag(Tag(status: "in-overleg", measures: ["accres"], by: "x"))
    _ = try Program.shell(script, in: directory.path)
    do {
      try ledger.acknowledge()
      return nil
    } catch .place(_, let fault) {
      return fault
    }
  }

  @Test func aFileThatStaysIsAcknowledged() throws {
    #expect(try fault(after: "true") == nil)
    #expect(try fault(isRead: true, after: "true") == nil)
  }

  @Test func aFileThatWasMovedHasTheChange() throws {
    let file = directory.file("m.db")
    #expect(try fault(after: "mv d/l.db m.db") == .moved(to: file, change: .inFile(file)))
    #expect(try Ledger.open(file, for: .query).journalHead()?.entry == 3)
  }

  @Test func aDirectoryThatWasMovedHasTheChange() throws {
    let file = directory.file("e/l.db")
    #expect(try fault(after: "mv d e") == .moved(to: file, change: .inFile(file)))
  }

  @Test func whereAReaderIsInTheWayItIsInTheLog() throws {
    let (file, log) = (directory.file("m.db"), directory.file("d/l.db-wal"))
    #expect(try fault(isRead: true, after: "mv d/l.db m.db") == .moved(to: file, change: .inLog(log)))
    _ = try Program.shell("mv d/l.db-wal m.db-wal", in: directory.path)
    #expect(try Ledger.open(file, for: .query).journalHead()?.entry == 3)
  }

  /// The users of the other file may have the log open, so it stays as it is.
  @Test func whereAnotherFileHasTheNameItIsInTheLog() throws {
    let (file, log) = (directory.file("m.db"), directory.file("d/l.db-wal"))
    #expect(try fault(after: "mv d/l.db m.db; touch d/l.db") == .moved(to: file, change: .inLog(log)))
  }

  @Test func aFileThatWasRemovedTookItAlong() throws {
    #expect(try fault(after: "rm d/l.db") == .moved(to: nil, change: .removed))
  }

  @Test(arguments: ["rm d/l.db-wal", "rm d/l.db-wal; touch d/l.db-wal", "mv d/l.db-wal x"])
  func aLogThatWasRemovedLeavesItUnknown(_ script: String) throws {
    #expect(try fault(after: script) == .logRemoved(directory.file("d/l.db-wal"), change: .unknown))
  }
}
