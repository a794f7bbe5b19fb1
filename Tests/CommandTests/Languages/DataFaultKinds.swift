import Files
import Ledger

@testable import Budget
@testable import Exchange
@testable import rijksledger

extension FaultKinds {
  /// What can be wrong with a record, a field or a figure.
  static let ofData = [
    FaultKinds("Fault", in: "Budget/Rules/AmountRules.swift", amounts) { Messages.text($0).text },
    FaultKinds(
      "Fault", in: "Budget/Rules/PrintedFigure.swift",
      [
        .unexpected(position: 1, expected: .digit), .unexpected(position: 1, expected: .groupOfThree),
        .unexpected(position: 1, expected: .decimals), .unexpected(position: 1, expected: .unit),
        .unexpected(position: 1, expected: .end), .fractionOfCent, .tooLarge,
      ] as [PrintedFigure.Fault]
    ) { Messages.text($0) },
    FaultKinds("Fault", in: "Budget/Rules/TextRule.swift", texts) { Messages.text($0).text },
    FaultKinds("Fault", in: "Budget/Rules/TextRule.swift", texts) { Messages.text($0, from: .argument).text },
    FaultKinds("CountingFault", in: "Budget/Counting/CountingFault.swift", counting) {
      Messages.text($0).text
    },
    FaultKinds("CountingFault", in: "Budget/Counting/CountingFault.swift", counting) {
      Messages.text($0, stage: "nota").text
    },
    FaultKinds("DataFault", in: "Budget/Rules/DataFault.swift", data) {
      Messages.text($0, in: .measures, edition: 2023).text
    },
    FaultKinds("DataFault", in: "Budget/Rules/DataFault.swift", data) {
      Messages.text($0, in: .documents).text
    },
    FaultKinds("NumberMistake", in: "Budget/Rules/NumberMistake.swift", mistakes) { mistake in
      [
        DataFault.notAnInteger("1", range: 1...9, mistake), .notEuros("1", mistake, hasPoints: true),
        .notEuros("1", mistake, hasPoints: false),
      ].map { Messages.text($0, in: .amounts).text }.joined(separator: "\n")
    },
    FaultKinds("Reason", in: "Budget/Rules/Plausibility.swift", doubts) { Messages.text($0) },
  ]

  private static let amounts: [AmountRules.Fault] = [
    .unreadable(printed: "x", .tooLarge), .otherFigure(found: .zero, printed: "x", expected: .zero),
    .implausibleYear(.first, found: 1), .lastYearAlone(2023), .yearsUpsideDown(first: 2024, last: 2023),
    .wrongPer(found: nil, .tariff), .wrongPer(found: .year, .undated), .wrongPer(found: .total, .openEnded),
    .wrongPer(found: nil, .oneYear), .wrongPer(found: nil, .severalYears), .noBasis,
    .basisOfOther(found: .stand, kind: .level), .noRoute, .noRouteBasis(route: "spuk"),
    .routeBasisAlone(found: .stated), .noRegulation, .noRecipient,
  ]

  private static let texts: [TextRule.Fault] = [
    .control(7, position: 1), .hidden(0x200b, position: 1), .misread(position: 1), .notNFC(position: 1),
    .tooLong(9), .blank, .surroundingSpace(0x20), .surroundingSpace(0xa0),
  ]

  private static let counting: [CountingFault<String>] = [
    .duplicate(amount: "a"), .implausibleYears(amount: "a", first: 1, last: nil),
    .unknownAmount(amount: "a", link: .partOf, target: "b"),
    .otherEdition(amount: "a", link: .repeats, target: "b"),
    .uncountedOverlap(amount: "a", target: "b", uncounted: "b"),
    .outsideWhole(part: "a", whole: "b", partSpan: .undated, wholeSpan: .yearly(first: 2023, last: nil)),
    .openEndedPart(part: "a", whole: "b", wholeSpan: .undivided(first: 2023, last: 2024)),
    .undividedPart(part: "a", whole: "b"),
    .oppositeSign(part: "a", whole: "b", partEur: .zero, wholeEur: .zero),
    .exceedsWhole(whole: "a", bucket: .year, year: 2023, wholeEur: .zero, partsEur: .zero),
    .exceedsWhole(whole: "a", bucket: .structural, year: nil, wholeEur: .zero, partsEur: .zero),
    .exceedsWhole(whole: "a", bucket: .undivided, year: nil, wholeEur: .zero, partsEur: .zero),
    .exceedsWhole(whole: "a", bucket: .undated, year: nil, wholeEur: .zero, partsEur: .zero),
    .partOfRepeat(part: "a", whole: "b", original: "c"), .circle(link: .partOf, amounts: ["a"]),
    .overflow(amount: "a"),
  ]

