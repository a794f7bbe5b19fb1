import ArgumentParser
import Budget

/// What `help` is asked about.
///
/// The parser shows the help of the commands that it knows, and leaves out the words after them without telling.
enum HelpWords {
  /// Options of the program that take a value, and may come before `help`.
  private static let options = ["--db", "--busy-timeout", "--lang"]

  /// - Parameters:
  ///   - words: The arguments.
  ///   - program: The command that has all others.
  /// - Throws: `CommandFailure` if they ask for help about a command that is not there.
  static func check(_ words: [String], of program: any ParsableCommand.Type) throws {
    guard let asked = asked(words) else { return }
    var command = program
    var path: [String] = []
    for word in asked where !word.hasPrefix("-") {
      let commands = command.configuration.subcommands
      path.append(word)
      guard let next = commands.first(where: { $0.configuration.commandName == word }) else {
        throw unknown(path, commands)
      }
      command = next
    }
  }

  /// The words after `help`; nil if it is not help that is asked for.
  private static func asked(_ words: [String]) -> ArraySlice<String>? {
    var rest = words[...]
    while let word = rest.first, word.hasPrefix("-") { rest = rest.dropFirst(options.contains(word) ? 2 : 1) }
    return rest.first == "help" ? rest.dropFirst() : nil
  }

  private static func unknown(_ path: [String], _ commands: [any ParsableCommand.Type]) -> CommandFailure {
    let name = ShownText.shortened(path.joined(separator: " "))
    let valid = commands.compactMap { $0.configuration.commandName }.joined(separator: ", ")
    let known =
      valid.isEmpty
      ? said(en: "it has no commands of its own", nl: "die opdracht heeft zelf geen opdrachten")
      : said(en: "valid: \(valid)", nl: "wel: \(valid)")
    return CommandFailure(
      said(en: "there is no command \(name) (\(known))", nl: "er is geen opdracht \(name) (\(known))"),
      status: CommandFailure.usage)
  }
}
