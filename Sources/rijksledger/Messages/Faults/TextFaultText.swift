import Budget
import Files

extension Messages {
  /// Where a text comes from, which decides what to do about it.
  enum TextSource {
    /// A file that comes in.
    case file
    /// An argument, or a variable of the environment.
    case argument
  }

  /// What is wrong with a text.
  static func text(_ fault: TextRule.Fault, from source: TextSource = .file) -> FaultText {
    switch fault {
    case .control(let scalar, let position):
      FaultText(
        "control character \(ShownText.name(of: scalar)) at character \(position)",
        expected: "text without control characters", remedy: "Remove it")
    case .hidden(let scalar, let position):
      FaultText(
        "the invisible character \(ShownText.name(of: scalar)) at character \(position)",
        expected: "text that shows all that it holds, in the order in which it is read", remedy: "Remove it")
    case .misread(let position):
      FaultText(
        "a letter that was read in another encoding than it was written in, at character \(position)",
        expected: "é, ï and € as themselves",
        remedy: source == .file ? "Open the original again as UTF-8, and save it as UTF-8" : "Type it anew")
    case .notNFC(let position):
      FaultText(
        "text that is not in Unicode form NFC, from character \(position) on",
        expected: "letters with their accents in one",
        remedy:
          "Type \(source == .file ? "that letter" : "it") anew, with each accented letter as one character")
    case .tooLong(let count):
      FaultText("\(count) characters", expected: "at most \(TextRule.limit)", remedy: "Shorten it")
    case .blank: FaultText("nothing that shows", expected: "text", remedy: "Fill it in")
    case .surroundingSpace(let scalar):
      FaultText(
        "white space\(scalar == 0x20 ? "" : " (\(ShownText.name(of: scalar)))") at the beginning or end",
        expected: "none", remedy: "Remove it")
    }
  }
}

extension Messages {
  /// What is not UTF-8, where, and what to do.
  static func text(_ error: NotUTF8) -> String {
    let (source, remedy) =
      switch error.source {
      case .argument(let number):
        ("argument \(number)", "Type it in UTF-8; a file with such a name needs another name first")
      case .variable(let name): (name, "Set it to text in UTF-8")
      case .inputLine(let number): ("standard input, line \(number)", "Convert it to UTF-8")
      }
    return "\(source) has bytes that are not UTF-8: \(ShownText.shortened(error.shown, to: 200)). \(remedy)"
  }
}
