import Budget
import Exchange
import Ledger

/// One measure as JSON: the keys of `measures`, with its figures as in `amounts` and their contributions.
struct MeasureJSON {
  let text: String

  init(_ detail: MeasureDetail) {
    let figures = detail.figures.map { figure in
      let contributions = figure.contributions.map { contribution in
        JSONText.object([
          ("bucket", .string(contribution.bucket.rawValue)), ("year", FieldValue(contribution.year).json()),
          ("eur", FieldValue.euros(contribution.eur).json()),
        ])
      }
      return JSONText.object(
        Listing.amounts().columns.map { $0.member(of: figure.row) } + [
          (
            "why_not",
            figure.row.isCounted ? .null : .string(Language.inEnglish { FigureText.whyNot(figure.row) })
          ),
          ("parts", FieldValue.list(figure.parts).json()), ("contributions", .array(contributions)),
          (
            "earlier",
            .array(
              figure.earlier.map { row in .object(Listing.amounts().columns.map { $0.member(of: row) }) })
          ),
        ])
    }
    let events = detail.events.map { event in
      JSONText.object(Listing.history.columns.map { $0.member(of: event) })
    }
    let members = Listing.measures([]).columns.map { $0.member(of: detail.row) }
    let more: [(String, JSONText)] = [
      ("figures", .array(figures)), ("history", .array(events)),
      ("continues", .array(detail.continues.map(Self.object))),
      ("continued_by", .array(detail.continuedBy.map(Self.object))),
    ]
    text = JSONText.array([.object(members + more)]).text()
  }

  private static func object(_ measure: ContinuedMeasure) -> JSONText {
    .object([
      ("id", .string(measure.id)), ("edition", .number("\(measure.edition)")),
      ("topic", .string(measure.topic)), ("steps", .number("\(measure.steps)")),
    ])
  }
}
