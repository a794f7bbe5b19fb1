import Budget

/// Measures whose ministry has to be chosen, because theirs was divided or has ended.
struct MinistryChoice: Sendable {
  /// The ministry under which they stood.
  let ministry: String
  /// What it has become; empty if nobody continues it.
  let options: [String]
  /// How many measures there are.
  var count: Int
}

/// The rows of a new edition as far as an earlier one tells them.
struct NextRows {
  private let history: MinistryHistory
  private let year: Int
  private(set) var measures: [PackageTemplate.Row<Measure>] = []
  private(set) var choices: [MinistryChoice] = []

  /// - Parameter ministries: Those of the ledger.
  init(_ ministries: [Ministry], year: Int) {
    history = MinistryHistory(ministries)
    self.year = year
  }

  /// Adds the row that goes on with a measure of the earlier edition.
  ///
  /// Page and funding are of the new letter, and required, so that no row is taken over without a look at it. What was said
  /// in our own words was about the old letter.
  mutating func add(_ old: Measure) {
    var measure = old
    measure.id = id(after: old.id, of: old.edition)
    measure.edition = year
    measure.parent = old.parent.map { id(after: $0, of: old.edition) }
    measure.continues = [old.id]
    (measure.routes, measure.summary, measure.impact) = ([], nil, nil)
    var blanks: Set = ["page", "funding"]
    let options = history.successors(of: old.ministry, from: old.edition, in: year)
    if options.count == 1 {
      measure.ministry = options[0]
    } else {
      blanks.insert("ministry")
      note(old.ministry, options)
    }
    measures.append(PackageTemplate.Row(record: measure, blanks: blanks))
  }

  private mutating func note(_ ministry: String, _ options: [String]) {
    if let place = choices.firstIndex(where: { $0.ministry == ministry }) {
      choices[place].count += 1
    } else {
      choices.append(MinistryChoice(ministry: ministry, options: options, count: 1))
    }
  }

  /// The same name in the new edition; ids of one edition differ behind its year, so these do too.
  private func id(after id: String, of edition: Int) -> String {
    "\(year)" + id.dropFirst("\(edition)".count)
  }

  /// A title in which the year is that of the new edition; nil if it does not say the old one.
  static func title(_ title: String?, of old: Int?, for year: Int) -> String? {
    guard let title, let old, title.contains("\(old)") else { return nil }
    return title.replacing("\(old)", with: "\(year)")
  }

  /// The letter, of which only the reader of it knows when it appeared and where it is.
  static func document(
    after old: Document?, of edition: Int?, for year: Int
  ) -> PackageTemplate.Row<Document> {
    let document = Document(
      edition: year, code: old?.code ?? Document.letter,
      title: title(old?.title, of: edition, for: year) ?? "Ledenbrief Rijksbegroting \(year)",
      publisher: old?.publisher ?? "Vereniging van Nederlandse Gemeenten (VNG)", published: "", source: "")
    return PackageTemplate.Row(record: document, blanks: ["published", "source"])
  }
}
