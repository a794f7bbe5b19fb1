import Budget
import Exchange
import Ledger

/// One measure as text: what an adviser reads and an auditor follows.
struct MeasureText {
  let text: String
  private let title: String
  private let lines: [Line]

  /// What stands on a line of its own, or after a label with what follows set in.
  private struct Line {
    let text: String
    let label: String?
    /// The parts of the heading of a figure.
    private var figure: Figure?

    private struct Figure {
      let number: String
      let printed: String
      let label: String
      let page: String
    }

    init(_ text: String, label: String? = nil) {
      self.text = text
      self.label = label
    }

    /// The heading of a figure.
    init(number: String, printed: String, label: String, page: String) {
      self.init("\(number)  \(printed)  \(label) \(page)")
      figure = Figure(number: number, printed: printed, label: label, page: page)
    }

    func text(on page: Page) -> String {
      if let figure, let width = page.width, CellWidth.of(text) > width {
        // The figure stands alone then, and what it is below it.
        let words = WrappedText.lines(
          figure.label, end: figure.page, indent: figure.number.count + 2, width: width)
        return (["\(figure.number)  \(figure.printed)"] + words).joined(separator: "\n")
      }
      guard let label else { return page.lines(text) }
      // Dutch labels are longer.
      let indent = Language.current == .nl ? 19 : 17
      return WrappedText.lines(text, label: "  \(label)", indent: indent, width: page.textWidth).joined(
        separator: "\n")
    }
  }

  /// - Parameter names: The names of the codes that figures have.
  init(_ detail: MeasureDetail, names: FigureText.Names, on page: Page = .plain) {
    var lines = Self.head(detail)
    lines += Self.standing(detail)
    lines += Self.relations(detail)
    let measure = detail.row.measure
    if let summary = measure.summary {
      lines.append(Line(summary, label: said(en: "Cabinet", nl: "Kabinet")))
    }
    if let impact = measure.impact {
      lines.append(Line(impact, label: said(en: "Municipalities", nl: "Gemeenten")))
    }
    lines += detail.events.map { event in
      Line(
        Self.words(of: event), label: said(en: "Event \(event.event)", nl: "Gebeurtenis \(event.event)"))
    }
    lines.append(Line(""))
    if detail.figures.isEmpty { lines.append(Line(said(en: "No figures.", nl: "Geen bedragen."))) }
    for figure in detail.figures { lines += Self.lines(figure, measure: measure.id, names) }
    text = lines.map { $0.text(on: page) + "\n" }.joined()
    title = measure.topic
    self.lines = lines
  }

  /// The same as a document for Word: labels beside what they say.
  func html() -> String {
    var table = TextTable(alignments: [.left, .left], labelCount: 2)
    for line in lines.dropFirst() where !line.text.isEmpty {
      let (isHeading, words) = (line.label == nil, line.text)
      table.add(
        line.label.map { [$0, words] } ?? [words, ""], isStrong: isHeading, isSpanning: isHeading)
    }
    return HTMLText.document(title: title, table.html(caption: title))
  }

  // MARK: The measure

  private static func head(_ detail: MeasureDetail) -> [Line] {
    let measure = detail.row.measure
    let place = [
      "Rijksbegroting \(measure.edition)", "\(measure.ministry) \(detail.ministryName)", measure.theme,
      page(measure.page),
    ]
    return [measure.topic, measure.id, place.compactMap(\.self).joined(separator: ", "), ""].map { Line($0) }
  }

  private static func standing(_ detail: MeasureDetail) -> [Line] {
    let row = detail.row
    var lines = [Line(row.status + Messages.since(row.since), label: "Status")]
    if let owner = row.owner { lines.append(Line(owner, label: said(en: "Owner", nl: "Wie volgt het"))) }
    if let next = row.next { lines.append(Line(next, label: said(en: "Next", nl: "Volgende datum"))) }
    return lines
      + [Line(FigureText.funding(row.measure.funding), label: said(en: "Funding", nl: "Geld"))]
  }

  private static func relations(_ detail: MeasureDetail) -> [Line] {
    var lines: [Line] = []
    if let parent = detail.row.measure.parent {
      lines.append(Line(parent, label: said(en: "Under", nl: "Onderdeel van")))
    }
    if !detail.children.isEmpty {
      lines.append(
        Line(detail.children.joined(separator: ", "), label: said(en: "Holds", nl: "Omvat")))
    }
    return lines
      + continuations(
        detail.continues, said(en: "Continues", nl: "Zet voort"), said(en: "Further back", nl: "Verder terug")
      )
      + continuations(
        detail.continuedBy, said(en: "Continued by", nl: "Voortgezet in"),
        said(en: "Further on", nl: "Verder vooruit"))
  }

