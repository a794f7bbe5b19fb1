import Budget
import Foundation
import Ledger
import TestSupport
import Testing

/// The workbook in the tools of the trade: LibreOffice computes every formula anew, openpyxl reads both.
@Suite struct WorkbookTests {
  let directory = TemporaryDirectory()

  /// The shipped ledger with some history, whole and by filters, and 20 generated ones, half of them with all their
  /// editions.
  private func exports() throws -> [(name: String, ledger: String, options: [String])] {
    _ = try Fixtures.tagged(in: directory, as: "shipped.db")
    var exports = [
      ("shipped", "shipped", ["--edition", "2023"]),
      ("filtered-1", "shipped", ["--recipient", "gemeenten", "--year", "2023-2025"]),
      ("filtered-2", "shipped", ["--bucket", "structural", "--route", "gemeentefonds"]),
      ("filtered-3", "shipped", ["--may-overlap", "--edition", "all"]),
      ("filtered-4", "shipped", ["--status", "in-overleg", "--search", "wonen"]),
      ("filtered-5", "shipped", ["--year", "2028-2035"]),
    ]
    for seed in 1...20 {
      let data = EditionGenerator.data(seed: UInt64(seed), editions: 2)
      _ = try Fixtures.ledger(data, in: directory, as: "generated-\(seed).db")
      exports.append(
        ("generated-\(seed)", "generated-\(seed)", ["--edition", seed % 2 == 0 ? "all" : "2024"]))
    }
    return exports
  }

  @Test func everyFormulaComputesWhatIsStoredAndWhatTotalsSays() throws {
    let exports = try exports()
    func run(_ arguments: [String]) throws -> String {
      let result = try Program.rijksledger(arguments, in: directory.path)
      #expect(result.status == 0, "\(arguments): \(result.errors)")
      return result.output
    }
    try FileManager.default.createDirectory(
      atPath: directory.file("profile/user"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Program.scripts + "/registrymodifications.xcu",
      toPath: directory.file("profile/user/registrymodifications.xcu"))
    try FileManager.default.createDirectory(
      atPath: directory.file("forgotten"), withIntermediateDirectories: true)
    for (name, ledger, options) in exports {
      _ = try run(
        ["--db", "\(ledger).db", "export", "--format", "xlsx", "--lang", "nl", "--output", "\(name).xlsx"]
          + options)
      // A spreadsheet program that trusts the stored values would show a 1 everywhere.
      let forgotten = try Program.python(
        "forget.py", ["\(name).xlsx", "forgotten/\(name).xlsx"], in: directory.path)
      #expect(forgotten.status == 0, "\(forgotten.errors)")
      for (file, fields) in [("ministry", "ministry"), ("route", "route"), ("both", "ministry,route")] {
        let json = try run(["--db", "\(ledger).db", "totals", "--by", fields, "--format", "json"] + options)
        try directory.write(Array(json.utf8), to: "\(name)-\(file).json")
      }
      let rows = try run(["--db", "\(ledger).db", "contributions", "--format", "json"] + options)
      try directory.write(Array(rows.utf8), to: "\(name)-measures.json")
    }
    let office = try Program.shell(
      "soffice -env:UserInstallation=file://$PWD/profile --headless --convert-to xlsx --outdir computed forgotten/*.xlsx",
      in: directory.path)
    #expect(office.status == 0, "\(office.errors)")
    var formulas = 0
    for (name, _, _) in exports {
      let compared = try Program.python(
        "workbook.py",
        ["\(name).xlsx", "computed/\(name).xlsx"]
          + ["ministry", "measures", "route", "both"].map { "\(name)-\($0).json" }, in: directory.path)
      #expect(compared.status == 0, "\(name): \(compared.output)\(compared.errors)")
      formulas += Int(compared.output.prefix { $0 != " " }) ?? 0
    }
    #expect(formulas > 2000)
    // The comparison does see what is wrong: another ledger's totals.
    let wrong = try Program.python(
      "workbook.py",
      ["shipped.xlsx", "computed/shipped.xlsx"]
        + ["ministry", "measures", "route", "both"].map { "generated-1-\($0).json" },
      in: directory.path)
    #expect(wrong.status == 1)
  }

  /// What the workbook says of itself, and that text is text, whatever it looks like.
  @Test func theWorkbookSaysOfWhatItIs() throws {
    let path = try Fixtures.tagged(in: directory)
    let script = """
      rijksledger --db \(path) export --format xlsx --lang nl --output f.xlsx --ministry BZK --year 2023-2024 --as-of '#3' && \
      \(Program.tools)/python - <<'E'
      import openpyxl
      book = openpyxl.load_workbook("f.xlsx", data_only=True)
      print(book["Totalen"]["A1"].value, "|", book["Totalen"]["A2"].value.split(";", 1)[1])
      print([cell.value for cell in book["Totalen"][5]])
      account = {row[0]: row[1] for row in book["Verantwoording"].iter_rows(values_only=True)}
      print(account["Wat het toont"], "|", account["Laatste journaalpost"])
      print(sorted({row[1] for row in book["Geteld"].iter_rows(min_row=2, values_only=True)}))
      print([row[:3] + row[11:] for row in book["Statussen"].iter_rows(min_row=2, values_only=True)])
      print(book.properties.created.isoformat() + "Z" == "\(try recorded(path, 3))")
      print(all(cell.data_type in "sn" for sheet in book for row in sheet.iter_rows() for cell in row))
      E
      """
    let result = try Program.shell(script, in: directory.path)
    #expect(
      result.output
        == """
        Rijksbegroting 2023: kabinetsvoornemens per hoofdstuk (een keuze) |  alleen hoofdstuk BZK; jaar 2023-2024.
        ['Hoofdstuk', 'Naam', 2023, 2024]
        alleen hoofdstuk BZK; jaar 2023-2024 | 3
        ['BZK']
        [(1, 'Woningbouwimpuls', 'in overleg', '2023-bzk-woningbouwimpuls', 'in-overleg'), (2, 'Ouderenhuisvesting', 'in overleg', '2023-bzk-ouderenhuisvesting', 'in-overleg')]
        True
        True

        """, "\(result.errors)")
  }

