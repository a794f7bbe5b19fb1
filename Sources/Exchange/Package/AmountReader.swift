import Budget

/// Reads the amounts of one edition, each by itself and then counted together.
struct AmountReader {
  let edition: Edition
  let routes: TableKeys
  let recipients: TableKeys

  func read(_ table: PackageTable, of measureTable: PackageTable, measures: [Measure]) -> [Amount] {
    let positions = Dictionary(measures.map { ($0.id, $0.position) }) { first, _ in first }
    let measureIDs = measureTable.keys
    var read: [(amount: Amount, row: TableRow)] = []
    for row in table.rows {
      checkMeasure(row, ids: measureIDs)
      guard let amount = amount(row) else { continue }
      let broken = AmountRules.faults(in: amount)
      for fault in broken {
        row.report(fault.field, found: fault.found, expected: fault.expected, remedy: fault.remedy)
      }
      if broken.isEmpty && !table.repeatedKeys.contains(amount.id) { read.append((amount, row)) }
    }
    count(read, ids: table.keys)
    return read.map(\.amount).sorted { left, right in
      let key = { (amount: Amount) in
        (positions[amount.measure] ?? 0, Identifier.number(of: amount.id, measure: amount.measure) ?? 0)
      }
      return key(left) < key(right)
    }
  }

  /// Counts the amounts that could be read; a link to one that could not be is no fault of its own.
  private func count(_ read: [(amount: Amount, row: TableRow)], ids: TableKeys) {
    let rows = Dictionary(read.map { ($0.amount.id, $0.row) }) { first, _ in first }
    let cut = partsOfUnread(read.map(\.amount), ids: ids)
    let counting = Counting(
      amounts: read.map(\.amount).filter { !cut.contains($0.id) }, horizon: edition.horizon)
    for fault in counting.faults {
      if case .unknownAmount(_, _, let target) = fault, target.isEmpty || ids.holds(target) { continue }
      rows[fault.amount]?.report(fault.field, "\(fault)")
    }
  }

  /// The amounts above which stands one that could not be read, without which they can't be counted.
  private func partsOfUnread(_ amounts: [Amount], ids: TableKeys) -> Set<String> {
    let byID = Dictionary(amounts.map { ($0.id, $0) }) { first, _ in first }
    var cut: Set<String> = []
    var isDone: Set<String> = []
    for amount in amounts {
      var path: [String] = []
      var next: Amount? = amount
      var isCut = false
      while let current = next, isDone.insert(current.id).inserted {
        path.append(current.id)
        guard let whole = current.partOf else { break }
        next = byID[whole]
        isCut = next == nil && ids.holds(whole)
      }
      if isCut || next.map({ cut.contains($0.id) }) == true { cut.formUnion(path) }
    }
    return cut
  }

  private func checkMeasure(_ row: TableRow, ids: TableKeys) {
    guard let measure = row.text("measure") else { return }
    if !ids.holds(measure) {
      row.report(
        "measure", found: measure, expected: "the id of a measure in \(ids.file)",
        remedy: "Correct it or add the measure")
    } else if let id = row.text("id"), Identifier.number(of: id, measure: measure) == nil {
      row.report(
        "id", found: "\"\(ShownText.shortened(id))\"", expected: "\(measure)#1, #2 and so on",
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
    let route = row.code("route", in: routes)
    let routeBasis = row.code("route_basis", RouteBasis.self)
    let recipient = row.code("recipient", in: recipients)
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
