import Budget
import Exchange
import Ledger
import TestSupport
import Testing

@testable import rijksledger

/// What is wrong is a value everywhere else; here are the sentences that people read.
@Suite struct MessageTests {
  @Test func everyFaultOfCountingSaysWhatWasExpected() {
    let faults: [CountingFault<String>] = [
      .duplicate(amount: "a"), .implausibleYears(amount: "a", first: 1, last: nil),
      .unknownAmount(amount: "a", link: .partOf, target: "b"),
      .otherEdition(amount: "a", link: .repeats, target: "b"),
      .outsideWhole(part: "a", whole: "b", partSpan: .undated, wholeSpan: .yearly(first: 2023, last: nil)),
      .openEndedPart(part: "a", whole: "b", wholeSpan: .undivided(first: 2023, last: 2024)),
      .undividedPart(part: "a", whole: "b"),
      .oppositeSign(part: "a", whole: "b", partEur: .zero, wholeEur: .zero),
      .exceedsWhole(whole: "a", bucket: .undated, year: nil, wholeEur: .zero, partsEur: .zero),
      .partOfRepeat(part: "a", whole: "b", original: "c"), .circle(link: .partOf, amounts: ["a"]),
      .overflow(amount: "a"),
    ]
    let texts = faults.map { Messages.text($0).text }
    #expect(Set(texts).count == faults.count)
    for text in texts { #expect(text.contains("(expected "), "\(text)") }
  }

  @Test(
    arguments: [
      (.unexpected(position: 1, expected: .digit), "expected a digit at character 1"),
      (
        .unexpected(position: 7, expected: .groupOfThree),
        "expected groups of three digits between points at character 7"
      ),
      (
        .unexpected(position: 5, expected: .decimals),
        "expected decimals or - after the comma at character 5"
      ),
      (
        .unexpected(position: 12, expected: .end),
        "expected the end, or duizend, miljoen, miljard, mln., mld., euro or × after one space at character 12"
      ),
      (
        .unexpected(position: 5, expected: .unit), "expected € and the unit of the table at character 5"
      ), (.fractionOfCent, "expected whole cents"), (.tooLarge, "expected less than € 92 million billion"),
    ] as [(PrintedFigure.Fault, String)])
  func aPrintedFigureSaysWhereItStopsBeingOne(_ fault: PrintedFigure.Fault, _ text: String) {
    #expect(Messages.text(fault) == text)
  }

  /// A shell takes each of them back as it was.
  @Test func aShellReadsAQuotedWordAsItWas() throws {
    let words = [
      "a", "", "-x", "a b", "l'été", "a\nb", "a\t'\\", "\u{200b}é", "$HOME", "`id`", "!!", "~", "*",
      "a\u{a0}b", "\u{1b}1",
    ]
    let script = "printf '%s\\0' " + words.map(ShellWord.quoted).joined(separator: " ")
    let result = try Program.shell(script, in: "/")
    #expect(result.output == words.map { $0 + "\0" }.joined())
  }

  @Test func aTextThatIsNotTakenSaysWhatToDo() {
    #expect(
      Messages.text(TextRule.Fault.control(7, position: 3)).text
        == "control character U+0007 at character 3 (expected text without control characters). Remove it")
    #expect(
      Messages.text(TextRule.Fault.notNFC(position: 2), from: .argument).text
        == "text that is not in Unicode form NFC, from character 2 on (expected letters with their accents in one)."
        + " Type it anew, with each accented letter as one character")
  }

  @Test func aDoubtNamesBothFigures() {
    let original = "2023-gf-a#1"
    let span = Span.yearly(first: 2030, last: 2031)
    #expect(
      Messages.text(
        .outOfProportion(
          Money(cents: 100_000), factor: 1000, isMore: true, nearest: original, Money(cents: 100)))
        == "€ 1,000 is 1000 times more than the nearest of the measure's other years (expected less than 100 times:"
        + " 2023-gf-a#1 is € 1)")
    #expect(
      Messages.text(Plausibility.Reason.duplicate(of: original, span, Money(cents: 500)))
        == "it has the years (2030-2031), the figure (€ 5) and the label of 2023-gf-a#1 (expected one of them, or"
        + " a link)")
  }

  @Test func anUnknownCodeListsTheValidOnes() {
    #expect(
      Messages.text(LedgerError.unknownCode(field: "funding", input: "ja", valid: ["geld", "deels"]))
        == "there is no funding ja (valid: geld, deels)")
  }

  @Test func whatCannotBeSearchedForIsNotRepeatedWithoutEnd() {
    let error = LedgerError.badText(field: "search", .tooLong(limit: 1000))
    #expect(
      Messages.text(error) == "--search: a text of more than 1000 characters. Search for fewer words")
  }

  @Test func aNumberOfOneIsSingular() {
    #expect(Count.text(1, "measure") == "1 measure")
    #expect(Count.text(0, "measure") == "0 measures")
    #expect(Count.text(1, "row is", "rows are") == "1 row is")
    #expect(
      Messages.text(.rowsWithoutEntry(column: "made", count: 1)) == "1 row is made by no entry of the journal"
    )
    #expect(Messages.text(.otherRowCount(found: 1, expected: 2)).hasPrefix("shows 1 row (expected 2"))
  }

  @Test(arguments: [
    (nil, "rijksledger check"), ("begroting.db", "rijksledger --db begroting.db check"),
    ("mijn map/l'été.db", "rijksledger --db 'mijn map/l'\\''été.db' check"),
    ("", "rijksledger --db '' check"), ("-x.db", "rijksledger --db ./-x.db check"),
    ("-x y", "rijksledger --db './-x y' check"), ("~/a$b`c", "rijksledger --db '~/a$b`c' check"),
    ("a\nb.db", "rijksledger --db $'a\\x0Ab.db' check"),
    ("a\t'\\ b", "rijksledger --db $'a\\x09\\'\\\\ b' check"),
    ("a\u{200b}", "rijksledger --db $'a\\xE2\\x80\\x8B' check"),
  ])
  func aCommandToRunNextCanBeCopied(_ ledger: String?, _ command: String) {
    #expect(Messages.command("check", on: ledger) == command)
  }

  @Test func checkIsNotAdvisedToWhoRunsIt() {
    let errors: [LedgerError] = [
      .damaged(path: "a.db", .noJournal), .overflow,
      .uncountable(path: "a.db", edition: 2023, .overflow(amount: "a")),
    ]
    for error in errors {
      #expect(Messages.text(error).contains("check"))
      #expect(!Messages.text(error, advisesCheck: false).contains("check"))
    }
  }

  @Test(arguments: [
    (5000, "another program has been writing for more than 5 seconds."), (0, "another program is writing."),
    (1000, "another program has been writing for more than 1 second."),
  ])
  func aLockIsTimedInSeconds(_ milliseconds: Int, _ text: String) {
    #expect(Messages.text(LedgerError.busy(path: "a.db", milliseconds: milliseconds)).contains(text))
  }

  @Test func anExpectationThatFailsNamesWhoWithdrewTheStatus() {
    var event = StatusEvent.blank
    event.by = "carla"
    event.recorded = "2026-01-02T03:04:05Z"
    event.withdraws = 1
    let error = LedgerError.statusChanged(
      measure: "2023-gf-a", expected: "toegekend", found: "aangekondigd", last: event)
    #expect(Messages.text(error).contains("carla withdrew event 1 at 2026-01-02T03:04:05Z"))
  }
}
