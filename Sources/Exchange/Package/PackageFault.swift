import Budget

/// Something in a data package that the ledger does not take, and where it stands.
public struct PackageFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name of the file.
  public let file: String
  /// The line, from 1; nil if it is about the whole file.
  public let line: Int?
  /// The column in Unicode scalars, from 1.
  public let column: Int?
  /// The field, as the package names it.
  public let field: String?
  /// What was found, what was expected and what to do.
  public let message: String

  init(file: String, at place: CSVField? = nil, field: String? = nil, _ message: String) {
    self.init(file: file, line: place?.line, column: place?.column, field: field, message)
  }

  init(file: String, line: Int?, column: Int?, field: String? = nil, _ message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.field = field
    self.message = message
  }

  /// `file:line:column: field: what (found, expected). What to do`.
  public var description: String {
    let place = [file, line.map(String.init), column.map(String.init)].compactMap(\.self)
    return ShownText.visible(place.joined(separator: ":") + ": " + (field.map { "\($0): " } ?? "") + message)
  }
}

/// All faults of a package, up to a limit.
///
/// Nothing of the package has been taken.
public struct PackageFaults: Error, Equatable, Sendable, CustomStringConvertible {
  /// How many are reported at most.
  public static let limit = 50

  /// The faults, by file in the order of reading, then line and column.
  public let faults: [PackageFault]
  /// How many there are in all.
  public let count: Int

  /// One line a fault, and one that says how many.
  public var description: String {
    let more = count > faults.count ? " (the first \(faults.count) are shown)" : ""
    return
      (faults.map(\.description) + ["\(count) \(count == 1 ? "fault" : "faults")\(more); nothing was taken"])
      .joined(separator: "\n")
  }
}
