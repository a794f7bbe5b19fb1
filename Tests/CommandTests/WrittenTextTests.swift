import Exchange
import Foundation
import Ledger
import TestSupport
import Testing

/// Text that looks like a formula, a code, markup or a page full, in everything that the command writes.
@Suite struct WrittenTextTests {
  let directory = TemporaryDirectory()

  static let texts = [
    "=1+1", "@SUM(A1)", "+31 70 373 83 93", "-5", "_x0041_", "a_x0041_x0042_", "<script>alert(1)</script>",
    "a|b",
    "\\", "a\\|b\\", "`code`", "[x](https://example.org)", "![x](y)", "**vet** _schuin_ __x__ ~~weg~~",
    "&amp; &lt;",
    "# kop", "1. een", "- een", "$x$", "<!-- weg -->", "'=1", "\"a\",b;c", "een\ttab", "twee\nregels", "*",
    "a*b*c",
  ]

  /// A ledger with an event for each text, as its note.
  private func ledger() throws -> String {
    let path = try Fixtures.shipped(in: directory)
    let ledger = try Ledger.open(path, for: .change)
    for text in Self.texts {
      _ = try ledger.tag(
        Tag(
          status: "in-overleg", measures: ["woningbouwimpuls"],
          by: text.prefix { $0 != "\n" && $0 != "\t" } + "",
          note: text, since: "2022-10-01"))
    }
    return path
  }

  private func rows(_ json: Substring) throws -> (rows: [[String]], elements: [String]) {
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [Any]
    return (value?.first as? [[String]] ?? [], value?.last as? [String] ?? ["?"])
  }

  @Test func markdownIsShownAsTheTextThatItIs() throws {
    let path = try ledger()
    let result = try Program.shell(
      """
      rijksledger --db \(path) history --format markdown > a.md
      \(Program.tools)/python \(Program.scripts)/markdown.py a.md
      """, in: directory.path)
    #expect(result.errors == "")
    let rendered = result.output.split(separator: "\n")
    #expect(rendered.count == 2)
    for json in rendered {
      let (rows, elements) = try rows(json)
      #expect(rows.first?.last == "note")
      let expected = Self.texts.map { $0.replacing("\n", with: " ").replacing("\t", with: " ") }
      #expect(rows.dropFirst().map(\.last) == expected)
      // An address is a link that reads as it is.
      #expect(elements.filter { $0 != "a" } == [])
    }
  }

  @Test func aProgramGetsEveryTextAsItIs() throws {
    let path = try ledger()
    let result = try Program.shell(
      """
      rijksledger --db \(path) history --format csv > a.csv; rijksledger --db \(path) history --format json > a.json
      rijksledger --db \(path) export --format datapackage --output p
      python3 - <<'E'
      import csv, json
      for name in ("a.csv", "p/history.csv"):
          print(json.dumps([row["note"] for row in csv.DictReader(open(name, encoding="utf-8", newline=""))]))
      print(json.dumps([row["note"] for row in json.load(open("a.json", encoding="utf-8"))]))
      E
      """, in: directory.path)
    #expect(result.errors == "Wrote p.\n")
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines {
      #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String] == Self.texts)
    }
  }

  /// In openpyxl, which leaves codes to its caller, and in LibreOffice, which does not.
  @Test func aWorkbookShowsEveryTextAsItIs() throws {
    let path = try ledger()
    let long = String(repeating: "é", count: 32_000)
    let longer = String(repeating: "\u{1f600}", count: 32_000)
    let change = try Ledger.open(path, for: .change)
    for note in [long, longer] {
      _ = try change.tag(
        Tag(status: "in-overleg", measures: ["woningbouwimpuls"], by: "a", note: note, since: "2022-10-01"))
    }
    let result = try Program.shell(
      """
      rijksledger --db \(path) export --format xlsx --lang nl --output a.xlsx
      # The eleventh sheet, as CSV in UTF-8 with every cell as it is shown.
      soffice -env:UserInstallation=file://$PWD/profile --headless \
        --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,11' a.xlsx >&2
      \(Program.tools)/python - <<'E'
      import csv, json, openpyxl
      from openpyxl.utils.escape import unescape
      sheet = openpyxl.load_workbook("a.xlsx")["Statussen"]
      column = [cell.value for cell in sheet[1]].index("Toelichting")
      cells = [row[column] for row in sheet.iter_rows(min_row=2)]
      assert all(cell.data_type == "s" for cell in cells)
      print(json.dumps([unescape(cell.value) for cell in cells]))
      shown = csv.DictReader(open("a-Statussen.csv", encoding="utf-8", newline=""))
      print(json.dumps([row["Toelichting"] for row in shown]))
      E
      """, in: directory.path)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2, "\(result.errors)")
    for line in lines {
      let notes = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String] ?? []
      #expect(Array(notes.dropLast(2)) == Self.texts)
      #expect(notes.dropLast().last == long)
      let cut = try #require(notes.last)
      #expect(cut.hasSuffix("… [ingekort: de hele tekst staat in het datapakket]"))
      #expect((32_700...32_767).contains(cut.utf16.count))
      #expect(longer.hasPrefix(cut.prefix { $0 == "\u{1f600}" }))
    }
  }

  /// What an export for a Dutch Excel holds; LibreOffice reads CSV as Excel does, and computes what is a formula.
  @Test func aSpreadsheetComputesNoText() throws {
    var data = Fixtures.doubtful
    for (index, topic) in ["=1+1", "@SUM(A1)", "-5", "+1", "a;b", "=\"a\";2"].enumerated() {
      data.measures[index].topic = topic
    }
    _ = try Fixtures.ledger(data, in: directory)
    let options = "--format csv --by topic"
    let result = try Program.shell(
      """
      for decimal in , .; do
        rijksledger --db ledger.db export \(options) --delimiter ';' --decimal $decimal --output $decimal.csv
        cut -c-12 $decimal.csv | sort -u | tail -n +1 | grep -c "^2023;.\\?'[=@+-]"
      done
      rijksledger --db ledger.db export \(options) --delimiter tab | cut -c-12 | sort -u | grep -c "'"
      rijksledger --db ledger.db export \(options) | grep -c "'"
      rijksledger --db ledger.db totals --format csv --by topic | grep -c "'"
      """, in: directory.path)
    #expect(result.output == "5\n5\n5\n0\n0\n", "\(result.errors)")
  }
}
