import Foundation
import TestSupport
import Testing

/// Power that is lost, and a busy office: what was acknowledged is there afterwards.
@Suite(.serialized) struct EnduranceTests {
  /// How long the office works, in seconds: an hour in Scripts/soak.
  static let seconds = setting("SECONDS") ?? 60
  /// How often the power is lost: more in Scripts/soak.
  static let losses = setting("LOSSES") ?? 20

  private static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment["RIJKSLEDGER_SOAK_\(name)"].flatMap { Int($0) }
  }

  @Test func losingPowerLosesNothingAcknowledged() throws {
    let directory = TemporaryDirectory()
    let made = try Program.python(
      "large.py", [Program.root + "/Seeds", "package", "300"], in: directory.path)
    #expect(made.status == 0, "\(made.errors)")
    let result = try Program.python(
      "powerloss.py", [Program.binary, "office", "package", "\(Self.losses)", "1"], in: directory.path)
    #expect(result.output == "")
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test func aBusyOfficeLosesNothingAcknowledged() throws {
    try work(in: TemporaryDirectory().path)
  }

  private func work(in directory: String) throws {
    let result = try Program.python(
      "soak.py", [Program.binary, "office", "\(Self.seconds)", "1"], in: directory)
    print(result.errors)
    #expect(result.output == "")
    #expect(result.status == 0, "\(result.errors)")
  }
}
