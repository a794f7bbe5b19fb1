import Foundation
import TestSupport
import Testing

/// What does not have the digests of the journal, or does not add up, does not go out under the journal's name.
@Suite struct UnverifiedExportTests {
  let directory = TemporaryDirectory()
  static let formats = ["xlsx", "datapackage", "csv", "json"]

  /// Each kind of thing that another program can do to a ledger, and what the refusal names.
  static let tamperings = [
    ("figure", "UPDATE amount_version SET cents = cents + 100 WHERE amount = \(key)", "journal entry 2"),
    ("text", "UPDATE amount_version SET note = 'x' WHERE amount = \(key)", "(journal entry 2)"),
    (
      "figure that can't be counted",
      "UPDATE amount_version SET cents = 100 WHERE amount = (SELECT key FROM v_amounts WHERE id = '2023-gf-gemeentefonds-2026#1')",
      "2 faults (journal entry 2, totals edition 2023)"
    ),
    ("event", "DELETE FROM event WHERE number = 3", "2 faults (journal entry 4)"),
    ("journal", "UPDATE journal SET author = 'x' WHERE entry = 2", "journal entry 2"),
    (
      "missing contribution", "DELETE FROM contribution WHERE amount = \(key)",
      "totals 2023-bzk-woningbouwimpuls#1"
    ),
    (
      "stray contribution",
      "INSERT INTO contribution SELECT measure, amount + 99000, bucket, year, cents, route, recipient, basis, duration FROM contribution LIMIT 1",
      "totals "
    ),
    ("total", "UPDATE total SET cents = cents + 1 WHERE bucket = 1", "totals 2023 "),
    ("view", "DROP VIEW v_history; CREATE VIEW v_history AS SELECT 1 AS event", "migrations view v_history"),
    ("guard", "DROP TRIGGER amount_version_update", "(migrations trigger amount_version_update)"),
  ]
  private static let key = "(SELECT key FROM v_amounts WHERE id = '2023-bzk-woningbouwimpuls#1')"

  private func shell(_ script: String) throws -> ProgramResult {
    try Program.shell("export RIJKSLEDGER_DB=ledger.db\n" + script, in: directory.path)
  }

