import Foundation
import TestSupport
import Testing

/// Power that is lost, an import that is killed, and a busy office: what was acknowledged is there afterwards.
@Suite(.serialized) struct EnduranceTests {
  /// How long the offices work, in seconds, both together: an hour in Scripts/soak.
  static let seconds = setting("SECONDS") ?? 60
  /// How often the power is lost: more in Scripts/soak.
  static let losses = setting("LOSSES") ?? 20

  /// How many amounts an import changes while it is killed, and how often: more in Scripts/soak.
  static let imported = setting("IMPORTED") ?? 3000
  static let importKills = setting("IMPORT_KILLS") ?? 5

  private static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment["RIJKSLEDGER_SOAK_\(name)"].flatMap { Int($0) }
  }

  @Test(.enabled(if: Account.canCompile, "recording what is written needs a C compiler"))
  func losingPowerLosesNothingAcknowledged() throws {
    try work("powerloss.py", amounts: 300, times: Self.losses)
  }

  @Test func aKilledCorrectionIsMadeWholeOrNotAtAll() throws {
    try work("killimport.py", amounts: Self.imported, times: Self.importKills)
  }

  @Test func aBusyOfficeLosesNothingAcknowledged() throws {
    let directory = TemporaryDirectory()
    try work(in: directory.path, seconds: Self.seconds / 2)
    withExtendedLifetime(directory) {}
  }

  @Test(.enabled(if: Account.canMount, "a disk that fills up needs root"))
  func aBusyOfficeWhoseDiskFillsUpLosesNothingAcknowledged() throws {
    let directory = TemporaryDirectory()
    let mounted = try Program.shell(
      "mkdir office && mount -t tmpfs -o size=32m none office", in: directory.path)
    #expect(mounted.status == 0, "\(mounted.errors)")
    defer { _ = try? Program.shell("umount office", in: directory.path) }
    try work(in: directory.path, seconds: Self.seconds / 2)
  }

  /// Runs a script on a package of so many amounts.
  private func work(_ script: String, amounts: Int, times: Int) throws {
    let directory = TemporaryDirectory()
    try run("large.py", [Program.root + "/Seeds", "package", "\(amounts)"], in: directory.path)
    try run(script, [Program.binary, "office", "package", "\(times)", "1"], in: directory.path)
  }

  private func work(in directory: String, seconds: Int) throws {
    try run("soak.py", [Program.binary, "office", "\(seconds)", "1"], in: directory)
  }

  private func run(_ script: String, _ arguments: [String], in directory: String) throws {
    let result = try Program.python(script, arguments, in: directory)
    print(result.errors)
    #expect(result.output == "")
    #expect(result.status == 0, "\(result.errors)")
  }
}
