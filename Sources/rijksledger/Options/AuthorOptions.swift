import ArgumentParser

/// The author of a change, who has to be named.
struct AuthorOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Who does it: a name or a role. Also RIJKSLEDGER_BY.", valueName: "name"),
    transform: FreeText.text)
  var by: String?

  /// The name; a change without one is refused, as a login name says little of the person or the role.
  func name() throws -> String {
    guard let name = try Author.given(by) else {
      throw CommandFailure(
        said(
          en: "no author is given. Give one with --by NAME, or set RIJKSLEDGER_BY",
          nl: "er is niet gezegd wie het doet. Noem een naam met --by NAAM, of zet RIJKSLEDGER_BY"),
        status: CommandFailure.usage)
    }
    return name
  }
}
