import Budget
import Ledger

extension SheetColumns where Row == AmountRow {
  /// The columns of the sheet of amounts.
  static func amounts(_ names: ListNames) -> SheetColumns {
    let words = names.words
    return SheetColumns(
      printed: [
        .init(words.amount, 26) { .text($0.amount.id, .wrapped) },
        .init(words.ministry, 11) { .text($0.ministry) },
        .init(words.said(en: "What it is", nl: "Omschrijving"), 33) { .text($0.amount.label, .wrapped) },
        .init(words.printed, 17, isRight: true) { .text($0.amount.printed, .printed) },
        .init(words.page, 7) { .integer($0.amount.page) },
        .init(words.euros, 16, isRight: true) { .money($0.amount.eur) },
        .init(words.said(en: "Years", nl: "Jaren"), 17) { .wrapped(words.years($0.amount)) },
        .init(words.said(en: "Kind", nl: "Soort"), 15) { .text(words.language.name($0.amount.kind)) },
        .init(words.route, 18) { .wrapped($0.amount.route.map(names.route)) },
        .init(words.recipient, 15) { .wrapped($0.amount.recipient.map(names.recipient)) },
        .init(words.said(en: "Counts", nl: "Telt"), 7) { .text(words.word(for: $0.isCounted)) },
        .init(words.said(en: "Why not", nl: "Waarom niet"), 21) { .wrapped(words.whyNot($0)) },
      ],
      others: [
        .init(words.note, 90) { .wrapped($0.amount.note) },
        .init(words.topic, 42) { .text($0.topic) },
        .init(words.edition, 11) { .integer($0.edition) },
        .init(words.said(en: "First year", nl: "Eerste jaar"), 11) { .integer($0.amount.firstYear) },
        .init(words.said(en: "Last year", nl: "Laatste jaar"), 11) { .integer($0.amount.lastYear) },
        .init(words.said(en: "Per year or in all", nl: "Per jaar of in één som"), 14) {
          .text($0.amount.per.map(words.language.name))
        },
        .init(words.said(en: "Precision", nl: "Nauwkeurigheid"), 16) {
          .text(words.language.name($0.amount.precision))
        },
        .init(words.basis, 10) { .text($0.amount.basis.map(words.language.name)) },
        .init(words.said(en: "How the route is known", nl: "Hoe de route bekend is"), 18) {
          .text($0.amount.routeBasis.map(words.language.name))
        },
        .init(words.said(en: "Part of", nl: "Deel van"), 38) { .text($0.amount.partOf) },
        .init(words.said(en: "Repeats", nl: "Herhaalt"), 38) { .text($0.amount.repeats) },
        .init(words.said(en: "Possibly the same as", nl: "Mogelijk dubbel met"), 38) {
          .text($0.amount.mayOverlap.isEmpty ? nil : $0.amount.mayOverlap.joined(separator: "; "))
        },
        .init(words.measureCode, 38) { .text($0.amount.measure) },
        .init(words.routeCode, 18) { .text($0.amount.route) },
        .init(words.recipientCode, 15) { .text($0.amount.recipient) },
      ])
  }
}

extension SheetColumns where Row == MeasureRow {
  /// The columns of the sheets of measures.
  static func measures(_ words: WorkbookText, showsEdition: Bool) -> SheetColumns {
    let edition = [SheetColumn<MeasureRow>(words.edition, 11) { .integer($0.measure.edition) }]
    return SheetColumns(
      printed: (showsEdition ? edition : []) + [
        .init(words.ministry, 11) { .text($0.measure.ministry) },
        .init(words.topic, 32) { .text($0.measure.topic, .wrapped) },
        .init(words.theme, 19) { .wrapped($0.measure.theme) },
        .init(words.funding, 17) { .text(words.language.name($0.measure.funding), .wrapped) },
        .init(words.status, 15) { .text(words.name(ofStatus: $0.status), .wrapped) },
        .init(words.summary, 47) { .wrapped($0.measure.summary) },
        .init(words.impact, 47) { .wrapped($0.measure.impact) },
        .init(words.page, 7) { .integer($0.measure.page) },
      ],
      others: (showsEdition ? [] : edition) + [
        .init(words.amounts, 11) { .integer($0.amounts) },
        .init(words.measureCode, 38) { .text($0.measure.id) },
        .init(words.said(en: "Under (code)", nl: "Onder (code)"), 38) { .text($0.measure.parent) },
        .init(words.statusCode, 18) { .text($0.status) },
      ], frozen: showsEdition ? 3 : 2)
  }
}

