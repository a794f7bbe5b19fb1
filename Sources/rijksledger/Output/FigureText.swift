import Budget

/// Words for the fields of a figure.
enum FigureText {
  /// `2023`, `2023-2025`, `2023-2025 in all`, `2023 and on`, `—`.
  static func years(_ span: Span) -> String {
    span == .undated ? NumberText.none : Messages.years(span)
  }

  /// A bucket and year: `2023`, `struct.`, `undivided`, `undated`.
  static func bucket(_ bucket: Bucket, year: Int?) -> String {
    switch bucket {
    case .year: year.map(String.init) ?? ""
    case .structural: "struct."
    case .undivided: "undivided"
    case .undated: "undated"
    }
  }

  /// Why an amount does not count.
  static func whyNot(_ row: AmountRow) -> String {
    if row.isCancelled { return "\(row.document) withdraws it" }
    let amount = row.amount
    if let original = amount.repeats { return "it repeats \(original)" }
    return switch amount.kind {
    case .budget: ""
    case .need: "it is a need: asked for, not granted"
    case .level: "it is a level: a standing level, forecast, pot or context figure"
    case .tariff: "it is a tariff"
    }
  }
}
