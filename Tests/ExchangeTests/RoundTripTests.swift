import Exchange
import Ledger
import TestSupport
import Testing

@Suite struct RoundTripTests {
  /// "Export, import into an empty ledger, export again: same bytes" (DESIGN, invariants).
  @Test(arguments: 1...60)
  func aPackageComesOutOfALedgerAsItWentIn(_ seed: Int) throws {
    let directory = TemporaryDirectory()
    let files = PackageWriter.files(of: EditionGenerator.data(seed: UInt64(seed), editions: 1 + seed % 3))
    let path = directory.file("a.db")
    let data = try PackageReader.read(files)
    try Ledger.make(path, by: "tester") { ledger in
      try ledger.add(data, reason: ChangeReason(by: "tester", action: "init"))
    }
    let ledger = try Ledger.open(path, for: .query)
    let again = PackageWriter.files(of: try ledger.data(ofEditions: ledger.editions()))
    #expect(Set(again.keys) == Set(files.keys))
    for (name, bytes) in files {
      #expect(
        String(decoding: again[name] ?? [], as: UTF8.self) == String(decoding: bytes, as: UTF8.self),
        "\(name)")
    }
  }
}
