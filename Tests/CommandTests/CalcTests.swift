import Foundation
import TestSupport
import Testing

/// The template as its user has it: opened in LibreOffice Calc, filled in, saved as a Dutch spreadsheet saves, imported.
@Suite struct CalcTests {
  let directory = TemporaryDirectory()

  /// Where the tables are that LibreOffice 7.4 wrote; Excel begins such a file with a byte order mark.
  private static let saved = Program.root + "/Tests/CommandTests/Spreadsheets"

  private static let tables = ["documents.csv", "measures-2024.csv", "amounts-2024.csv"]

  private func template() throws {
    let ledger = try Fixtures.shipped(in: directory)
    let result = try Program.rijksledger(
      ["--db", ledger, "template", "2024", "--output", "begroting-2024", "--from", "2023"], in: directory.path
    )
    #expect(
      result
        == ProgramResult(
          output: "",
          errors:
            "Wrote begroting-2024: 117 measures of 2023 to go on from. LEESMIJ.txt in it explains how to fill it in.\n",
          status: 0))
  }

  /// It comes in at the first try, and every figure and letter is what was typed.
  private func expectImport() throws {
    let result = try Program.shell(
      """
      rijksledger --db ledger.db import begroting-2024 --by "Team Begroting" && rijksledger --db ledger.db check
      """, in: directory.path)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output == "")
    #expect(result.errors.contains("Imported edition 2024: 3 measures, 4 amounts"), "\(result.errors)")
    let amounts = try Program.rijksledger(
      ["--db", "ledger.db", "amounts", "--format", "json"], in: directory.path
    ).output
    for figure in [
      "\"printed\": \"€ 1,25 miljard\", \"page\": 3, \"eur\": 1250000000",
      "\"printed\": \"€ 2,13\", \"page\": 9, \"eur\": 2.13",
      "\"printed\": \"300.000 × € 1.000\", \"page\": 12, \"eur\": 300000000",
      "\"printed\": \"€ 5 miljoen\", \"page\": 12, \"eur\": -5000000",
    ] {
      #expect(amounts.contains(figure), "\(amounts)")
    }
    let measures = try Program.rijksledger(
      ["--db", "ledger.db", "measures", "--format", "json"], in: directory.path
    ).output
    for text in [
      "Accres 2024; € 1 miljard", "Het accres stijgt, \\\"trap op trap af\\\".",
      "Één regeling, geen façade.",
    ] {
      #expect(measures.contains(text), "\(measures)")
    }
  }

  /// With the tables as LibreOffice saved them once.
  @Test func whatASpreadsheetSavedComesIn() throws {
    try template()
    for table in Self.tables {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(Self.saved)/\(table)"))
      try directory.write([0xef, 0xbb, 0xbf] + Array(bytes), to: "begroting-2024/\(table)")
    }
    try expectImport()
  }

  /// With the LibreOffice of this machine.
  ///
  /// 59 is `;`, 34 `"`, 76 UTF-8 and 1043 Dutch; numbers are saved as they are shown.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice"), "needs LibreOffice"))
  func theTemplateIsFilledInWithCalc() throws {
    try template()
    let result = try Program.shell(
      """
      mkdir -p profile/user work saved && cp \(Program.scripts)/dutch.xcu profile/user/registrymodifications.xcu
      calc() { soffice -env:UserInstallation=file://$PWD/profile --headless "$@" >> calc.log 2>&1; }
      calc --infilter=CSV:59,34,76,1,,1043 --convert-to xlsx --outdir work \
        begroting-2024/documents.csv begroting-2024/measures-2024.csv begroting-2024/amounts-2024.csv &&
      python \(Program.scripts)/calc.py work &&
      calc --convert-to 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1043,false,true' --outdir saved work/*.xlsx &&
      for table in \(Self.tables.joined(separator: " ")); do
        printf '\\xef\\xbb\\xbf' | cat - saved/$table > begroting-2024/$table
      done
      """, in: directory.path)
    #expect(result.status == 0, "\(result.errors)")
    try expectImport()
    guard ProcessInfo.processInfo.environment["RIJKSLEDGER_UPDATE_SESSIONS"] != nil else { return }
    for table in Self.tables {
      let bytes = try directory.bytes("saved/\(table)")
      try Data(bytes).write(to: URL(fileURLWithPath: "\(Self.saved)/\(table)"))
    }
  }
}
