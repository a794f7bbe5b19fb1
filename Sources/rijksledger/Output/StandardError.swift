import Exchange

/// Standard error, for messages; what can't be written there is lost.
enum StandardError {
  /// Writes a message; on a terminal it is wrapped between words, elsewhere each line is as long as it is.
  static func writeLine(_ text: String) {
    write(Page(width: Terminal.errorWidth, isStyled: false).sentences(text) + "\n")
  }

  static func write(_ text: String) {
    let output = DescriptorOutput(2, name: "standard error")
    try? output.write(text)
    try? output.finish()
  }
}
