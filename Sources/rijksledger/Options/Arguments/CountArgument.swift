import ArgumentParser

/// How many rows are wanted.
enum CountArgument {
  @Sendable static func number(_ text: String) throws -> Int {
    guard let number = Int(text), (1...1_000_000_000).contains(number) else {
      throw ValidationError("use a whole number from 1.")
    }
    return number
  }
}
