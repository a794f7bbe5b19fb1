/// The rows of a package's table, as far as their form is right.
struct PackageTable {
  let schema: PackageSchema
  var rows: [TableRow] = []
  /// Whether every row of the file is there.
  ///
  /// What refers to a row that is not there was perhaps right; then only the row itself is reported.
  var isWhole = false
  /// Keys that stand there more than once: nobody can tell which row is meant.
  var repeatedKeys: Set<String> = []

  /// Its keys, also those of rows that have other faults.
  var keys: TableKeys {
    TableKeys(
      file: schema.path, keys: rows.compactMap { row in schema.primaryKey.flatMap(row.text) },
      isWhole: isWhole)
  }
}
