import Foundation

/// What a program printed and how it ended.
public struct ProgramResult: Equatable, Sendable {
  /// What came on standard output.
  public let output: String
  /// What came on standard error.
  public let errors: String
  /// The exit status; 128 and the signal's number if a signal ended it.
  public let status: Int32

  /// Makes a result to compare with.
  public init(output: String, errors: String, status: Int32) {
    self.output = output
    self.errors = errors
    self.status = status
  }
}

/// Runs programs for tests.
public enum Program {
  /// The folder of the package.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The built command: `RIJKSLEDGER_BINARY`, or the one beside the tests.
  public static let binary: String =
    ProcessInfo.processInfo.environment["RIJKSLEDGER_BINARY"]
    ?? URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path
    + "/rijksledger"

  /// The folder of the tests' own Python programs.
  public static let scripts = root + "/Tests/CommandTests/Python"
  /// The folder of the programs that `Scripts/tools` installs.
  public static let tools = root + "/.build/tools/bin"

  /// Runs one of the tests' Python programs.
  public static func python(
    _ script: String, _ arguments: [String], in directory: String
  ) throws -> ProgramResult {
    try run("\(tools)/python", ["\(scripts)/\(script)"] + arguments, in: directory)
  }

  /// Runs the command with arguments in a directory, with a fixed locale and no ledger of the user's.
  public static func rijksledger(
    _ arguments: [String], in directory: String, environment: [String: String] = [:]
  ) throws -> ProgramResult {
    try run(binary, arguments, in: directory, environment: environment)
  }

  /// Runs a shell script in a directory, with `rijksledger` on its PATH.
  public static func shell(
    _ script: String, in directory: String, environment: [String: String] = [:]
  ) throws -> ProgramResult {
    try run("/bin/bash", ["-c", script], in: directory, environment: environment)
  }

  /// Runs a program; its pipes are drained while it runs, and standard output and error stay apart.
  public static func run(
    _ program: String, _ arguments: [String], in directory: String, environment: [String: String] = [:]
  ) throws -> ProgramResult {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: directory)
    let folder = URL(fileURLWithPath: binary).deletingLastPathComponent().path
    process.environment = [
      "PATH": "\(folder):\(tools):/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "HOME": directory,
      "LC_ALL": "C.UTF-8",
      "TZ": "UTC", "COLUMNS": "80", "RIJKSLEDGER_BY": "tester", "TMPDIR": "/tmp",
    ].merging(environment) { $1 }
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    let drained = Drained()
    let group = DispatchGroup()
    try process.run()
    for (pipe, isOutput) in [(output, true), (errors, false)] {
      DispatchQueue.global().async(group: group) {
        drained.set(pipe.fileHandleForReading.readDataToEndOfFile(), isOutput: isOutput)
      }
    }
    group.wait()
    process.waitUntilExit()
    let isSignal = process.terminationReason == .uncaughtSignal
    return ProgramResult(
      output: String(decoding: drained.output, as: UTF8.self),
      errors: String(decoding: drained.errors, as: UTF8.self),
      status: process.terminationStatus + (isSignal ? 128 : 0))
  }

  private final class Drained: @unchecked Sendable {
    private let lock = NSLock()
    private(set) var output = Data()
    private(set) var errors = Data()

    func set(_ data: Data, isOutput: Bool) {
      lock.withLock { if isOutput { output = data } else { errors = data } }
    }
  }
}
