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

  /// Columns of money are as wide as their largest figure, on all sheets, also that of what changed.
  @Test func theLargestFiguresCanBeReadOnPaper() throws {
    _ = try Fixtures.tagged(in: directory)
    let result = try Program.shell(
      """
      export RIJKSLEDGER_DB=ledger.db
      amend() { rijksledger amend "$@" --by x --note x > /dev/null 2>> amend.log || echo "not amended: $1"; }
      amend 2023-vws-pgb-2-0#1 'printed=€ 987.654.321.098,76' eur=-987654321098.76
      amend 2023-bzk-isolatieprogramma#1 'printed=€ 123.456.789.012,34' eur=123456789012.34
      amend 2023-bzk-omnichannel#1 'printed=€ 55.555.555.555.555,55' eur=55555555555555.55
      rijksledger export --format xlsx --lang nl --output nl.xlsx --against '2023#2' 2>> amend.log
      soffice -env:UserInstallation=file://$PWD/profile --headless --convert-to pdf nl.xlsx > office.log 2>&1
      python \(Program.scripts)/printed.py nl.pdf || cat amend.log
      """, in: directory.path)
    #expect(result.output.contains(" pages, type from "), "\(result.output)\(result.errors)")
    #expect(result.output.split(separator: "\n").count == 1, "\(result.output)")
  }

  /// A year past the horizon that is asked for has its column on all sheets, and formulas find what counts in it.
  @Test func aYearPastTheHorizonAddsUp() throws {
    _ = try Fixtures.shipped(in: directory)
    let result = try Program.shell(
      """
      export RIJKSLEDGER_DB=ledger.db
      rijksledger amend 2023-szw-leven-lang-ontwikkelen#1 last_year=2031 --by x --note x > /dev/null 2>&1
      rijksledger export --format xlsx --lang nl --year 2030-2031 --output a.xlsx 2> /dev/null
      soffice -env:UserInstallation=file://$PWD/profile --headless --convert-to xlsx:"Calc MS Excel 2007 XML" \
        --outdir counted a.xlsx > office.log 2>&1
      python - <<'E'
      import openpyxl
      book = openpyxl.load_workbook("counted/a.xlsx", data_only=True)
      print([cell.value for cell in book["Totalen"][5]])
      for row in book["Totalen"].iter_rows(min_row=6, values_only=True):
          if any(row): print(row)
      column = [cell.value for cell in book["Geteld"][1]].index("Kolom")
      print([row[column] for row in book["Geteld"].iter_rows(min_row=2, values_only=True)])
      print(book["Totalen"]["A3"].value)
      E
      """, in: directory.path)
    #expect(
      result.output == """
        ['Hoofdstuk', 'Naam', 2030, 2031]
        ('SZW', 'Sociale Zaken en Werkgelegenheid', 125000000, 125000000)
        ('Totaal', None, 125000000, 125000000)
        ('Controle: totaal volgens het grootboek', None, 125000000, 125000000)
        ('Controle: verschil', None, 0, 0)
        [2030, 2031]
        In euro's. Jaren, struct., meerjarig en jaar onbekend worden niet bij elkaar opgeteld. Niet in deze jaren (begroting 2023): € 265.000.000 meerjarig over 2023-2030, € 7.500.000.000 meerjarig over 2023-2032, € 24.300.000.000 meerjarig over 2023-2035, € 4.931.500.000 jaar onbekend. Wat structureel is loopt door na 2027, de horizon van 2023: € 1.249.200.000 per jaar, en vanaf 2028 € 600.000.000 per jaar in dezelfde keuze. Elke som is een formule over het blad Geteld.

        """, "\(result.errors)")
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
