import Foundation
import Ledger
import TestSupport
import Testing

/// The workbook as printed pages.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice"), "needs LibreOffice"))
struct PrintedWorkbookTests {
  let directory = TemporaryDirectory()

  /// On A4 in landscape, with page numbers, no figure cut off, and type of at least 7 points: in English, and in Dutch compared
  /// with an earlier state.
  @Test func everySheetCanBeReadOnPaper() throws {
    _ = try Fixtures.tagged(in: directory)
    let result = try Program.shell(
      """
      export RIJKSLEDGER_DB=ledger.db
      rijksledger amend 2023-bzk-verkiezingen#1 precision=circa --by x --note x --document ledenbrief >/dev/null 2>&1
      rijksledger export --format xlsx --lang nl --output nl.xlsx --against '2023#2'
      rijksledger export --format xlsx --lang en --output en.xlsx
      soffice -env:UserInstallation=file://$PWD/profile --headless --convert-to pdf *.xlsx > office.log 2>&1
      for name in nl en; do python \(Program.scripts)/printed.py $name.pdf || echo "not fit to print: $name"; done
      """, in: directory.path)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2, "\(result.output)\(result.errors)")
    #expect(lines.allSatisfy { $0.contains(" pages, type from ") }, "\(result.output)")
  }

  /// A workbook in English says everything in English, except what is data.
  @Test func theWorkbookIsInTheLanguageOfItsReader() throws {
    let path = try Fixtures.tagged(in: directory)
    let result = try Program.shell(
      """
      rijksledger --db \(path) export --format xlsx --lang en --output en.xlsx
      LC_ALL=nl_NL.UTF-8 rijksledger --db \(path) export --format xlsx --output nl.xlsx
      python - <<'E'
      import openpyxl
      en, nl = openpyxl.load_workbook("en.xlsx"), openpyxl.load_workbook("nl.xlsx")
      print(en.sheetnames)
      print(nl.sheetnames)
      for sheet, other in zip(en, nl):
          assert (sheet.max_row, sheet.max_column) == (other.max_row, other.max_column), sheet.title
          row = 5 if sheet.freeze_panes and sheet.freeze_panes.endswith("6") else 1
          print([cell.value for cell in sheet[row]][:3], "|", [cell.value for cell in other[row]][:3])
      print(en["Totals"]["D6"].number_format, nl["Totalen"]["D6"].number_format)
      print(en["Totals"]["A1"].value)
      E
      """, in: directory.path)
    #expect(
      result.output == """
        ['Totals', 'Measure × year', 'Routes', 'Ministry × route', 'Tasks without money', 'Partly without money', 'Measures', 'Amounts', 'Counted', 'Agenda', 'Statuses', 'Account']
        ['Totalen', 'Voornemen × jaar', 'Routes', 'Hoofdstuk × route', 'Taken zonder geld', 'Deels zonder geld', 'Voornemens', 'Bedragen', 'Geteld', 'Agenda', 'Statussen', 'Verantwoording']
        ['Ministry', 'Name', 2022] | ['Hoofdstuk', 'Naam', 2022]
        ['Ministry', 'Topic', 2022] | ['Hoofdstuk', 'Onderwerp', 2022]
        ['Route (code)', 'Name', 2022] | ['Route (code)', 'Naam', 2022]
        ['Ministry', 'Route (code)', 'Name'] | ['Hoofdstuk', 'Route (code)', 'Naam']
        ['Ministry', 'Topic', 'Theme'] | ['Hoofdstuk', 'Onderwerp', 'Thema']
        ['Ministry', 'Topic', 'Theme'] | ['Hoofdstuk', 'Onderwerp', 'Thema']
        ['Ministry', 'Topic', 'Theme'] | ['Hoofdstuk', 'Onderwerp', 'Thema']
        ['Amount', 'Ministry', 'What it is'] | ['Bedrag', 'Hoofdstuk', 'Omschrijving']
        ['Amount', 'Ministry', 'Topic'] | ['Bedrag', 'Hoofdstuk', 'Onderwerp']
        ['Ministry', 'Topic', 'Status'] | ['Hoofdstuk', 'Onderwerp', 'Status']
        ['Number', 'Topic', 'Status'] | ['Nummer', 'Onderwerp', 'Status']
        ['Account', None, None] | ['Verantwoording', None, None]
        [$-809]#,##0_);[Red][$-809]-#,##0_) [$-413]#,##0_);[Red][$-413]-#,##0_)
        Rijksbegroting 2023: measures per ministry

        """, "\(result.errors)")
  }

  /// The first thing that is looked for: every measure with its years side by side.
  @Test func thereIsARowForEachMeasureWithItsYears() throws {
    let path = try Fixtures.shipped(in: directory)
    let result = try Program.shell(
      """
      rijksledger --db \(path) export --format xlsx --lang nl --output a.xlsx
      python - <<'E'
      import openpyxl
      sheet = openpyxl.load_workbook("a.xlsx", data_only=True)["Voornemen × jaar"]
      print([cell.value for cell in sheet[5]])
      rows = {row[-1]: row for row in sheet.iter_rows(min_row=6, values_only=True) if row[-1]}
      print(len(rows), rows["2023-bzk-verkiezingen"])
      print(set(rows["2023-gf-herverdeling"][2:-1]) if "2023-gf-herverdeling" in rows else sorted(rows)[:3])
      E
      """, in: directory.path)
    #expect(
      result.output.hasPrefix(
        """
        ['Hoofdstuk', 'Onderwerp', 2022, 2023, 2024, 2025, 2026, 2027, 'struct.', 'meerjarig', 'jaar onbekend', 'Voornemen (code)']
        117 ('BZK', 'Verkiezingen', '—', 13800000, 13800000, 13800000, 13800000, 13800000, 13800000, '—', '—', '2023-bzk-verkiezingen')

        """), "\(result.output)\(result.errors)")
  }
}
