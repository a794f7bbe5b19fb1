import ArgumentParser

/// What stands before the cents in CSV.
struct DecimalArgument {
  /// In ASCII.
  let mark: UInt8

  init(_ text: String) throws {
    switch text {
    case ".", ",": mark = Array(text.utf8)[0]
    default: throw ValidationError(said(en: "use '.' or ','.", nl: "gebruik '.' of ','."))
    }
  }
}
