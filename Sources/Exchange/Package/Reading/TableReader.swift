import Budget
import Ledger

/// Reads a table of a package row by row: rows become records, which are staged in the ledger to be judged
/// together.
struct TableReader<Rules: RowRules> {
  typealias Record = Rules.Record

  let schema: PackageSchema
  /// The budget year of the table, if there is one for each edition.
  let edition: Int?
  let intake: Intake
  let faults: FaultList
  /// The code lists of the package, to which rows refer.
  let codes: [RecordTable: CodeKeys]
  private(set) var rules: Rules

  private let choice: CSVFormat.Choice
  private let fields = Record.fields
  private let keyColumns: [Int]
  private let places: [String: Int]
  private var layout = TableLayout(format: .standard, places: [], count: 0)
  private var isWhole = true
  /// Rows on end that have nothing in them: where they begin, and how many there are.
  private var emptyRows: (place: IntakePlace, count: Int)?

  init(
    _ schema: PackageSchema, edition: Int? = nil, _ rules: Rules, into intake: Intake, _ faults: FaultList,
    codes: [RecordTable: CodeKeys] = [:], _ choice: CSVFormat.Choice
  ) {
    self.schema = schema
    self.choice = choice
    self.edition = edition
    self.rules = rules
    self.intake = intake
    self.faults = faults
    self.codes = codes
    let places = Dictionary(schema.columns.enumerated().map { ($1.name, $0) }) { first, _ in first }
    // The id of an amount is a number within its measure, so without that nobody knows which amount it is.
    let key = schema.primaryKey + ["measure"]
    keyColumns = key.compactMap { places[$0] }
    self.places = places
  }

  /// Reads the table; what is wrong is reported.
  ///
  /// - Parameter onBlock: Gets the bytes of the file; what it throws ends the reading.
  /// - Throws: `LedgerError`, or what `onBlock` throws.
  mutating func read(
    _ source: any ByteSource, onBlock: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let format = CSVFormat(of: source, choice)
    var reader = CSVReader(source, delimiter: format.delimiter, onBlock: onBlock)
    do {
      if try readHeader(&reader, format) { while try reader.next() { try readRow(reader) } }
    } catch let fault as CSVFault {
      reportEmptyRows()
      isWhole = false
      let row = IntakePlace(line: reader.line, offset: reader.offset)
      add(
        row, column: fault.problem.isOfField ? column(ofField: reader.count - 1) : nil, at: fault.place,
        .csv(fault.problem))
    }
    reportEmptyRows()
    if !isWhole { intake.setIncomplete(rules.stagedTable, edition: edition) }
    let (faults, schema, edition, places) = (faults, schema, edition, places)
    rules.finish(isWhole: isWhole) { place, field, fault in
      faults.add(
        FaultList.Entry(
          table: schema, row: place, column: field.flatMap { places[$0] }, place: nil,
          problem: .data(fault, table: Record.table, edition: edition)))
    }
  }

  private func add(
    _ row: IntakePlace, column: Int? = nil, at place: TextPlace? = nil, _ problem: PackageProblem
  ) {
    faults.add(FaultList.Entry(table: schema, row: row, column: column, place: place, problem: problem))
  }

  // MARK: Header

  private mutating func readHeader(_ reader: inout CSVReader, _ format: CSVFormat) throws -> Bool {
    let row = IntakePlace(line: 1, offset: 0)
    guard try reader.next() else {
      isWhole = false
      add(row, at: TextPlace(line: 1, column: 1), .noHeader(expected: schema.columns.map(\.name)))
      return false
    }
    var names: [String] = []
    for column in 0..<reader.keptCount { names.append(reader.text(column)) }
    let header = HeaderReading(names, count: reader.count, of: schema, format)
    layout = header.layout(format)
    guard header.faults.isEmpty else {
      isWhole = false
      for fault in header.faults { add(row, at: reader.place(ofField: fault.place), fault.problem) }
      return false
    }
    faults.setLayout(layout, of: schema)
    return true
  }

