import Budget

/// A text that the ledger keeps, with the thing that it belongs to.
struct LedgerText {
  let place: String
  let field: String
  let text: String
  let allowsNewline: Bool

  private init(_ place: String, _ field: String, _ text: String, allowsNewline: Bool = false) {
    self.place = place
    self.field = field
    self.text = text
    self.allowsNewline = allowsNewline
  }

  /// What is wrong with it, if anything.
  var fault: String? {
    do {
      try TextRule.checkFilled(text, allowsNewline: allowsNewline)
      return nil
    } catch {
      return "\(field): \(error)"
    }
  }

  /// All texts of data: code lists, editions, measures, amounts.
  static func all(of data: EditionData) -> [LedgerText] {
    of(data.codes) + data.editions.flatMap(of) + data.measures.flatMap(of) + data.amounts.flatMap(of)
  }

  /// The texts of code lists.
  static func of(_ codes: CodeLists) -> [LedgerText] {
    codes.ministries.flatMap(of) + codes.routes.flatMap { of($0.code, "name", $0.name) }
      + codes.recipients.flatMap { of($0.code, "name", $0.name) }
      + codes.statuses.flatMap { of($0.code, "meaning", $0.meaning) }
  }

  private static func of(_ code: String, _ field: String, _ text: String) -> [LedgerText] {
    [LedgerText(code, "code", code), LedgerText(code, field, text)]
  }

  private static func of(_ ministry: Ministry) -> [LedgerText] {
    of(ministry.code, "name", ministry.name)
      + ministry.aliases.map { LedgerText(ministry.code, "aliases", $0) }
      + ministry.chapters.map { LedgerText(ministry.code, "chapters", $0) }
  }

  static func of(_ edition: Edition) -> [LedgerText] {
    let place = "edition \(edition.year)"
    return [
      LedgerText(place, "title", edition.title), LedgerText(place, "publisher", edition.publisher),
      LedgerText(place, "published", edition.published), LedgerText(place, "source", edition.source),
    ]
  }

  static func of(_ measure: Measure) -> [LedgerText] {
    let optional = [("theme", measure.theme), ("summary", measure.summary), ("impact", measure.impact)]
    let texts = optional.compactMap { field, text in text.map { LedgerText(measure.id, field, $0) } }
    return [LedgerText(measure.id, "topic", measure.topic)] + texts
  }

  static func of(_ amount: Amount) -> [LedgerText] {
    var texts = [
      LedgerText(amount.id, "label", amount.label), LedgerText(amount.id, "printed", amount.printed),
    ]
    if let note = amount.note {
      texts.append(LedgerText(amount.id, "note", note, allowsNewline: true))
    }
    return texts
  }
}
