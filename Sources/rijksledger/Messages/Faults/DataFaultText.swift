import Budget

extension Messages {
  /// What is wrong with data.
  ///
  /// - Parameters:
  ///   - table: The table in which it stands.
  ///   - edition: The budget year of that table, if there is one for each.
  static func text(_ fault: DataFault, in table: RecordTable, edition: Int? = nil) -> FaultText {
    switch fault {
    // One field.
    case .missing, .text, .notAnInteger, .notEuros, .notABoolean, .notInList, .notADate, .notADigest,
      .notACode,
      .notAMeasureID, .notAnAmountID, .badItem, .itemTwice:
      fieldText(fault)

    // Several fields of one row.
    case .endsBeforeItBegins(let first, let last):
      said(
        en: FaultText("\(last)", expected: "\(first) or later", remedy: "Correct the years"),
        nl: FaultText("\(last)", expected: "\(first) of later", remedy: "Verbeter de jaren"))
    case .wrongHorizon(let found, let expected):
      said(
        en: FaultText("\(found)", expected: "\(expected): the budget year + 4", remedy: "Correct it"),
        nl: FaultText("\(found)", expected: "\(expected): het begrotingsjaar + 4", remedy: "Verbeter het"))
    case .refersToItself(let code):
      said(
        en: FaultText(shown(code), expected: "another code than its own", remedy: "Leave it empty"),
        nl: FaultText(shown(code), expected: "een andere code dan de eigen", remedy: "Laat het leeg"))
    case .amount(let fault): text(fault)
    case .ministry(let fault): text(fault)

    // References.
    case .unknownCode, .firstDocument, .unknownDocument, .unknownMeasure, .unknownParent,
      .unknownContinuation,
      .circle:
      referenceText(fault, edition: edition)

    // Rows beside each other.
    case .repeatedKey(let key, let line):
      said(
        en: FaultText(
          "\(shown(key)), which is on line \(line) too", expected: "each \(keyName(of: table)) once",
          remedy: "Remove one of them, or give it another \(keyName(of: table))"),
        nl: FaultText(
          "\(shown(key)), dat ook op regel \(line) staat",
          expected: "\(dutchKeyName(of: table).each) één keer",
          remedy: "Verwijder een van beide, of geef die \(dutchKeyName(of: table).another)"))
    case .differsByCapitals(let code, let owner):
      said(
        en: FaultText(
          "\(shown(code)) beside \(shown(owner))", expected: "codes that differ by more than capitals",
          remedy: "Use one of them"),
        nl: FaultText(
          "\(shown(code)) naast \(shown(owner))", expected: "codes die in meer dan hoofdletters verschillen",
          remedy: "Gebruik een van beide"))
    case .nameOfTwo(let name, let owner):
      said(
        en: FaultText(
          "\(shown(name)), which means \(shown(owner)) too",
          expected: "a name for one \(table == .routes ? "route" : "ministry")", remedy: "Remove one of them"),
        nl: FaultText(
          "\(shown(name)), dat ook \(shown(owner)) betekent",
          expected: "een naam voor één \(table == .routes ? "route" : "ministerie")",
          remedy: "Verwijder een van beide"))
    case .positionOutOfOrder(let found, let before):
      said(
        en: FaultText(
          "\(found) after \(before)",
          expected: table == .documents
            ? "the documents of an edition in the order in which they came out"
            : "rows in the order of the letter",
          remedy: "Sort the rows by position and give each its own"),
        nl: FaultText(
          "\(found) na \(before)",
          expected: table == .documents
            ? "de documenten van een editie in de volgorde waarin ze verschenen"
            : "rijen in de volgorde van de brief",
          remedy: "Sorteer de rijen op position en geef elke rij een eigen nummer"))
    case .documentsInAnotherOrder(let found, let expected):
      said(
        en: FaultText(
          "the order \(list(found.map(shown), most: 20))",
          expected: "the order in which the ledger has them: \(list(expected.map(shown), most: 20))",
          remedy: "Keep their order; a new one goes behind the first"),
        nl: FaultText(
          "de volgorde \(list(found.map(shown), most: 20))",
          expected: "de volgorde van het grootboek: \(list(expected.map(shown), most: 20))",
          remedy: "Houd die volgorde aan; een nieuw document komt na het eerste"))
    case .editionOutOfOrder(let found, let before):
      said(
        en: FaultText("\(found) after \(before)", expected: "the oldest first", remedy: "Sort the rows"),
        nl: FaultText("\(found) na \(before)", expected: "de oudste eerst", remedy: "Sorteer de rijen"))
    case .positionTaken(let position, let other):
      said(
        en: FaultText(
          "\(position), where \(shown(other)) stands", expected: "a place of its own",
          remedy: "Give it another position"),
        nl: FaultText(
          "\(position), waar \(shown(other)) al staat", expected: "een eigen plaats",
          remedy: "Kies een andere position"))
    case .counting(let fault): text(fault)
    case .countingAtStage(let fault, let stage): text(fault, stage: stage)

    // Tables beside each other.
    case .noInitialStatus:
      said(
        en: FaultText(
          "there is no status \(Status.initial) that can be set",
          expected: "one: every measure starts there", remedy: "Add it"),
        nl: FaultText(
          "er is geen status \(Status.initial) die gekozen kan worden",
          expected: "die status: elk voornemen begint daar", remedy: "Voeg die toe"))
    case .editionWithoutTables(let year):
      said(
        en: FaultText("\(year)", expected: "an edition with measures-\(year).csv", remedy: "Add its tables"),
        nl: FaultText(
          "\(year)", expected: "een editie met measures-\(year).csv", remedy: "Voeg de tabellen ervan toe"))
    case .tablesWithoutEdition(let year):
      said(
        en: FaultText(
          "there is no row for \(year)", expected: "one, as there is measures-\(year).csv",
          remedy: "Add it"),
        nl: FaultText(
          "er is geen rij voor \(year)", expected: "een rij, want er is een measures-\(year).csv",
          remedy: "Voeg die toe"))
    case .documentOfNoEdition(let year):
      said(
        en: FaultText(
          "\(year)", expected: "an edition of editions.csv", remedy: "Correct it or add the edition"),
        nl: FaultText(
          "\(year)", expected: "een editie uit editions.csv",
          remedy: "Verbeter het jaar of voeg de editie toe"))
    case .noDocument(let year):
      said(
        en: FaultText(
          "there is no document of \(year)", expected: "at least its letter, which states the amounts",
          remedy: "Add it"),
        nl: FaultText(
          "er is geen document van \(year)",
          expected: "ten minste de brief, die de bedragen noemt", remedy: "Voeg die toe"))

    // The ledger.
    case .differsFromLedger(let found, let expected, let code):
      said(
        en: FaultText(
          found.map { "\"\(shown($0))\"" } ?? "nothing",
          expected: (expected.map { "\"\(shown($0))\"" } ?? "nothing")
            + ", as the ledger has it for \(shown(code))",
          remedy: "Use the ledger's, or another code"),
        nl: FaultText(
          found.map { "\"\(shown($0))\"" } ?? "niets",
          expected: (expected.map { "\"\(shown($0))\"" } ?? "niets")
            + ", zoals het grootboek bij \(shown(code)) heeft",
          remedy: "Neem dat over, of gebruik een andere code"))
    }
  }

