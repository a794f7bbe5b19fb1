import Exchange

/// Standard error, for messages; what can't be written there is lost.
enum StandardError {
  static func writeLine(_ text: String) { write(text + "\n") }

  static func write(_ text: String) {
    let output = DescriptorOutput(2, name: "standard error")
    try? output.write(text)
    try? output.finish()
  }
}
