/// The lines of a cell that is narrower than its text.
public enum CellLines {
  /// Breaks a text between words, then after the hyphens and other marks inside them, and only then within a word.
  ///
  /// - Parameter width: The cells of a line, more than 0.
  public static func of(_ text: String, width: Int) -> [String] {
    if CellWidth.of(text) <= width { return [text] }
    var lines = [""]
    var room = width
    // A label that is set in stays set in.
    let indent = String(text.prefix { $0 == " " })
    for piece in pieces(of: text) {
      let cells = CellWidth.of(piece.trimmedEnd)
      if cells > room, lines[lines.count - 1].contains(where: { $0 != " " }) {
        lines.append(indent)
        room = width - indent.count
      }
      for character in piece {
        let cell = CellWidth.width(of: character)
        // The space at which a line is broken needs no room.
        if cell > room && character == " " { continue }
        if cell > room {
          lines.append(indent)
          room = max(1, width - indent.count)
        }
        lines[lines.count - 1].append(character)
        room -= cell
      }
    }
    return lines.map(\.trimmedEnd)
  }

  /// The cells of the longest part that is not broken while there is room for it.
  public static func longestPiece(of text: String) -> Int {
    pieces(of: text).lazy.map { CellWidth.of($0.trimmedEnd) }.max() ?? 0
  }

  /// Words with the space after them, and parts of words with the mark after them.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = [""]
    var last: Character = " "
    for character in text {
      pieces[pieces.count - 1].append(character)
      // A date or a number stays whole.
      if " -/;,_".contains(character) && (character == " " || !last.isNumber) { pieces.append("") }
      last = character
    }
    return pieces.filter { !$0.isEmpty }
  }
}

extension String {
  /// The text without the spaces at its end.
  public var trimmedEnd: String {
    var copy = self
    while copy.last == " " { copy.removeLast() }
    return copy
  }
}
