/// A ministry: a chapter of the letter, with the official budget chapters that it covers.
public struct Ministry: Equatable, Sendable {
  /// The code, for example `BZK`.
  public var code: String
  /// The name in Dutch.
  public var name: String
  /// Other spellings that input may use, for example `J&V`.
  public var aliases: [String]
  /// The chapters of the official budget, for example `VII`, `IV`.
  public var chapters: [String]
  /// The first budget year in which it exists under this code, if known.
  public var validFrom: Int?
  /// The last budget year in which it exists under this code, if it has ended.
  public var validTo: Int?
  /// The code of the ministry that it continues.
  public var continues: String?

  /// Makes a ministry.
  public init(
    code: String, name: String, aliases: [String] = [], chapters: [String] = [],
    validFrom: Int? = nil, validTo: Int? = nil, continues: String? = nil
  ) {
    self.code = code
    self.name = name
    self.aliases = aliases
    self.chapters = chapters
    self.validFrom = validFrom
    self.validTo = validTo
    self.continues = continues
  }
}

/// A route: the way the money travels.
///
/// Routes form a tree.
public struct Route: Equatable, Sendable {
  /// The code of an unknown route: the letter does not say.
  public static let unknown = "onbekend"

  /// The code, for example `gemeentefonds-au`.
  public var code: String
  /// The name in Dutch.
  public var name: String
  /// The code of the route that this one is a kind of.
  public var parent: String?

  /// Makes a route.
  public init(code: String, name: String, parent: String? = nil) {
    self.code = code
    self.name = name
    self.parent = parent
  }
}

/// A recipient: who gets the money, as the letter states it.
public struct Recipient: Equatable, Sendable {
  /// The code of the municipalities, which totals show apart.
  public static let municipalities = "gemeenten"

  /// The code, for example `gemeenten`.
  public var code: String
  /// The name in Dutch.
  public var name: String

  /// Makes a recipient.
  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}

/// A status: where a measure stands, as VNG advisers tag it.
public struct Status: Equatable, Sendable {
  /// The status in which every measure starts, before anybody tags it (DOMAIN, section 2).
  public static let initial = "aangekondigd"

  /// The code, for example `in-overleg`.
  public var code: String
  /// What it means, in Dutch.
  public var meaning: String
  /// Whether it can no longer be set; it stays readable.
  public var isRetired: Bool

  /// Makes a status.
  public init(code: String, meaning: String, isRetired: Bool = false) {
    self.code = code
    self.meaning = meaning
    self.isRetired = isRetired
  }
}

/// An edition: one yearly rijksbegroting as one source document reports it.
public struct Edition: Equatable, Sendable {
  /// The budget year that names it.
  public var year: Int
  /// The title of the source document.
  public var title: String
  /// Who published it.
  public var publisher: String
  /// When: a year, a month or a day, as `2022`, `2022-09` or `2022-09-20`.
  public var published: String
  /// The last year of its multi-year figures: budget year + 4.
  public var horizon: Int
  /// The source document, as one can find it again.
  public var source: String
  /// The SHA-256 of the text that was coded, in lower-case hexadecimal.
  public var sha256: String?

  /// Makes an edition.
  public init(
    year: Int, title: String, publisher: String, published: String, horizon: Int, source: String,
    sha256: String? = nil
  ) {
    self.year = year
    self.title = title
    self.publisher = publisher
    self.published = published
    self.horizon = horizon
    self.source = source
    self.sha256 = sha256
  }
}

/// The code lists of a package or a ledger, each in its own order, which output keeps.
public struct CodeLists: Equatable, Sendable {
  /// The ministries, in the order of the letter.
  public var ministries: [Ministry]
  /// The routes.
  public var routes: [Route]
  /// The recipients.
  public var recipients: [Recipient]
  /// The statuses.
  public var statuses: [Status]

  /// Makes a set of code lists.
  public init(
    ministries: [Ministry] = [], routes: [Route] = [], recipients: [Recipient] = [],
    statuses: [Status] = []
  ) {
    self.ministries = ministries
    self.routes = routes
    self.recipients = recipients
    self.statuses = statuses
  }

  /// The code of the ministry that a user means: its code or an alias, whatever the case.
  public func ministry(matching input: String) -> String? {
    let wanted = input.lowercased()
    return ministries.first {
      $0.code.lowercased() == wanted || $0.aliases.contains { $0.lowercased() == wanted }
    }?.code
  }

  /// A route and all routes below it in the tree.
  public func routes(under code: String) -> [String] {
    var found = [code]
    var next = 0
    while next < found.count {
      found += routes.filter { $0.parent == found[next] && !found.contains($0.code) }.map(\.code)
      next += 1
    }
    return found
  }
}
