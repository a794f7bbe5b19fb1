import ArgumentParser

/// What stands before the cents in CSV.
struct DecimalArgument: ExpressibleByArgument {
  let mark: String

  init?(argument: String) {
    guard [".", ","].contains(argument) else { return nil }
    mark = argument
  }
}
