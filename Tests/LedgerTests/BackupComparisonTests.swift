import Ledger
import SQLite
import TestSupport
import Testing

@testable import rijksledger

/// Which row makes the digest of an entry wrong, by a backup that has it as it was.
@Suite struct BackupComparisonTests {
  private static let key = "(SELECT key FROM v_amounts WHERE id = '2023-bzk-woningbouwimpuls#1')"
  private static let amount =
    "amount_version document=ledenbrief id=2023-bzk-woningbouwimpuls#1 measure=2023-bzk-woningbouwimpuls"

  @Test(
    arguments: [
      ("SELECT 1", []),
      (
        "UPDATE amount_version SET cents = cents + 100, note = 'x' WHERE amount = \(key)",
        [
          "entry 2: \(amount): cents is 22200000100 (expected 22200000000, as in the backup)",
          "entry 2: \(amount): note is x (expected Jaar afgeleid uit de mededeling dat er na 2023 geen budget m…, as in the backup)",
        ]
      ),
      (
        "UPDATE event SET note = 'anders' WHERE number = 2",
        ["entry 3: event number=2: note is anders (expected gesprek, as in the backup)"]
      ),
      (
        "DELETE FROM event WHERE number = 3",
        ["entry 4: event number=3: the row is in the backup, and not here (expected it here too)"]
      ),
      (
        "UPDATE route_version SET ended = 3 WHERE route = (SELECT key FROM route WHERE code = 'spuk')",
        ["entry 3: route_version code=spuk, ended: the row is not in the backup (expected no such row)"]
      ),
      (
        "DELETE FROM amount_overlap WHERE amount = (SELECT min(amount) FROM amount_overlap)",
        [
          "entry 2: amount_version document=ledenbrief id=2023-bzk-verkiezingen#2 measure=2023-bzk-verkiezingen: may_overlap is empty (expected 2023-bzk-verkiezingen#1, as in the backup)"
        ]
      ),
      (
        "UPDATE measure SET id = '2023-bzk-anders' WHERE id = '2023-bzk-desinformatie'",
        [
          "entry 2: measure_version id=2023-bzk-anders: the row is not in the backup (expected no such row)",
          "entry 2: measure_version id=2023-bzk-desinformatie: the row is in the backup, and not here (expected it here too)",
        ]
      ),
      (
        "DELETE FROM event WHERE made = 4; DELETE FROM journal WHERE entry = 4",
        ["entry 4: the backup has it, with any after it, and this ledger does not"]
      ),
    ] as [(String, [String])])
  func theRowThatWasChangedIsNamed(_ sql: String, _ expected: [String]) throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    let backup = directory.file("backup.db")
    try Ledger.open(path, for: .query).backUp(to: backup, replaces: false)
    try Tamper.with(path, sql)
    let ledger = try Ledger.open(path, for: .check)
    #expect(try texts(ledger.findings(againstBackup: backup)) == expected)
    // The check itself names the entry, and nothing where nothing was changed.
    let entries = Set(expected.filter { $0.contains("_") || $0.contains("event") }.map { $0.prefix(7) })
    #expect(Set(try ledger.findings(of: [.journal]).map { $0.place.prefix(7) }) == entries)
  }

  private func texts(_ findings: [CheckFinding]) -> [String] {
    findings.map { finding in
      #expect(!finding.isDoubt && finding.check == .journal)
      return "\(finding.place): \(Messages.text(finding.problem))"
    }
  }

  /// A ledger that went on after the backup is no other ledger; one that was rewritten is, from the entry where they part.
  @Test func whatWasRecordedLaterIsNoDifference() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    let backup = directory.file("backup.db")
    let ledger = try Ledger.open(path, for: .change)
    try ledger.backUp(to: backup, replaces: false)
    _ = try ledger.tag(Tag(status: "vervallen", measures: ["accres"], by: "x"))
    #expect(try ledger.findings(againstBackup: backup) == [])
    let other = try Ledger.open(backup, for: .change)
    _ = try other.tag(Tag(status: "vervallen", measures: ["accres"], by: "y"))
    _ = try other.tag(Tag(status: "in-overleg", measures: ["accres"], by: "y"))
    #expect(try ledger.findings(againstBackup: backup).map(\.place) == ["entry 5"])
    #expect(throws: LedgerError.targetInUse(path: path, beside: path)) {
      try ledger.findings(againstBackup: path)
    }
  }

  /// A backup that was changed itself proves nothing, and of many rows the first hundred are named.
  @Test func whatTheBackupCannotTellIsSaid() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.tagged(in: directory)
    let backup = directory.file("backup.db")
    try Ledger.open(path, for: .query).backUp(to: backup, replaces: false)
    try Tamper.with(path, "UPDATE amount_version SET cents = cents + 100")
    let ledger = try Ledger.open(path, for: .check)
    let found = try texts(ledger.findings(againstBackup: backup))
    #expect(found.count == 101)
    #expect(found.last == "entry 2: 69 more rows differ from the backup")
    try Tamper.with(backup, "UPDATE amount_version SET cents = cents + 200 WHERE amount = \(Self.key)")
    #expect(
      try texts(ledger.findings(againstBackup: backup)) == [
        "entry 2: the digest of its rows does not fit those of the backup either (expected a backup that passes)"
      ])
  }
}
