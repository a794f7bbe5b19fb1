import Budget

// What filters take: codes as they are typed, and names in Dutch, the language of the data.

extension Listing where Row == ListedEntry<Ministry> {
  /// The ministries.
  static var ministries: Listing {
    Listing(
      table: [
        ("code", .left, { $0.entry.code }),
        (said(en: "name", nl: "naam"), .left.atLeast(20), { $0.entry.name }),
        (
          said(en: "other names", nl: "andere namen"), .left.spare(3),
          { $0.entry.aliases.joined(separator: ", ") }
        ),
        (said(en: "years", nl: "jaren"), .left.spare(4), { Self.years($0.entry) }),
        (said(en: "continues", nl: "voortzetting van"), .left.spare(5), { $0.entry.continues ?? "" }),
        (
          said(en: "measures", nl: "voornemens"), .right.spare(1),
          { $0.measures.map(String.init) ?? "" }
        ),
        (said(en: "amounts", nl: "bedragen"), .right.spare(2), { "\($0.amounts)" }),
      ],
      id: { $0.entry.code },
      title: said(en: "Ministries", nl: "Ministeries"))
  }

  /// The budget years of one that came or went.
  private static func years(_ ministry: Ministry) -> String {
    switch (ministry.validFrom, ministry.validTo) {
    case (nil, nil): ""
    case (let first?, nil): said(en: "from \(first)", nl: "vanaf \(first)")
    case (nil, let last?): said(en: "until \(last)", nl: "tot en met \(last)")
    case (let first?, let last?): "\(first)-\(last)"
    }
  }
}

extension Listing where Row == ListedEntry<Route> {
  /// The routes.
  static var routes: Listing {
    Listing(
      table: [
        ("code", .left, { $0.entry.code }),
        (said(en: "name", nl: "naam"), .left.atLeast(20), { $0.entry.name }),
        (
          said(en: "other names", nl: "andere namen"), .left.atLeast(16).spare(3),
          { $0.entry.aliases.joined(separator: ", ") }
        ),
        (said(en: "kind of", nl: "soort van"), .left.spare(2), { $0.entry.parent ?? "" }),
        (said(en: "amounts", nl: "bedragen"), .right.spare(1), { "\($0.amounts)" }),
      ],
      id: { $0.entry.code },
      title: "Routes")
  }
}

extension Listing where Row == ListedEntry<Recipient> {
  /// The recipients.
  static var recipients: Listing {
    Listing(
      table: [
        ("code", .left, { $0.entry.code }),
        (said(en: "name", nl: "naam"), .left.atLeast(20), { $0.entry.name }),
        (said(en: "amounts", nl: "bedragen"), .right.spare(1), { "\($0.amounts)" }),
      ],
      id: { $0.entry.code },
      title: said(en: "Recipients", nl: "Ontvangers"))
  }
}

extension Listing where Row == ThemeRow {
  /// The themes.
  static var themes: Listing {
    Listing(
      table: [
        (said(en: "theme", nl: "thema"), .left.atLeast(20), { $0.theme }),
        (said(en: "edition", nl: "begroting"), .left.spare(4), { "\($0.edition)" }),
        (
          said(en: "ministries", nl: "ministeries"), .left.spare(1),
          { $0.ministries.joined(separator: ", ") }
        ),
        (said(en: "measures", nl: "voornemens"), .right.spare(2), { "\($0.measures)" }),
        (said(en: "amounts", nl: "bedragen"), .right.spare(3), { "\($0.amounts)" }),
      ],
      id: { $0.theme },
      title: said(en: "Themes", nl: "Thema's"))
  }
}

extension Listing where Row == EditionRow {
  /// The editions.
  static var editions: Listing {
    Listing(
      table: [
        (said(en: "edition", nl: "begroting"), .left, { "\($0.edition.year)" }),
        (said(en: "title", nl: "titel"), .left.atLeast(20), { $0.edition.title }),
        (said(en: "horizon", nl: "tot en met"), .left.spare(4), { "\($0.edition.horizon)" }),
        (said(en: "documents", nl: "documenten"), .right.spare(3), { "\($0.documents)" }),
        (said(en: "measures", nl: "voornemens"), .right.spare(1), { "\($0.measures)" }),
        (said(en: "amounts", nl: "bedragen"), .right.spare(2), { "\($0.amounts)" }),
      ],
      id: { "\($0.edition.year)" },
      title: said(en: "Editions", nl: "Begrotingen"))
  }
}