  private static let data: [DataFault] = [
    .missing, .text(.blank), .notAnInteger("x", range: 1...9, .other),
    .notEuros("x", .other, hasPoints: true),
    .notABoolean("x"), .notInList("x", valid: ["y"]), .notADate("x"), .notADigest("x"), .notACode("x"),
    .notAMeasureID("x", edition: 2023), .notAnAmountID("x", measure: "y"), .badItem(""), .badItem("x"),
    .itemTwice("x"), .endsBeforeItBegins(first: 2024, last: 2023), .wrongHorizon(found: 1, expected: 2),
    .refersToItself("x"), .amount(.noBasis),
    .ministry(MinistryRule.Fault(code: "EZ", edition: 2023, instead: [], holding: ["EZK"], more: 1)),
    .ministry(
      MinistryRule.Fault(
        code: "EZK", edition: 2025, instead: ["EZ", "KGG"], holding: ["EZ", "KGG"], more: 0)),
    .firstDocument("x", edition: 2023), .unknownDocument("x", edition: 2023, valid: []),
    .unknownDocument("x", edition: 2023, valid: ["y"]),
    .unknownCode("x", table: .routes, valid: ["y"], more: 2), .unknownMeasure("x"), .unknownParent("x"),
    .unknownContinuation("x"), .circle(through: "x"), .repeatedKey("x", firstLine: 1),
    .differsByCapitals("x", from: "X"), .nameOfTwo("x", owner: "y"), .positionOutOfOrder(found: 1, after: 2),
    .documentsInAnotherOrder(found: ["x"], expected: ["y"]), .editionOutOfOrder(found: 1, after: 2),
    .positionTaken(1, by: "x"), .counting(.duplicate(amount: "a")),
    .countingAtStage(.duplicate(amount: "a"), stage: "nota"), .noInitialStatus, .editionWithoutTables(2023),
    .tablesWithoutEdition(2023), .documentOfNoEdition(2023), .noDocument(edition: 2023),
    .differsFromLedger(found: nil, expected: "x", code: "y"),
    .differsFromLedger(found: "x", expected: nil, code: "y"),
  ]

  private static let mistakes: [NumberMistake] = [
    .tooLarge, .exponent, .date, .dayNumber, .currency, .unit, .space, .invisible, .thousands, .otherMark,
    .decimals, .sign, .zeros, .other,
  ]

  private static let doubts: [Plausibility.Reason] = {
    let stated = Plausibility.Stated(.blank)
    return [
      .yearsUpsideDown(first: 2024, last: 2023),
      .unlikelyYears(.undated, expected: 2000...2030, edition: 2023, isCounted: true),
      .unlikelyYears(.undated, expected: 2000...2030, edition: 2023, isCounted: false), .repeatsItself,
      .repeatsRepeat(stated, original: "a", further: "b"),
      .repeatsOtherKind(stated, original: "a", kind: .level),
      .repeatsOtherYears(stated, .undated, original: "a", .undated),
      .repeatsOtherFigure(stated, original: "a", stated),
      .outOfProportion(.zero, factor: 1000, isMore: true, nearest: "a", .zero),
      .outOfProportion(.zero, factor: 1000, isMore: false, nearest: "a", .zero),
      .changesSign(.zero, continued: "a", .zero),
      .outOfProportionToContinued(.zero, factor: 1000, isMore: true, nearest: "a", .zero),
      .looksLikeID(printed: "1"), .looksLikeYear(printed: "1", year: 1), .duplicate(of: "a", .undated, .zero),
    ]
  }()
}
