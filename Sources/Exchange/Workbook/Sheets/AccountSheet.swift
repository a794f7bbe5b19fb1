import Budget
import Ledger

/// The sheet that accounts for a workbook: what it shows, how it was checked, and how money is counted.
struct AccountSheet {
  private let ledger: Ledger
  private let filter: Filter
  private let head: ExportHead
  private let against: WorkbookComparison?
  private let findings: [CheckFinding]
  private let counts: RowCounts
  private let wording: WorkbookWording
  private let words: WorkbookText

  init(
    _ ledger: Ledger, _ filter: Filter, head: ExportHead, against: WorkbookComparison? = nil,
    findings: [CheckFinding], counts: RowCounts, wording: WorkbookWording
  ) {
    self.ledger = ledger
    self.filter = filter
    self.head = head
    self.against = against
    self.findings = findings
    self.counts = counts
    self.wording = wording
    words = WorkbookText(wording.language)
  }

  private static let widths: [Double] = [32, 96, 30, 16]

  /// - Parameter selection: What the workbook shows, in one line.
  func write(to file: XLSXFile, selection: String) throws {
    let sheet = try file.addSheet(words.name(.account))
    sheet.setWidths(Self.widths)
    try sheet.add([.text(words.name(.account), .title)])
    sheet.skip()
    if let warning = head.warning(in: words.language) {
      let title = words.unverified.prefix(1).uppercased() + words.unverified.dropFirst()
      try sheet.add([.text(title, .heading), .text(warning, .wrapped)])
      sheet.skip()
    }
    for edition in filter.editions { try writeSource(of: edition, to: sheet) }
    try writeLedger(to: sheet)
    try writeChecks(to: sheet)
    try writeFindings(to: sheet)
    try writeRules(to: sheet)
    try writeWords(to: sheet)
    sheet.setUpPrinting(columns: Self.widths.count, labels: 1, .init(selection: selection))
  }

  private func section(_ titles: String..., on sheet: XLSXSheet) throws {
    let blanks = Array(repeating: "", count: max(0, Self.widths.count - titles.count))
    try sheet.add((titles + blanks).map { .text($0, .heading) })
  }

  private func line(_ name: String, _ value: String, on sheet: XLSXSheet) throws {
    try sheet.add([.text(name, .wrapped), .text(value, .wrapped)])
  }

  // MARK: What it shows

  private func writeSource(of edition: Edition, to sheet: XLSXSheet) throws {
    try section("\(words.edition) \(edition.year)", on: sheet)
    let documents = try ledger.documents().filter { $0.edition == edition.year }
    for document in documents {
      try line(words.said(en: "Source", nl: "Bron"), document.title, on: sheet)
      try line(words.said(en: "Where to find it", nl: "Vindplaats"), document.source, on: sheet)
      try line(words.said(en: "Publisher", nl: "Uitgever"), document.publisher, on: sheet)
      try line(words.said(en: "Published", nl: "Uitgegeven"), document.published, on: sheet)
      guard let digest = document.sha256 else { continue }
      try line(
        words.said(en: "SHA-256 of the coded text", nl: "SHA-256 van de gecodeerde tekst"), digest, on: sheet)
    }
    if let last = documents.last {
      try line(
        words.said(en: "Stage", nl: "Stand"),
        words.said(
          en: "up to \(last.code): \(last.title)", nl: "tot en met \(last.code): \(last.title)"), on: sheet)
    }
    try line("Horizon", "\(edition.horizon)", on: sheet)
    sheet.skip()
  }

