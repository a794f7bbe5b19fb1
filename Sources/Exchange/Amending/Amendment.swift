import Budget
import Ledger

/// A correction of one measure or amount, or what a later document states of an amount, as somebody types it.
public struct Amendment: Equatable, Sendable {
  /// A field, and what it shall hold; nothing empties it.
  public struct Edit: Equatable, Sendable {
    /// The name of the field.
    public let field: String
    /// The value, written as in a table.
    public let text: String

    /// Makes an edit.
    public init(field: String, text: String) {
      self.field = field
      self.text = text
    }
  }

  /// The id of a measure, or a part of it; or of an amount, with its number.
  public var id: String
  /// The fields that change.
  public var edits: [Edit]
  /// The code of the document that states it; nil for the one that does already.
  public var document: String?
  /// Whether the document withdraws the figure.
  public var isCancelled: Bool

  /// Makes an amendment.
  public init(id: String, edits: [Edit], document: String? = nil, isCancelled: Bool = false) {
    self.id = id
    self.edits = edits
    self.document = document
    self.isCancelled = isCancelled
  }
}

/// Why an amendment can't be made, apart from what its fields hold.
public enum AmendmentProblem: Error, Equatable, Sendable {
  /// There is no such field; the nearest name, and all that can be changed.
  case unknownField(String, nearest: String?, valid: [String])
  /// The field is what the record is known by.
  case keyField(String)
  /// A field is given twice.
  case fieldTwice(String)
  /// Nothing is to be changed.
  case nothing
  /// Documents and withdrawals are of amounts, and this is a measure.
  case measureHasNoDocument(String)
  /// Several documents state the amount, so it has to be said which one.
  case severalDocuments(amount: String, codes: [String])
  /// No document states the amount; a new one has to be said where it stands.
  case unknownAmount(String, documents: [String])
  /// Only a later document can withdraw a figure.
  case nothingToWithdraw(amount: String, later: [String])
}

/// What is wrong with the fields of an amendment; nothing was changed.
public struct AmendmentFaults: Error, Equatable, Sendable {
  /// One fault, and its field.
  public struct Fault: Equatable, Sendable {
    /// The table of the record.
    public let table: RecordTable
    /// The field; nil for the record as a whole.
    public let field: String?
    /// What is wrong.
    public let fault: DataFault
  }

  /// What it was about.
  public let id: String
  /// The faults.
  public let faults: [Fault]
  /// Whether a value is none that its field can hold, so that no rule was asked.
  public let areOfValues: Bool
}

extension Ledger {
  /// Corrects a measure or an amount where it was coded, or records what a later document states of an amount.
  ///
  /// ```swift
  /// let amendment = Amendment(id: "opschalingskorting#1", edits: [], document: "voorjaarsnota", isCancelled: true)
  /// try ledger.amend(amendment, by: "Team Begroting", note: "Geschrapt")
  /// ```
  ///
  /// - Parameters:
  ///   - by: Who does it.
  ///   - note: Why.
  ///   - isTrial: Whether everything is judged and reported, and nothing is kept.
  /// - Returns: What changed in the record and in the totals.
  /// - Throws: `AmendmentProblem`, `AmendmentFaults`, `LedgerError`; then nothing has changed.
  public func amend(
    _ amendment: Amendment, by: String, note: String, isTrial: Bool = false
  ) throws -> IntakeReport {
    var id = amendment.id
    return try takeIn(
      by: by, action: "amend", IntakeOptions(isTrial: isTrial), note: { _ in "\(id): \(note)" }
    ) { intake in
      var amending = AmendmentIntake(amendment, self, intake)
      id = try amending.run()
    }
  }
}

/// Makes the record that an amendment means, and hands it in like a row of a table.
private struct AmendmentIntake {
  private let amendment: Amendment
  private let ledger: Ledger
  private let intake: Intake
  private var id = ""
  private var faults: [AmendmentFaults.Fault] = []
  private var hasBadValue = false

  init(_ amendment: Amendment, _ ledger: Ledger, _ intake: Intake) {
    self.amendment = amendment
    self.ledger = ledger
    self.intake = intake
  }

  /// - Returns: The whole id of the record.
  mutating func run() throws -> String {
    let words = amendment.id.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let editions = try ledger.editions().suffix(1)
    let measure = try ledger.measureID(matching: String(words[0]), in: Array(editions))
    let edition = Int(measure.prefix { $0 != "-" }) ?? 0
    if words.count == 2 {
      id = "\(measure)#\(words[1])"
      try amend(amountOf: measure, edition)
    } else {
      id = measure
      guard amendment.document == nil, !amendment.isCancelled else {
        throw AmendmentProblem.measureHasNoDocument(measure)
      }
      var record = Measure.blank
      record.id = measure
      var rules = MeasureRules(edition: edition, ministries: MinistryRule(intake.codes.ministries))
      try stage(try intake.known(record, edition: edition) ?? record, edition, &rules)
    }
    try throwIfAny()
    try intake.judge { faults.append(Self.fault($0)) }
    try throwIfAny()
    try intake.write { faults.append(Self.fault($0)) }
    try throwIfAny()
    return id
  }

  private func throwIfAny() throws {
    guard faults.isEmpty else { throw AmendmentFaults(id: id, faults: faults, areOfValues: hasBadValue) }
  }

