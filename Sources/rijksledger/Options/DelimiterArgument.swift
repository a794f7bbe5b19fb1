import ArgumentParser

/// What stands between the fields of CSV.
struct DelimiterArgument: ExpressibleByArgument {
  /// In ASCII.
  let mark: UInt8

  init?(argument: String) {
    switch argument {
    case ",", ";", "|", "\t": mark = Array(argument.utf8)[0]
    case "tab", "\\t": mark = UInt8(ascii: "\t")
    default: return nil
    }
  }
}
