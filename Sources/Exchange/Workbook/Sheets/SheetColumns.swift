import Budget
import Ledger

/// A column of a sheet that lists rows: its heading, its width in characters, and what it holds of a row.
struct SheetColumn<Row> {
  let heading: String
  let width: Double
  /// Whether it stands under its right-hand heading, as money does.
  let isRight: Bool
  let cell: (Row) throws -> XLSXSheet.Cell

  init(
    _ heading: String, _ width: Double, isRight: Bool = false,
    _ cell: @escaping (Row) throws -> XLSXSheet.Cell
  ) {
    self.heading = heading
    self.width = width
    self.isRight = isRight
    self.cell = cell
  }
}

/// The columns of a sheet: first those that are printed.
struct SheetColumns<Row> {
  let printed: [SheetColumn<Row>]
  /// Codes and references, for filters; they would make the type on paper too small.
  let others: [SheetColumn<Row>]
  /// How many at the front stay in sight.
  let frozen: Int

  var all: [SheetColumn<Row>] { printed + others }

  init(printed: [SheetColumn<Row>], others: [SheetColumn<Row>] = [], frozen: Int = 1) {
    self.printed = printed
    self.others = others
    self.frozen = frozen
  }
}

/// The names that belong to the codes of a ledger.
struct ListNames {
  let words: WorkbookText
  private let routes: CodeNames?
  private let recipients: CodeNames?

  init(_ ledger: Ledger, _ words: WorkbookText) throws {
    self.words = words
    routes = try CodeNames(of: .route, in: ledger)
    recipients = try CodeNames(of: .recipient, in: ledger)
  }

  func route(_ code: String) -> String { routes?.name(of: code) ?? code }
  func recipient(_ code: String) -> String { recipients?.name(of: code) ?? code }
}

extension XLSXSheet.Cell {
  /// Text over several lines; nothing if there is none.
  static func wrapped(_ text: String?) -> XLSXSheet.Cell { text.map { .text($0, .wrapped) } ?? .empty }
  /// Money; nothing if there is none.
  static func money(_ money: Money?) -> XLSXSheet.Cell { money.map { .money($0) } ?? .empty }
}
