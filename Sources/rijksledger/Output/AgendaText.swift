import Budget

/// An agenda for people: a line for each measure, under its status with what hangs on all that have it.
struct AgendaText {
  private let title: String
  private let showsHeader: Bool
  private var grid: TextTable
  /// What a reader has to know: how many measures `--limit` leaves out, and that years choose measures only.
  private let notes: [String]

  /// - Parameters:
  ///   - rows: All measures: sums are of all of them, however many are shown.
  ///   - limit: How many measures are shown, from the front; nil for all.
  ///   - hasYears: Whether measures are chosen by years.
  ///   - day: The day up to which days are counted.
  ///   - isGrouped: Whether measures stand under their status; otherwise each says its own.
  init(
    _ rows: [AgendaRow], limit: Int? = nil, hasYears: Bool, day: String, isGrouped: Bool, showsHeader: Bool
  ) throws {
    let editions = Set(rows.map(\.edition)).sorted()
    let years = editions.map(String.init).joined(separator: ", ")
    title = said(
      en: "Rijksbegroting \(years), on \(day): € million for municipalities",
      nl: "Rijksbegroting \(years), op \(day): € mln voor gemeenten")
    self.showsHeader = showsHeader
    var rest = limit ?? rows.count
    notes =
      (rest < rows.count ? [Self.leftOut(rows.count - rest)] : []) + (hasYears ? [Self.yearsChoose] : [])
    let year = editions.count == 1 ? "\(editions[0])" : said(en: "its year", nl: "eigen jaar")
    let columns: [(String, TextTable.Alignment)] = [
      (said(en: "measure", nl: "voornemen"), .left.atLeast(20)), ("status", .left),
      (said(en: "before", nl: "daarvoor"), .left.spare(4)), (said(en: "since", nl: "sinds"), .left),
      (said(en: "days", nl: "dagen"), .right.spare(5)), (said(en: "owner", nl: "wie"), .left.spare(1)),
      (said(en: "next", nl: "volgende"), .left), (year, .right.spare(2)), ("struct.", .right.spare(3)),
      (FigureText.bucket(.undivided, year: nil), .right.spare(7)),
      (FigureText.bucket(.undated, year: nil), .right.spare(7)),
      (said(en: "by", nl: "door"), .left.spare(6)),
      (said(en: "note", nl: "notitie"), .left.atLeast(16).spare(8)),
    ]
    grid = TextTable(alignments: columns.map(\.1))
    if showsHeader { grid.heading = columns.map(\.0) }
    if isGrouped {
      let groups = try AgendaGroup.groups(rows)
      for (place, group) in groups.enumerated() {
        let edition = editions.count == 1 ? "" : "\(group.edition) "
        add("\(edition)\(group.status): \(Self.count(group.rows))", group.money)
        for row in group.rows.prefix(rest) { add(row, showsStatus: false) }
        rest -= min(rest, group.rows.count)
        let isLast = place + 1 == groups.count || groups[place + 1].edition != group.edition
        if isLast { try addTotal(rows.filter { $0.edition == group.edition }, edition) }
      }
    } else {
      for row in rows.prefix(rest) { add(row, showsStatus: true) }
      for edition in editions {
        try addTotal(rows.filter { $0.edition == edition }, editions.count == 1 ? "" : "\(edition) ")
      }
    }
    grid.removeEmptyColumns()
  }

  /// What hangs on all measures of one edition.
  private mutating func addTotal(_ rows: [AgendaRow], _ edition: String) throws {
    add("\(edition)\(said(en: "Total", nl: "Totaal")): \(Self.count(rows))", try AgendaMoney(rows))
  }

  private mutating func add(_ label: String, _ money: AgendaMoney) {
    let sums = [money.inYear, money.structural, money.undivided, money.undated].map(Self.millions)
    grid.add([label] + Array(repeating: "", count: 6) + sums + ["", ""], isStrong: true)
  }

  private static func count(_ rows: [AgendaRow]) -> String {
    said(en: Count.text(rows.count, "measure"), nl: Count.text(rows.count, "voornemen", "voornemens"))
  }

  private static var yearsChoose: String {
    said(
      en: "--year chooses measures; the column of a year is the budget year whatever is asked for.",
      nl: "--year kiest voornemens; de kolom met een jaar is het begrotingsjaar, wat er ook gevraagd is.")
  }

  private static func leftOut(_ count: Int) -> String {
    said(
      en: "Not shown because of --limit, but in the sums: \(Count.text(count, "measure")).",
      nl: "Niet getoond door --limit, wel in de sommen: \(Count.text(count, "voornemen", "voornemens")).")
  }

  private static func millions(_ money: Money?) -> String {
    money.map(NumberText.millions) ?? NumberText.none
  }

  private mutating func add(_ row: AgendaRow, showsStatus: Bool) {
    let money = [row.inYear, row.structural, row.undivided, row.undated].map(Self.millions)
    grid.add(
      [
        row.measure, showsStatus ? row.status : "", row.before ?? "", row.since ?? "",
        row.days.map(String.init) ?? "",
        row.owner ?? "", row.next ?? "",
      ] + money + [row.by ?? "", row.note?.replacing("\n", with: " ") ?? ""])
  }

  /// The table for a terminal.
  func text(on page: Page) -> String {
    (showsHeader ? page.lines(title) + "\n" : "") + grid.text(on: page) + NoteText.text(notes, on: page)
  }

  /// The table for a document.
  func markdown() -> String {
    (showsHeader ? title + "\n\n" : "") + grid.markdown() + NoteText.markdown(notes)
  }

  /// The table for Word.
  func html() -> String {
    HTMLText.document(
      title: title, grid.html(caption: showsHeader ? title : nil) + NoteText.html(notes))
  }
}
