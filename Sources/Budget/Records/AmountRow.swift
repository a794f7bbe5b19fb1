/// An amount as lists show it: with fields of its measure, and the document that states it.
public struct AmountRow: Equatable, Sendable {
  /// The amount.
  public var amount: Amount
  /// The budget year of its edition.
  public var edition: Int
  /// The code of the ministry of its measure.
  public var ministry: String
  /// The topic of its measure.
  public var topic: String
  /// The code of the document that states it.
  public var document: String
  /// Whether that document withdraws it.
  public var isCancelled: Bool

  /// Whether it counts: it is budget, repeats nothing, and has not been withdrawn.
  public var isCounted: Bool { amount.isCounted && !isCancelled }

  /// Makes a row.
  public init(
    amount: Amount, edition: Int, ministry: String, topic: String, document: String,
    isCancelled: Bool = false
  ) {
    self.amount = amount
    self.edition = edition
    self.ministry = ministry
    self.topic = topic
    self.document = document
    self.isCancelled = isCancelled
  }
}

extension AmountRow: Record {
  /// A row in which nothing is filled in.
  public static var blank: AmountRow {
    AmountRow(amount: .blank, edition: 0, ministry: "", topic: "", document: "")
  }

  /// The columns of a list of amounts.
  public static let fields: [Field<AmountRow>] =
    fields(of: [.id, .measure])
    + [
      .integer("edition", \.edition, in: plausibleYears, "Begrotingsjaar"),
      .text("ministry", \.ministry, "Code van het hoofdstuk", kind: .reference(.ministries)),
      .text("topic", \.topic, "Kop in de brief"),
    ] + fields(of: [.label, .printed, .page, .eur, .firstYear, .lastYear, .per])
    + [
      Field("structural", .boolean, required: true, "Gaat elk jaar door, zonder einde") {
        .boolean($0.amount.isStructural)
      }
    ]
    + fields(of: [
      .precision, .kind, .basis, .route, .routeBasis, .recipient, .partOf, .repeats, .mayOverlap,
    ])
    + [
      Field("counted", .boolean, required: true, "Telt mee") { .boolean($0.isCounted) }
    ] + fields(of: [.note])
    + [
      .text("document", \.document, "Code van het document dat het noemt", kind: .reference(.documents)),
      .boolean("cancelled", \.isCancelled, "Dat document trekt het in"),
    ]

  private static func fields(of names: [Amount.FieldName]) -> [Field<AmountRow>] {
    names.map { Amount.field($0).lifted(\.amount) }
  }
}
