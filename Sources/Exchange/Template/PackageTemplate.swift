import Budget
import Ledger

/// A package to be filled in: the tables of an edition that is still to come, the code lists of a ledger, and a text that
/// explains it all to somebody who has only a spreadsheet.
///
/// What can't be known yet is empty, also where import requires a value: whoever overlooks it is told by import, while a
/// guess would pass for what a source says.
///
/// ```swift
/// let template = try PackageTemplate(ledger, edition: 2024, from: 2023)
/// try template.write(to: folder, wording)
/// ```
public struct PackageTemplate: Sendable {
  /// A row of a table of records: the fields that are filled in, and those that are still empty.
  struct Row<R: TableRecord>: Sendable {
    let record: R
    let blanks: Set<String>
  }

  /// The edition.
  public let edition: Edition
  /// The edition whose measures are given to go on from; nil if there are none.
  public let from: Int?
  let codes: CodeLists
  let document: Row<Document>
  let measures: [Row<Measure>]
  /// The measures whose ministry has to be chosen.
  let choices: [MinistryChoice]

  /// A spreadsheet set to Dutch has `;` between fields; import tells by the header.
  static let format = CSVFormat(delimiter: CSVFormat.semicolon, decimalMark: CSVFormat.comma)
  static let readMe = "LEESMIJ.txt"
  static let byteOrderMark = "\u{feff}"

  /// How many measures there are to go on from.
  public var measureCount: Int { measures.count }
  /// How many of them have no ministry yet, because theirs was divided or has ended.
  public var openMinistryCount: Int { choices.reduce(0) { $0 + $1.count } }

  /// Prepares the template of an edition.
  ///
  /// - Parameter from: An earlier edition of the ledger, whose measures are given to go on from.
  /// - Throws: `LedgerError`, among others `.editionExists`; `.unknownCode` if the ledger has no such earlier edition.
  public init(_ ledger: Ledger, edition year: Int, from: Int? = nil) throws {
    let editions = try ledger.editions()
    if editions.contains(where: { $0.year == year }) { throw LedgerError.editionExists(year: year) }
    let earlier = editions.filter { $0.year < year }
    let old = try from.map { from in
      guard let old = earlier.first(where: { $0.year == from }) else {
        throw LedgerError.unknownCode(
          field: "edition", input: "\(from)", valid: earlier.map { "\($0.year)" })
      }
      return old
    }
    edition = Edition(
      year: year, title: NextRows.title(old?.title, of: old?.year, for: year) ?? "Rijksbegroting \(year)",
      horizon: Edition.horizon(of: year))
    self.from = from
    codes = try ledger.codeLists()
    document = NextRows.document(
      after: try ledger.documents().first { $0.edition == old?.year }, of: old?.year, for: year)
    var rows = NextRows(codes.ministries, year: year)
    if let old {
      var input = FilterInput()
      input.editions = .years([old.year])
      let packaging = Packaging(ledger, try ledger.filter(input))
      try packaging.forEachMeasure(of: old) { rows.add($0) }
    }
    (measures, choices) = (rows.measures, rows.choices)
  }

  /// Writes all files.
  ///
  /// - Throws: What the folder throws.
  public func write(to folder: any PackageFolder, _ wording: TemplateWording) throws {
    try write(.ministries, whole(codes.ministries), to: folder)
    try write(.routes, whole(codes.routes), to: folder)
    try write(.recipients, whole(codes.recipients), to: folder)
    try write(.statuses, whole(codes.statuses), to: folder)
    try write(.editions, whole([edition]), to: folder)
    try write(.documents, [document], to: folder)
    try write(.measures(edition.year), measures, to: folder)
    try write(.amounts(edition.year), [Row<Amount>](), to: folder)
    try folder.file(PackageDescriptor.path) { output in
      try output.write(PackageDescriptor.text(editions: [edition.year], format: Self.format))
    }
    try folder.file(Self.readMe) { output in
      // As old versions of Notepad want it.
      let lines = ReadMe(self, wording).lines
      try output.write(Self.byteOrderMark + lines.map { $0 + "\r\n" }.joined())
    }
  }

  private func whole<R: TableRecord>(_ records: [R]) -> [Row<R>] {
    records.map { Row(record: $0, blanks: []) }
  }

  private func write<R: TableRecord>(
    _ table: PackageSchema, _ rows: [Row<R>], to folder: any PackageFolder
  ) throws {
    try folder.file(table.path) { output in
      // By it Excel knows UTF-8.
      try output.write(Self.byteOrderMark)
      let sink = try CSVSink(
        table.rowColumns, to: output, delimiter: Self.format.delimiter, decimalMark: Self.format.decimalMark,
        isForSpreadsheet: true)
      for row in rows {
        for field in R.fields {
          try sink.value(row.blanks.contains(field.name) ? .none : field.get(row.record))
        }
        try sink.endRow()
      }
      try sink.finish()
    }
  }
}
