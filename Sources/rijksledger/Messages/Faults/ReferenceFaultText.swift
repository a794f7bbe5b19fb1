import Budget

extension Messages {
  /// What is wrong with a field that refers to something else.
  ///
  /// - Parameter edition: The budget year of its table, if there is one for each.
  static func referenceText(_ fault: DataFault, edition: Int?) -> FaultText {
    switch fault {
    case .unknownCode(let code, let table, let valid, let more):
      said(
        en: FaultText(
          quoted(code), expected: "one of the \(table.rawValue): \(list(valid, more: more))",
          remedy: "Use one of these"),
        nl: FaultText(
          quoted(code), expected: "een van de \(dutchName(of: table)): \(list(valid, more: more))",
          remedy: "Gebruik een van deze"))
    case .firstDocument(let code, let edition):
      said(
        en: FaultText(
          "\(quoted(code)), the first document of \(edition)", expected: "a later one",
          remedy: "Put the row in amounts-\(edition).csv, which has what the first states"),
        nl: FaultText(
          "\(quoted(code)), het eerste document van \(edition)", expected: "een later document",
          remedy: "Zet de rij in amounts-\(edition).csv, want daarin staat wat het eerste document noemt"))
    case .unknownDocument(let code, let edition, let valid):
      said(
        en: FaultText(
          quoted(code),
          expected: "a later document of \(edition)"
            + (valid.isEmpty ? ", which has none" : ": \(list(valid, most: DataFault.codeLimit))"),
          remedy: valid.isEmpty ? "Add the document first" : "Use one of these, or add the document first"),
        nl: FaultText(
          quoted(code),
          expected: "een later document van \(edition)"
            + (valid.isEmpty ? "; die zijn er nog niet" : ": \(list(valid, most: DataFault.codeLimit))"),
          remedy: valid.isEmpty
            ? "Voeg het document eerst toe" : "Gebruik een van deze, of voeg het document eerst toe"))
    case .unknownMeasure(let id):
      said(
        en: FaultText(
          shown(id), expected: "the id of a measure" + (edition.map { " of \($0)" } ?? ""),
          remedy: "Correct it or add the measure"),
        nl: FaultText(
          shown(id), expected: "het id van een voornemen" + (edition.map { " van \($0)" } ?? ""),
          remedy: "Verbeter het of voeg het voornemen toe"))
    case .unknownParent(let id):
      said(
        en: FaultText(
          shown(id), expected: "the id of another measure of the edition",
          remedy: "Correct it or leave it empty"),
        nl: FaultText(
          shown(id), expected: "het id van een ander voornemen van de editie",
          remedy: "Verbeter het of laat het leeg"))
    case .unknownContinuation(let id):
      said(
        en: FaultText(
          shown(id), expected: "the id of a measure of an earlier edition, in the package or in the ledger",
          remedy: "Correct it, or bring that edition too"),
        nl: FaultText(
          shown(id),
          expected: "het id van een voornemen van een eerdere editie, in het pakket of in het grootboek",
          remedy: "Verbeter het, of lever die editie ook aan"))
    case .circle(let thing):
      said(
        en: FaultText(
          "a circle through \(shown(thing))", expected: "an end", remedy: "Leave it empty in one of them"),
        nl: FaultText(
          "een kring via \(shown(thing))", expected: "een einde", remedy: "Laat het bij een ervan leeg"))
    default: text(fault, in: .measures, edition: edition)
    }
  }

  private static func dutchName(of table: RecordTable) -> String {
    switch table {
    case .ministries: "ministeries"
    case .routes: "routes"
    case .recipients: "ontvangers"
    case .statuses: "statussen"
    case .editions: "edities"
    case .documents: "documenten"
    case .measures: "voornemens"
    case .amounts: "bedragen"
    case .revisions: "wijzigingen"
    }
  }
}
