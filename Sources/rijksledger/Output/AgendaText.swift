import Budget

/// An agenda for people: a line for each measure, under its status with what hangs on all that have it.
struct AgendaText {
  private let title: String
  private let showsHeader: Bool
  private var grid: TextTable

  /// - Parameters:
  ///   - day: The day up to which days are counted.
  ///   - isGrouped: Whether measures stand under their status; otherwise each says its own.
  init(_ rows: [AgendaRow], day: String, isGrouped: Bool, showsHeader: Bool) throws {
    let editions = Set(rows.map(\.edition)).sorted()
    title =
      "Rijksbegroting \(editions.map(String.init).joined(separator: ", ")), on \(day): € million for municipalities"
    self.showsHeader = showsHeader
    let year = editions.count == 1 ? "\(editions[0])" : "its year"
    let columns: [(String, TextTable.Alignment)] = [
      ("measure", .left), ("status", .left), ("before", .left), ("since", .left), ("days", .right),
      ("owner", .left),
      ("next", .left), (year, .right), ("struct.", .right), ("undivided", .right), ("by", .left),
      ("note", .left),
    ]
    grid = TextTable(alignments: columns.map(\.1))
    if showsHeader { grid.heading = columns.map(\.0) }
    if isGrouped {
      let groups = try AgendaGroup.groups(rows)
      for (place, group) in groups.enumerated() {
        let edition = editions.count == 1 ? "" : "\(group.edition) "
        add("\(edition)\(group.status): \(Count.text(group.rows.count, "measure"))", group.money)
        for row in group.rows { add(row, showsStatus: false) }
        let isLast = place + 1 == groups.count || groups[place + 1].edition != group.edition
        if isLast { try addTotal(rows.filter { $0.edition == group.edition }, edition) }
      }
    } else {
      for row in rows { add(row, showsStatus: true) }
      for edition in editions {
        try addTotal(rows.filter { $0.edition == edition }, editions.count == 1 ? "" : "\(edition) ")
      }
    }
    grid.removeEmptyColumns()
  }

  /// What hangs on all measures of one edition.
  private mutating func addTotal(_ rows: [AgendaRow], _ edition: String) throws {
    add("\(edition)Total: \(Count.text(rows.count, "measure"))", try AgendaMoney(rows))
  }

  private mutating func add(_ label: String, _ money: AgendaMoney) {
    let sums = [money.inYear, money.structural, money.undivided].map(Self.millions)
    grid.add([label] + Array(repeating: "", count: 6) + sums + ["", ""], isStrong: true)
  }

  private static func millions(_ money: Money?) -> String {
    money.map(NumberText.millions) ?? NumberText.none
  }

  private mutating func add(_ row: AgendaRow, showsStatus: Bool) {
    let money = [row.inYear, row.structural, row.undivided].map(Self.millions)
    grid.add(
      [
        row.measure, showsStatus ? row.status : "", row.before ?? "", row.since ?? "",
        row.days.map(String.init) ?? "",
        row.owner ?? "", row.next ?? "",
      ] + money + [row.by ?? "", row.note?.replacing("\n", with: " ") ?? ""])
  }

  /// The table for a terminal.
  func text() -> String { (showsHeader ? title + "\n" : "") + grid.text() }

  /// The table for a document.
  func markdown() -> String { (showsHeader ? title + "\n\n" : "") + grid.markdown() }
}
