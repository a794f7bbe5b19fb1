/// The code lists of a package as they stand in it.
struct CodeTables {
  let ministries: PackageTable
  let routes: PackageTable
  let recipients: PackageTable
  let statuses: PackageTable

  /// Reads them.
  init(_ table: (PackageSchema) -> PackageTable) {
    ministries = table(.ministries)
    routes = table(.routes)
    recipients = table(.recipients)
    statuses = table(.statuses)
  }
}
