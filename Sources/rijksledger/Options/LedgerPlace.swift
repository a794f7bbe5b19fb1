import Budget
import Exchange
import Files
import Glibc
import Ledger

/// Where the ledger is, and whether the user named it.
struct LedgerPlace {
  let path: String
  /// A typo in a named path never makes a ledger; the default one is made on first use by a query.
  let isNamed: Bool

  /// The ledger as the user named it, with `--db` or `RIJKSLEDGER_DB`; nil for the default one.
  ///
  /// Messages that advise a command need it. Where they are worded there are no parsed options, so it is read
  /// from the arguments of the program.
  static let named: String? = {
    // What is not UTF-8 has been refused by then.
    let arguments = ((try? Arguments.words()) ?? []).prefix { $0 != "--" }
    var named: String?
    for (index, argument) in zip(arguments.indices, arguments) {
      if argument == "--db", arguments.indices.contains(index + 1) { named = arguments[index + 1] }
      if argument.hasPrefix("--db=") { named = String(argument.dropFirst("--db=".count)) }
    }
    return named ?? (try? Environment.value("RIJKSLEDGER_DB"))
  }()

  init(option: String?) throws {
    if let named = try option ?? Environment.value("RIJKSLEDGER_DB") {
      path = named
      isNamed = true
      return
    }
    isNamed = false
    path = try Self.dataFolder() + "/rijksledger/ledger.db"
  }

  /// The folder of the user's data.
  private static func dataFolder() throws -> String {
    if let data = try Environment.value("XDG_DATA_HOME") {
      if data.hasPrefix("/") { return data }
      // "All paths set in these environment variables must be absolute. If an implementation encounters a relative path in
      // any of these variables it should consider the path invalid and ignore it" (XDG Base Directory Specification).
      StandardError.writeLine(
        said(
          en: "XDG_DATA_HOME is ignored, as it is not an absolute path: \(ShownText.shortened(data)).",
          nl: "XDG_DATA_HOME telt niet mee, want het is geen absoluut pad: \(ShownText.shortened(data))."))
    }
    guard let home = try Environment.value("HOME") else {
      throw noDefault(said(en: "HOME is not set", nl: "HOME is niet gezet"))
    }
    // A relative one would make another ledger in every directory.
    guard home.hasPrefix("/") else {
      throw noDefault(
        said(
          en: "HOME is not an absolute path (\(ShownText.shortened(home)))",
          nl: "HOME is geen absoluut pad (\(ShownText.shortened(home)))"))
    }
    return "\(home)/.local/share"
  }

  private static func noDefault(_ reason: String) -> CommandFailure {
    CommandFailure(
      said(
        en: "\(reason), so there is no default place for a ledger. Name its file with --db or RIJKSLEDGER_DB",
        nl:
          "\(reason), dus er is geen vaste plaats voor een grootboek. Noem het bestand met --db of RIJKSLEDGER_DB"
      ),
      status: CommandFailure.usage)
  }

  func makeIfMissing() throws {
    guard access(path, F_OK) != 0, errno == ENOENT else { return }
    try makeDirectories()
    do {
      // Somebody who asks a question is not the author of a change.
      try Ledger.makeWithBuiltInEditions(path, by: programName)
    } catch LedgerError.exists {
      return  // Another first user was faster; theirs is whole.
    }
    StandardError.writeLine(madeWithBuiltIn)
  }

  /// That the ledger has been made.
  var madeWithBuiltIn: String {
    said(
      en: "Made \(ShownText.visible(path)) with the built-in edition.",
      nl: "\(ShownText.visible(path)) is gemaakt, met de ingebouwde editie.")
  }

  /// Makes the directories of the default path.
  func makeDirectories() throws {
    var end = path.startIndex
    while let slash = path[path.index(after: end)...].firstIndex(of: "/") {
      let directory = String(path[..<slash])
      guard mkdir(directory, 0o700) == 0 || errno == EEXIST else {
        let reason = String(cString: strerror(errno))
        throw CommandFailure(
          said(
            en: "\(ShownText.visible(directory)) can't be made: \(reason). Name the ledger's file with --db",
            nl:
              "\(ShownText.visible(directory)) kan niet worden gemaakt: \(reason). Noem het bestand van het grootboek"
              + " met --db"),
          status: CommandFailure.failed)
      }
      end = slash
    }
  }
}
