import Budget
import Exchange
import Ledger

/// A kind of list: its columns for programs, its columns for people, and the id of a row.
struct Listing<Row> {
  /// A column for programs.
  struct Column {
    /// The name.
    let name: String
    /// What it holds.
    let kind: FieldKind
    /// Whether it holds another kind in each row.
    let isVarying: Bool
    /// Its value in a row.
    let value: (Row) -> FieldValue

    init(
      _ name: String, _ kind: FieldKind = .text, isVarying: Bool = false,
      _ value: @escaping (Row) -> FieldValue
    ) {
      self.name = name
      self.kind = kind
      self.isVarying = isVarying
      self.value = value
    }

    /// The name and the value, as JSON has them.
    func member(of row: Row) -> (String, JSONText) { (name, value(row).json(kind)) }
  }

  /// A column for people.
  typealias TableColumn = (heading: String, alignment: TextTable.Alignment, value: (Row) -> String)

  let columns: [Column]
  let table: [TableColumn]
  let id: (Row) -> String
  /// What it lists, above a table in a document.
  var title = ""
}

extension Listing where Row: Record {
  /// A list of records, whose columns are their fields.
  init(table: [TableColumn], id: @escaping (Row) -> String, title: String = "") {
    self.init(
      columns: Row.fields.map { Column($0.name, $0.kind, $0.get) }, table: table, id: id, title: title)
  }
}

extension FieldValue {
  /// A text that may be missing.
  init(_ text: String?) { self = text.map(FieldValue.text) ?? .none }
  /// A number that may be missing.
  init(_ integer: Int?) { self = integer.map(FieldValue.integer) ?? .none }

  /// As JSON has it: missing is null, numbers are numbers, no items are an empty list.
  func json(_ kind: FieldKind = .text) -> JSONText {
    switch self {
    case .text(let text): .string(text)
    case .integer(let integer): .number("\(integer)")
    case .euros(let money): .number("\(money)")
    case .boolean(let isSo): .bool(isSo)
    case .list(let items): .array(items.map(JSONText.string))
    case .none:
      switch kind {
      case .list, .references: .array([])
      default: .null
      }
    }
  }
}
