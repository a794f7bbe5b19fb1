import Budget
import Exchange
import Ledger

/// One measure as text: what an adviser reads and an auditor follows.
struct MeasureText {
  let text: String

  /// What stands on a line of its own, or after a label with what follows set in.
  private struct Line {
    let text: String
    let label: String?

    init(_ text: String, label: String? = nil) {
      self.text = text
      self.label = label
    }

    func text(on page: Page) -> String {
      guard let label else { return page.lines(text) }
      return WrappedText.lines(text, label: "  \(label)", indent: 17, width: page.textWidth).joined(
        separator: "\n")
    }
  }

  init(_ detail: MeasureDetail, on page: Page = .plain) {
    let measure = detail.row.measure
    let place = [
      "Rijksbegroting \(measure.edition)", "\(measure.ministry) \(detail.ministryName)", measure.theme,
      "page \(measure.page)",
    ]
    var lines = [measure.topic, measure.id, place.compactMap(\.self).joined(separator: ", "), ""].map {
      Line($0)
    }
    lines += Self.paragraph(
      "Status", detail.row.status + (detail.row.since.map { " since \($0)" } ?? ""))
    if let owner = detail.row.owner { lines += Self.paragraph("Owner", owner) }
    if let next = detail.row.next { lines += Self.paragraph("Next", next) }
    lines += Self.paragraph("Funding", measure.funding.rawValue)
    if let parent = measure.parent { lines += Self.paragraph("Under", parent) }
    if !detail.children.isEmpty { lines += Self.paragraph("Holds", detail.children.joined(separator: ", ")) }
    lines += Self.continuations(detail.continues, "Continues", "Further back")
    lines += Self.continuations(detail.continuedBy, "Continued by", "Further on")
    if let summary = measure.summary { lines += Self.paragraph("Cabinet", summary) }
    if let impact = measure.impact { lines += Self.paragraph("Municipalities", impact) }
    lines += detail.events.flatMap { Self.paragraph("Event \($0.event)", Self.words(of: $0)) }
    lines.append(Line(""))
    if detail.figures.isEmpty { lines.append(Line("No figures.")) }
    for figure in detail.figures { lines += Self.lines(figure, measure: measure.id) }
    text = lines.map { $0.text(on: page) + "\n" }.joined()
  }

  /// The measures that name each other, and those that are further away.
  private static func continuations(
    _ measures: [ContinuedMeasure], _ near: String, _ far: String
  ) -> [Line] {
    func line(_ label: String, _ measures: [ContinuedMeasure]) -> [Line] {
      let words = measures.map { "\($0.id) (\($0.edition), \($0.topic))" }
      return words.isEmpty ? [] : paragraph(label, words.joined(separator: "; "))
    }
    return line(near, measures.filter { $0.steps == 1 }) + line(far, measures.filter { $0.steps > 1 })
  }

  private static func words(of event: StatusEvent) -> String {
    let withdrawn = event.withdrawnBy.map { " (withdrawn by event \($0))" } ?? ""
    let place = event.origin.map { " in another copy (entry \($0.prefix { $0 != ":" }))" } ?? ""
    return
      "\(EventText.what(event))\(event.since.map { " since \($0)" } ?? "")\(withdrawn), by \(event.by) on"
      + " \(event.recorded)\(place)" + (event.note.map { ": \($0)" } ?? "")
  }

  private static func lines(_ figure: FigureDetail, measure: String) -> [Line] {
    let amount = figure.amount
    let number = amount.id.dropFirst(measure.count)
    var lines = [Line("\(number)  \(amount.printed)  \(amount.label) (page \(amount.page))")]
    lines += paragraph("What", what(figure))
    if !figure.earlier.isEmpty || figure.row.isCancelled {
      lines += paragraph(
        "Stated by", figure.row.document + (figure.row.isCancelled ? ", which withdraws it" : ""))
    }
    for row in figure.earlier { lines += paragraph("Earlier", "\(row.document): \(words(of: row))") }
    if let part = amount.partOf { lines += paragraph("Part of", part) }
    if !amount.mayOverlap.isEmpty {
      lines += paragraph("May overlap", amount.mayOverlap.joined(separator: ", "))
    }
    if figure.row.isCounted {
      let cells = figure.contributions.map {
        "\(FigureText.bucket($0.bucket, year: $0.year)) € \(NumberText.euros($0.eur))"
      }
      let parts = figure.parts.isEmpty ? "" : ", after its parts \(figure.parts.joined(separator: ", "))"
      lines += paragraph("Counts", cells.joined(separator: "; ") + parts)
    } else {
      lines += paragraph("Counts", "no: \(FigureText.whyNot(figure.row))")
    }
    if let note = amount.note { lines += paragraph("Note", note) }
    return lines
  }

  private static func words(of row: AmountRow) -> String {
    let amount = row.amount
    return "\(amount.printed) (page \(amount.page)), € \(NumberText.euros(amount.eur)), "
      + Messages.years(Span(stating: amount)) + (row.isCancelled ? ", withdrawn" : "")
  }

  private static func what(_ figure: FigureDetail) -> String {
    let amount = figure.amount
    let isInherited = amount.firstYear == nil && figure.span != .undated
    let years =
      figure.span == .undated
      ? "no year" : Messages.years(figure.span) + (isInherited ? " (as its whole)" : "")
    let words: [String?] = [
      "€ \(NumberText.euros(amount.eur))", years,
      amount.precision == .exact ? nil : amount.precision.rawValue,
      amount.kind.rawValue + (amount.basis.map { " (\($0.rawValue))" } ?? ""),
      amount.route.map { route in "route \(route)" + (amount.routeBasis.map { " (\($0.rawValue))" } ?? "") },
      amount.recipient.map { "recipient \($0)" },
    ]
    return words.compactMap(\.self).joined(separator: ", ")
  }

  private static func paragraph(_ label: String, _ text: String) -> [Line] {
    [Line(text, label: label)]
  }
}
