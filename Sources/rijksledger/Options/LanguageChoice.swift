import ArgumentParser
import Budget
import Exchange
import Glibc

extension Language: ExpressibleByArgument {}

extension Language {
  /// The language in which texts are worded now: that of this run, except inside `inEnglish`.
  static var current: Language { worded ?? ofRun }

  /// The language of this run: that of `--lang`, else that of the locale, else English.
  ///
  /// It is known before the arguments have been read, so that what is wrong with them is said in it too.
  private static let ofRun = Language(arguments: CommandLine.arguments, environment: value)

  @TaskLocal static var worded: Language?

  /// Words texts in English whatever the language of the run: help, and what programs read.
  static func inEnglish<Result>(_ body: () throws -> Result) rethrows -> Result {
    try $worded.withValue(.en, operation: body)
  }

  private static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// - Parameters:
  ///   - arguments: What was typed.
  ///   - environment: The value of a variable. LC_ALL goes before LC_MESSAGES, and that before LANG; an empty one is none
  ///     (POSIX, Base Definitions, 8.2).
  init(arguments: [String], environment: (String) -> String?) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
    self = Self.asked(in: arguments) ?? (locale.lowercased().prefix(2) == "nl" ? .nl : .en)
  }

  private static func asked(in arguments: [String]) -> Language? {
    let options = arguments.prefix { $0 != "--" }
    for (place, argument) in options.enumerated().reversed() {
      if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst(7))) }
      if argument == "--lang" && place + 1 < options.count { return Language(rawValue: options[place + 1]) }
    }
    return nil
  }
}

/// The words of one text in the language of this run.
///
/// ```swift
/// StandardError.writeLine(said(en: "No measure matches.", nl: "Geen voornemen voldoet."))
/// ```
func said(
  en english: @autoclosure () throws -> String, nl dutch: @autoclosure () throws -> String
) rethrows -> String {
  try Language.current.said(en: english(), nl: dutch())
}
