import ArgumentParser
import Budget
import Exchange

/// The marks of CSV, in what is read or written.
struct CSVOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("What stands between the fields of CSV: ',' ';' '|' or tab.", valueName: "mark"),
    transform: DelimiterArgument.init)
  var delimiter: DelimiterArgument?

  @Option(
    help: ArgumentHelp("What stands before the cents in CSV: '.' or ','.", valueName: "mark"),
    transform: DecimalArgument.init)
  var decimal: DecimalArgument?

  /// Whether either is given.
  var areGiven: Bool { delimiter != nil || decimal != nil }

  /// How CSV is written: with either mark, for a spreadsheet.
  var style: CSVStyle {
    guard areGiven else { return .exact }
    return CSVStyle(
      delimiter: delimiter?.mark ?? CSVStyle.exact.delimiter,
      decimalMark: decimal?.mark ?? CSVStyle.exact.decimalMark,
      isForSpreadsheet: true)
  }

  /// Refuses the marks where no CSV is written.
  func validate(isCSV: Bool) throws {
    guard areGiven && !isCSV else { return }
    throw ValidationError(
      said(en: "--delimiter and --decimal are for csv.", nl: "--delimiter en --decimal zijn voor csv."))
  }
}

/// How CSV is written.
struct CSVStyle {
  /// What stands between fields, in ASCII.
  let delimiter: UInt8
  /// What stands before cents, in ASCII.
  let decimalMark: UInt8
  /// Whether a spreadsheet is to open it: it begins with a byte order mark, by which Excel knows UTF-8, and no text may pass
  /// for a formula.
  let isForSpreadsheet: Bool

  /// For programs.
  static let exact = CSVStyle(
    delimiter: UInt8(ascii: ","), decimalMark: UInt8(ascii: "."), isForSpreadsheet: false)

  /// Begins CSV.
  func sink(_ columns: [RowColumn], to output: any Output, hasHeader: Bool) throws -> CSVSink {
    if isForSpreadsheet { try output.write("\u{feff}") }
    return try CSVSink(
      columns, to: output, hasHeader: hasHeader, delimiter: delimiter, decimalMark: decimalMark,
      isForSpreadsheet: isForSpreadsheet)
  }
}
