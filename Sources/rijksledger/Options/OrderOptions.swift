import ArgumentParser
import Budget
import Ledger

/// In which order rows come, and how many.
struct OrderOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "In the order of a field, such as topic, or eur:desc for the largest first.",
      discussion: "A field that is not there lists those that are. Rows without a value come last.",
      valueName: "field"),
    transform: SortArgument.init)
  var sort: SortArgument?

  @Option(
    help: ArgumentHelp("At most so many rows, from the front.", valueName: "number"),
    transform: CountArgument.number)
  var limit: Int?

  /// The order that was asked for, if any was.
  ///
  /// - Parameter standard: The order if none was asked for.
  /// - Throws: `CommandFailure` if the rows have no such field.
  func order<R: Record>(of _: R.Type, standard: String? = nil) throws -> RowOrder<R>? {
    guard let name = sort?.field ?? standard else { return nil }
    guard let order = RowOrder<R>(by: name, isDescending: sort?.isDescending ?? false, limit: limit) else {
      throw CommandFailure(
        Messages.noSortField(name, valid: R.fields.map(\.name)), status: CommandFailure.usage)
    }
    return order
  }

  /// Rows that are in memory, in the order and number that were asked for.
  func applied<R: Record>(to rows: [R], standard: String? = nil, in ledger: Ledger) throws -> [R] {
    let sorted = try sorted(rows, standard: standard, in: ledger)
    return limit.map { Array(sorted.prefix($0)) } ?? sorted
  }

  /// All of some rows, in the order that was asked for.
  func sorted<R: Record>(_ rows: [R], standard: String? = nil, in ledger: Ledger) throws -> [R] {
    var order = try order(of: R.self, standard: standard)
    order?.limit = nil
    return try order?.sorted(rows, in: ledger) ?? rows
  }
}

/// A column of money as it is named in `--sort`: `2025`, `structural`, `undivided`, `undated`.
enum MoneyColumnName {
  /// The names, for a message.
  static var list: [String] {
    [said(en: "a year such as 2025", nl: "een jaar zoals 2025")]
      + [Bucket.structural, .undivided, .undated].map(\.rawValue)
  }

  /// The column of a name.
  static func column(_ name: String) -> PivotColumn? {
    if name.utf8.count == 4, let year = Int(name), plausibleYears.contains(year) { return .year(year) }
    return switch Bucket(rawValue: name) {
    case .structural: .structural
    case .undivided: .undivided
    case .undated: .undated
    case .year, nil: nil
    }
  }
}
