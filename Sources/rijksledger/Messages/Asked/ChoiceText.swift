import Budget

/// What is wrong with a value that was chosen from a list.
extension Messages {
  /// That rows can't be sorted so, and by what they can.
  static func noSortField(_ name: String, valid: [String]) -> String {
    said(
      en: "--sort: there is no field \(ShownText.shortened(name)) (valid: \(list(valid, most: 60)))",
      nl: "--sort: er is geen veld \(ShownText.shortened(name)) (wel: \(list(valid, most: 60)))")
  }

  /// That rows can't be sorted by a column in which none of them has anything, and by which they can.
  static func noSortColumn(_ name: String, columns: [PivotColumn]) -> String {
    let (shown, valid) = (ShownText.shortened(name), list(columns.map(MoneyColumnName.name), most: 60))
    return said(
      en: "--sort: nothing in this selection has a sum in the column \(shown) (valid: \(valid))",
      nl: "--sort: niets in deze keuze heeft een bedrag in de kolom \(shown) (wel: \(valid))")
  }

  /// That there is nothing in a list.
  static var emptyList: String { said(en: "The list is empty.", nl: "De lijst is leeg.") }

  /// That a list has no such value, what may be meant, and what there is.
  static func unknownValue(
    _ field: String, _ input: String, valid: [ListedValue], near: [String]
  ) -> String {
    let typed = input.isEmpty ? "\"\"" : ShownText.shortened(input)
    let meant = list(near.map { shown($0) }, most: 3)
    return said(
      en:
        "there is no \(field) \(typed)\(near.isEmpty ? "" : ". Did you mean \(meant)?") (valid: \(values(valid)))",
      nl:
        "er is geen \(dutchName(ofField: field)) \(typed)\(near.isEmpty ? "" : ". Bedoelt u \(meant)?") (wel: \(values(valid)))"
    )
  }

  /// That several values have those words in their names.
  static func ambiguousValue(_ field: String, _ input: String, candidates: [ListedValue]) -> String {
    let typed = ShownText.shortened(input)
    return said(
      en:
        "\(field) \(typed) is part of \(candidates.count) names: \(values(candidates)). Use more of the name",
      nl:
        "\(dutchName(ofField: field)) \(typed) staat in \(candidates.count) namen: \(values(candidates)). Gebruik meer van de naam"
    )
  }

  /// Codes with their names; names may have commas, so `;` separates them.
  private static func values(_ values: [ListedValue]) -> String {
    let shown = values.prefix(60).map { Messages.shown($0.shown) }
    let more =
      values.count > 60 ? said(en: "and \(values.count - 60) more", nl: "en nog \(values.count - 60)") : nil
    return (shown + [more].compactMap(\.self)).joined(
      separator: values.contains { $0.name != nil } ? "; " : ", ")
  }

  /// That the head is that of the whole journal.
  static var headOfAll: String {
    said(
      en: "--head is the last entry of the whole journal, and takes no --from, --to, --author or --limit."
        + " Leave them out, or leave out --head",
      nl: "--head is de laatste post van het hele journaal, zonder --from, --to, --author of --limit. Laat"
        + " die weg, of laat --head weg")
  }
}
