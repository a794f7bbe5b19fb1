/// What stands below a table, in one paragraph.
enum NoteText {
  static func text(_ notes: [String], on page: Page) -> String {
    notes.isEmpty ? "" : page.lines(notes.joined(separator: " ")) + "\n"
  }

  static func markdown(_ notes: [String]) -> String {
    notes.isEmpty ? "" : "\n" + notes.joined(separator: " ") + "\n"
  }

  static func html(_ notes: [String]) -> String { HTMLText.paragraph(notes.joined(separator: " ")) }
}
