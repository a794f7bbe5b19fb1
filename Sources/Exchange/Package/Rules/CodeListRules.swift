import Budget
import Ledger

/// A record of a code list.
protocol CodeRecord: TableRecord {
  /// The code.
  var code: String { get }
  /// The other names that input may use.
  var aliases: [String] { get }
  /// The field that refers to another record of the list, and its value.
  static var reference: (field: String, code: @Sendable (Self) -> String?)? { get }
}

extension CodeRecord {
  var aliases: [String] { [] }
  static var reference: (field: String, code: @Sendable (Self) -> String?)? { nil }
}

extension Ministry: CodeRecord {
  static var reference: (field: String, code: @Sendable (Ministry) -> String?)? {
    ("continues", { $0.continues })
  }
}

extension Route: CodeRecord {
  static var reference: (field: String, code: @Sendable (Route) -> String?)? { ("parent", { $0.parent }) }
}

extension Recipient: CodeRecord {}
extension Status: CodeRecord {}

/// The codes of a package's list, to which its other tables refer.
struct CodeKeys {
  /// In the order of the list.
  private(set) var codes: [String] = []
  private var set: Set<String> = []
  /// Whether every row of the list has been read.
  var isWhole = false

  /// The codes of a list that is known.
  static func all(_ codes: [String]) -> CodeKeys {
    var keys = CodeKeys()
    for code in codes { _ = keys.add(code) }
    keys.isWhole = true
    return keys
  }

  mutating func add(_ code: String) -> Bool {
    guard set.insert(code).inserted else { return false }
    codes.append(code)
    return true
  }

  /// Whether a code is one of them, or may be in a row that could not be read.
  func holds(_ code: String) -> Bool { !isWhole || set.contains(code) }
}

/// Judges a code list: each code has the form of one and means one thing, the same as in the ledger.
struct CodeListRules<Record: CodeRecord>: RowRules {
  private let known: [String: Record]
  /// The codes that have been read.
  private(set) var keys = CodeKeys()
  /// Their records; of a code that is listed twice the first.
  private(set) var records: [Record] = []
  /// Codes by their lower-case form, as input finds them.
  private var owners: [String: String]
  /// Codes and aliases by their lower-case form, with the record that they mean.
  private var names: [String: Name] = [:]
  private var references: [(place: IntakePlace, code: String)] = []
  private var hasInitialStatus: Bool

  private struct Name {
    let name: String
    let owner: String
    let place: IntakePlace
    let field: String
  }

  /// - Parameter known: What the ledger has already.
  init(known: [Record]) {
    self.known = Dictionary(known.map { ($0.code, $0) }) { first, _ in first }
    owners = Dictionary(known.map { ($0.code.lowercased(), $0.code) }) { first, _ in first }
    hasInitialStatus = known.contains(where: Self.isInitialStatus)
  }

  private static func isInitialStatus(_ record: Record) -> Bool {
    (record as? Status).map { $0.code == Status.initial && !$0.isRetired } ?? false
  }

  mutating func judge(_ record: inout Record, _ row: inout RowReport) {
    if let ministry = record as? Ministry, let first = ministry.validFrom, let last = ministry.validTo,
      last < first
    {
      row.report("valid_to", .endsBeforeItBegins(first: first, last: last))
    }
    guard row.isRead("code") else { return }
    let code = record.code
    // If a code is listed twice, nobody can tell which row is meant.
    guard keys.add(code) else { return }
    records.append(record)
    if !Identifier.isCode(code) { row.report("code", .notACode(code)) }
    if let owner = owners[code.lowercased()], owner != code {
      row.report("code", .differsByCapitals(code, from: owner))
    } else {
      owners[code.lowercased()] = code
      claim(code, for: code, "code", &row)
    }
    for alias in record.aliases { claim(alias, for: code, "aliases", &row) }
    judgeReference(record, &row)
    // The list of statuses is the ledger's own: its advisers add and retire them.
    if Record.table == .statuses, let known = known[code] { compare(record, with: known, &row) }
    hasInitialStatus = hasInitialStatus || Self.isInitialStatus(record)
  }

  /// A name that input uses must have one meaning.
  private mutating func claim(_ name: String, for code: String, _ field: String, _ row: inout RowReport) {
    if let other = names[name.lowercased()] {
      row.report(field, .nameOfTwo(name, owner: other.owner))
    }
    names[name.lowercased()] = Name(name: name, owner: code, place: row.place, field: field)
  }

  private mutating func judgeReference(_ record: Record, _ row: inout RowReport) {
    guard let reference = Record.reference, let target = reference.code(record) else { return }
    if target == record.code {
      row.report(reference.field, .refersToItself(target))
    } else {
      references.append((row.place, target))
    }
  }

  /// A list that leaves a column out says nothing of it.
  func known(_ record: Record, _ intake: Intake, edition: Int?) -> Record? { known[record.code] }

  /// A package can't change what a code of the ledger's own means.
  private func compare(_ record: Record, with known: Record, _ row: inout RowReport) {
    for field in Record.fields where row.isRead(field.name) {
      let (found, expected) = (field.get(record), field.get(known))
      guard found != expected else { continue }
      row.report(
        field.name, .differsFromLedger(found: found.csvText, expected: expected.csvText, code: record.code))
    }
  }

  mutating func finish(isWhole: Bool, _ report: (IntakePlace?, _ field: String?, DataFault) -> Void) {
    keys.isWhole = isWhole
    if let field = Record.reference?.field {
      for reference in references where !keys.holds(reference.code) {
        report(
          reference.place, field, .unknownCode(reference.code, table: Record.table, in: keys.codes))
      }
    }
    guard isWhole else { return }
    // Codes that only the ledger has keep their names too.
    for (code, record) in known.sorted(by: { $0.key < $1.key }) where !keys.holds(code) {
      for name in [code] + record.aliases {
        guard let claim = names[name.lowercased()], claim.owner.lowercased() != code.lowercased() else {
          continue
        }
        report(claim.place, claim.field, .nameOfTwo(claim.name, owner: code))
      }
    }
    if Record.table == .statuses && !hasInitialStatus { report(nil, nil, .noInitialStatus) }
  }
}

extension FieldValue {
  /// The value as a table has it; nil for none.
  var csvText: String? {
    switch self {
    case .none: nil
    case .text(let text): text
    case .integer(let number): "\(number)"
    case .euros(let money): "\(money)"
    case .boolean(let isSo): "\(isSo)"
    case .list(let items): items.joined(separator: ";")
    }
  }
}
