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
    case .missing: FaultText("nothing", expected: "a value", remedy: "Fill it in")
    case .text(let fault): text(fault)
    case .notAnInteger(let text, let range):
      FaultText(
        quoted(text), expected: "a whole number from \(range.lowerBound) to \(range.upperBound)",
        remedy: "Correct it")
    case .notEuros(let text, isTooLarge: true):
      FaultText(
        quoted(text),
        expected: "at most 92233720368547758.07 euros, and two decimals only where there are cents",
        remedy: "Write the figure in full euros")
    case .notEuros(let text, isTooLarge: false):
      FaultText(
        quoted(text),
        expected: "euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are"
          + " cents",
        remedy: "Write the figure in full euros")
    case .notABoolean(let text):
      FaultText(quoted(text), expected: "true or false", remedy: "Use one of these")
    case .notInList(let text, let valid):
      FaultText(quoted(text), expected: valid.joined(separator: ", "), remedy: "Use one of these")
    case .notADate(let text):
      FaultText(
        quoted(text), expected: "a date of the calendar as 2022, 2022-09 or 2022-09-20", remedy: "Correct it")
    case .notADigest(let text):
      FaultText(
        quoted(text), expected: "64 digits of lower-case hexadecimal", remedy: "Copy what sha256sum prints")
    case .notACode(let code):
      FaultText(
        quoted(code), expected: "letters, digits, & and -, at least one letter", remedy: "Use another code")
    case .notAMeasureID(let id, let edition):
      FaultText(
        quoted(id), expected: "\(edition)-MINISTRY-NAME in words of a-z and 0-9 with hyphens between",
        remedy: "Correct it")
    case .notAnAmountID(let id, let measure):
      FaultText(
        quoted(id), expected: "\(shown(measure))#1, #2 and so on", remedy: "Number it within its measure")
    case .badItem(let item):
      FaultText(
        "\(quoted(item)) between semicolons", expected: "an item without spaces around it",
        remedy: "Write the items as a;b")
    case .itemTwice: FaultText("an item twice", expected: "each once", remedy: "Remove one")

    // Several fields of one row.
    case .endsBeforeItBegins(let first, let last):
      FaultText("\(last)", expected: "\(first) or later", remedy: "Correct the years")
    case .wrongHorizon(let found, let expected):
      FaultText("\(found)", expected: "\(expected): the budget year + 4", remedy: "Correct it")
    case .refersToItself(let code):
      FaultText(shown(code), expected: "another code than its own", remedy: "Leave it empty")
    case .amount(let fault): text(fault)

    // References.
    case .unknownCode(let code, let table, let valid, let more):
      FaultText(
        quoted(code), expected: "a code of \(table.rawValue).csv: \(list(valid, more: more))",
        remedy: "Use one of these")
    case .unknownMeasure(let id):
      FaultText(
        shown(id), expected: "the id of a measure" + (edition.map { " in measures-\($0).csv" } ?? ""),
        remedy: "Correct it or add the measure")
    case .unknownParent(let id):
      FaultText(
        shown(id), expected: "the id of another measure of the edition",
        remedy: "Correct it or leave it empty")
    case .unknownContinuation(let id):
      FaultText(
        shown(id), expected: "the id of a measure of an earlier edition, in the package or in the ledger",
        remedy: "Correct it, or bring that edition too")
    case .circle(let thing):
      FaultText("a circle through \(shown(thing))", expected: "a tree", remedy: "Leave one of them empty")

    // Rows beside each other.
    case .repeatedKey(let key, let line):
      FaultText(
        "\(shown(key)), which is on line \(line) too", expected: "each \(keyName(of: table)) once",
        remedy: "Give one of them another \(keyName(of: table))")
    case .differsByCapitals(let code, let owner):
      FaultText(
        "\(shown(code)) beside \(shown(owner))", expected: "codes that differ by more than capitals",
        remedy: "Use one of them")
    case .nameOfTwo(let name, let owner):
      FaultText(
        "\(shown(name)), which means \(shown(owner)) too",
        expected: "a name for one \(table == .routes ? "route" : "ministry")", remedy: "Remove one of them")
    case .positionOutOfOrder(let found, let before):
      FaultText(
        "\(found) after \(before)",
        expected: table == .documents
          ? "the documents of an edition in the order in which they came out"
          : "rows in the order of the letter",
        remedy: "Sort the rows by position and give each its own")
    case .editionOutOfOrder(let found, let before):
      FaultText("\(found) after \(before)", expected: "the oldest first", remedy: "Sort the rows")
    case .positionTaken(let position, let other):
      FaultText(
        "\(position), where \(shown(other)) stands", expected: "a place of its own in the letter",
        remedy: "Give it another position")
    case .counting(let fault): text(fault)
    case .countingAtStage(let fault, let stage): text(fault, stage: stage)

    // Tables beside each other.
    case .noInitialStatus:
      FaultText(
        "there is no status \(Status.initial) that can be set", expected: "one: every measure starts there",
        remedy: "Add it")
    case .editionWithoutTables(let year):
      FaultText("\(year)", expected: "an edition with measures-\(year).csv", remedy: "Add its tables")
    case .tablesWithoutEdition(let year):
      FaultText(
        "there is no row for \(year)", expected: "one, as there is measures-\(year).csv", remedy: "Add it")
    case .documentOfNoEdition(let year):
      FaultText("\(year)", expected: "an edition of editions.csv", remedy: "Correct it or add the edition")
    case .noDocument(let year):
      FaultText(
        "there is no document of \(year)", expected: "at least its letter, which states the amounts",
        remedy: "Add it")

    // The ledger.
    case .differsFromLedger(let found, let expected, let code):
      FaultText(
        found.map { "\"\(shown($0))\"" } ?? "nothing",
        expected: (expected.map { "\"\(shown($0))\"" } ?? "nothing")
          + ", as the ledger has it for \(shown(code))",
        remedy: "Use the ledger's, or another code")
    }
  }

  private static func keyName(of table: RecordTable) -> String {
    switch table {
    case .ministries, .routes, .recipients, .statuses, .documents: "code"
    case .editions: "edition"
    case .measures, .amounts, .revisions: "id"
    }
  }
}
