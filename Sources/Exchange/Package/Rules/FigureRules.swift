import Budget
import Ledger

/// Judges the amounts of one edition, each by itself.
struct FigureRules: RowRules {
  /// The later document that states them; nil for the first of the edition.
  let document: String?

  mutating func judge(_ amount: inout Amount, _ row: inout RowReport) { row.judge(amount) }

  func known(_ amount: Amount, _ intake: Intake, edition: Int?) throws -> Amount? {
    guard let document else { return try intake.known(amount, edition: edition) }
    return try intake.known(Revision(document: document, amount: amount), edition: edition)?.amount
  }

  func stage(
    _ amount: Amount, in intake: Intake, edition: Int?, at place: IntakePlace, isFaulty: Bool
  ) throws {
    guard let document else {
      return try intake.stage(amount, edition: edition, at: place, isFaulty: isFaulty)
    }
    let revision = Revision(document: document, amount: amount)
    try intake.stage(revision, edition: edition, at: place, isFaulty: isFaulty)
  }

  var stagedTable: RecordTable { document == nil ? .amounts : .revisions }
}

/// Judges what later documents state of one edition, each row by itself.
struct RevisionRules: RowRules {
  let edition: Int
  let documents: DocumentOrder

  mutating func judge(_ revision: inout Revision, _ row: inout RowReport) {
    row.judge(revision.amount)
    guard row.isRead("document"), documents.isWhole else { return }
    let code = revision.document
    let later = documents.later(of: edition)
    if code == documents.first(of: edition) {
      row.report("document", .firstDocument(code, edition: edition))
    } else if !later.contains(code) {
      row.report("document", .unknownDocument(code, edition: edition, valid: later))
    }
  }
}

extension RowReport {
  /// Judges a figure, if all of its row could be read: the rules compare fields with each other.
  fileprivate mutating func judge(_ amount: Amount) {
    guard unread.isEmpty else { return }
    for fault in AmountRules.faults(in: amount) { report(fault.field, .amount(fault)) }
  }
}

/// The documents of editions in their order: those of the ledger, and those of the package.
struct DocumentOrder {
  private var positions: [Int: [String: Int]] = [:]
  /// Whether every row of the package's own list has been read.
  var isWhole = true

  /// - Parameter known: What the ledger has already.
  init(known: [Document]) {
    for document in known { add(document) }
  }

  /// Takes a document; the package's own row of one that the ledger has takes its place.
  mutating func add(_ document: Document) {
    positions[document.edition, default: [:]][document.code] = document.position
  }

  /// The documents of an edition, in their order.
  func codes(of edition: Int) -> [String] {
    (positions[edition] ?? [:]).sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
  }

  /// The first document of an edition, which states its amounts.
  func first(of edition: Int) -> String? { codes(of: edition).first }

  /// The documents after it.
  func later(of edition: Int) -> [String] { Array(codes(of: edition).dropFirst()) }
}
