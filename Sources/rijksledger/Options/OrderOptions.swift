import ArgumentParser
import Budget
import Ledger

/// In which order rows come, and how many.
struct OrderOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "In the order of a field, such as topic, or eur:desc for the largest first.",
      discussion: """
        Most Dutch headings of tables will do too: onderwerp. A field that is not there lists those that are. Rows without a \
        value come last.
        """,
      valueName: "field"),
    transform: SortArgument.init)
  var sort: SortArgument?

  @Option(
    help: ArgumentHelp("At most so many rows, from the front.", valueName: "number"),
    transform: CountArgument.number)
  var limit: Int?

  /// The order that was asked for, if any was.
  ///
  /// - Parameters:
  ///   - listing: The list, whose fields may be named as its tables head them.
  ///   - standard: The order if none was asked for.
  ///   - others: What else rows can be sorted by, for a message.
  /// - Throws: `CommandFailure` if the rows have no such field.
  func order<R: Record>(
    of listing: @autoclosure () -> Listing<R>, standard: String? = nil, others: [String] = []
  ) throws -> RowOrder<R>? {
    guard let name = sort?.field ?? standard else { return nil }
    let fields = SortFields(listing())
    guard
      let order = fields.name(of: name).flatMap({
        RowOrder<R>(by: $0, isDescending: sort?.isDescending ?? false, limit: limit)
      })
    else {
      throw CommandFailure(
        Messages.noSortField(name, valid: fields.list + others), status: CommandFailure.usage)
    }
    return order
  }

  /// Rows that are in memory, in the order and number that were asked for.
  func applied<R: Record>(
    to rows: [R], as listing: @autoclosure () -> Listing<R>, standard: String? = nil, in ledger: Ledger
  ) throws -> [R] {
    let sorted = try sorted(rows, as: listing(), standard: standard, in: ledger)
    return limit.map { Array(sorted.prefix($0)) } ?? sorted
  }

  /// All of some rows, in the order that was asked for.
  func sorted<R: Record>(
    _ rows: [R], as listing: @autoclosure () -> Listing<R>, standard: String? = nil, in ledger: Ledger
  ) throws -> [R] {
    var order = try order(of: listing(), standard: standard)
    order?.limit = nil
    return try order?.sorted(rows, in: ledger) ?? rows
  }
}

/// A column of money as it is named in `--sort`: `2025`, `structural`, `undivided`, `undated`, or as tables head it.
enum MoneyColumnName {
  private static let buckets: [(bucket: Bucket, column: PivotColumn)] = [
    (.structural, .structural), (.undivided, .undivided), (.undated, .undated),
  ]

  /// The names, for a message.
  static var list: [String] {
    [said(en: "a year such as 2025", nl: "een jaar zoals 2025")]
      + buckets.map { ValueWords.listed($0.bucket.words) }
  }

  /// The name of a column, for a message.
  static func name(_ column: PivotColumn) -> String {
    column.year.map(String.init) ?? ValueWords.listed(column.bucket.words)
  }

  /// The column of a name.
  static func column(_ name: String) -> PivotColumn? {
    if name.utf8.count == 4, let year = Int(name), plausibleYears.contains(year) { return .year(year) }
    return buckets.first { bucket, _ in
      let heading = FigureText.bucket(bucket, year: nil)
      return ValueWords.isOne(name, of: bucket.words + [heading])
    }?.column
  }
}
