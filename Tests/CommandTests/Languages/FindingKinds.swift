import Budget

@testable import Ledger
@testable import rijksledger

extension FaultKinds {
  /// What checks find.
  static let ofChecks = [
    FaultKinds("CheckProblem", in: "Ledger/Checks/Findings/CheckProblem.swift", problems, foreign: ["damage"])
    {
      Messages.text($0)
    },
    FaultKinds(
      "BackupDifference", in: "Ledger/Checks/BackupComparison.swift",
      [
        .otherEntry(found: "x", expected: "y"), .missingEntries, .noWitness,
        .otherValue(column: "x", found: nil, expected: "y"),
        .otherValue(column: "x", found: "y", expected: nil), .unexpectedRow, .missingRow, .more(1), .more(2),
      ] as [BackupDifference]
    ) { Messages.text($0) },
  ]

  private static let problems: [CheckProblem] =
    [
      .unreadable("x"), .unfinished(.damaged(path: "a", .noJournal)), .unfinished(.clock(time: "x")),
      .place(.severalNames(2)), .place(.mountedAlone), .damage("x"), .missingRows(of: "route", count: 1),
      .missingRows(of: "route", count: 2), .withoutVersion, .otherRowCount(found: 1, expected: 2),
      .text(field: "topic", .blank), .notACode, .differsByCapitals, .underItself(.ministries),
      .underItself(.routes), .underItself(.measures), .wrongHorizon(found: 1, expected: 2), .noDocument,
      .notAMeasureID, .notInList(field: "kind", found: "x"), .amount(.noBasis, factor: nil),
      .amount(.otherFigure(found: .zero, printed: "x", expected: .zero), factor: nil),
      .amount(
        .otherFigure(found: .zero, printed: "x", expected: .zero),
        factor: SlipFactor(whole: 1000, hundredths: 0, isExact: true, isTooLarge: true)),
      .amount(
        .otherFigure(found: .zero, printed: "x", expected: .zero),
        factor: SlipFactor(whole: 2, hundredths: 5, isExact: false, isTooLarge: false)),
      .doubt(.repeatsItself), .counting(.duplicate(amount: "a")),
      .countingAtStage(.duplicate(amount: "a"), stage: "nota"), .steps(.gap(expected: 1, found: 2)),
      .otherVersion(found: 1, expected: 2), .notInSchema, .otherSchema, .notOfMigrations, .noEntry,
      .otherHead(found: "x", expected: "y"), .rowsWithoutEntry(column: "made", count: 1),
      .rowsWithoutEntry(column: "ended", count: 2), .againstBackup(.missingEntries),
      .clockBehind(recorded: "x", previous: "y"), .clockAhead(recorded: "x"),
      .otherSum(in: .total, found: nil, expected: CellSum()),
      .otherSum(in: .contributionsView, found: CellSum(), expected: nil), .uncountable, .damagedIndex("x"),
      .otherWords, .unlistedWords(2), .wordsOfNoText(2), .wordsOfNoMeasure,
    ] + derived + references + parts + ministry

  private static let derived = [DerivedTable.contribution, .counted, .total].flatMap { table in
    [
      CheckProblem.unexpectedRow(of: table, ["x", nil]), .missingRow(of: table, ["x", "y", "z", "100"]),
      .stray(table),
    ]
  }

  private static let references = [
    "measure", "amount", "ministry", "route", "recipient", "status", "edition", "document",
  ].map { CheckProblem.notCurrent(field: $0, found: "x", thing: $0) }

  private static let parts = [JournalPart.number, .previous, .rows, .rowsDigest, .digest].map {
    CheckProblem.entry($0, found: "x", expected: "y")
  }

  private static let ministry =
    MinistryRule(
      [
        Ministry(code: "EZ", name: "Economische Zaken", validFrom: 2025),
        Ministry(code: "LNV", name: "Landbouw"),
      ]
    ).fault(of: "EZ", in: 2023).map { [CheckProblem.ministry($0)] } ?? []
}
