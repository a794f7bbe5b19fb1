import Exchange
import Ledger

/// One measure as JSON: the keys of `measures`, with its figures as in `amounts` and their contributions.
struct MeasureJSON {
  let text: String

  init(_ detail: MeasureDetail) {
    let measure = detail.row.measure
    let figures = detail.figures.map { figure in
      let row = AmountRow(
        amount: figure.amount, edition: measure.edition, ministry: measure.ministry, topic: measure.topic)
      let contributions = figure.contributions.map { contribution in
        JSONText.object([
          ("bucket", .string(contribution.bucket.rawValue)), ("year", Field(contribution.year).json),
          ("eur", Field.euros(contribution.eur).json),
        ])
      }
      return JSONText.object(
        Listing.amounts.columns.map { ($0.name, $0.value(row).json) } + [
          ("why_not", figure.amount.isCounted ? .null : .string(FigureText.whyNot(figure.amount))),
          ("parts", Field.list(figure.parts).json), ("contributions", .array(contributions)),
        ])
    }
    let events = detail.events.map { event in
      JSONText.object(Listing.history.columns.map { ($0.name, $0.value(event).json) })
    }
    let members = Listing.measures.columns.map { ($0.name, $0.value(detail.row).json) }
    text = JSONText.array([.object(members + [("figures", .array(figures)), ("history", .array(events))])])
      .text()
  }
}
