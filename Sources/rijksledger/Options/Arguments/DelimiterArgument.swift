import ArgumentParser

/// What stands between the fields of CSV.
struct DelimiterArgument {
  /// In ASCII.
  let mark: UInt8

  init(_ text: String) throws {
    switch text {
    case ",", ";", "|", "\t": mark = Array(text.utf8)[0]
    case "tab", "\\t": mark = UInt8(ascii: "\t")
    default: throw ValidationError(said(en: "use ',' ';' '|' or tab.", nl: "gebruik ',' ';' '|' of tab."))
    }
  }
}
