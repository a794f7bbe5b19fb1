import Budget
import Exchange

/// The fields by which a list can be sorted: by their names, and as tables in either language head them.
struct SortFields<R: Record> {
  /// The field that stands under each heading, with the heading in Dutch.
  private let headed: [(field: String, dutch: String)]

  /// - Parameter listing: The list; it is made in both languages.
  init(_ listing: @autoclosure () -> Listing<R>) {
    let english = Language.inEnglish { listing().table.map(\.heading) }
    let dutch = Language.$worded.withValue(.nl) { listing().table.map(\.heading) }
    headed = zip(english, dutch).compactMap { english, dutch in
      // Tables head fields by their names, but for the euros.
      let name = english == "€" ? "eur" : english.replacing(" ", with: "_")
      return R.field(name).map { ($0.name, Self.money.contains(dutch) ? $0.name : dutch) }
    }
  }

  /// Headings over ids and numbers of amounts, by which somebody would rather mean the euros.
  private static var money: [String] { ["bedrag", "bedragen"] }

  /// The name of the field that somebody means; nil if there is none.
  func name(of word: String) -> String? {
    if let field = R.field(word) { return field.name }
    return headed.first { ValueWords.isOne(word, of: [$0.field, $0.dutch]) }?.field
  }

  /// All of them, for a message: `topic (onderwerp)`.
  var list: [String] {
    R.fields.map { field in
      ValueWords.listed([field.name] + headed.filter { $0.field == field.name }.map(\.dutch))
    }
  }
}