  @Test(arguments: tamperings)
  func aLedgerWhoseRecordDoesNotHoldIsNotExported(_ kind: String, _ sql: String, _ named: String) throws {
    let path = try Fixtures.tagged(in: directory)
    if kind == "guard" || kind == "view" {
      _ = try Program.shell("sqlite3 \(path) \"\(sql)\"", in: directory.path)
    } else {
      try Tamper.with(path, sql)
    }
    let result = try shell(
      """
      rijksledger check --quick >/dev/null 2>&1; echo check $?
      for format in \(Self.formats.joined(separator: " ")); do
        rijksledger export --format $format --output out; echo $?
        rijksledger export --format $format --output out --as-of '#3'; echo $?
      done
      rijksledger export --format csv; echo $?
      ls -A
      """)
    #expect(
      result.output == "check 2\n" + String(repeating: "1\n", count: 9) + "ledger.db\n", "\(result.errors)")
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count == 9)
    for line in lines {
      #expect(line.hasPrefix("Error: ledger.db is not exported, as its record does not hold: "), "\(line)")
      #expect(line.contains(named), "\(line)")
      #expect(
        line.hasSuffix(
          " Nothing was written. Run: rijksledger --db ledger.db check, which says what to do. To export it all the same, marked as unverified, add --unverified"
        ), "\(line)")
    }
  }

  /// It is exported on request, and then says of itself what it is: every row, every sheet.
  @Test(arguments: ["", "--as-of '#3'"])
  func anUnverifiedExportSaysSo(_ moment: String) throws {
    let path = try Fixtures.tagged(in: directory)
    try Tamper.with(
      path,
      "UPDATE amount_version SET cents = cents + 100, printed = '€ 222.000.001' WHERE amount = \(Self.key)")
    let result = try shell(
      """
      for format in \(Self.formats.joined(separator: " ")); do
        language=$([ $format = xlsx ] && echo nl || echo en)
        rijksledger export --format $format --lang $language --output $format.xlsx --unverified \(moment) || echo failed
      done
      \(Program.tools)/python - <<'E'
      import csv, json, openpyxl
      rows = list(csv.DictReader(open("csv.xlsx"))) + json.load(open("json.xlsx"))
      print(len(rows) > 20, {row["journal"] for row in rows})
      package = json.load(open("datapackage.xlsx/datapackage.json"))
      ours = package["rijksledger"]
      print(ours["journal"], ours["unverified"]["faults"], [f["check"] for f in ours["unverified"]["findings"]][:2])
      print(sorted(ours["unverified"]["findings"][0]), package["description"][:49])
      book = openpyxl.load_workbook("xlsx.xlsx")
      print([book[name]["A2"].value[:18] for name in ("Totalen", "Routes", "Hoofdstuk × route")])
      account = {row[0]: row[1] for row in reversed(list(book["Verantwoording"].iter_rows(values_only=True)))}
      print(account["Journaal"], "|", account["Niet geverifieerd"][:49])
      E
      rijksledger --db leeg.db init --empty 2>/dev/null
      rijksledger --db leeg.db import datapackage.xlsx --by x; echo $?
      """)
    #expect(
      result.output == """
        True {'unverified'}
        unverified 5 ['journal', 'totals']
        ['check', 'finding', 'found', 'place'] Het grootboek komt niet overeen met zijn eigen jo
        ['NIET GEVERIFIEERD.', 'NIET GEVERIFIEERD.', 'NIET GEVERIFIEERD.']
        niet geverifieerd | Het grootboek komt niet overeen met zijn eigen jo
        0

        """, "\(result.errors)")
    let warning = "Warning: the record of ledger.db does not hold: 5 faults (journal entry 2, totals "
    #expect(result.errors.components(separatedBy: warning).count == 4, "\(result.errors)")
    #expect(
      result.errors.contains(
        "Warning: datapackage.xlsx says that the record of its ledger did not hold (datapackage.json, unverified).\n"
      ))
    #expect(
      try !Program.shell("grep -rl \"$(rijksledger --db ledger.db journal --head)\" .", in: directory.path)
        .output.contains("."))
  }

  /// Asked for where there is no need, it changes nothing.
  @Test(arguments: formats)
  func aLedgerWhoseRecordHoldsIsVerifiedAnyway(_ format: String) throws {
    _ = try Fixtures.tagged(in: directory)
    let result = try shell(
      """
      rijksledger check --quick; echo $?
      rijksledger export --format \(format) --output a 2>/dev/null
      rijksledger export --format \(format) --output b --unverified
      diff -r a b && echo same
      rijksledger check --quick journal 2>/dev/null; echo $?
      """)
    #expect(result == ProgramResult(output: "0\nsame\n64\n", errors: "Wrote b.\n", status: 0))
  }

  /// What is checked is what is exported, whatever another program does in between.
  @Test(arguments: ["", "--as-of '#3'"])
  func whatIsCheckedIsWhatIsExported(_ moment: String) throws {
    let data = EditionGenerator.data(seed: 3, editions: 30, firstYear: 1960)
    let path = try Fixtures.ledger(data, in: directory)
    let result = try shell(
      """
      guards="name IN ('amount_version_update', 'amount_version_end')"
      triggers=$(sqlite3 \(path) "SELECT sql || ';' FROM sqlite_schema WHERE $guards")
      for code in een twee; do rijksledger statuses add $code --meaning Extra --by x 2>/dev/null; done
      rijksledger export --format datapackage --edition all --output true \(moment) 2>/dev/null || echo failed
      (while [ ! -e done ]; do
        for note in "coalesce(note, '') || 'x'" "nullif(substr(note, 1, length(note) - 1), '')"; do
          sqlite3 \(path) ".timeout 5000" "BEGIN IMMEDIATE; DROP TRIGGER amount_version_update;
            DROP TRIGGER amount_version_end; UPDATE amount_version SET note = $note; $triggers COMMIT"
          sleep 0.2
        done
      done) 2>/dev/null &
      (exported=0; refused=0
      for i in $(seq 80); do
        if rijksledger export --format datapackage --edition all --output out \(moment) 2>/dev/null; then
          exported=$((exported + 1)); for file in out/amounts-*; do cmp $file true/${file#out/}; done; rm -r out
        else refused=$((refused + 1)); fi
        [ $exported -ge 5 ] && [ $refused -ge 5 ] && echo both && break
      done)
      touch done; wait
      """)
    #expect(result.output == "both\n", "\(result.errors)")
  }
}
