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
    case .notAnInteger(let text, let range, let mistake):
      FaultText(
        quoted(text), expected: "a whole number from \(range.lowerBound) to \(range.upperBound)",
        remedy: remedy(for: mistake))
    case .notEuros(let text, let mistake, let hasPoints):
      FaultText(
        quoted(text), expected: euros(mistake, hasPoints), remedy: remedy(for: mistake, hasPoints: hasPoints))
    case .notABoolean(let text):
      FaultText(quoted(text), expected: "true or false", remedy: "Use one of these")
    case .notInList(let text, let valid):
      FaultText(quoted(text), expected: valid.joined(separator: ", "), remedy: "Use one of these")
    case .notADate(let text):
      FaultText(
        quoted(text), expected: "a date of the calendar as 2022, 2022-09 or 2022-09-20",
        remedy: "Write it so; in a spreadsheet, format the cell as text")
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
        item.isEmpty ? "an empty item" : "the item \(quoted(item))",
        expected: "items without spaces around them, semicolons between",
        remedy: "Write the items as a;b")
    case .itemTwice(let item): FaultText("\(quoted(item)) twice", expected: "each once", remedy: "Remove one")

    // Several fields of one row.
    case .endsBeforeItBegins(let first, let last):
      FaultText("\(last)", expected: "\(first) or later", remedy: "Correct the years")
    case .wrongHorizon(let found, let expected):
      FaultText("\(found)", expected: "\(expected): the budget year + 4", remedy: "Correct it")
    case .refersToItself(let code):
      FaultText(shown(code), expected: "another code than its own", remedy: "Leave it empty")
    case .amount(let fault): text(fault)
    case .ministry(let fault):
      FaultText(
        "\(quoted(fault.code)), which does not hold in \(fault.edition)",
        expected: "a ministry that does: \(list(fault.holding, more: fault.more))",
        remedy: fault.instead.isEmpty ? "Use one of these" : "Use \(fault.instead.joined(separator: " or "))")

    // References.
    case .unknownCode(let code, let table, let valid, let more):
      FaultText(
        quoted(code), expected: "one of the \(table.rawValue): \(list(valid, more: more))",
        remedy: "Use one of these")
    case .firstDocument(let code, let edition):
      FaultText(
        "\(quoted(code)), the first document of \(edition)", expected: "a later one",
        remedy: "Put the row in amounts-\(edition).csv, which has what the first states")
    case .unknownDocument(let code, let edition, let valid):
      FaultText(
        quoted(code),
        expected: "a later document of \(edition)"
          + (valid.isEmpty ? ", which has none" : ": \(list(valid, most: DataFault.codeLimit))"),
        remedy: valid.isEmpty ? "Add the document first" : "Use one of these, or add the document first")
    case .unknownMeasure(let id):
      FaultText(
        shown(id), expected: "the id of a measure" + (edition.map { " of \($0)" } ?? ""),
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
      FaultText(
        "a circle through \(shown(thing))", expected: "an end", remedy: "Leave it empty in one of them")

    // Rows beside each other.
    case .repeatedKey(let key, let line):
      FaultText(
        "\(shown(key)), which is on line \(line) too", expected: "each \(keyName(of: table)) once",
        remedy: "Remove one of them, or give it another \(keyName(of: table))")
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
    case .documentsInAnotherOrder(let found, let expected):
      FaultText(
        "the order \(list(found.map(shown), most: 20))",
        expected: "the order in which the ledger has them: \(list(expected.map(shown), most: 20))",
        remedy: "Keep their order; a new one goes behind the first")
    case .editionOutOfOrder(let found, let before):
      FaultText("\(found) after \(before)", expected: "the oldest first", remedy: "Sort the rows")
    case .positionTaken(let position, let other):
      FaultText(
        "\(position), where \(shown(other)) stands", expected: "a place of its own",
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

  private static func euros(_ mistake: NumberMistake, _ hasPoints: Bool) -> String {
    let (mark, name) = hasPoints ? (".", "a point") : (",", "a comma")
    return mistake == .tooLarge
      ? "at most 92233720368547758\(mark)07 euros, and two decimals only where there are cents"
      : "euros as 222000000, -5 or 2\(mark)13: digits, \(name) and two decimals only where there are cents"
  }

  /// What to do about a number, by what somebody most likely did.
  ///
  /// - Parameter hasPoints: Whether a point stands before cents, or else a comma; nil for a whole number.
  private static func remedy(for mistake: NumberMistake, hasPoints: Bool? = nil) -> String {
    switch mistake {
    case .tooLarge, .other: "Correct it"
    case .exponent:
      "A spreadsheet has shortened it: format the cell as a number, and copy all digits from the source"
    case .date:
      "A spreadsheet may have made a date of it: format the cell as text, and write the number again"
    case .dayNumber: "It may be a spreadsheet's number for a day: write the year"
    case .currency: "Leave out the currency, and write all digits"
    case .unit: "Leave out the unit, and write all digits, as 222000000 for 222 mln"
    case .space: "Leave out the space"
    case .invisible: "Leave out the character that shows nothing"
    case .thousands: "Leave out the marks between thousands"
    case .otherMark, .decimals:
      switch hasPoints {
      case nil: "Write a whole number"
      case _ where mistake == .decimals: "Write two decimals if there are cents, otherwise none"
      case true?: "Write a point before the cents, or add --decimal ',' if all of the file has commas"
      case false?: "Write a comma before the cents, or add --decimal . if all of the file has points"
      }
    case .sign: "Write a minus as - in front, and nothing for a plus"
    case .zeros: "Leave out the zeros in front, and a minus before 0"
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
