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
    let directory = TemporaryDirectory()
    let made = try Program.python(
      "large.py", [Program.root + "/Seeds", "package", "300"], in: directory.path)
    #expect(made.status == 0, "\(made.errors)")
    let result = try Program.python(
      "powerloss.py", [Program.binary, "office", "package", "\(Self.losses)", "1"], in: directory.path)
    print(result.errors)
    #expect(result.output == "")
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test func aKilledCorrectionIsMadeWholeOrNotAtAll() throws {
    let directory = TemporaryDirectory()
    let made = try Program.python(
      "large.py", [Program.root + "/Seeds", "package", "\(Self.imported)"], in: directory.path)
    #expect(made.status == 0, "\(made.errors)")
    let result = try Program.python(
      "killimport.py", [Program.binary, "office", "package", "\(Self.importKills)", "1"], in: directory.path)
    print(result.errors)
    #expect(result.output == "")
    #expect(result.status == 0, "\(result.errors)")
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

  private func work(in directory: String, seconds: Int) throws {
    let result = try Program.python("soak.py", [Program.binary, "office", "\(seconds)", "1"], in: directory)
    print(result.errors)
    #expect(result.output == "")
    #expect(result.status == 0, "\(result.errors)")
  }
}
