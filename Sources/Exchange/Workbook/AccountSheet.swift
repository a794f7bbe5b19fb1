import Ledger

/// The sheet Verantwoording: what the workbook shows, how it was checked, and how money is counted.
struct AccountSheet {
  private let ledger: Ledger
  private let filter: Filter
  private let head: ExportHead
  private let against: WorkbookComparison?
  private let findings: [CheckFinding]
  private let counts: RowCounts
  private let wording: WorkbookWording

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
  }

  func write(to file: XLSXFile) throws {
    let sheet = try file.addSheet("Verantwoording")
    sheet.setWidths([34, 100, 30])
    try sheet.add([.text("Verantwoording", .title)])
    sheet.skip()
    if let warning = head.dutchWarning {
      try sheet.add([.text("Niet geverifieerd", .heading), .text(warning, .wrapped)])
      sheet.skip()
    }
    func section(_ title: String, _ rest: [String] = []) throws {
      try sheet.add(([title] + rest + (rest.isEmpty ? [""] : [])).map { .text($0, .heading) })
    }
    func line(_ name: String, _ value: String) throws {
      try sheet.add([.text(name), .text(value, .wrapped)])
    }
    let documents = try ledger.documents()
    for edition in filter.editions {
      try section("Begroting \(edition.year)")
      for document in documents where document.edition == edition.year {
        try line("Bron", document.title)
        try line("Vindplaats", document.source)
        try line("Uitgever", document.publisher)
        try line("Uitgegeven", document.published)
        if let digest = document.sha256 { try line("SHA-256 van de gecodeerde tekst", digest) }
      }
      if let last = documents.last(where: { $0.edition == edition.year }) {
        try line("Stand", "tot en met \(last.code): \(last.title)")
      }
      try line("Horizon", "\(edition.horizon)")
      sheet.skip()
    }
    try section("Grootboek")
    try line("Laatste journaalpost", "\(head.journal.entry)")
    try line("Vastgelegd", "\(head.journal.recorded) (UTC), door \(head.journal.by)")
    try line("Journaal", head.faults.isEmpty ? head.journalHead : "niet geverifieerd")
    try line("Programma", "rijksledger \(programVersion)")
    try line("Nog eens te maken met", wording.again)
    try line(
      "Filters", head.filters.isEmpty ? "geen: de hele begroting" : head.filters.joined(separator: " "))
    if let on = head.on { try line("Statussen op", on) }
    if let against {
      try line("Vergeleken met", "\(against.name): zie de bladen Wijzigingen en Verschillen")
    }
    try line("Voornemens", "\(counts.measures)")
    try line("Bedragen", "\(counts.amounts)")
    try line("Regels in Geteld", "\(counts.contributions): een per bedrag dat telt, kolom en jaar")
    sheet.skip()
    try section("Controles", ["Wat is nagegaan", "Uitkomst"])
    for check in Check.allCases {
      try sheet.add([.text(check.rawValue), .text(DutchText.meaning(check), .wrapped), .text(outcome(check))])
    }
    try sheet.add([
      .empty,
      .text(
        "\(Self.checksOfTheFile) zijn nagegaan op het grootboek zoals het was toen dit bestand werd gemaakt, de andere op de stand van de journaalpost hierboven. "
          + wording.verification,
        .wrapped),
    ])
    let open = findings.filter { $0.acceptance == nil }
    if !open.isEmpty {
      sheet.skip()
      try section("Bevindingen")
      for finding in open.prefix(1000) {
        try line(finding.id, "\(finding.place): \(wording.finding(finding))")
      }
      if open.count > 1000 { try line("...", "en nog \(open.count - 1000)") }
    }
    let accepted = findings.compactMap { finding in finding.acceptance.map { (finding, $0) } }
    if !accepted.isEmpty {
      sheet.skip()
      try section("Nagezien en aanvaard", ["Bevinding", "Door"])
      for (finding, acceptance) in accepted {
        try sheet.add([
          .text(finding.id),
          .text("\(finding.place): \(wording.finding(finding)). \(acceptance.note)", .wrapped),
          .text("\(acceptance.by), \(acceptance.recorded)", .wrapped),
        ])
      }
    }
    sheet.skip()
    try section("Hoe er is geteld")
    for (number, rule) in DutchText.rules.enumerated() { try line("\(number + 1)", rule) }
    sheet.skip()
    try section("Woorden")
    for (word, meaning) in DutchText.words { try line(word, meaning) }
    for recipient in try ledger.recipients() {
      try line("ontvanger \(recipient.code)", recipient.name)
    }
    for status in try ledger.statuses() { try line("status \(status.code)", status.meaning) }
  }

  /// The checks of the file: `integrity, journal en search`.
  private static var checksOfTheFile: String {
    let names = Check.allCases.filter(\.isOfTheFile).map(\.rawValue)
    return names.dropLast().joined(separator: ", ") + names.suffix(1).map { " en \($0)" }.joined()
  }

  private func outcome(_ check: Check) -> String {
    let found = findings.filter { $0.check == check }
    let faults = found.filter { $0.acceptance == nil }.count
    if faults > 0 { return "NIET in orde: \(DutchText.count(faults, "bevinding", "bevindingen"))" }
    return found.isEmpty ? "in orde" : "in orde; \(found.count) aanvaard"
  }
}

extension ExportHead {
  /// What a reader of an unverified export has to know first; nil if the record of the ledger holds.
  var dutchWarning: String? {
    faults.isEmpty
      ? nil
      : "Het grootboek komt niet overeen met zijn eigen journaal of met een nieuwe telling, en is toch uitgevoerd. Ga niet van deze cijfers uit."
  }

  /// The ledger, the moment and the filters, in one line.
  var dutchSelection: String {
    var words = [
      (faults.isEmpty ? "" : "NIET GEVERIFIEERD. ")
        + "Grootboek: journaalpost \(journal.entry) van \(journal.recorded)"
    ]
    words.append(filters.isEmpty ? "de hele begroting" : "alleen \(filters.joined(separator: " "))")
    return words.joined(separator: "; ") + "."
  }
}
