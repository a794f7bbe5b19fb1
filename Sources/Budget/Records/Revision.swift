/// What a later document of an edition states of an amount: another figure, a new one, or that it is withdrawn.
///
/// A revision repeats the amount's id, and has all fields of an amount as that document states them.
public struct Revision: Equatable, Sendable {
  /// The code of the document, which comes after the first of its edition.
  public var document: String
  /// Whether the document withdraws the figure; its fields are then those of what is withdrawn.
  public var isCancelled: Bool
  /// The amount as the document states it.
  public var amount: Amount

  /// Makes a revision.
  public init(document: String, isCancelled: Bool = false, amount: Amount) {
    self.document = document
    self.isCancelled = isCancelled
    self.amount = amount
  }
}

extension Revision: TableRecord {
  /// A revision in which nothing is filled in.
  public static var blank: Revision { Revision(document: "", amount: .blank) }
  /// Their table.
  public static var table: RecordTable { .revisions }
  /// It is known by document and amount together.
  public static var keyField: String? { nil }

  /// Its fields: the document, whether it withdraws the figure, and those of the amount.
  public static let fields: [Field<Revision>] =
    [
      .text("document", \.document, "Code van het document dat het noemt", kind: .reference(.documents)),
      Field(
        "cancelled", .boolean, "true als het document het bedrag intrekt",
        get: { .boolean($0.isCancelled) },
        set: { if case .boolean(let isSo) = $1 { $0.isCancelled = isSo } }),
    ] + Amount.fields.map { $0.lifted(\.amount) }
}
