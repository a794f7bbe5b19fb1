import Budget
import TestSupport
import Testing

@testable import Exchange
@testable import rijksledger

/// What people read is in their language, and what programs read never changes with it.
@Suite struct LanguageTests {
  let directory = TemporaryDirectory()

  private func run(_ arguments: [String], _ environment: [String: String] = [:]) throws -> ProgramResult {
    try Program.rijksledger(
      ["--db", "ledger.db"] + arguments, in: directory.path, environment: environment)
  }

  /// Formats for programs, with what in them is a sentence: findings, remedies, why a figure does not count.
  @Test(arguments: [
    "measures --format csv", "amounts --format json", "contributions --format csv", "totals --format csv",
    "totals --explain --format json", "history --format json", "agenda --format csv", "journal --format csv",
    "statuses --format json", "documents --format csv", "show verkiezingen --format json",
    "show gemeentefonds-2026 --format json", "diff 2023#2 2023 --format csv",
    "diff 2023#2 2023 --summary --format json", "diff 2023#2 2023 --totals --format csv",
    "measures --format ids", "export --format csv --as-of #2", "--help", "check --help", "totals --help",
  ])
  func whatProgramsReadAndHelpAreTheSameInBothLanguages(_ command: String) throws {
    _ = try Fixtures.tagged(in: directory)
    let words = command.split(separator: " ").map(String.init)
    let english = try run(words + ["--lang", "en"])
    #expect(english.status == 0, "\(english.errors)")
    #expect(try run(words + ["--lang", "nl"]).output == english.output)
    #expect(try run(words, ["LC_ALL": "nl_NL.UTF-8"]).output == english.output)
  }

  @Test func findingsForProgramsAreTheSameInBothLanguages() throws {
    _ = try Fixtures.ledger(Fixtures.doubtful, in: directory)
    for format in ["csv", "json"] {
      let english = try run(["check", "--format", format])
      let dutch = try run(["check", "--format", format, "--lang", "nl"])
      #expect(english.status == 2 && dutch.status == 2)
      #expect(dutch.output == english.output)
      #expect(dutch.errors.hasPrefix("Fout: ") && dutch.errors != english.errors)
    }
  }

  @Test func textsInEnglishAreSoWhateverTheLanguageOfTheRun() {
    let text = Language.inEnglish { "\(Language.current) \(NumberText.millions(.zero))" }
    #expect(text == "en 0")
  }

  /// What the parser of arguments says, which knows no Dutch itself.
  @Test(arguments: [
    (["totals", "--colour"], "Fout: Onbekende optie '--colour'\n"),
    (["totals", "--fromat", "csv"], "Fout: Onbekende optie '--fromat'. Bedoelt u '--format'?\n"),
    (["totals", "--format"], "Fout: Geen waarde bij '--format <format>'\n"),
    (["totals", "--explain=ja"], "Fout: De optie '--explain' heeft geen waarde, maar er staat 'ja' bij.\n"),
    (["vergeet"], "Fout: Onverwacht: 'vergeet'\n"), (["measures", "a", "b"], "Fout: Onverwacht: 'a', 'b'\n"),
    (["show"], "Fout: Er ontbreekt: '<id>'\n"),
    (
      ["totals", "--format", "xml"],
      "Fout: De waarde 'xml' is ongeldig voor '--format <format>'. Kies een van:\n  - table\n"
    ),
    (["check", "alles"], "Fout: De waarde 'alles' is ongeldig voor '<checks>'. Kies een van:\n  - place\n"),
    (
      ["totals", "--year", "nu"],
      "Fout: De waarde 'nu' is ongeldig voor '--year <year>': gebruik een jaar zoals 2023, of een periode"
    ),
    (["export", "--format", "xlsx"], "Fout: --format xlsx vraagt om --output.\nGebruik: rijksledger export"),
  ])
  func wrongUsageIsSaidInDutch(_ arguments: [String], _ expected: String) throws {
    let result = try run(arguments + ["--lang", "nl"])
    #expect(result.status == 64)
    #expect(result.errors.hasPrefix(expected), "\(result.errors)")
    #expect(result.errors.contains("Gebruik: ") && result.errors.hasSuffix("' voor meer.\n"))
    #expect(!result.errors.contains("Error") && !result.errors.contains("See "))
  }
}
