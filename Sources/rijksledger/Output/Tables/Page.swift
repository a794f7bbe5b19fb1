import Exchange
import Glibc
import Ledger

/// What text for people is written on: how wide it is, and whether it can show bold and colour.
struct Page {
  /// The cells of a line; nil if lines may be as long as they are.
  let width: Int?
  /// Whether headings are bold and negative amounts red.
  let isStyled: Bool

  /// A file, a pipe, a document.
  static let plain = Page(width: nil, isStyled: false)

  /// Standard output: the terminal that it is, or plain.
  static let standard = Page(width: Terminal.width, isStyled: Terminal.isStyled)

  /// What is written to by the name of a file; nil is standard output.
  init(output: String?) {
    self = output.map(StandardOutput.isMeant) ?? true ? .standard : .plain
  }

  init(width: Int?, isStyled: Bool) {
    self.width = width
    self.isStyled = isStyled
  }

  /// The same, with lines as long as they are.
  var wide: Page { Page(width: nil, isStyled: isStyled) }

  /// The width of running text: lines of over a hundred characters are hard to read.
  var textWidth: Int { min(100, width ?? 100) }

  /// Messages on lines that fit; a command that the user may copy stays on one line, so that it can be.
  ///
  /// What a line begins with in spaces stands before all of its lines.
  func sentences(_ text: String) -> String {
    guard let width else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      CellWidth.of(String(line)) <= width ? String(line) : Self.wrapped(line, width)
    }.joined(separator: "\n")
  }

  private static func wrapped(_ text: Substring, _ width: Int) -> String {
    let indent = text.prefix { $0 == " " }
    var lines: [String] = []
    for piece in pieces(of: text.dropFirst(indent.count)) {
      if let last = lines.last, CellWidth.of(last) + 1 + CellWidth.of(piece) <= width {
        lines[lines.count - 1] = "\(last) \(piece)"
      } else {
        lines.append(indent + piece)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The words of a message, where a command is one word: it goes on to the end, or to what ends a clause.
  private static func pieces(of text: Substring) -> [String] {
    var pieces: [String] = []
    var isCommand = false
    var isQuoted = false
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if isCommand, let last = pieces.popLast() {
        pieces.append("\(last) \(word)")
        // A path between quotes may have any spaces and signs.
        if word.count(where: { $0 == "'" }) % 2 == 1 { isQuoted.toggle() }
      } else if !word.isEmpty {
        pieces.append(String(word))
        isCommand = word == Substring(programName)
      }
      if !isQuoted, let end = word.last, ".,;:)".contains(end) { isCommand = false }
    }
    return pieces
  }

  /// A text on lines that fit.
  func lines(_ text: String) -> String {
    guard let width else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      CellWidth.of(String(line)) <= width
        ? String(line) : WrappedText.lines(String(line), indent: 0, width: width).joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