  /// The measures that name each other, and those that are further away.
  private static func continuations(
    _ measures: [ContinuedMeasure], _ near: String, _ far: String
  ) -> [Line] {
    func line(_ label: String, _ measures: [ContinuedMeasure]) -> [Line] {
      let words = measures.map { "\($0.id) (\($0.edition), \($0.topic))" }
      return words.isEmpty ? [] : [Line(words.joined(separator: "; "), label: label)]
    }
    return line(near, measures.filter { $0.steps == 1 }) + line(far, measures.filter { $0.steps > 1 })
  }

  private static func words(of event: StatusEvent) -> String {
    let what = EventText.what(event, showsDay: true)
    let withdrawn =
      event.withdrawnBy.map {
        said(en: " (withdrawn by event \($0))", nl: " (ingetrokken door gebeurtenis \($0))")
      } ?? ""
    let place =
      event.origin.map { origin in
        let entry = origin.prefix { $0 != ":" }
        return said(
          en: " in another copy (entry \(entry))", nl: " in een andere kopie (journaalpost \(entry))")
      } ?? ""
    return what + withdrawn
      + said(en: ", by \(event.by) on \(event.recorded)", nl: ", door \(event.by) op \(event.recorded)")
      + place
      + (event.note.map { ": \($0)" } ?? "")
  }

  private static func page(_ page: Int) -> String { said(en: "page \(page)", nl: "bladzijde \(page)") }

  // MARK: Its figures

  private static func lines(
    _ figure: FigureDetail, measure: String, _ names: FigureText.Names
  ) -> [Line] {
    let amount = figure.amount
    let number = amount.id.dropFirst(measure.count)
    var lines = [
      Line(
        number: String(number), printed: amount.printed, label: amount.label, page: "(\(page(amount.page)))"),
      Line(what(figure, names), label: said(en: "What", nl: "Wat")),
    ]
    if !figure.earlier.isEmpty || figure.row.isCancelled {
      let withdraws = figure.row.isCancelled ? said(en: ", which withdraws it", nl: " (trekt het in)") : ""
      lines.append(Line(figure.row.document + withdraws, label: said(en: "Stated by", nl: "Volgens")))
    }
    lines += figure.earlier.map { row in
      Line("\(row.document): \(words(of: row))", label: said(en: "Earlier", nl: "Eerder"))
    }
    if let part = amount.partOf { lines.append(Line(part, label: said(en: "Part of", nl: "Deel van"))) }
    if !amount.mayOverlap.isEmpty {
      lines.append(
        Line(
          amount.mayOverlap.joined(separator: ", "), label: said(en: "May overlap", nl: "Mogelijk dubbel")))
    }
    lines.append(Line(counts(figure), label: said(en: "Counts", nl: "Telt")))
    if let note = amount.note { lines.append(Line(note, label: said(en: "Note", nl: "Notitie"))) }
    return lines
  }

  /// What it puts in the totals, or why it counts for nothing.
  private static func counts(_ figure: FigureDetail) -> String {
    guard figure.row.isCounted else {
      return said(en: "no: ", nl: "nee: ") + FigureText.whyNot(figure.row)
    }
    let cells = figure.contributions.map {
      "\(FigureText.bucket($0.bucket, year: $0.year)) \(Messages.euros($0.eur))"
    }
    let parts = figure.parts.joined(separator: ", ")
    return cells.joined(separator: "; ")
      + (parts.isEmpty ? "" : said(en: ", after its parts \(parts)", nl: ", na aftrek van \(parts)"))
  }

  private static func words(of row: AmountRow) -> String {
    let amount = row.amount
    return "\(amount.printed) (\(page(amount.page))), \(Messages.euros(amount.eur)), "
      + Messages.years(Span(stating: amount))
      + (row.isCancelled ? said(en: ", withdrawn", nl: ", ingetrokken") : "")
  }

  private static func what(_ figure: FigureDetail, _ names: FigureText.Names) -> String {
    let amount = figure.amount
    let precision = FigureText.precision(amount.precision).map { " (\($0))" } ?? ""
    let basis = amount.routeBasis.map { " (\(Language.current.name($0)))" } ?? ""
    let words: [String?] = [
      Messages.euros(amount.eur) + precision, years(figure), FigureText.kind(amount),
      amount.route.map { "route \(names.route($0))\(basis)" },
      amount.recipient.map { recipient in
        said(en: "recipient \(names.recipient(recipient))", nl: "ontvanger \(names.recipient(recipient))")
      },
    ]
    return words.compactMap(\.self).joined(separator: "; ")
  }

  private static func years(_ figure: FigureDetail) -> String {
    if figure.span == .undated { return said(en: "no year", nl: "geen jaar") }
    let isInherited = figure.amount.firstYear == nil
    return Messages.years(figure.span)
      + (isInherited ? said(en: " (as its whole)", nl: " (als het geheel)") : "")
  }
}