  /// What comes later changes nothing in the workbook of a moment.
  @Test func theWorkbookOfAMomentIsTheSameWhenItIsMadeAgain() throws {
    let path = try Fixtures.tagged(in: directory)
    func export(_ name: String) throws -> [UInt8] {
      let result = try Program.rijksledger(
        ["--db", path, "export", "--format", "xlsx", "--output", name, "--as-of", "#3"], in: directory.path)
      #expect(result == ProgramResult(output: "", errors: "Wrote \(name).\n", status: 0))
      return try directory.bytes(name)
    }
    let before = try export("before.xlsx")
    let ledger = try Ledger.open(path, for: .change)
    try ledger.addStatus(Status(code: "nieuw", meaning: "Nieuw"), by: "x")
    try ledger.add(
      EditionGenerator.data(seed: 3, firstYear: 2024, codes: try ledger.codeLists()),
      reason: ChangeReason(by: "x", action: "import"))
    #expect(try export("after.xlsx") == before)
  }

  private func recorded(_ path: String, _ entry: Int) throws -> String {
    let journal = try Program.rijksledger(["--db", path, "journal", "--format", "csv"], in: directory.path)
    return journal.output.split(separator: "\n").first { $0.hasPrefix("\(entry),") }?
      .split(separator: ",")[1].description ?? ""
  }

  @Test(.enabled(if: Account.canMount, "mounting needs root")) func aMissingLibraryIsNamed() throws {
    _ = try Fixtures.shipped(in: directory)
    let result = try Program.shell(
      """
      unshare -m sh -c 'mount --bind /dev/null /usr/lib/x86_64-linux-gnu/libxlsxwriter.so.4 &&
        rijksledger --db ledger.db export --format xlsx --output b.xlsx' 2>&1 |
        sed 's/: [^:]*libxlsxwriter.so.4[^.]*\\./: <reason>./'
      ls -A
      """, in: directory.path)
    #expect(
      result.output
        == "Error: a workbook needs libxlsxwriter: <reason>. Run: apt-get install libxlsxwriter4\nledger.db\n"
    )
  }

  /// A fault that is not of the record is no reason to refuse: the workbook and the command say so.
  @Test func aLedgerWithFiguresToLookAtIsExportedAndSaysSo() throws {
    let path = try Fixtures.ledger(Fixtures.doubtful, in: directory)
    let result = try Program.rijksledger(
      ["--db", path, "export", "--format", "xlsx", "--output", "f.xlsx"], in: directory.path)
    #expect(result.status == 0)
    #expect(
      result.errors.hasPrefix(
        "check finds 7 faults in the ledger, listed on the sheet Account. Run: "),
      "\(result.errors)")
  }

  /// A fault of the record does not stop an auditor from looking, but the workbook says so.
  @Test func aLedgerWithFaultsIsExportedAndSaysSo() throws {
    let path = try Fixtures.shipped(in: directory)
    let script = """
      sqlite3 \(path) "UPDATE contribution SET cents = cents + 100 WHERE amount =
        (SELECT key FROM v_amounts WHERE id = '2023-bzk-woningbouwimpuls#1')"
      rijksledger --db \(path) export --format xlsx --lang nl --output f.xlsx --unverified
      \(Program.tools)/python - <<'E'
      import openpyxl
      book = openpyxl.load_workbook("f.xlsx")
      print([row[2] for row in book["Verantwoording"].iter_rows(values_only=True) if row[3] == "totals"])
      E
      """
    let result = try Program.shell(script, in: directory.path)
    #expect(result.output == "['NIET in orde: 3 bevindingen']\n", "\(result.errors)")
    #expect(
      result.errors.hasPrefix(
        "Let op: wat \(path) vastlegt klopt niet: 3 fouten (totals 2023-bzk-woningbouwimpuls#1, totals 2023 BZK"
      ),
      "\(result.errors)")
  }
}
