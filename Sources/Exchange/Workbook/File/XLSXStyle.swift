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
  /// A figure as the source prints it, under its right-hand heading and apart from its neighbours.
  case printed
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

  /// The height of a line, in points.
  var lineHeight: Double { self == .title ? 20 : 15 }

  /// What a row is higher than its lines, in points.
  static let rowGap = 2.0

  /// Whether a long text goes on on another line.
  var isWrapped: Bool { [.wrapped, .heading, .yearHeading].contains(self) }
}