  private static func fault(_ fault: IntakeFault) -> AmendmentFaults.Fault {
    AmendmentFaults.Fault(table: fault.table, field: fault.field, fault: fault.fault)
  }

  // MARK: Amounts

  private mutating func amend(amountOf measure: String, _ edition: Int) throws {
    let documents = DocumentOrder(known: try ledger.documents())
    let codes = documents.codes(of: edition)
    if let code = amendment.document, !codes.contains(code) {
      throw LedgerError.unknownDocument(code, edition: edition, isLater: false, valid: codes)
    }
    let stating = try ledger.documents(stating: id)
    guard let document = amendment.document ?? (stating.count == 1 ? stating.first : nil) else {
      guard stating.isEmpty else { throw AmendmentProblem.severalDocuments(amount: id, codes: stating) }
      throw AmendmentProblem.unknownAmount(id, documents: codes)
    }
    var blank = Amount.blank
    (blank.id, blank.measure) = (id, measure)
    guard document != documents.first(of: edition) else {
      if amendment.isCancelled {
        throw AmendmentProblem.nothingToWithdraw(amount: id, later: documents.later(of: edition))
      }
      var rules = FigureRules(document: nil)
      let known = stating.contains(document) ? try intake.known(blank, edition: edition) : nil
      return try stage(
        known ?? blank, empty: known == nil ? Self.fields(of: Amount.self) : [], edition, &rules)
    }
    try amend(
      Revision(document: document, amount: blank), isStated: stating.contains(document),
      isStatedAtAll: !stating.isEmpty, documents, edition)
  }

  private mutating func amend(
    _ blank: Revision, isStated: Bool, isStatedAtAll: Bool, _ documents: DocumentOrder, _ edition: Int
  ) throws {
    let known = try intake.known(blank, edition: edition)
    var revision = known ?? blank
    if amendment.isCancelled {
      guard known != nil else {
        guard isStatedAtAll else {
          throw AmendmentProblem.unknownAmount(id, documents: documents.later(of: edition))
        }
        throw AmendmentProblem.nothingToWithdraw(amount: id, later: documents.later(of: edition))
      }
      revision.isCancelled = true
    }
    var rules = RevisionRules(edition: edition, documents: documents)
    // The page is that of the document; what it only withdraws stays where it was printed.
    let own = isStated || amendment.isCancelled ? [] : ["page"]
    try stage(revision, empty: known == nil ? Self.fields(of: Revision.self) : own, edition, &rules)
  }

  // MARK: Fields

  /// - Parameter empty: The fields in which nothing is filled in yet.
  private mutating func stage<Rules: RowRules>(
    _ record: Rules.Record, empty: [String] = [], _ edition: Int, _ rules: inout Rules
  ) throws {
    let fields = Rules.Record.fields
    let edits = try edits(of: Rules.Record.self)
    guard !edits.isEmpty || amendment.isCancelled else { throw AmendmentProblem.nothing }
    let columns = Dictionary(fields.enumerated().map { ($1.name, $0) }) { first, _ in first }
    let place = IntakePlace(line: 1, offset: 0)
    var row = RowReport(place, columns: columns)
    let values = fields.enumerated().map { column, field in
      let current = empty.contains(field.name) ? .none : field.get(record)
      return value(of: field, column, edits[field.name], current, &row)
    }
    hasBadValue = !row.faults.isEmpty
    var amended = Rules.Record(values)
    rules.judge(&amended, &row)
    faults += row.faults.map { column, fault in
      AmendmentFaults.Fault(table: Rules.Record.table, field: fields[column].name, fault: fault)
    }
    try intake.stage(amended, edition: edition, at: place, isFaulty: !faults.isEmpty)
  }

  /// What records are known by.
  private static let keys = ["id", "measure", "document"]

  /// The names of the fields that can be given.
  private static func fields<R: TableRecord>(of type: R.Type) -> [String] {
    R.fields.map(\.name).filter { !keys.contains($0) }
  }

  /// The text of each field that is given.
  private func edits<R: TableRecord>(of type: R.Type) throws -> [String: String] {
    let names = Self.fields(of: type)
    var edits: [String: String] = [:]
    for edit in amendment.edits {
      if Self.keys.contains(edit.field) { throw AmendmentProblem.keyField(edit.field) }
      guard names.contains(edit.field) else {
        throw AmendmentProblem.unknownField(
          edit.field, nearest: NearestName.nearest(to: edit.field, among: names), valid: names)
      }
      guard edits.updateValue(edit.text, forKey: edit.field) == nil else {
        throw AmendmentProblem.fieldTwice(edit.field)
      }
    }
    return edits
  }

  /// The value of a field: what is given for it, or else what it holds.
  private func value<R: TableRecord>(
    of field: Field<R>, _ column: Int, _ text: String?, _ current: FieldValue, _ row: inout RowReport
  ) -> FieldValue {
    guard let text else {
      if field.isRequired && current == .none { row.reportUnread(column, .missing) }
      return current
    }
    guard !text.isEmpty else {
      if field.isRequired { row.reportUnread(column, .missing) }
      return .none
    }
    var bytes = text
    let (value, fault) = bytes.withUTF8 { FieldReading.read($0, as: field.kind) }
    if let fault { row.reportUnread(column, fault) }
    for fault in intake.unknownCodes(in: value, of: field.kind, table: R.self) {
      row.report(field.name, fault)
    }
    return value
  }
}
