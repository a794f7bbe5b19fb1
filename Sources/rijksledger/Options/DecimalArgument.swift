import ArgumentParser

/// What stands before the cents in CSV.
struct DecimalArgument: ExpressibleByArgument {
  /// In ASCII.
  let mark: UInt8

  init?(argument: String) {
    guard [".", ","].contains(argument) else { return nil }
    mark = Array(argument.utf8)[0]
  }
}
