import Budget
import SQLite

/// The keys of a measure on both sides; nil on a side that doesn't have it.
struct MeasurePair {
  let before: Int?
  let after: Int?
}

/// A measure of one side.
struct PairedMeasure {
  let id: String
  let key: Int
}

/// Finds for each measure of one side the same one on the other.
///
/// Within an edition that is the one with its id. Between editions it is the one that it continues, or that continues it, if
/// neither of them does so with any other measure.
struct MeasurePairs {
  /// The pairs by the ids of the measures, whatever the edition.
  let pairs: [MeasurePair]

  init(_ before: ComparedSide, _ after: ComparedSide) throws {
    let (others, partners) = (try after.measures(), try Self.partners(before, after))
    var keys = Dictionary(others.map { ($0.id, $0.key) }) { first, _ in first }
    var found: [(place: Place, pair: MeasurePair)] = []
    for measure in try before.measures() {
      let partner = partners.map { $0[measure.id] } ?? measure.id
      let (id, key) = (partner ?? "", partner.flatMap { keys.removeValue(forKey: $0) })
      let place = min(Place(measure.id), key == nil ? Place(measure.id) : Place(id))
      found.append((place, MeasurePair(before: measure.key, after: key)))
    }
    for measure in others where keys[measure.id] != nil {
      found.append((Place(measure.id), MeasurePair(before: nil, after: measure.key)))
    }
    found.sort { $0.place.isListed(before: $1.place) }
    pairs = found.map(\.pair)
  }

  /// Where a measure stands: by its id without the edition, then by the edition.
  ///
  /// A pair stands where the earlier of the two does, so a comparison and its mirror have the same order.
  private struct Place: Comparable {
    let edition: Substring
    let rest: Substring

    init(_ id: String) {
      edition = id.prefix { $0 != "-" }
      rest = id.dropFirst(edition.count)
    }

    /// Of a pair, the measure of the earlier edition.
    static func < (left: Place, right: Place) -> Bool { left.edition < right.edition }

    func isListed(before other: Place) -> Bool { (rest, edition) < (other.rest, other.edition) }
  }

  /// For each measure before the one after that is the same, between different editions; nil within one.
  private static func partners(
    _ before: ComparedSide, _ after: ComparedSide
  ) throws -> [String: String]? {
    let (year, other) = (before.edition.year, after.edition.year)
    if year == other { return nil }
    let later = year < other ? after : before
    let links = try later.ledger.continuations(from: min(year, other), to: max(year, other))
    let (sources, targets) = (links.counts(\.earlier), links.counts(\.later))
    var partners: [String: String] = [:]
    for link in links where sources[link.earlier] == 1 && targets[link.later] == 1 {
      let (before, after) = year < other ? (link.earlier, link.later) : (link.later, link.earlier)
      partners[before] = after
    }
    return partners
  }
}

/// That a measure goes on with one of an earlier edition, perhaps by way of editions between.
struct Continuation {
  let later: String
  let earlier: String
}

extension [Continuation] {
  fileprivate func counts(_ id: KeyPath<Continuation, String>) -> [String: Int] {
    reduce(into: [:]) { counts, link in counts[link[keyPath: id], default: 0] += 1 }
  }
}

extension ComparedSide {
  /// Its measures.
  fileprivate func measures() throws -> [PairedMeasure] {
    try ledger.translatingErrors {
      var measures: [PairedMeasure] = []
      try MeasureWalk(Filter(whole: [edition]), "m.id, m.key", order: .any, amounts: false)
        .forEach(in: ledger.database) { row in
          measures.append(PairedMeasure(id: try row.text(0), key: try row.int(1)))
        }
      return measures
    }
  }
}

extension Ledger {
  /// Which measures of an edition go on with which of an earlier one.
  fileprivate func continuations(from earlier: Int, to later: Int) throws -> [Continuation] {
    try translatingErrors {
      var links: [Continuation] = []
      try database.forEach(
        """
        WITH RECURSIVE way (measure, reached) AS (
          SELECT key, key FROM measure WHERE edition = ?1
          UNION
          SELECT way.measure, c.target FROM way
          JOIN measure_version v ON v.measure = way.reached AND v.ended IS NULL
          JOIN measure_continues c ON c.measure = v.measure AND c.made = v.made
          JOIN measure t ON t.key = c.target AND t.edition >= ?2)
        SELECT m.id, t.id FROM way JOIN measure m ON m.key = way.measure
        JOIN measure t ON t.key = way.reached AND t.edition = ?2
        """, [Value(later), Value(earlier)]
      ) { row in links.append(Continuation(later: try row.text(0), earlier: try row.text(1))) }
      return links
    }
  }
}
