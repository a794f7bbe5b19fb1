import Budget

/// One row of a package's table, whose fields report their own faults.
struct TableRow {
  let file: String
  let fields: [CSVField]
  fileprivate let places: [String: Int]
  fileprivate let faults: FaultList

  /// Where a field of the row stands.
  func place(_ column: String) -> CSVField? { places[column].map { fields[$0] } }

  /// Reports a fault at a field: what was found, what was expected, what to do.
  func report(_ column: String, found: String, expected: String, remedy: String) {
    faults.add(
      PackageFault(
        file: file, at: place(column), field: column, "\(found) (expected \(expected)). \(remedy)"))
  }

  /// Reports a fault at a field, in one sentence.
  func report(_ column: String, _ message: String) {
    faults.add(PackageFault(file: file, at: place(column), field: column, message))
  }

  /// The text of a field, or nil if it is empty.
  func text(_ column: String) -> String? {
    guard let text = place(column)?.text, !text.isEmpty else { return nil }
    return text
  }

  /// The items of a field with `;` between; what is wrong with them was reported with the form of the row.
  func list(_ column: String) -> [String] {
    text(column)?.split(separator: ";", omittingEmptySubsequences: false).map(String.init) ?? []
  }

  /// The whole number in a field, or nil if it is empty or faulty.
  func integer(_ column: String, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(column) else { return nil }
    guard let number = Int(text), "\(number)" == text, range.contains(number) else {
      report(
        column, found: "\"\(ShownText.shortened(text))\"",
        expected: "a whole number from \(range.lowerBound) to \(range.upperBound)", remedy: "Correct it")
      return nil
    }
    return number
  }

  /// The euros in a field, or nil if it is empty or faulty.
  func euros(_ column: String) -> Money? {
    guard let text = text(column) else { return nil }
    if let money = Money(text) { return money }
    let digits = text.drop { $0 == "-" }
    let isTooLarge = digits.utf8.count > 16 && digits.utf8.allSatisfy { 0x30...0x39 ~= $0 || $0 == 0x2e }
    report(
      column, found: "\"\(ShownText.shortened(text))\"",
      expected: isTooLarge
        ? "at most 92233720368547758.07 euros, and two decimals only where there are cents"
        : "euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents",
      remedy: "Write the figure in full euros")
    return nil
  }

  /// The value of a closed list in a field, or nil if it is empty or faulty.
  func code<Value: Code>(_ column: String, _ type: Value.Type = Value.self) -> Value? {
    guard let text = text(column) else { return nil }
    guard let value = Value(rawValue: text) else {
      report(
        column, found: "\"\(ShownText.shortened(text))\"", expected: Value.list, remedy: "Use one of these")
      return nil
    }
    return value
  }

  /// A field that has to be a key of another table, or empty.
  func code(_ column: String, in table: TableKeys) -> String? {
    guard let text = text(column) else { return nil }
    if !table.holds(text) {
      report(
        column, found: "\"\(ShownText.shortened(text))\"", expected: "a code of \(table.file): \(table.list)",
        remedy: "Use one of these")
    }
    return text
  }
}

/// Reads a package's table: header, number of fields, required fields, text, and the key.
struct TableReader {
  let schema: PackageSchema
  let faults: FaultList
  /// How many fields of a row are kept at most: a file of commas alone must not fill the memory.
  private static let fieldLimit = 1000

  /// The rows whose form is right; what is not is reported.
  func table(_ bytes: [UInt8]) -> PackageTable {
    var reader = CSVReader(bytes)
    var table = PackageTable(schema: schema)
    let places = Dictionary(
      uniqueKeysWithValues: schema.columns.enumerated().map { ($1.name, $0) })
    do throws(CSVFault) {
      guard try checkHeader(&reader) else { return table }
      table.isWhole = true
      while let fields = try reader.record(upTo: Self.fieldLimit) {
        guard fields.count == schema.columns.count else {
          table.isWhole = false
          faults.add(
            PackageFault(
              file: schema.path, at: fields.first,
              "\(fields.count < Self.fieldLimit ? "\(fields.count)" : "\(fields.count) or more") fields (expected \(schema.columns.count)). Check commas and quotes"
            ))
          continue
        }
        let row = TableRow(file: schema.path, fields: fields, places: places, faults: faults)
        checkFields(row)
        table.rows.append(row)
      }
    } catch {
      table.isWhole = false
      faults.add(
        PackageFault(
          file: schema.path, line: error.line, column: error.column,
          "\(error.found) (expected \(error.expected)). Correct it; the rest of the file was not read"))
    }
    keepUniqueKeys(&table)
    return table
  }

  private func checkHeader(_ reader: inout CSVReader) throws(CSVFault) -> Bool {
    let expected = schema.columns.map(\.name)
    guard let header = try reader.record(upTo: Self.fieldLimit) else {
      faults.add(
        PackageFault(
          file: schema.path, line: 1, column: 1,
          "an empty file (expected the columns \(expected.joined(separator: ","))). Write at least those"))
      return false
    }
    let found = header.map(\.text)
    if found == expected { return true }
    let place = zip(found, expected).prefix { $0 == $1 }.count
    faults.add(
      PackageFault(
        file: schema.path, at: place < header.count ? header[place] : header.last,
        "the columns are \(found.map { ShownText.shortened($0) }.joined(separator: ","))"
          + " (expected \(expected.joined(separator: ","))). Name them so, in this order"))
    return false
  }

  private func checkFields(_ row: TableRow) {
    for (column, field) in zip(schema.columns, row.fields) {
      if field.text.isEmpty {
        if column.isRequired {
          row.report(column.name, found: "nothing", expected: "a value", remedy: "Fill it in")
        }
        continue
      }
      do throws(TextRule.Fault) {
        if case .note = column.kind {
          try TextRule.checkFilled(field.text, allowsNewline: true)
        } else {
          try TextRule.checkFilled(field.text)
        }
      } catch {
        row.report(column.name, error.description)
      }
      if case .list = column.kind { checkList(row, column.name) }
    }
  }

  private func checkList(_ row: TableRow, _ column: String) {
    let items = row.list(column)
    for item in items where item.isEmpty || item.trimmed != item {
      row.report(
        column, found: "\"\(ShownText.shortened(item))\" between semicolons",
        expected: "an item without spaces around it",
        remedy: "Write the items as a;b")
    }
    if Set(items).count < items.count {
      row.report(column, found: "an item twice", expected: "each once", remedy: "Remove one")
    }
  }

  private func keepUniqueKeys(_ table: inout PackageTable) {
    guard let primaryKey = schema.primaryKey else { return }
    var lines: [String: Int] = [:]
    var repeated: Set<String> = []
    table.rows = table.rows.filter { row in
      guard let key = row.text(primaryKey), let line = row.place(primaryKey)?.line else { return true }
      guard let first = lines.updateValue(line, forKey: key) else { return true }
      lines[key] = first
      row.report(
        primaryKey, found: "\(key), which stands on line \(first) too", expected: "each once",
        remedy: "Give one of them another \(primaryKey)")
      repeated.insert(key)
      return false
    }
    table.repeatedKeys = repeated
  }
}

extension String {
  /// Without spaces at its ends.
  var trimmed: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
