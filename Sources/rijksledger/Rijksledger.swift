import ArgumentParser
import Budget
import CSystem
import Exchange
import Files
import Glibc
import Ledger

/// The command.
@main
struct Rijksledger: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: programName,
    abstract: "The ledger of the measures (kabinetsvoornemens) in the Dutch rijksbegroting.",
    discussion: """
      Which euro was promised, to whom, for which year, along which route, and what became of it: every measure \
      of an edition with its printed figures, each counted once.

      EXAMPLES
        rijksledger totals                          totals per ministry and year
        rijksledger totals --by route --year 2023   totals per route in one year
        rijksledger measures --ministry BZK         the measures of a ministry
        rijksledger show woningbouwimpuls           one measure in full
        rijksledger export --format xlsx --output totalen.xlsx
                                                    the workbook for an auditor
        rijksledger tag in-overleg woningbouwimpuls --by NAME
                                                    set the status of a measure

      Exit status: 0 done, 1 it could not be done, 2 check found faults, 64 wrong usage, 65 faulty input data.
      """,
    version: programVersion,
    subcommands: [
      MeasuresCommand.self, AmountsCommand.self, ContributionsCommand.self, TotalsCommand.self,
      ShowCommand.self, MinistriesCommand.self, RoutesCommand.self, RecipientsCommand.self,
      ThemesCommand.self,
      EditionsCommand.self, DocumentsCommand.self, DiffCommand.self, TagCommand.self, FollowCommand.self,
      WithdrawCommand.self, HistoryCommand.self, AgendaCommand.self, MergeCommand.self, StatusesCommand.self,
      JournalCommand.self, CheckCommand.self, ExportCommand.self,
      ImportCommand.self, AmendCommand.self, TemplateCommand.self, InitCommand.self, BackupCommand.self,
      RestoreCommand.self, MigrateCommand.self,
    ])

  @OptionGroup var ledger: LedgerOptions

  static var _errorPrefix: String { Messages.errorPrefix }

  static func main() {
    // A reader of the pipe that stops is no failure: the write fails with EPIPE instead of a signal.
    signal(SIGPIPE, SIG_IGN)
    // Nor is a limit on the size of files (ulimit -f): the write fails with EFBIG, and is said.
    signal(SIGXFSZ, SIG_IGN)
    Signals.removeUnfinishedFiles()
    // SQLite may take and free some 180 KB for each row; from 128 KB on malloc gives that back to the kernel every time,
    // which took half of the time of a large --as-of.
    mallopt(M_TRIM_THRESHOLD, 32 << 20)
    Glibc.exit(run())
  }

  /// Runs the command and gives its exit status.
  static func run() -> Int32 {
    do {
      var command = try parsed(Arguments.words())
      try command.run()
      return 0
    } catch let error as CommandFailure {
      return error.report()
    } catch is OutputClosed {
      return 0
    } catch let interrupted as Interrupted {
      // Everything has been put away; now the signal ends the program as its sender expects.
      raise(interrupted.signal)
      return 128 + interrupted.signal
    } catch {
      if let failure = CommandFailure(error) { return failure.report() }
      let status = exitCode(for: error)
      let message = fullMessage(for: error)
      guard !message.isEmpty else { return status.rawValue }
      if status == .success {
        return Self.status { try StandardOutput().writeLine(message) }
      }
      // It repeats words of the command line, and has lines of its own.
      let lines = Messages.fromParser(message).split(separator: "\n", omittingEmptySubsequences: false)
      StandardError.writeLine(lines.map { ShownText.visible(String($0)) }.joined(separator: "\n"))
      return status.rawValue
    }
  }

  /// The command that the arguments mean.
  ///
  /// Every command takes `--db` itself, so one that is named first, or right after it, parses its arguments alone, in
  /// half the time that the whole tree takes. What it can't parse, and help, goes to the tree, which knows the usage.
  /// Commands name the program as `_superCommandName`: then the parser doesn't look for a request for completion
  /// scripts in their arguments first, which takes as long as parsing them.
  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    let front = arguments.first == "--db" ? arguments.prefix(2) : []
    let rest = arguments.dropFirst(front.count)
    let named = configuration.subcommands.first { type in
      type.configuration.commandName == rest.first && type.configuration.subcommands.isEmpty
    }
    // Asked for help, the parser gives not the command but one that prints the help.
    if let named, let command = try? named.parseAsRoot(Array(front) + rest.dropFirst()),
      type(of: command) == named
    {
      return command
    }
    try HelpWords.check(arguments, of: Self.self)
    return try parseAsRoot(arguments)
  }

  private static func status(of body: () throws -> Void) -> Int32 {
    do {
      try body()
      return 0
    } catch is OutputClosed {
      return 0
    } catch {
      return (CommandFailure(error) ?? CommandFailure("\(error)", status: 1)).report()
    }
  }
}
