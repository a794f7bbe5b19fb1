import ArgumentParser

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
}
