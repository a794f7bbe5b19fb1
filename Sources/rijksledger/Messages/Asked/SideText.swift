import Budget

extension Messages {
  /// That one side of a comparison is nothing that is there.
  static func noSide(_ place: String) -> String {
    let side = ShownText.shortened(place)
    return said(
      en: "\(side) is no edition, ledger or package (expected an edition such as 2023, 2023@ledenbrief or"
        + " 2023#5, a ledger such as other.db:2023, or the folder of a package). Name one of these",
      nl: "\(side) is geen editie, grootboek of pakket (verwacht: een editie zoals 2023, 2023@ledenbrief of"
        + " 2023#5, een grootboek zoals ander.db:2023, of de map van een pakket). Noem een van deze")
  }

  /// That statuses are not compared, and the command for what was said of them between two moments.
  static func statusesBetween(_ history: String) -> String {
    said(
      en: "Statuses are not among the changes. What was recorded of them in between: \(history)",
      nl: "Statussen horen niet bij de wijzigingen. Wat er intussen over is vastgelegd: \(history)")
  }

  /// That a folder of tables without a descriptor is asked for as a side.
  static func looseSide(_ folder: String) -> String {
    let path = ShownText.visible(folder)
    let trial = command("import \(ShellWord.path(folder)) --by \(Placeholder.name) --dry-run")
    return said(
      en: "\(path) has tables but no datapackage.json, so it is no package, and tables by themselves can't"
        + " be compared. To see what they would change, use: \(trial)",
      nl: "\(path) heeft tabellen maar geen datapackage.json en is dus geen pakket; losse tabellen zijn niet"
        + " te vergelijken. Bekijk wat ze zouden veranderen met: \(trial)")
  }

  /// That a package is asked for a moment.
  static func momentOfPackage(_ side: String) -> String {
    said(
      en: "\(ShownText.shortened(side)): a package has no journal, so it has no earlier moment. Leave out"
        + " what follows #",
      nl: "\(ShownText.shortened(side)): een pakket heeft geen journaal, en dus geen eerder moment. Laat"
        + " weg wat na # komt"
    )
  }

  /// That a package has nothing to take.
  static func noEdition(in folder: String) -> String {
    said(
      en: "\(ShownText.visible(folder)) has no edition. Add its row to editions.csv, and its tables",
      nl: "\(ShownText.visible(folder)) heeft geen editie. Zet er een rij voor in editions.csv, en voeg de"
        + " tabellen toe"
    )
  }

  /// That a package was exported from a ledger that does not hold.
  static func unverifiedPackage(_ folder: String) -> String {
    let path = ShownText.visible(folder)
    return said(
      en: "Warning: \(path) says that the record of its ledger did not hold (datapackage.json,"
        + " unverified).",
      nl: "Let op: volgens \(path) klopte het grootboek waar het uit komt niet (datapackage.json,"
        + " unverified).")
  }
}

extension Messages {
  /// That words are searched for in a side as of an earlier moment.
  static var searchOfMoment: String {
    said(
      en: "--search: words are indexed as they are now, not as of an earlier moment. Leave out --search, or"
        + " what follows #",
      nl: "--search: woorden worden gezocht zoals ze nu zijn, niet zoals op een eerder moment. Laat"
        + " --search weg, of wat na # komt")
  }
}
