import Budget
import Exchange
import Foundation
import Ledger
import TestSupport
import Testing

@testable import rijksledger

/// "The close() system call will cancel all POSIX advisory locks on the same file for all threads and all file descriptors in
/// the process" (How To Corrupt An SQLite Database File): whatever is asked of a ledger, its lock has to stay.
@Suite struct LockTests {
  let directory = TemporaryDirectory()

  /// How many locks for reading there are on a file, by the kernel's list.
  private func readLocks(on path: String) throws -> Int {
    let inode = try #require(FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int)
    return try String(contentsOfFile: "/proc/locks", encoding: .utf8).split(separator: "\n").count {
      $0.contains(" READ ") && $0.contains(":\(inode) ")
    }
  }

  private static let questions: [(name: String, ask: @Sendable (Ledger, TemporaryDirectory) throws -> Void)] =
    [
      ("measures", { ledger, _ in try ledger.forEachMeasure(ledger.filter(.all)) { _ in } }),
      ("amounts", { ledger, _ in try ledger.forEachAmount(ledger.filter(.all)) { _ in } }),
      ("contributions", { ledger, _ in try ledger.forEachContribution(ledger.filter(.all)) { _ in } }),
      ("history", { ledger, _ in try ledger.forEachEvent(ledger.filter(.all)) { _ in } }),
      ("totals", { ledger, _ in _ = try ledger.totals(by: [.ministry], ledger.filter(.all)) }),
      ("totals by status", { ledger, _ in _ = try ledger.totals(by: [.status], ledger.filter(.all)) }),
      ("show", { ledger, _ in _ = try ledger.detail(ofMeasure: "2023-bzk-woningbouwimpuls") }),
      ("statuses", { ledger, _ in _ = try ledger.statusRows(ledger.filter(.all)) }),
      ("journal", { ledger, _ in try ledger.forEachJournalEntry { _ in } }),
      ("check", { ledger, _ in _ = try ledger.findings() }),
      (
        "datapackage",
        { ledger, directory in
          let folder = try DirectoryOutput(directory.file("package"), ledger: ledger.file, replaces: false)
          let filter = try ledger.filter(.all)
          try PackageWriter(ledger, filter, head: ExportHead(ledger, filter)).write(to: folder)
          try folder.publish()
        }
      ),
      (
        "workbook",
        { ledger, directory in
          try directory.write(Array("vorige".utf8), to: "book.xlsx")
          let file = try FileOutput(directory.file("book.xlsx"), ledger: ledger.file, replaces: true)
          let filter = try ledger.filter(.all)
          try WorkbookWriter(
            ledger, filter, head: ExportHead(ledger, filter), findings: { try ledger.findings(of: [$0]) },
            wording: WorkbookWording(language: .nl, again: "", verification: "", finding: { _ in "" })
          ).write(to: file)
          try file.finish()
        }
      ),
      (
        "the ledger as a destination",
        { ledger, _ in
          _ = #expect(throws: OutputFailure.self) {
            try FileOutput(ledger.path, ledger: ledger.file, replaces: true)
          }
          _ = #expect(throws: OutputFailure.self) {
            try DirectoryOutput(ledger.path, ledger: ledger.file, replaces: true)
          }
          _ = #expect(throws: LedgerError.self) { try ledger.backUp(to: ledger.path, replaces: true) }
        }
      ),
      ("backup", { ledger, directory in try ledger.backUp(to: directory.file("copy.db"), replaces: false) }),
    ]

  @Test(arguments: questions.map(\.name), ["#2", "#4", "now"])
  func theLockStaysDuringEveryQuery(_ name: String, _ moment: String) throws {
    let path = try Fixtures.tagged(in: directory)
    let question = try #require(Self.questions.first { $0.name == name })
    let ledger = try Ledger.open(path, for: .query)
    try ledger.reading {
      _ = try ledger.editions()
      try #require(try readLocks(on: path) > 0)
      let shown = try Moment(moment).map { try ledger.shown(at: $0) } ?? ledger
      #expect(try readLocks(on: path) > 0, "as of \(moment)")
      try question.ask(shown, directory)
      #expect(try readLocks(on: path) > 0, "\(name)")
    }
    withExtendedLifetime(ledger) {}
  }
}
