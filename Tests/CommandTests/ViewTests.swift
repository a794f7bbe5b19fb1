import TestSupport
import Testing

/// The views answer the same as the command.
@Suite struct ViewTests {
  let directory = TemporaryDirectory()

  @Test func everyViewHasTheRowsOfItsCommand() throws {
    var ledgers = [try Fixtures.tagged(in: directory, as: "shipped.db")]
    for seed in 1...10 {
      let data = EditionGenerator.data(seed: UInt64(seed), editions: 2)
      ledgers.append(try Fixtures.ledger(data, in: directory, as: "\(seed).db"))
    }
    for ledger in ledgers {
      let result = try Program.python("views.py", [ledger, Program.binary], in: directory.path)
      #expect(result.status == 0, "\(ledger): \(result.output)\(result.errors)")
    }
  }

  /// Each sum of totals with what it adds up: nothing lacking, nothing twice.
  @Test func whatIsListedUnderASumAddsUpToIt() throws {
    var ledgers = [try Fixtures.tagged(in: directory, as: "shipped.db")]
    for seed in 1...10 {
      let data = EditionGenerator.data(seed: UInt64(seed), editions: 2)
      ledgers.append(try Fixtures.ledger(data, in: directory, as: "\(seed).db"))
    }
    for ledger in ledgers {
      let result = try Program.shell(
        """
        for by in year ministry route,recipient topic theme,basis status; do
          rijksledger --db \(ledger) totals --by $by --edition all --format json > plain.json
          rijksledger --db \(ledger) totals --by $by --edition all --format json --explain > explained.json
          python3 - <<'E'
        import json, decimal
        plain, explained = (json.load(open(f"{name}.json"), parse_float=decimal.Decimal) for name in ("plain", "explained"))
        for total, cell in zip(plain, explained, strict=True):
            rows = cell.pop("contributions")
            assert total == cell, (total, cell)
            assert sum(row["eur"] for row in rows) == total["eur"], cell
            assert len({row["amount"] for row in rows}) == len(rows) == total["amounts"], cell
        E
        done
        """, in: directory.path)
      #expect(result == ProgramResult(output: "", errors: "", status: 0), "\(ledger)")
    }
  }
}
