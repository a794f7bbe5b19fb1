import ArgumentParser
import Budget
import Exchange
import Ledger

/// Which ledger.
struct LedgerOptions: ParsableArguments {
  @Option(
    name: .customLong("db"),
    help: ArgumentHelp(
      "The ledger's file.",
      discussion: """
        Also RIJKSLEDGER_DB. Without either, $XDG_DATA_HOME/rijksledger/ledger.db or \
        ~/.local/share/rijksledger/ledger.db, which a query makes on first use.
        """,
      valueName: "file"))
  var database: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How long to wait for another program's lock, in seconds. Default: 5.", valueName: "seconds"),
    transform: LedgerOptions.seconds)
  var busyTimeout = 5

  @Option(
    help: ArgumentHelp(
      "The language of what people read.",
      discussion:
        "Default: that of LC_ALL, LC_MESSAGES or LANG, else en. CSV, JSON and ids are the same in both."))
  var lang: Language?

  /// The same in milliseconds.
  var busyMilliseconds: Int32 { Int32(busyTimeout * 1000) }

  func validate() throws {
    try EmptyName.refuse(database, of: "--db")
  }

  @Sendable private static func seconds(_ text: String) throws -> Int {
    guard let seconds = Int(text), (0...3600).contains(seconds) else {
      throw ValidationError(
        said(
          en: "use a whole number of seconds from 0 to 3600.",
          nl: "gebruik een heel aantal seconden van 0 tot en met 3600."))
    }
    return seconds
  }

  /// Opens the ledger; the default one is made on first use by a query.
  ///
  /// A change to a ledger that nobody has yet is a mistake: it was meant for another one.
  func open(for access: Ledger.Access = .query) throws -> Ledger {
    let place = try LedgerPlace(option: database)
    if !place.isNamed && access != .change { try place.makeIfMissing() }
    let ledger = try Ledger.open(place.path, for: access, busyTimeout: busyMilliseconds)
    ledger.whenClockIsBehind = { StandardError.writeLine(Messages.text($0)) }
    if access == .query, try ledger.hasEarlierBuiltIn() {
      StandardError.writeLine(Messages.newerBuiltIn)
    }
    return ledger
  }

  /// Opens another ledger than that of the command, for queries.
  func open(other path: String) throws -> Ledger {
    try Ledger.open(path, for: .query, busyTimeout: busyMilliseconds)
  }
}
