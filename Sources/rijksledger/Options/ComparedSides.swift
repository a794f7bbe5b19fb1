import Budget
import Exchange
import Files
import Ledger

/// Opens the sides of comparisons: each ledger once, as a process must not open a file twice.
final class ComparedSides {
  private let options: LedgerOptions
  private var own: Ledger?
  private var others: [(place: String, status: FileStatus?, ledger: Ledger)] = []

  /// - Parameter own: The ledger of the command, if it is open already.
  init(_ options: LedgerOptions, own: Ledger? = nil) {
    self.options = options
    self.own = own
  }

  /// All that is open, the ledger of the command first.
  var ledgers: [Ledger] { (own.map { [$0] } ?? []) + others.map(\.ledger) }

  /// A side whose ledger is open.
  struct Opened {
    fileprivate let argument: SideArgument
    fileprivate let ledger: Ledger

    /// The edition that is meant, at its stage and moment.
    ///
    /// - Throws: `LedgerError`, `CommandFailure`.
    func shown() throws -> ComparedSide {
      do {
        let shown = try ledger.shown(at: argument.moment, stage: argument.stage)
        let side = try ComparedSide(shown, edition: argument.edition)
        let documents = try shown.documents().filter { $0.edition == side.edition.year }.map(\.code)
        if let stage = argument.stage, !documents.contains(stage) {
          throw LedgerError.unknownCode(field: "document", input: stage, valid: documents)
        }
        return side
      } catch let error as LedgerError {
        switch error {
        case .unknownCode, .unknownEntry:
          throw CommandFailure(
            "\(ShownText.shortened(argument.text)): \(Messages.text(error))", status: CommandFailure.usage)
        default: throw error
        }
      }
    }

    /// The side as it can be named later, whatever is recorded meanwhile.
    func lastingName(_ side: ComparedSide) throws -> String {
      guard argument.moment == nil, argument.isLedger, let head = try side.ledger.journalHead() else {
        return argument.text
      }
      let place = argument.place.map { "\($0):" } ?? ""
      return "\(place)\(side.edition.year)\(argument.stage.map { "@\($0)" } ?? "")#\(head.entry)"
    }
  }

  /// The command for the events between two moments of an edition in one ledger; nil if there are none, and for other sides.
  ///
  /// - Parameter comparison: Of the two sides.
  /// - Throws: `LedgerError`.
  static func history(from before: Opened, to after: Opened, _ comparison: Comparison) throws -> String? {
    let edition = comparison.after.edition.year
    guard before.ledger === after.ledger, before.argument.isLedger, comparison.before.edition.year == edition
    else { return nil }
    let sides = [comparison.before.ledger, comparison.after.ledger]
    let heads = try sides.map { try $0.journalHead()?.entry ?? 0 }
    guard let first = heads.min(), let last = heads.max(), first < last else { return nil }
    let ledger = heads[0] > heads[1] ? sides[0] : sides[1]
    var question = EventQuestion()
    (question.from, question.upTo) = (.entry(first + 1), .entry(last))
    var input = FilterInput()
    input.editions = .years([edition])
    var hasEvents = false
    try ledger.forEachEvent(ledger.filter(input), question) { _ in hasEvents = true }
    guard hasEvents else { return nil }
    let only = try ledger.editions().count > 1 ? " --edition \(edition)" : ""
    let words = "history\(only) --from '#\(first + 1)' --to '#\(last)'"
    return Messages.command(words, on: before.argument.place ?? LedgerPlace.named)
  }

  /// Opens the ledger of a side; a package is read into one of its own.
  func open(_ side: SideArgument) throws -> Opened {
    Opened(argument: side, ledger: try ledger(of: side))
  }

  /// Runs `body` so that each ledger keeps its state.
  func reading<Result>(_ body: () throws -> Result) throws -> Result {
    func reading(_ rest: ArraySlice<Ledger>) throws -> Result {
      guard let first = rest.first else { return try body() }
      return try first.reading { try reading(rest.dropFirst()) }
    }
    return try reading(ledgers[...])
  }

  private func ledger(of side: SideArgument) throws -> Ledger {
    guard let place = side.place else { return try ownLedger() }
    let status = try Self.status(of: place)
    if status?.kind == .directory {
      guard side.moment == nil else {
        throw CommandFailure(Messages.momentOfPackage(side.text), status: CommandFailure.usage)
      }
      // Each side has its own, as a stage is shown in its place.
      return added(try package(place), place, status)
    }
    if let known = others.first(where: { $0.place == place || Self.isSame($0.status, status) }) {
      return known.ledger
    }
    if let own, Self.isSame(try? FileStatus(of: FilePath(own.file)), status) { return own }
    return added(try other(place), place, status)
  }

  private func added(_ ledger: Ledger, _ place: String, _ status: FileStatus?) -> Ledger {
    others.append((place, status, ledger))
    return ledger
  }

  private func other(_ place: String) throws -> Ledger {
    do {
      return try options.open(other: place)
    } catch let error as LedgerError {
      switch error {
      // What these advise is for the ledger of the command.
      case .missing, .notAFile, .empty, .notADatabase, .foreign:
        throw CommandFailure(Messages.noSide(place), status: CommandFailure.failed)
      default: throw error
      }
    }
  }

  /// What is at a place; nil if that can't be told, which opening it says.
  private static func status(of place: String) throws -> FileStatus? {
    do throws(Errno) {
      return try FileStatus(of: FilePath(place))
    } catch {
      if error != .noEntry { return nil }
      throw CommandFailure(Messages.noSide(place), status: CommandFailure.failed)
    }
  }

  private func ownLedger() throws -> Ledger {
    if let own { return own }
    // It may have been opened under another name already.
    let path = try LedgerPlace(option: options.database).path
    let status = try? FileStatus(of: FilePath(path))
    let ledger = try others.first { Self.isSame($0.status, status) }?.ledger ?? options.open()
    own = ledger
    return ledger
  }

  private static func isSame(_ one: FileStatus?, _ other: FileStatus?) -> Bool {
    guard let one, let other else { return false }
    return one.isSameFile(as: other)
  }

  /// A ledger with what a package brings, its codes included.
  private func package(_ folder: String) throws -> Ledger {
    let progress = RowProgress(show: Terminal.progress, language: .current)
    defer { progress.end() }
    let source = try PackageSource(path: folder)
    if source.isLoose { throw CommandFailure(Messages.looseSide(folder), status: CommandFailure.usage) }
    return try Ledger.temporary(shownAs: folder, by: programName) { ledger in
      do {
        // What was changed since the export is what a comparison is to show.
        let report = try PackageImport(source, isEdited: true, progress: progress)
          .run(into: ledger, by: programName, isAlone: true)
        if report.isUnverified { StandardError.writeLine(Messages.unverifiedPackage(folder)) }
      } catch is NoEdition {
        throw CommandFailure(Messages.noEdition(in: folder), status: CommandFailure.data)
      } catch let faults as PackageFaults {
        throw CommandFailure(Messages.text(faults, of: folder), status: CommandFailure.data)
      }
    }
  }
}

extension SideArgument {
  /// Whether it is a ledger, which has a journal, and not a package.
  fileprivate var isLedger: Bool {
    guard let place else { return true }
    return (try? FileStatus(of: FilePath(place)))?.kind != .directory
  }
}
