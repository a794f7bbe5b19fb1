/// A contribution as lists show it: with the fields that totals group by, and the figure that it comes from.
public struct ContributionRow: Equatable, Sendable {
  /// The id of the amount.
  public var amount: String
  /// The id of its measure.
  public var measure: String
  /// The budget year of its edition.
  public var edition: Int
  /// The code of its ministry.
  public var ministry: String
  /// The theme of its measure.
  public var theme: String?
  /// The topic of its measure.
  public var topic: String
  /// The code of its route.
  public var route: String
  /// The code of its recipient.
  public var recipient: String
  /// Change or whole.
  public var basis: Basis
  /// The code of the status of its measure.
  public var status: String
  /// The bucket in which it falls.
  public var bucket: Bucket
  /// The year, for the `year` bucket only.
  public var year: Int?
  /// How much; 0 where the parts take all of it.
  public var eur: Money
  /// The figure of its amount, as the source prints it.
  public var printed: String
  /// The page on which that figure stands.
  public var page: Int
  /// Whether its amount goes on without end.
  public var duration: Duration
  /// The code of the document that states its amount.
  public var document: String
  /// The figure of its amount, from which its counted parts have been taken.
  public var whole: Money
  /// What of it may be counted twice within what was asked for (`Overlaps`).
  public var mayOverlap: Money
}

extension ContributionRow: Record {
  /// A row in which nothing is filled in.
  public static var blank: ContributionRow {
    ContributionRow(
      amount: "", measure: "", edition: 0, ministry: "", topic: "", route: "", recipient: "", basis: .stand,
      status: "", bucket: .year, eur: .zero, printed: "", page: 0, duration: .oneOff, document: "",
      whole: .zero, mayOverlap: .zero)
  }

  /// The columns of a list of contributions.
  public static let fields: [Field<ContributionRow>] = [
    .text("amount", \.amount, "Id van het bedrag", kind: .reference(.amounts)),
    .text("measure", \.measure, "Id van het voornemen", kind: .reference(.measures)),
    .integer("edition", \.edition, in: plausibleYears, "Begrotingsjaar"),
    .text("ministry", \.ministry, "Code van het hoofdstuk", kind: .reference(.ministries)),
    .text("theme", \.theme, "Thema binnen het hoofdstuk"),
    .text("topic", \.topic, "Kop in de brief"),
    .text("route", \.route, "Code van de route", kind: .reference(.routes)),
    .text("recipient", \.recipient, "Code van de ontvanger", kind: .reference(.recipients)),
    .code("basis", \.basis, "Mutatie of stand"),
    .text("status", \.status, "Code van de status van het voornemen", kind: .reference(.statuses)),
    .code("bucket", \.bucket, "Waar het telt"),
    .integer("year", \.year, in: plausibleYears, "Jaar, alleen bij bucket year"),
    .euros("eur", \.eur, "Euro's die hier tellen: het bedrag zonder zijn getelde delen"),
    .text("printed", \.printed, "Het cijfer zoals gedrukt"),
    .integer("page", \.page, in: 1...100_000, "Bladzijde van het cijfer"),
    .code("duration", \.duration, "Structureel of eenmalig"),
    .text("document", \.document, "Code van het document dat het bedrag noemt", kind: .reference(.documents)),
  ]
  /// The same, with what is needed besides to account for a sum: the whole figure.
  public static let accountFields: [Field<ContributionRow>] =
    fields + [.euros("whole", \.whole, "Het hele bedrag")]
}
