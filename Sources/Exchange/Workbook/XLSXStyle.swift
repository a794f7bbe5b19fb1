/// How a cell looks.
enum XLSXStyle: CaseIterable {
  case title
  case remark
  case heading
  /// The heading of a column of money.
  case yearHeading
  case text
  /// Text over several lines.
  case wrapped
  case integer
  /// No data: a dash where a figure would be.
  case none
  /// A label of a total row.
  case strong
  case euros
  /// Euros with cents.
  case cents
  case strongEuros
  case strongCents
}
