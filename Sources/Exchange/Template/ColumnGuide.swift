import Budget

/// Explains the columns of a table, from the description of its records: for the text in a template, and for the page
/// about formats.
struct ColumnGuide {
  /// What a reader has to know about one column, in Dutch.
  struct Entry {
    let name: String
    /// What may stand in it.
    let content: String
    let isRequired: Bool
    let meaning: String
    /// The values of a closed list.
    let values: [CodeValue]
  }

  let table: PackageSchema
  let entries: [Entry]

  init(_ table: PackageSchema) {
    self.table = table
    entries = table.columns.map { column in
      Entry(
        name: column.name, content: Self.content(column, of: table), isRequired: column.isRequired,
        meaning: column.meaning, values: column.values)
    }
  }

  private static func content(_ column: PackageSchema.Column, of table: PackageSchema) -> String {
    switch column.kind {
    case .text: "tekst"
    case .note: "tekst, ook over meer regels"
    case .integer(let range): "geheel getal van \(range.lowerBound) tot en met \(range.upperBound)"
    case .euros: "euro's in cijfers, zonder punten; decimalen alleen als er centen zijn"
    case .boolean: "true of false"
    case .code: "een van de waarden hieronder"
    case .list: "een of meer teksten"
    case .reference(let target): "\(key(of: target)) uit \(file(of: target, for: table))"
    // What a list refers to may stand in another edition.
    case .references(.measures), .references(.amounts): "een of meer ids"
    case .references(let target): "een of meer codes uit \(file(of: target, for: table))"
    }
  }

  private static func key(of table: RecordTable) -> String { table.key.last == "id" ? "id" : "code" }

  /// The file of a table, of the same edition where there is one for each.
  private static func file(of target: RecordTable, for table: PackageSchema) -> String {
    let edition = PackageSchema.editionTable(named: table.name)?.edition
    return (target.resource(edition: edition) ?? target.rawValue) + ".csv"
  }

  // MARK: Markdown

  /// The columns as a table of Markdown, for the page about formats.
  var markdown: [String] {
    ["| column | required | holds | meaning |", "| --- | --- | --- | --- |"]
      + entries.map { entry in
        let values = entry.values.map { "`\($0.value)` (\($0.meaning))" }.joined(separator: "; ")
        let content = entry.values.isEmpty ? entry.content : values
        let cells = ["`\(entry.name)`", entry.isRequired ? "yes" : "", content, entry.meaning]
        return "| " + cells.joined(separator: " | ") + " |"
      }
  }

  // MARK: Plain text

  /// The columns as plain text, for somebody who has only the folder.
  func lines(width: Int) -> [String] {
    let indent = 14
    return entries.flatMap { entry in
      let head = "\(entry.isRequired ? "verplicht" : "mag leeg"); \(entry.content)"
      return WrappedText.lines(head, label: "  \(entry.name)", indent: indent, width: width)
        + WrappedText.lines(entry.meaning, indent: indent, width: width)
        + entry.values.flatMap { value in
          WrappedText.lines(
            value.meaning, label: String(repeating: " ", count: indent) + value.value, indent: indent + 19,
            width: width)
        }
    }
  }
}
