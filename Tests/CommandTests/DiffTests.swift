import Budget
import Ledger
import TestSupport
import Testing

@testable import rijksledger

/// What is compared, and a comparison in a workbook.
@Suite struct DiffTests {
  let directory = TemporaryDirectory()

  @Test(
    arguments: [
      ("2023", nil, 2023, nil, nil), ("2023@ledenbrief", nil, 2023, "ledenbrief", nil),
      ("2023#5", nil, 2023, nil, .entry(5)), ("2023@nota#5", nil, 2023, "nota", .entry(5)),
      ("2023#2026-11-24", nil, 2023, nil, .time("2026-11-24T23:59:59Z")),
      ("2023#2026-11-24T21:12:34Z", nil, 2023, nil, .time("2026-11-24T21:12:34Z")),
      ("./2023", "./2023", nil, nil, nil), ("map/a.db", "map/a.db", nil, nil, nil),
      ("a.db:2023", "a.db", 2023, nil, nil), ("a:b.db:2023@x#7", "a:b.db", 2023, "x", .entry(7)),
      ("a#1@b.db:2023", "a#1@b.db", 2023, nil, nil),
      ("a.db:2023#2026-11-24T21:12:34Z", "a.db", 2023, nil, .time("2026-11-24T21:12:34Z")),
      // None of these is an edition, so each is the name of a file.
      ("23", "23", nil, nil, nil), ("2023#0", "2023#0", nil, nil, nil), ("2023@", "2023@", nil, nil, nil),
      ("a.db:", "a.db:", nil, nil, nil), ("a.db:3023", "a.db:3023", nil, nil, nil),
    ] as [(String, String?, Int?, String?, Moment?)])
  func aSideIsReadAsWritten(
    _ text: String, _ place: String?, _ edition: Int?, _ stage: String?, _ moment: Moment?
  ) throws {
    let side = try SideArgument(text)
    #expect(side.place == place)
    #expect(side.edition == edition)
    #expect(side.stage == stage)
    #expect(side.moment == moment)
  }

  /// A ledger is open once, whatever its names, as to look at a file drops the locks that the process has on it.
  @Test func twoNamesOfOneLedgerAreOneLedger() throws {
    let path = try Fixtures.tagged(in: directory)
    let script = """
      ln -s ledger.db link.db
      rijksledger --db ledger.db diff 2023 link.db:2023#2; rijksledger --db link.db diff ledger.db:2023 2023#3
      rijksledger --db none.db diff ledger.db:2023 link.db
      """
    let result = try Program.shell(script, in: directory.path)
    func events(from first: Int) -> String {
      "No measure or amount differs.\nStatuses are not among the changes. What was recorded of them in between:"
        + " rijksledger --db ledger.db history --from '#\(first)' --to '#4'\n"
    }
    #expect(result.errors == events(from: 3) + events(from: 4) + "Nothing differs.\n")
    #expect(result.output == "" && result.status == 0)
    #expect(try directory.names() == ["ledger.db", "link.db"], "\(path)")
  }

  /// The sheets of a comparison have what `diff` says, and each difference is a formula that gives the same.
  @Test func aWorkbookSaysWhatChanged() throws {
    let first = EditionGenerator.data(seed: 7)
    let path = try Fixtures.ledger(first, in: directory)
    try Ledger.open(path, for: .change).add(
      NextEdition.data(after: first, seed: 7), reason: ChangeReason(by: "tester", action: "import"))
    let script = """
      rijksledger --db ledger.db export --format xlsx --against 2023 --lang nl --output w.xlsx
      rijksledger --db ledger.db diff 2023 2024 --format csv > rows.csv
      rijksledger --db ledger.db diff 2023 2024 --totals --format csv > totals.csv
      mkdir profile computed && soffice -env:UserInstallation=file://$PWD/profile --headless --convert-to xlsx \
      --outdir computed w.xlsx > office.log 2>&1
      \(Program.tools)/python - <<'E'
      import csv, openpyxl
      def rows(name): return list(csv.DictReader(open(name)))
      stored, computed = [openpyxl.load_workbook(name, data_only=True) for name in ("w.xlsx", "computed/w.xlsx")]
      words = {"new": "nieuw", "gone": "weg", "changed": "gewijzigd"}
      found = [row for row in stored["Wijzigingen"].iter_rows(min_row=2, values_only=True)]
      expected = rows("rows.csv")
      print(len(found) == len(expected) > 10)
      print(all((row[0], row[6], row[2] or "", row[7]) == (words[e["change"]], e["measure"], e["amount"], e["field"])
        for row, e in zip(found, expected)))
      def text(value): return "" if value is None else str(value)
      print({e["field"] for row, e in zip(found, expected) if (text(row[4]), text(row[5])) != (e["before"], e["after"])}
        <= {"may_overlap", "routes", "continues", "eur", "cancelled", "kind", "precision", "per", "basis", "route",
            "route_basis", "recipient", "funding"})
      shown = {value for row in found for value in row[:6]}
      print(shown.isdisjoint({"budget", "level", "need", "tariff", "exact", "at_least", "year", "total", "stated"}))
      def number(value): return 0 if value in ("", "—", None) else float(value)
      for book in stored, computed:
        sheet = [row for row in book["Verschillen"].iter_rows(min_row=2, values_only=True)]
        print(len(sheet) > 3 and [tuple(map(number, row[3:6])) for row in sheet]
          == [tuple(number(e[name]) for name in ("before", "after", "difference")) for e in rows("totals.csv")])
      account = {row[0]: row[1] for row in stored["Verantwoording"].iter_rows(values_only=True)}
      print(account["Vergeleken met"])
      print(account["Nog eens te maken met"])
      E
      """
    let result = try Program.shell(script, in: directory.path)
    #expect(
      result.output == """
        True
        True
        True
        True
        True
        True
        2023#3: zie de bladen Wijzigingen en Verschillen
        rijksledger export --format xlsx --output BESTAND --lang nl --as-of '#3' --edition 2024 --against '2023#3', met dit programma

        """, "\(result.errors)")
  }
}