extension SheetColumns where Row == AgendaRow {
  /// The columns of the agenda.
  static func agenda(_ words: WorkbookText, upTo day: String, showsEdition: Bool) -> SheetColumns {
    let edition = [SheetColumn<AgendaRow>(words.edition, 11) { .integer($0.edition) }]
    let municipalities = words.said(en: "Municipalities", nl: "Gemeenten")
    return SheetColumns(
      printed: (showsEdition ? edition : []) + [
        .init(words.ministry, 11) { .text($0.ministry) },
        .init(words.topic, 30) { .text($0.topic, .wrapped) },
        .init(words.status, 15) { .text(words.name(ofStatus: $0.status), .wrapped) },
        .init(words.since, 11) { .text($0.since) },
        .init(words.said(en: "Days to \(day)", nl: "Dagen t/m \(day)"), 11) { .integer($0.days) },
        .init(words.owner, 14) { .wrapped($0.owner) },
        .init(words.next, 11) { .text($0.next) },
        .init(
          "\(municipalities), \(words.said(en: "budget year", nl: "begrotingsjaar")) (€)", 16, isRight: true
        ) { .money($0.inYear) },
        .init("\(municipalities), \(words.said(en: "structural", nl: "structureel")) (€)", 16, isRight: true)
        {
          .money($0.structural)
        },
        .init("\(municipalities), \(words.said(en: "undivided", nl: "meerjarig")) (€)", 16, isRight: true) {
          .money($0.undivided)
        },
        .init("\(municipalities), \(words.said(en: "undated", nl: "jaar onbekend")) (€)", 16, isRight: true) {
          .money($0.undated)
        },
        .init(words.note, 24) { .wrapped($0.note) },
      ],
      others: (showsEdition ? [] : edition) + [
        .init(words.said(en: "Status before", nl: "Status daarvoor"), 18) {
          .text($0.before.map(words.name(ofStatus:)))
        },
        .init(words.by, 24) { .text($0.by) },
        .init(words.measureCode, 38) { .text($0.measure) },
        .init(words.statusCode, 18) { .text($0.status) },
      ], frozen: showsEdition ? 3 : 2)
  }
}

extension SheetColumns where Row == StatusEvent {
  /// The columns of the sheet of events.
  static func history(_ words: WorkbookText) -> SheetColumns {
    SheetColumns(
      printed: [
        .init(words.said(en: "Number", nl: "Nummer"), 9) { .integer($0.event) },
        .init(words.topic, 33) { .text($0.topic, .wrapped) },
        .init(words.status, 15) { .wrapped($0.status.map(words.name(ofStatus:))) },
        .init(words.since, 11) { .text($0.since) },
        .init(words.owner, 18) { .wrapped(none($0.owner, words)) },
        .init(words.next, 11) { .text(none($0.next, words)) },
        .init(words.said(en: "Recorded", nl: "Vastgelegd"), 22) { .text($0.recorded) },
        .init(words.by, 20) { .wrapped($0.by) },
        .init(words.note, 42) { .wrapped($0.note) },
        .init(words.said(en: "Withdraws", nl: "Trekt in"), 10) { .integer($0.withdraws) },
        .init(words.said(en: "Withdrawn by", nl: "Ingetrokken door"), 12) { .integer($0.withdrawnBy) },
      ],
      others: [
        .init(words.measureCode, 38) { .text($0.measure) },
        .init(words.statusCode, 18) { .text($0.status) },
      ])
  }

  /// Who follows it, or when something is due; `none` says that nobody does, or nothing is, any longer.
  private static func none(_ value: String?, _ words: WorkbookText) -> String? {
    value == Following.nothing ? words.said(en: "none", nl: "geen") : value
  }
}
