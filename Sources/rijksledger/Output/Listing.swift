/// A kind of list: its columns for programs, its columns for people, and the id of a row.
struct Listing<Row> {
  /// A column for programs.
  typealias Column = (name: String, value: (Row) -> Field)
  /// A column for people.
  typealias TableColumn = (heading: String, alignment: TextTable.Alignment, value: (Row) -> String)

  let columns: [Column]
  let table: [TableColumn]
  let id: (Row) -> String
}
