import Budget
import Ledger
import TestSupport
import Testing

/// Compares what a copy of a ledger answers with what its model does.
struct StatusComparison {
  let copy: AdviserCopy
  let agenda: AgendaModel
  /// What no event changes: the money of each measure, by cell.
  let counted: [IndependentCount.Row]
  var random: RandomSource

  /// Whether rows are the same; of those that are not, the first is told.
  static func expect<Row: Equatable>(
    _ found: [Row], _ expected: [Row], _ what: String, at location: SourceLocation = #_sourceLocation
  ) {
    guard found != expected else { return }
    let place = zip(found, expected).enumerated().first { $1.0 != $1.1 }?.offset
    let rows = place.map { "\(found[$0]), expected \(expected[$0])" } ?? ""
    Issue.record(
      "\(what): \(found.count) rows, expected \(expected.count); \(rows)", sourceLocation: location)
  }

  // MARK: Where everything stands

  /// Compares the answers of the ledger at a moment and on a day.
  ///
  /// - Parameter questions: How many random questions are asked about the history.
  mutating func compare(
    at entry: Int? = nil, on day: String? = nil, questions: Int = 0, standingsOnly: Bool = false
  ) throws {
    let moment = entry.map(Moment.entry)
    let ledger = try copy.ledger.shown(at: moment, on: day)
    let view = copy.model.view(at: entry, on: day)
    let statuses = copy.model.statuses(at: entry)
    let what = "as of \(entry.map { "#\($0)" } ?? "now"), on \(day ?? "any day")"
    let rows = agenda.rows(view, statuses, upTo: day ?? self.day(of: entry))
    try compareStandings(ledger, view, rows, statuses, what)
    if standingsOnly { return }
    try compareAgenda(ledger, rows, statuses, what)
    try compareHistory(ledger, view, Set(agenda.ids), EventQuestion(), what)
    for _ in 0..<questions { try compareHistory(ledger, view, rows, what) }
  }

  /// The day up to which the agenda of a moment counts.
  private func day(of entry: Int?) -> String {
    let today = copy.clock.day
    guard let entry else { return today }
    return min(String(copy.model.entries[entry - 1].recorded.prefix(10)), today)
  }

  private func compareStandings(
    _ ledger: Ledger, _ view: StatusView, _ rows: [AgendaRow], _ statuses: [StatusModel.Listed],
    _ what: String
  ) throws {
    let filter = try ledger.filter(FilterInput())
    var found: [String] = []
    try ledger.forEachMeasure(filter) {
      found.append("\($0.measure.id) \($0.status) \($0.since ?? "") \($0.owner ?? "") \($0.next ?? "")")
    }
    let expected = agenda.ids.map { id in
      let standing = view.standing(of: id)
      return "\(id) \(standing.status) \(standing.since ?? "") \(standing.owner ?? "") \(standing.next ?? "")"
    }
    Self.expect(found, expected, "measures \(what)")
    let listed = try ledger.statusRows(filter).map { row in
      "\(row.status.code) \(row.status.isRetired) \(row.measures)"
    }
    let counts = Dictionary(grouping: rows, by: \.status).mapValues(\.count)
    Self.expect(
      listed, statuses.map { "\($0.code) \($0.isRetired) \(counts[$0.code] ?? 0)" }, "statuses \(what)")
  }

  /// Compares the totals by status.
  func compareTotals(on day: String?) throws {
    let ledger = try copy.ledger.shown(on: day)
    let view = copy.model.view(on: day)
    var expected: [String: Int64] = [:]
    for row in counted {
      let status = view.standing(of: row.amount["measure"] as? String ?? "").status
      expected["\(status) \(row.bucket) \(row.year ?? 0)", default: 0] += row.cents
    }
    var found: [String: Int64] = [:]
    for row in try ledger.totals(by: [.status], ledger.filter(FilterInput())) {
      found["\(row.group[0] ?? "") \(row.bucket.rawValue) \(row.year ?? 0)", default: 0] += row.eur.cents
    }
    #expect(found == expected)
  }

  // MARK: The agenda

