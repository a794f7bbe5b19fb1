import Files

@testable import Budget
@testable import Exchange
@testable import rijksledger

extension FaultKinds {
  /// What can be wrong with what is handed in, and with where something is to be written.
  static let ofFiles = [
    FaultKinds("PackageProblem", in: "Exchange/Package/Reading/PackageFault.swift", packages) {
      Messages.text($0).text
    },
    FaultKinds(
      "FileKind", in: "Exchange/Package/Reading/PackageFault.swift",
      [.workbook, .descriptor, .packageTable, .other] as [Exchange.FileKind]
    ) { kind in
      [true, false].map { Messages.text(PackageProblem.notATable(kind, isAlone: $0)).text }.joined()
    },
    FaultKinds(
      "CSVProblem", in: "Exchange/Text/CSVFault.swift",
      [
        .utf16, .notUTF8(0x80, position: 1), .quoteInside, .textAfterQuote, .unclosedQuote,
        .carriageReturnAlone, .unclosedRecord, .fieldTooLong(limit: 9), .unreadable(reason: "x"),
      ] as [CSVProblem]
    ) { Messages.text($0).text },
    FaultKinds(
      "JSONProblem", in: "Exchange/Text/JSONFault.swift",
      [
        .byteOrderMark, .utf16, .notUTF8(0x80), .unclosedQuote, .nameTwice("x"),
        .unexpected(nil, expected: .digit), .unexpected("x", expected: .end),
      ] as [JSONProblem]
    ) { Messages.text($0).text },
    FaultKinds(
      "Expected", in: "Exchange/Text/JSONFault.swift",
      [
        .value, .name, .colon, .comma(orClosing: "]"), .levels(limit: 9), .noControlCharacter, .escape,
        .hexDigits, .digit, .end,
      ] as [JSONProblem.Expected]
    ) { Messages.text(JSONProblem.unexpected("x", expected: $0)).expected },
    FaultKinds(
      "OutputFailure", in: "Exchange/Output/OutputFailure.swift",
      [
        .refused("p", .exists), .noFolderName, .notAFolder("p"), .ledger("p"), .database("p"),
        .nameBesideLedger("p"), .otherFile(folder: "p", file: "f"), .notExported("p"),
        .oldPackageKept("p", at: "q"), .system("p", reason: "x"), .system("p", reason: "x", movedTo: "q"),
        .broken("p", reason: "x"),
      ] as [OutputFailure]
    ) { Messages.text($0) },
    FaultKinds("Refusal", in: "Files/Writing/Destination.swift", refusals) {
      Messages.text($0, of: "p", option: "--output")
    },
    FaultKinds("Refusal", in: "Files/Writing/Destination.swift", refusals) {
      Messages.text($0, of: "p", option: nil)
    },
    FaultKinds(
      "WorkbookFailure", in: "Exchange/Output/OutputFailure.swift",
      [
        .noLibrary(reason: "x"), .failed(.begin, reason: nil), .failed(.sheet("s"), reason: nil),
        .failed(.row(1, sheet: "s"), reason: "x"), .failed(.close, reason: nil), .diskFull(sheet: "s"),
        .tooManyRows(9, limit: 8, sheet: "s"), .tooLarge(.zero),
      ] as [WorkbookFailure]
    ) { Messages.text($0) },
    FaultKinds(
      "Source", in: "Files/System/SystemText.swift",
      [.argument(1), .variable("X"), .inputLine(1)] as [NotUTF8.Source]
    ) { Messages.text(NotUTF8($0, [0xe9])) },
  ]

  private static let packages: [PackageProblem] = [
    .noDescriptor, .missingFile, .unreadable(reason: "x"), .notAFile, .tooLarge(limit: 9),
    .notATable(.other, isAlone: true), .unlisted, .otherSize(1, expected: 2),
    .otherDigest("x", expected: "y"), .unknownEdition(2023, known: []), .unknownEdition(2023, known: [2024]),
    .amountsKept(measure: "x"), .documentGiven("nota"), .json(.utf16), .notADescriptor,
    .selection(filters: ["--year 2023"]),
    .unexpectedResource(name: "x", path: "y", expected: ["z"]), .resourceTwice("x"), .missingResource("x"),
    .contradiction(found: "x", expected: "y"), .csv(.utf16), .noHeader(expected: ["x"]),
    .otherDelimiter(0x3b, expected: 0x2c), .otherDelimiter(0x09, expected: 0x3b),
    .noColumnNames(found: ["x"], expected: ["y"]), .unknownColumn("x", nearest: nil, expected: ["y"]),
    .unknownColumn("x", nearest: "y", expected: ["y"]), .columnTwice("x"), .unnamedColumns(1, isAtEnd: true),
    .unnamedColumns(2, isAtEnd: false), .tooManyColumns(9, limit: 8), .missingColumns(["x"], expected: ["y"]),
    .missingColumns(["x", "y"], expected: ["z"]), .emptyRows(1), .emptyRows(2), .surplusFields(1, columns: 9),
    .surplusFields(2, columns: 9), .fieldCount(1, expected: 2),
    .data(.missing, table: .measures, edition: nil),
  ]

  private static let refusals: [Destination.Refusal] = [
    .noName, .folderName, .directory, .socket, .danglingLink, .otherDescriptor, .stream, .openFile, .exists,
    .writeProtected,
  ]
}