  private static func text(_ fault: MinistryRule.Fault) -> FaultText {
    said(
      en: FaultText(
        "\(quoted(fault.code)), which does not hold in \(fault.edition)",
        expected: "a ministry that does: \(list(fault.holding, more: fault.more))",
        remedy: fault.instead.isEmpty ? "Use one of these" : "Use \(fault.instead.joined(separator: " or "))"),
      nl: FaultText(
        "\(quoted(fault.code)), dat in \(fault.edition) niet bestaat",
        expected: "een ministerie dat dan bestaat: \(list(fault.holding, more: fault.more))",
        remedy: fault.instead.isEmpty
          ? "Gebruik een van deze" : "Gebruik \(fault.instead.joined(separator: " of "))"))
  }

  private static func keyName(of table: RecordTable) -> String {
    switch table {
    case .ministries, .routes, .recipients, .statuses, .documents: "code"
    case .editions: "edition"
    case .measures, .amounts, .revisions: "id"
    }
  }

  private static func dutchKeyName(of table: RecordTable) -> (each: String, another: String) {
    switch table {
    case .ministries, .routes, .recipients, .statuses, .documents: ("elke code", "een andere code")
    case .editions: ("elke editie", "een andere editie")
    case .measures, .amounts, .revisions: ("elk id", "een ander id")
    }
  }
}
