import ArgumentParser
import Budget
import Exchange
import Ledger

extension Check: ExpressibleByArgument {}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", _superCommandName: programName,
    abstract: "Check the ledger; silent when all is well. Accept a finding that has been looked at.",
    discussion: """
      Runs the checks named, or all, on one state of the ledger, and reports everything that they find; then the \
      exit status is 2. A finding is named after its check and what was found. One of \
      \(Check.allCases.filter(\.isJudgement).map(\.rawValue).joined(separator: ", ")) \
      may be right after all: accepted, it is shown as such and no longer fails, until something else is found there.

      CHECKS
      \(Language.inEnglish { Check.allCases.map(explained).joined(separator: "\n") })

      EXAMPLES
        rijksledger check
        rijksledger check journal integrity
        rijksledger check --quick
        rijksledger check --format json
        rijksledger check journal --expect-head 12:9f86d0...
        rijksledger check journal --against begroting-2026-11-24.db
        rijksledger check accept outliers-3f9a21c4b07e --by controleur --note "Nagezien, bladzijde 12"
      """,
    subcommands: [Run.self, Accept.self], defaultSubcommand: Run.self)

  private static func explained(_ check: Check) -> String {
    "\(check.rawValue): \(Messages.meaning(check)). Remedy: \(Messages.remedy(check))."
  }

  struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "run",
      abstract: "Run the checks named, or all; with --quick, --format, --output and --expect-head.")

    @OptionGroup var ledger: LedgerOptions

    @Argument(help: "The checks to run. Default: all.")
    var checks: [Check] = []

    @Flag(
      help: ArgumentHelp(
        "Only compare the record with itself, as every export does first.",
        discussion: "The checks \(Check.quick.map(\.rawValue).joined(separator: ", "))."))
    var quick = false

    @Option(
      help: ArgumentHelp(
        "Also require that a journal entry has this digest, as journal --head printed it.",
        valueName: "n:digest"),
      transform: HeadArgument.init)
    var expectHead: HeadArgument?

    @Option(
      help: ArgumentHelp(
        "Also name the rows that make an entry's digest wrong, by a backup that has them as they were.",
        valueName: "backup"))
    var against: String?

    @OptionGroup(title: "OUTPUT") var output: OutputOptions

    func validate() throws {
      try EmptyName.refuse(against, of: "--against")
      if quick && !checks.isEmpty {
        throw ValidationError(
          said(en: "name the checks, or use --quick.", nl: "noem de controles, of gebruik --quick."))
      }
    }

    func run() throws {
      do {
        try check(try ledger.open(for: .check))
      } catch let error as LedgerError {
        throw CommandFailure(whileChecking: error)
      }
    }

    private func check(_ ledger: Ledger) throws {
      var wanted = quick ? Check.quick : checks.isEmpty ? Check.allCases : checks
      // A digest proves what it covers only if the entries before it are recomputed too.
      if expectHead != nil || against != nil, !wanted.contains(.journal) { wanted.append(.journal) }
      let findings = try ledger.reading {
        try ledger.findings(of: wanted)
          + (expectHead.map { try ledger.findings(expectingHead: $0.entry, digest: $0.digest) } ?? [])
          + (against.map { try ledger.findings(againstBackup: $0) } ?? [])
      }
      // Silent when all is well, but an old report must not be left looking like a new one.
      if findings.isEmpty && output.output == nil && output.format != .json && output.format != .csv {
        return
      }
      let faults = findings.filter { $0.acceptance == nil }
      // In a damaged file the other checks may find anything, and there is only one thing to do.
      let isDamaged = faults.contains { $0.check == .integrity }
      func remedy(_ check: Check) -> String {
        Messages.remedy(isDamaged ? .integrity : check, on: LedgerPlace.named)
      }
      let writer = try ListingWriter(.findings(remedy: remedy), output, besides: ledger)
      for finding in findings { try writer.write(finding) }
      try writer.finish(nothing: "")
      guard !faults.isEmpty else { return }
      let found = Check.allCases.filter { check in faults.contains { $0.check == check } }
      let remedies = (isDamaged ? [.integrity] : found).map { "\($0.rawValue): \(remedy($0))" }
      let count = said(
        en: "\(Count.text(faults.count, "fault")) found.",
        nl: "\(Count.text(faults.count, "fout", "fouten")) gevonden.")
      throw CommandFailure(
        "\(count)\n\(remedies.joined(separator: "\n"))", status: CommandFailure.faultsFound)
    }
  }

  struct Accept: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "accept",
      abstract: "Accept findings that have been looked at: who, when and why is recorded in the journal.")

    @OptionGroup var ledger: LedgerOptions

    @Argument(help: "The findings, as check names them.")
    var findings: [String]

    @OptionGroup var author: AuthorOptions

    @Option(
      parsing: .unconditional, help: ArgumentHelp("Why they are right.", valueName: "reason"),
      transform: FreeText.text)
    var note: String

    func run() throws {
      let by = try author.name()
      let ledger = try ledger.open(for: .change)
      for finding in try ledger.accept(findings: findings, by: by, note: note) {
        StandardError.writeLine(
          said(
            en: "Accepted \(finding.id) at \(finding.place).",
            nl: "\(finding.id) is aanvaard, bij \(finding.place)."))
      }
    }
  }
}
