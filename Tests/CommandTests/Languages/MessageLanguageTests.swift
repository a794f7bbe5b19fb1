import Budget
import Exchange
import TestSupport
import Testing

@testable import rijksledger

/// Everything that can be wrong is said in English and in Dutch.
@Suite struct MessageLanguageTests {
  static let kinds = FaultKinds.ofData + FaultKinds.ofFiles + FaultKinds.ofLedger + FaultKinds.ofChecks

  @Test(arguments: kinds) func everyKindIsSaidInBothLanguages(_ kinds: FaultKinds) throws {
    #expect(try kinds.missing() == [])
    let english = Language.$worded.withValue(.en) { kinds.texts() }
    let dutch = Language.$worded.withValue(.nl) { kinds.texts() }
    for (one, other) in zip(english, dutch) where !kinds.foreign.contains(one.name) {
      #expect(!one.text.isEmpty && !other.text.isEmpty, "\(one.name)")
      #expect(one.text != other.text, "\(one.name)")
      #expect(!other.text.contains("expected "), "\(other.text)")
      #expect(Self.words(of: other.text).isDisjoint(with: Self.english), "\(other.text)")
      #expect(Self.words(of: one.text).isDisjoint(with: Self.dutch), "\(one.text)")
    }
  }

  /// Words that a text in the other language has only where a part of it was left out.
  private static let english: Set<Substring> = [
    "the", "which", "and", "with", "not", "nothing", "than", "its",
  ]
  private static let dutch: Set<Substring> = [
    "het", "verwacht", "dat", "niet", "niets", "met", "zoals", "dan", "een",
  ]

  private static func words(of text: String) -> Set<Substring> {
    Set(text.lowercased().split { !$0.isLetter })
  }

  @Test func whatProgramsReadIsInEnglish() {
    Language.$worded.withValue(.nl) {
      #expect(Language.inEnglish { said(en: "a", nl: "b") } == "a")
      #expect(said(en: "a", nl: "b") == "b")
    }
  }

  @Test func aFindingIsTheSameForProgramsInBothLanguages() throws {
    let directory = TemporaryDirectory()
    let result = try Program.shell(
      """
      rijksledger --db l.db init 2>/dev/null
      sqlite3 l.db "DROP TRIGGER amount_version_update; DROP TRIGGER amount_version_end; UPDATE amount_version SET cents = cents + 100 WHERE amount = 3"
      for format in csv json; do
        rijksledger --db l.db check --format $format > en; rijksledger --db l.db check --format $format --lang nl > nl
        cmp en nl && grep -c expected nl
      done
      rijksledger --db l.db check --lang nl | grep -c verwacht
      """, in: directory.path)
    let counts = result.output.split(separator: "\n").compactMap { Int($0) }
    #expect(counts.count == 3 && counts.allSatisfy { $0 > 0 }, "\(result)")
  }

  @Test(arguments: [
    ["LC_ALL": "nl_NL.UTF-8"], ["LC_ALL": "", "LC_MESSAGES": "nl_BE.UTF-8"], ["LC_ALL": "", "LANG": "nl_NL"],
  ])
  func theLocaleDecides(_ locale: [String: String]) throws {
    let directory = TemporaryDirectory()
    let result = try Program.rijksledger(
      ["--db", "weg.db", "totals"], in: directory.path, environment: locale)
    #expect(
      result.errors
        == "Fout: er is geen bestand weg.db. Controleer het pad, of maak een grootboek met: rijksledger --db weg.db init\n"
    )
    #expect(result.status == 1)
    let english = try Program.rijksledger(
      ["--db", "weg.db", "--lang", "en", "totals"], in: directory.path, environment: locale)
    #expect(english.errors.hasPrefix("Error: there is no file weg.db."))
  }
}
