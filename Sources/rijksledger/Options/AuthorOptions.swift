import ArgumentParser
import Glibc

/// Who tags.
struct AuthorOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who does it: a name or a role. Also RIJKSLEDGER_BY.", valueName: "name"))
  var by: String?

  /// The name; an adviser's word is never recorded without one.
  func name() throws -> String {
    if let by { return by }
    if let name = getenv("RIJKSLEDGER_BY").map({ String(cString: $0) }), !name.isEmpty { return name }
    throw CommandFailure(
      "no author is given. Give one with --by NAME, or set RIJKSLEDGER_BY", status: CommandFailure.usage)
  }
}
