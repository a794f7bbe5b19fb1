/// Standard error, for messages; what can't be written there is lost.
enum StandardError {
  static func writeLine(_ text: String) {
    try? DescriptorOutput(2, name: "standard error").writeLine(text)
  }
}
