import Budget
import Ledger

/// Why a document can't be added.
public enum DocumentProblem: Error, Equatable, Sendable {
  /// The edition has one with the code.
  case exists(code: String, edition: Int)
  /// The ledger does not have the edition.
  case unknownEdition(Int, known: [Int])
  /// A field holds what the ledger does not take.
  case field(String, DataFault)
}

extension Ledger {
  /// Adds a document to an edition: a publication that states figures of it after its letter.
  ///
  /// ```swift
  /// try ledger.add(Document(edition: 2023, code: "voorjaarsnota", ...), after: nil, by: "Team Begroting")
  /// ```
  ///
  /// - Parameters:
  ///   - document: The document; its position is worked out.
  ///   - previous: The code of the document that it comes after; nil for the last.
  ///   - by: Who does it.
  /// - Returns: What changed: the document, and those that move up for it.
  /// - Throws: `DocumentProblem`, `LedgerError`; then nothing has changed.
  public func add(_ document: Document, after previous: String?, by: String) throws -> IntakeReport {
    try takeIn(
      by: by, action: "add document", note: { _ in "\(document.edition) \(document.code)" }
    ) { intake in
      let known = try documents().filter { $0.edition == document.edition }
      guard intake.editions.contains(document.edition) else {
        throw DocumentProblem.unknownEdition(document.edition, known: intake.editions)
      }
      if known.contains(where: { $0.code.lowercased() == document.code.lowercased() }) {
        throw DocumentProblem.exists(code: document.code, edition: document.edition)
      }
      let before: Document?
      if let previous {
        before = known.first { $0.code.lowercased() == previous.lowercased() }
        guard before != nil else {
          throw LedgerError.unknownCode(
            field: "document of \(document.edition)", input: previous, valid: known.map(\.code))
        }
      } else {
        before = known.last
      }
      var added = document
      added.position = (before?.position ?? 0) + 1
      try judge(added)
      // Those behind it move up, as far as there is no gap.
      var (taken, staged) = (added.position, [added])
      for var later in known where later.position > (before?.position ?? 0) && later.position == taken {
        taken += 1
        later.position = taken
        staged.append(later)
      }
      for (line, document) in staged.enumerated() {
        try intake.stage(document, at: IntakePlace(line: line + 1, offset: 0))
      }
      try intake.judge { throw DocumentProblem.field($0.field ?? "", $0.fault) }
      try intake.write { throw DocumentProblem.field($0.field ?? "", $0.fault) }
    }
  }

  /// Judges its fields like those of a row of a table.
  private func judge(_ document: Document) throws {
    for field in Document.fields {
      guard case .text(let text) = field.get(document) else { continue }
      var bytes = text
      if text.isEmpty { throw DocumentProblem.field(field.name, .missing) }
      if let fault = bytes.withUTF8({ FieldReading.read($0, as: field.kind) }).1 {
        throw DocumentProblem.field(field.name, fault)
      }
    }
    var row = RowReport(
      IntakePlace(line: 1, offset: 0),
      columns: Dictionary(uniqueKeysWithValues: Document.fields.enumerated().map { ($1.name, $0) }))
    var (judged, rules) = (document, DocumentRules(known: DocumentOrder(known: [])))
    rules.judge(&judged, &row)
    if let (column, fault) = row.faults.first {
      throw DocumentProblem.field(Document.fields[column].name, fault)
    }
  }
}
