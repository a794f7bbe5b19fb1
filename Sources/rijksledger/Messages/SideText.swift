import Budget

extension Messages {
  /// That one side of a comparison is nothing that is there.
  static func noSide(_ place: String) -> String {
    "\(ShownText.shortened(place)) is no edition, ledger or package (expected an edition such as 2023, 2023@ledenbrief or"
      + " 2023#5, a ledger such as other.db:2023, or the folder of a package). Name one of these"
  }

  /// That a package is asked for a moment.
  static func momentOfPackage(_ side: String) -> String {
    "\(ShownText.shortened(side)): a package has no journal, so it has no earlier moment. Leave out what follows #"
  }

  /// That a package has nothing to take.
  static func noEdition(in folder: String) -> String {
    "\(ShownText.visible(folder)) has no edition. Add its row to editions.csv, and its tables"
  }

  /// That a package was exported from a ledger that does not hold.
  static func unverifiedPackage(_ folder: String) -> String {
    "Warning: \(ShownText.visible(folder)) says that the record of its ledger did not hold (datapackage.json, unverified)."
  }
}

extension Messages {
  /// That words are searched for in a side as of an earlier moment.
  static let searchOfMoment =
    "--search: words are indexed as they are now, not as of an earlier moment. Leave out --search, or what follows #"
}
