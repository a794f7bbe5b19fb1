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

  private let fields = Record.fields
  private let keyColumns: [Int]
  private let places: [String: Int]
  private var isWhole = true

  init(
    _ schema: PackageSchema, edition: Int? = nil, _ rules: Rules, into intake: Intake, _ faults: FaultList,
    codes: [RecordTable: CodeKeys] = [:]
  ) {
    self.schema = schema
    self.edition = edition
    self.rules = rules
    self.intake = intake
    self.faults = faults
    self.codes = codes
    let places = Dictionary(schema.columns.enumerated().map { ($1.name, $0) }) { first, _ in first }
    keyColumns = schema.primaryKey.compactMap { places[$0] }
    self.places = places
  }

  /// Reads the table; what is wrong is reported.
  ///
  /// - Parameter onBlock: Gets the bytes of the file; what it throws ends the reading.
  /// - Throws: `LedgerError`, or what `onBlock` throws.
  mutating func read(
    _ source: any ByteSource, onBlock: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var reader = CSVReader(source, onBlock: onBlock)
    do {
      if try readHeader(&reader) { while try reader.next() { try readRow(reader) } }
    } catch let fault as CSVFault {
      isWhole = false
      let row = IntakePlace(line: reader.line, offset: reader.offset)
      faults.add(
        FaultList.Entry(
          table: schema, row: row, column: nil, place: fault.place, problem: .csv(fault.problem)))
    }
    if !isWhole { intake.setIncomplete(Record.table, edition: edition) }
    let (faults, schema, edition, places) = (faults, schema, edition, places)
    rules.finish(isWhole: isWhole) { place, field, fault in
      faults.add(
        FaultList.Entry(
          table: schema, row: place, column: field.flatMap { places[$0] }, place: nil,
          problem: .data(fault, table: Record.table, edition: edition)))
    }
  }

  // MARK: Header

  private mutating func readHeader(_ reader: inout CSVReader) throws -> Bool {
    let expected = schema.columns.map(\.name)
    guard try reader.next() else {
      isWhole = false
      report(TextPlace(line: 1, column: 1), .noHeader(expected: expected))
      return false
    }
    var found: [String] = []
    for column in 0..<reader.keptCount { found.append(reader.text(column)) }
    if found == expected { return true }
    isWhole = false
    let place = zip(found, expected).prefix { $0 == $1 }.count
    report(reader.place(ofField: place), .otherColumns(found: found, expected: expected))
    return false
  }

  private func report(_ place: TextPlace, _ problem: PackageProblem) {
    faults.add(
      FaultList.Entry(
        table: schema, row: IntakePlace(line: 1, offset: 0), column: nil, place: place, problem: problem))
  }

  // MARK: Rows

  private mutating func readRow(_ reader: borrowing CSVReader) throws {
    let place = IntakePlace(line: reader.line, offset: reader.offset)
    guard reader.count == fields.count else {
      isWhole = false
      faults.add(
        FaultList.Entry(
          table: schema, row: place, column: nil, place: nil,
          problem: .fieldCount(reader.count, expected: fields.count)))
      if let standIn = rules.standIn(for: reader.text(0)) {
        try intake.stage(standIn, edition: edition, at: place, isFaulty: true)
      }
      return
    }
    var record = Record.blank
    var row = RowReport(place, columns: places)
    for (column, field) in fields.enumerated() {
      if reader.isEmpty(column) {
        if field.isRequired { row.reportUnread(column, .missing) }
        continue
      }
      let (value, fault) = FieldReading.read(reader.bytes(column), as: field.kind)
      if let fault { row.reportUnread(column, fault) }
      if value != .none { field.set(&record, value) }
      if fault == nil { judgeReference(value, of: field, &row) }
    }
    rules.judge(&record, &row)
    for (column, fault) in row.faults {
      faults.add(
        FaultList.Entry(
          table: schema, row: place, column: column, place: nil,
          problem: .data(fault, table: Record.table, edition: edition)))
    }
    let hasKey = keyColumns.allSatisfy { column in
      !reader.isEmpty(column) && (!row.unread.contains(column) || fields[column].kind == .text)
    }
    // References to a row whose key could not be read may be right.
    guard hasKey else { return isWhole = false }
    try intake.stage(record, edition: edition, at: place, isFaulty: !row.faults.isEmpty)
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
