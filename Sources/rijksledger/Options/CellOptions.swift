import ArgumentParser
import Budget
import Ledger

/// Which cells of totals are meant, besides the filters.
struct CellOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "With --year: also what is undivided over a span that touches those years, and undated.",
      discussion: """
        Years are never added to either. Without it a table of totals says below it how much that is; with it there are columns \
        for it, and CSV and JSON have rows of the buckets undivided and undated, whose year is empty.
        """))
  var withUndivided = false

  /// Makes sure that there is something to stand beside.
  func require(_ filters: FilterOptions) throws {
    if withUndivided && filters.year.isEmpty {
      throw ValidationError(
        said(
          en: "--with-undivided goes with --year; without it totals have undivided and undated sums anyway.",
          nl:
            "--with-undivided hoort bij --year; zonder --year staan meerjarig en jaar onbekend al in de totalen."
        ))
    }
  }

  /// The filter, checked against the ledger.
  ///
  /// - Throws: `CommandFailure`: one of its buckets can't stand beside the years that it asks for.
  func filter(
    _ filters: FilterOptions, _ ledger: Ledger, editions: EditionChoice? = nil, names: NameReading? = nil
  ) throws -> Filter {
    let filter = try filters.filter(ledger, editions: editions, names: names, withUndivided: withUndivided)
    guard filter.canHoldContributions else {
      throw CommandFailure(Messages.noCells(of: filter), status: CommandFailure.usage)
    }
    return filter
  }
}
