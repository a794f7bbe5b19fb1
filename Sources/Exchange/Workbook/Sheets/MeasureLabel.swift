import Budget

/// What stands beside the sums of a measure; a large ledger has many measures, so it is no more than that.
struct MeasureLabel {
  let id: String
  let edition: Int
  let ministry: String
  let topic: String

  init(_ measure: Measure) {
    id = measure.id
    edition = measure.edition
    ministry = measure.ministry
    topic = measure.topic
  }
}