  /// The column of the table that a field of the file is in.
  private func column(ofField place: Int) -> Int? { layout.places.firstIndex(of: place) }

  // MARK: Rows

  private func isEmpty(_ reader: borrowing CSVReader, from place: Int = 0) -> Bool {
    guard place < reader.keptCount else { return false }
    for field in place..<reader.keptCount where !reader.isEmpty(field) { return false }
    return reader.count == reader.keptCount
  }

  private mutating func reportEmptyRows() {
    guard let rows = emptyRows else { return }
    emptyRows = nil
    add(rows.place, .emptyRows(rows.count))
  }

  /// Reports a row that has more or fewer fields than there are columns, of which nobody knows which is which.
  private mutating func leaveOut(_ reader: borrowing CSVReader, _ place: IntakePlace) throws {
    isWhole = false
    add(place, .fieldCount(reader.count, expected: layout.count))
    let key = keyColumns.first.flatMap { layout.places[$0] }
    if let key, key < reader.keptCount, let standIn = rules.standIn(for: reader.text(key)) {
      try rules.stage(standIn, in: intake, edition: edition, at: place, isFaulty: true)
    }
  }

  private mutating func readRow(_ reader: borrowing CSVReader) throws {
    let place = IntakePlace(line: reader.line, offset: reader.offset)
    if isEmpty(reader) {
      emptyRows = (emptyRows?.place ?? place, (emptyRows?.count ?? 0) + 1)
      return
    }
    reportEmptyRows()
    let fits = reader.count == layout.count
    guard fits || isEmpty(reader, from: layout.count) else { return try leaveOut(reader, place) }
    var record = Record.blank
    var row = RowReport(place, columns: places)
    for (column, field) in fields.enumerated() {
      guard let fieldPlace = layout.places[column] else { continue }
      if reader.isEmpty(fieldPlace) {
        if field.isRequired { row.reportUnread(column, .missing) }
        continue
      }
      let (value, fault) = FieldReading.read(
        reader.bytes(fieldPlace), as: field.kind, decimalMark: layout.format.decimalMark)
      if let fault { row.reportUnread(column, fault) }
      if value != .none { field.set(&record, value) }
      if fault == nil { judgeReference(value, of: field, &row) }
    }
    try fillIn(&record)
    rules.judge(&record, &row)
    if !fits {
      // With faults, the empty fields at the end may be the last columns, and a comma be too many before them.
      guard row.faults.isEmpty else { return try leaveOut(reader, place) }
      add(place, .surplusFields(reader.count - layout.count, columns: layout.count))
    }
    for (column, fault) in row.faults {
      add(place, column: column, .data(fault, table: Record.table, edition: edition))
    }
    let hasKey = keyColumns.allSatisfy { column in
      guard let fieldPlace = layout.places[column] else { return false }
      return !reader.isEmpty(fieldPlace) && !row.unread.contains(column)
    }
    // References to a row whose key could not be read may be right.
    guard hasKey else { return isWhole = false }
    try rules.stage(
      record, in: intake, edition: edition, at: place, isFaulty: !fits || !row.faults.isEmpty)
  }

  /// Leaves fields whose columns the file does not have as they are.
  private func fillIn(_ record: inout Record) throws {
    guard layout.places.contains(nil), let known = try rules.known(record, intake, edition: edition) else {
      return
    }
    for (field, place) in zip(fields, layout.places) where place == nil {
      field.set(&record, field.get(known))
    }
  }

  /// Codes must be in the package's own lists.
  ///
  /// References within a list are judged once all of it has been read.
  private func judgeReference(_ value: FieldValue, of field: Field<Record>, _ row: inout RowReport) {
    let (table, targets): (RecordTable, [String])
    switch (field.kind, value) {
    case (.reference(let target), .text(let code)): (table, targets) = (target, [code])
    case (.references(let target), .list(let items)): (table, targets) = (target, items)
    default: return
    }
    guard table != Record.table, let keys = codes[table] else { return }
    for code in targets where !keys.holds(code) {
      row.report(field.name, .unknownCode(code, table: table, in: keys.codes))
    }
  }
}
