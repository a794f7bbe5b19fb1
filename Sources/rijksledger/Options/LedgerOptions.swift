import ArgumentParser
import Ledger

/// Which ledger.
struct LedgerOptions: ParsableArguments {
  @Option(
    name: .customLong("db"),
    help: ArgumentHelp(
      "The ledger's file.",
      discussion: """
        Also RIJKSLEDGER_DB. Without either, $XDG_DATA_HOME/rijksledger/ledger.db or \
        ~/.local/share/rijksledger/ledger.db, which is made on first use.
        """,
      valueName: "file"))
  var database: String?

  @Option(
    help: ArgumentHelp(
      "How long to wait for another program's lock, in seconds.", valueName: "seconds"))
  var busyTimeout = 5

  /// The same in milliseconds.
  var busyMilliseconds: Int32 { Int32(busyTimeout * 1000) }

  func validate() throws {
    guard (0...3600).contains(busyTimeout) else {
      throw ValidationError("--busy-timeout needs a number of seconds from 0 to 3600.")
    }
    if database?.isEmpty == true { throw ValidationError("--db needs the name of a file.") }
  }

  /// Opens the ledger; the default one is made on first use.
  func open(for access: Ledger.Access = .query) throws -> Ledger {
    let place = try LedgerPlace(option: database)
    if !place.isNamed { try place.makeIfMissing() }
    return try Ledger.open(place.path, for: access, busyTimeout: busyMilliseconds)
  }
}
