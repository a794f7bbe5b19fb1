import Budget

/// Reads the amounts of one edition, each by itself and then counted together.
struct AmountReader {
  let edition: Edition
  let codes: CodeLists

  func read(_ rows: [TableRow], measures: [Measure]) -> [Amount] {
    let positions = Dictionary(measures.map { ($0.id, $0.position) }) { first, _ in first }
    var read: [(amount: Amount, row: TableRow)] = []
    for row in rows {
      checkMeasure(row, positions: positions)
      guard let amount = amount(row) else { continue }
      for fault in AmountRules.faults(in: amount) {
        row.report(fault.field, found: fault.found, expected: fault.expected, remedy: fault.remedy)
      }
      read.append((amount, row))
    }
    // A row that could not be read would make links to it look wrong.
    guard read.count == rows.count else { return read.map(\.amount) }
    let counting = Counting(amounts: read.map(\.amount), horizon: edition.horizon)
    let rowsByID = Dictionary(read.map { ($0.amount.id, $0.row) }) { first, _ in first }
    for fault in counting.faults { rowsByID[fault.amount]?.report(fault.field, "\(fault)") }
    return read.map(\.amount).sorted { left, right in
      let key = { (amount: Amount) in
        (positions[amount.measure] ?? 0, Identifier.number(of: amount.id, measure: amount.measure) ?? 0)
      }
      return key(left) < key(right)
    }
  }

  private func checkMeasure(_ row: TableRow, positions: [String: Int]) {
    guard let measure = row.text("measure") else { return }
    if positions[measure] == nil {
      row.report(
        "measure", found: measure, expected: "the id of a measure in measures-\(edition.year).csv",
        remedy: "Correct it or add the measure")
    } else if let id = row.text("id"), Identifier.number(of: id, measure: measure) == nil {
      row.report(
        "id", found: "\"\(id)\"", expected: "\(measure)#1, #2 and so on",
        remedy: "Number it within its measure")
    }
  }

  private func amount(_ row: TableRow) -> Amount? {
    let page = row.integer("page", in: 1...100_000)
    let eur = row.euros("eur")
    let first = row.integer("first_year", in: plausibleYears)
    let last = row.integer("last_year", in: plausibleYears)
    let per = row.code("per", Per.self)
    let precision = row.code("precision", Precision.self)
    let kind = row.code("kind", Kind.self)
    let basis = row.code("basis", Basis.self)
    let route = row.code("route", in: codes.routes.map(\.code), list: "routes.csv")
    let routeBasis = row.code("route_basis", RouteBasis.self)
    let recipient = row.code("recipient", in: codes.recipients.map(\.code), list: "recipients.csv")
    // In the order in which the ledger gives them, so that the same content is the same bytes.
    let overlaps = row.list("may_overlap").sorted { Identifier.isBefore($0, $1) }
    // A field that is filled in and could not be read has been reported; the rules need it.
    let filled: [(String, Bool)] = [
      ("first_year", first != nil), ("last_year", last != nil), ("per", per != nil),
      ("basis", basis != nil), ("route_basis", routeBasis != nil),
    ]
    guard filled.allSatisfy({ column, wasRead in wasRead || row.text(column) == nil }),
      let id = row.text("id"), let measure = row.text("measure"), let label = row.text("label"),
      let printed = row.text("printed"), let page, let eur, let precision, let kind
    else { return nil }
    return Amount(
      id: id, measure: measure, label: label, printed: printed, page: page, eur: eur, firstYear: first,
      lastYear: last, per: per, precision: precision, kind: kind, basis: basis, route: route,
      routeBasis: routeBasis, recipient: recipient, partOf: row.text("part_of"),
      repeats: row.text("repeats"), mayOverlap: overlaps, note: row.text("note"))
  }
}
