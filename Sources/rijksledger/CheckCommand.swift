import ArgumentParser
import Ledger

extension Check: ExpressibleByArgument {}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the ledger; silent when all is well.",
    discussion: """
      Runs the checks named, or all, and reports everything that they find; then the exit status is 2.

      CHECKS
      \(Check.allCases.map { check in
        "  " + (check.rawValue + String(repeating: " ", count: 14)).prefix(14) + check.meaning
      }.joined(separator: "\n"))

      EXAMPLES
        rijksledger check
        rijksledger check journal integrity
        rijksledger check --format json
        rijksledger check journal --expect-head 12:9f86d0...
      """)

  @OptionGroup var ledger: LedgerOptions

  @Argument(help: "The checks to run. Default: all.")
  var checks: [Check] = []

  @Option(
    help: ArgumentHelp(
      "Also require that a journal entry has this digest, as journal --head printed it.",
      valueName: "n:digest"),
    transform: HeadArgument.init)
  var expectHead: HeadArgument?

  @OptionGroup(title: "OUTPUT") var output: OutputOptions

  func run() throws {
    let ledger = try ledger.open(for: .check)
    var wanted = checks.isEmpty ? Check.allCases : checks
    // A digest proves what it covers only if the entries before it are recomputed too.
    if expectHead != nil && !wanted.contains(.journal) { wanted.append(.journal) }
    var findings = try ledger.findings(of: wanted)
    if let head = expectHead {
      findings += try ledger.findings(expectingHead: head.entry, digest: head.digest)
    }
    if findings.isEmpty && output.format != .json && output.format != .csv { return }
    let writer = try ListingWriter(.findings, output, besides: ledger)
    for finding in findings { try writer.write(finding) }
    try writer.finish(nothing: "")
    guard !findings.isEmpty else { return }
    let found = Check.allCases.filter { check in findings.contains { $0.check == check } }
    let remedies = found.map { "\($0.rawValue): \($0.remedy)" }.joined(separator: "\n")
    throw CommandFailure(
      "\(findings.count) \(findings.count == 1 ? "fault" : "faults") found.\n\(remedies)",
      status: CommandFailure.faultsFound)
  }
}
