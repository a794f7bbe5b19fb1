/// An entry of a code list, with how many of the amounts that a filter keeps have it.
public struct ListedEntry<Entry: TableRecord & ListEntry>: Equatable, Sendable {
  /// The entry.
  public var entry: Entry
  /// How many of the measures that the filter keeps have it, where an entry is of a whole measure.
  public var measures: Int?
  /// How many of the amounts that the filter keeps have it, of every kind.
  public var amounts: Int

  /// Makes a row.
  public init(_ entry: Entry, measures: Int? = nil, amounts: Int) {
    self.entry = entry
    self.measures = measures
    self.amounts = amounts
  }
}

extension ListedEntry: Record {
  /// A row in which nothing is filled in.
  public static var blank: ListedEntry { ListedEntry(.blank, amounts: 0) }
  /// The columns of a code list, those with which it is imported first.
  public static var fields: [Field<ListedEntry>] {
    let measures = Field<ListedEntry>("measures", .integer(0...Int.max), "Hoeveel voornemens het hebben") {
      row in
      row.measures.map(FieldValue.integer) ?? .none
    }
    let amounts = Field<ListedEntry>(
      "amounts", .integer(0...Int.max), required: true, "Hoeveel bedragen het hebben"
    ) { .integer($0.amounts) }
    // A route and a recipient are those of an amount.
    let counts = Entry.table == .ministries ? [measures, amounts] : [amounts]
    return Entry.fields.map { $0.lifted(\.entry) } + counts
  }
}

/// A theme: the group of topics inside a chapter.
public struct ThemeRow: Equatable, Sendable {
  /// The theme, as the letter writes it.
  public var theme: String
  /// The edition, by its budget year.
  public var edition: Int
  /// The codes of the ministries in whose chapters it stands.
  public var ministries: [String]
  /// How many of the measures that a filter keeps it has.
  public var measures: Int
  /// How many of the amounts that a filter keeps it has, of every kind.
  public var amounts: Int

  /// Makes a row.
  public init(theme: String, edition: Int, ministries: [String] = [], measures: Int = 0, amounts: Int = 0) {
    self.theme = theme
    self.edition = edition
    self.ministries = ministries
    self.measures = measures
    self.amounts = amounts
  }
}

extension ThemeRow: Record {
  /// A row in which nothing is filled in.
  public static var blank: ThemeRow { ThemeRow(theme: "", edition: 0) }
  /// The columns of a list of themes.
  public static let fields: [Field<ThemeRow>] = [
    .text("theme", \.theme, "Thema binnen het hoofdstuk"),
    .integer("edition", \.edition, in: plausibleYears, "Begrotingsjaar"),
    .list("ministries", \.ministries, "Codes van de hoofdstukken", kind: .references(.ministries)),
    .integer("measures", \.measures, in: 0...Int.max, "Hoeveel voornemens het heeft"),
    .integer("amounts", \.amounts, in: 0...Int.max, "Hoeveel bedragen het heeft"),
  ]
}

/// An edition, with what it holds.
public struct EditionRow: Equatable, Sendable {
  /// The edition.
  public var edition: Edition
  /// How many documents state its figures.
  public var documents: Int
  /// How many of the measures that a filter keeps it has.
  public var measures: Int
  /// How many of the amounts that a filter keeps it has, of every kind.
  public var amounts: Int

  /// Makes a row.
  public init(_ edition: Edition, documents: Int = 0, measures: Int = 0, amounts: Int = 0) {
    self.edition = edition
    self.documents = documents
    self.measures = measures
    self.amounts = amounts
  }
}

extension EditionRow: Record {
  /// A row in which nothing is filled in.
  public static var blank: EditionRow { EditionRow(.blank) }
  /// The columns of a list of editions.
  public static let fields: [Field<EditionRow>] =
    Edition.fields.map { $0.lifted(\.edition) } + [
      .integer("documents", \.documents, in: 0...Int.max, "Hoeveel documenten de cijfers noemen"),
      .integer("measures", \.measures, in: 0...Int.max, "Hoeveel voornemens ze heeft"),
      .integer("amounts", \.amounts, in: 0...Int.max, "Hoeveel bedragen ze heeft"),
    ]
}

/// A status of the list, and how many measures have it.
public struct StatusRow: Equatable, Sendable {
  /// The status.
  public var status: Status
  /// How many of the measures that a filter keeps have it.
  public var measures: Int

  /// Makes a row.
  public init(status: Status, measures: Int) {
    self.status = status
    self.measures = measures
  }
}

extension StatusRow: Record {
  /// A row in which nothing is filled in.
  public static var blank: StatusRow { StatusRow(status: .blank, measures: 0) }
  /// The columns of a list of statuses.
  public static let fields: [Field<StatusRow>] =
    Status.fields.map { $0.lifted(\.status) } + [
      .integer("measures", \.measures, in: 0...Int.max, "Hoeveel voornemens er staan")
    ]
}
