import Budget
import Exchange
import Ledger

/// Changes of measures and amounts as people read them.
enum ChangesText {
  /// Where ids and numbers begin, after the word for the change.
  private static var indent: Int { Language.current == .nl ? 11 : 9 }

  /// A kind of change, as people read it.
  static func word(_ kind: ChangeKind) -> String {
    switch kind {
    case .new: said(en: "new", nl: "nieuw")
    case .gone: said(en: "gone", nl: "weg")
    case .changed: said(en: "changed", nl: "gewijzigd")
    }
  }

  /// A measure with its amounts that differ: a line for each, and one for each field of those that changed.
  static func text(of change: MeasureChange, on page: Page = .plain) -> String {
    guard let measure = change.shown else { return "" }
    var lines = Self.lines(change.measure, "\((change.measure.before ?? measure).id) \(measure.topic)", page)
    for amount in change.amounts {
      guard let shown = amount.shown else { continue }
      lines += Self.lines(
        amount, "#\(shown.id.split(separator: "#").last ?? "") \(words(amount, shown))", page)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines<R>(_ change: Change<R>, _ words: String, _ page: Page) -> [String] {
    var lines = WrappedText.lines(
      words, label: change.kind.map(word) ?? "", indent: indent, width: page.textWidth)
    guard change.kind == .changed else { return lines }
    for field in change.fields {
      lines += WrappedText.lines(
        "\(field.field): \(text(field.before)) → \(text(field.after))", indent: indent + 4,
        width: page.textWidth)
    }
    return lines
  }

  /// What it is and the printed figure; of one that is new or gone also its euros and years.
  private static func words(_ change: Change<Revision>, _ amount: Amount) -> String {
    let words = "\(amount.label): \(amount.printed)"
    if change.kind == .changed { return words }
    return words + " (\(Messages.euros(amount.eur)), \(Messages.years(Span(stating: amount))))"
  }

  /// A value of a field.
  private static func text(_ value: FieldValue) -> String {
    switch value {
    case .none: NumberText.none
    case .text(let text): text
    case .integer(let number): "\(number)"
    case .euros(let money): Messages.euros(money)
    case .boolean(let isSo): isSo ? said(en: "yes", nl: "ja") : said(en: "no", nl: "nee")
    case .list(let items): items.joined(separator: ", ")
    }
  }

  /// A row of a list that changed.
  static func text(of change: RecordChange) -> String {
    var lines = WrappedText.lines(
      "\(change.table.rawValue) \(change.id)", label: word(change.kind), indent: indent)
    for field in change.fields {
      lines += WrappedText.lines(
        "\(field.field): \(text(field.before)) → \(text(field.after))", indent: indent + 4)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Totals

  /// A table of totals per ministry and route that differ.
  static func table(of rows: [TotalChange], showsHeader: Bool) -> TextTable {
    var table = TextTable(alignments: [.left, .left, .left, .right.spare(2), .right.spare(1), .right])
    if showsHeader {
      table.heading = [DimensionText.name(.ministry), DimensionText.name(.route), "in"] + sumHeadings
    }
    for row in rows { table.add(row.group.map { $0 ?? NumberText.none } + cells(row)) }
    return table
  }

  /// What stands over the sums of `cells`.
  static var sumHeadings: [String] { [before, after, said(en: "difference", nl: "verschil")] }

  /// What stands over a value before the change.
  static var before: String { said(en: "before", nl: "was") }

  /// What stands over a value after the change.
  static var after: String { said(en: "after", nl: "wordt") }

  /// The bucket of a total, and the sums.
  static func cells(_ row: TotalChange) -> [String] {
    [
      FigureText.bucket(row.bucket, year: row.year), row.before.map(NumberText.euros) ?? NumberText.none,
      row.after.map(NumberText.euros) ?? NumberText.none, NumberText.euros(row.difference),
    ]
  }

  // MARK: Rows

  /// A row of a table of changes: a measure or amount that is new or gone, or a field of one that changed.
  struct Line {
    let change: ChangeKind
    let id: String
    let what: String
    let before: String
    let after: String
  }

  /// The rows of a measure and its amounts.
  static func lines(of change: MeasureChange) -> [Line] {
    let measure = change.measure.before ?? change.measure.after
    let own = lines(change.measure, id: measure?.id ?? "", change.shown?.topic ?? "")
    return own
      + change.amounts.flatMap { amount in
        amount.shown.map { lines(amount, id: $0.id, words(amount, $0)) } ?? []
      }
  }

  private static func lines<R>(_ change: Change<R>, id: String, _ words: String) -> [Line] {
    guard let kind = change.kind else { return [] }
    guard kind == .changed else { return [Line(change: kind, id: id, what: words, before: "", after: "")] }
    return change.fields.map { field in
      Line(
        change: kind, id: id, what: field.field, before: text(field.before), after: text(field.after))
    }
  }
}

extension Listing where Row == ChangesText.Line {
  /// The changes for a document.
  static var changeLines: Listing {
    Listing(
      columns: [],
      table: [
        (said(en: "change", nl: "wijziging"), .left, { ChangesText.word($0.change) }),
        ("id", .left, { $0.id }),
        (said(en: "what", nl: "wat"), .left, { $0.what }),
        (ChangesText.before, .left, { $0.before }),
        (ChangesText.after, .left, { $0.after }),
      ],
      id: { $0.id })
  }
}

extension Listing where Row == ChangeRow {
  /// The changes for programs, field by field.
  static var changes: Listing {
    Listing(
      columns: [
        Column("change") { .text($0.change.rawValue) },
        Column("measure") { .text($0.measure) },
        Column("amount") { FieldValue($0.amount) },
        Column("field") { .text($0.difference.field) },
        Column("before", isVarying: true) { $0.difference.before },
        Column("after", isVarying: true) { $0.difference.after },
      ], table: [], id: { $0.measure })
  }
}

extension Listing where Row == TotalChange {
  /// The totals that differ, for programs.
  static var totalChanges: Listing {
    Listing(
      columns: [
        Column("ministry") { FieldValue($0.group[0]) },
        Column("route") { FieldValue($0.group[1]) },
        Column("bucket") { .text($0.bucket.rawValue) },
        Column("year", .integer(0...Int.max)) { FieldValue($0.year) },
        Column("before", .euros) { $0.before.map(FieldValue.euros) ?? .none },
        Column("after", .euros) { $0.after.map(FieldValue.euros) ?? .none },
        Column("difference", .euros) { .euros($0.difference) },
      ], table: [], id: { _ in "" })
  }
}

/// A row of a summary for programs: a number of measures or amounts, or a grand total.
struct SummaryRow {
  let subject: String
  var change: String?
  var count: Int?
  var total: TotalChange?

  static func rows(_ counts: ChangeCounts, _ totals: [TotalChange]) -> [SummaryRow] {
    let numbers = [("measures", counts.measures), ("amounts", counts.amounts)].flatMap { subject, count in
      [
        ("new", count.new), ("gone", count.gone), ("continued", count.continued), ("changed", count.changed),
      ].map { SummaryRow(subject: subject, change: $0, count: $1) }
    }
    return numbers + totals.map { SummaryRow(subject: "totals", total: $0) }
  }
}

extension Listing where Row == SummaryRow {
  /// A summary for programs.
  static var summary: Listing {
    Listing(
      columns: [
        Column("subject") { .text($0.subject) },
        Column("change") { FieldValue($0.change) },
        Column("count", .integer(0...Int.max)) { FieldValue($0.count) },
        Column("bucket") { FieldValue($0.total?.bucket.rawValue) },
        Column("year", .integer(0...Int.max)) { FieldValue($0.total?.year) },
        Column("before", .euros) { $0.total?.before.map(FieldValue.euros) ?? .none },
        Column("after", .euros) { $0.total?.after.map(FieldValue.euros) ?? .none },
        Column("difference", .euros) { $0.total.map { .euros($0.difference) } ?? .none },
      ], table: [], id: { _ in "" })
  }
}
