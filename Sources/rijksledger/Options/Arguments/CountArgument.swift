import ArgumentParser

/// How many rows are wanted.
enum CountArgument {
  @Sendable static func number(_ text: String) throws -> Int {
    guard let number = Int(text), (1...1_000_000_000).contains(number) else {
      throw ValidationError(
        said(en: "use a whole number from 1.", nl: "gebruik een heel getal vanaf 1."))
    }
    return number
  }
}