  private func writeLedger(to sheet: XLSXSheet) throws {
    let (recorded, by) = (head.journal.recorded, head.journal.by)
    try section(words.said(en: "Ledger", nl: "Grootboek"), on: sheet)
    try line(
      words.said(en: "Last journal entry", nl: "Laatste journaalpost"), "\(head.journal.entry)", on: sheet)
    try line(
      words.said(en: "Recorded", nl: "Vastgelegd"),
      words.said(en: "\(recorded) (UTC), by \(by)", nl: "\(recorded) (UTC), door \(by)"), on: sheet)
    try line(
      words.said(en: "Journal", nl: "Journaal"), head.faults.isEmpty ? head.journalHead : words.unverified,
      on: sheet)
    try line(words.said(en: "Program", nl: "Programma"), "rijksledger \(programVersion)", on: sheet)
    try line(words.said(en: "To be made again with", nl: "Nog eens te maken met"), wording.again, on: sheet)
    try line(
      words.said(en: "What it shows", nl: "Wat het toont"), words.filters(filter), on: sheet)
    if let on = head.on { try line(words.said(en: "Statuses on", nl: "Statussen op"), on, on: sheet) }
    if let against {
      let (changes, differences) = (words.name(.changes), words.name(.differences))
      try line(
        words.said(en: "Compared with", nl: "Vergeleken met"),
        words.said(
          en: "\(against.name): see the sheets \(changes) and \(differences)",
          nl: "\(against.name): zie de bladen \(changes) en \(differences)"), on: sheet)
    }
    try line(words.name(.measures), "\(counts.measures)", on: sheet)
    try line(words.name(.amounts), "\(counts.amounts)", on: sheet)
    try line(
      words.said(en: "Rows of \(words.name(.counted))", nl: "Regels in \(words.name(.counted))"),
      words.said(
        en: "\(counts.contributions): one for each amount that counts, column and year",
        nl: "\(counts.contributions): een per bedrag dat telt, kolom en jaar"), on: sheet)
    sheet.skip()
  }

  // MARK: How it was checked

  private func writeChecks(to sheet: XLSXSheet) throws {
    try section(
      words.said(en: "Checks", nl: "Controles"), words.said(en: "What was looked at", nl: "Wat is nagegaan"),
      words.said(en: "Outcome", nl: "Uitkomst"), "Code", on: sheet)
    for check in Check.allCases {
      let found = findings.filter { $0.check == check }
      let faults = found.filter { $0.acceptance == nil }.count
      try sheet.add([
        .text(words.name(check)), .text(words.meaning(check), .wrapped),
        .text(words.outcome(faults: faults, accepted: found.count - faults), .wrapped), .text(check.rawValue),
      ])
    }
    let names = Check.allCases.filter(\.isOfTheFile).map(words.name)
    let all =
      names.dropLast().joined(separator: ", ")
      + names.suffix(1).map { " \(words.said(en: "and", nl: "en")) \($0)" }.joined()
    let when = words.said(
      en:
        "\(all) were looked at in the ledger as it was when this file was made, the others in the state of the journal entry above.",
      nl:
        "\(all) zijn nagegaan op het grootboek zoals het was toen dit bestand werd gemaakt, de andere op de stand van de journaalpost hierboven."
    )
    try sheet.add([.empty, .text("\(when) \(wording.verification)", .wrapped)])
    sheet.skip()
  }

  private func writeFindings(to sheet: XLSXSheet) throws {
    let open = findings.filter { $0.acceptance == nil }
    if !open.isEmpty {
      try section(words.said(en: "Findings", nl: "Bevindingen"), on: sheet)
      for finding in open.prefix(1000) {
        try line(finding.id, "\(finding.place): \(wording.finding(finding))", on: sheet)
      }
      let more = open.count - 1000
      if more > 0 { try line("...", words.said(en: "and \(more) more", nl: "en nog \(more)"), on: sheet) }
      sheet.skip()
    }
    let accepted = findings.compactMap { finding in finding.acceptance.map { (finding, $0) } }
    if accepted.isEmpty { return }
    try section(
      words.said(en: "Looked at and accepted", nl: "Nagezien en aanvaard"),
      words.said(en: "Finding", nl: "Bevinding"), words.by, on: sheet)
    for (finding, acceptance) in accepted {
      try sheet.add([
        .text(finding.id, .wrapped),
        .text("\(finding.place): \(wording.finding(finding)). \(acceptance.note)", .wrapped),
        .text("\(acceptance.by), \(acceptance.recorded)", .wrapped),
      ])
    }
    sheet.skip()
  }

  // MARK: How money is counted

  private func writeRules(to sheet: XLSXSheet) throws {
    try section(words.said(en: "How money is counted", nl: "Hoe er is geteld"), on: sheet)
    for (number, rule) in words.rules.enumerated() { try line("\(number + 1)", rule, on: sheet) }
    sheet.skip()
  }

  private func writeWords(to sheet: XLSXSheet) throws {
    try section(words.said(en: "Words", nl: "Woorden"), on: sheet)
    for (word, meaning) in words.explanations { try line(word, meaning, on: sheet) }
    for status in try ledger.statuses() {
      try line("status: \(words.name(ofStatus: status.code))", status.meaning, on: sheet)
    }
  }
}