  private mutating func compareAgenda(
    _ ledger: Ledger, _ rows: [AgendaRow], _ statuses: [StatusModel.Listed], _ what: String
  ) throws {
    var input = FilterInput()
    Self.expect(try ledger.agenda(ledger.filter(input)), rows, "agenda \(what)")
    let day = try ledger.shownDay()
    var question = AgendaQuestion()
    var expected = rows
    switch Int.random(in: 0...2, using: &random) {
    case 0:
      let months = Int.random(in: 1...18, using: &random)
      question.stale = Period("\(months)m")
      let limit = Days.day(day, plusMonths: -months)
      expected = rows.filter { row in row.since.map { $0 <= limit } ?? false }
    case 1:
      let weeks = Int.random(in: 1...9, using: &random)
      question.due = Period("\(weeks)w")
      let limit = Days.day(Days.number(day) + weeks * 7)
      expected = rows.filter { row in row.next.map { $0 <= limit } ?? false }
    default:
      question.isBackwards = true
      expected = AgendaModel.backwards(rows, statuses)
    }
    if random.oneIn(2) {
      let chosen = random.pick(expected.isEmpty ? rows : expected)
      (input.ministries, input.statuses) = ([chosen.ministry], [chosen.status, random.pick(statuses).code])
      expected = expected.filter {
        $0.ministry == chosen.ministry && input.statuses.contains($0.status)
      }
    }
    Self.expect(try ledger.agenda(ledger.filter(input), question), expected, "\(question) \(input) \(what)")
  }

  // MARK: What happened

  /// Compares the history for a random question and filter.
  private mutating func compareHistory(
    _ ledger: Ledger, _ view: StatusView, _ rows: [AgendaRow], _ what: String
  ) throws {
    guard !view.events.isEmpty else { return }
    var question = EventQuestion()
    if random.oneIn(3) { question.from = moment() }
    if random.oneIn(3) { question.upTo = moment() }
    if random.oneIn(3) {
      question.authors = [random.pick(view.events).author.uppercased(), random.pick(view.events).author]
    }
    if random.oneIn(3) {
      question.statuses = [random.pick(rows).status, random.pick(rows).status.uppercased()]
    }
    let owners = view.events.compactMap { view.row($0, topic: "").owner }
    if random.oneIn(3), let owner = owners.randomElement(using: &random) {
      question.owners = [owner.uppercased()]
    }
    if random.oneIn(4) { question.measure = random.oneIn(9) ? "2023-x-y" : random.pick(view.events).measure }
    let ministry = random.oneIn(3) ? random.pick(rows).ministry : nil
    let kept = rows.filter { $0.ministry == ministry ?? $0.ministry }.map(\.measure)
    try compareHistory(ledger, view, Set(kept), question, what, ministry: ministry)
  }

  /// An entry, or the time of one, a second before or after it, or a day.
  private mutating func moment() -> Moment {
    let number = Int.random(in: 1...copy.model.head, using: &random)
    let recorded = copy.model.entries[number - 1].recorded
    switch Int.random(in: 0...3, using: &random) {
    case 0: return .entry(number)
    case 1: return .time("\(recorded.prefix(10))T00:00:00Z")
    case 2: return .time("\(recorded.prefix(10))T23:59:59Z")
    default: return .time(recorded)
    }
  }

  private func compareHistory(
    _ ledger: Ledger, _ view: StatusView, _ measures: Set<String>, _ question: EventQuestion, _ what: String,
    ministry: String? = nil
  ) throws {
    var input = FilterInput()
    input.ministries = [ministry].compactMap(\.self)
    var found: [StatusEvent] = []
    try ledger.forEachEvent(ledger.filter(input), question) { found.append($0) }
    let entries = entries(question)
    let expected = view.events.filter { entries.contains($0.entry) && measures.contains($0.measure) }
      .map { view.row($0, topic: agenda.topics[$0.measure] ?? "") }.filter { Self.isAsked(question, $0) }
    Self.expect(found, expected, "history \(question) \(ministry ?? "") \(what)")
  }

  /// The entries that a question is about.
  private func entries(_ question: EventQuestion) -> Range<Int> {
    let from: Int =
      switch question.from {
      case .entry(let number)?: number
      case .time(let time)?: copy.model.lastEntry(by: time, orAt: false) + 1
      case nil: 1
      }
    let upTo: Int =
      switch question.upTo {
      case .entry(let number)?: number
      case .time(let time)?: copy.model.lastEntry(by: time)
      case nil: copy.model.head
      }
    return from..<max(from, upTo + 1)
  }

  private static func isAsked(_ question: EventQuestion, _ row: StatusEvent) -> Bool {
    func isOne(of values: [String], _ value: String?) -> Bool {
      values.isEmpty || values.contains { $0.lowercased() == value?.lowercased() }
    }
    return isOne(of: question.authors, row.by) && isOne(of: question.owners, row.owner)
      && isOne(of: question.statuses, row.status) && row.measure == question.measure ?? row.measure
  }
}
