/// The version of the data package compiled into the program.
///
/// Once a version has been released, a change of the files raises it, so that a ledger which has taken in an earlier one can be told.
public let seedVersion = 1

/// The data package compiled into the program: file names and their bytes, as they stand in this folder.
public let seedFiles: [String: [UInt8]] = [
  "datapackage.json": PackageResources.datapackage_json,
  "ministries.csv": PackageResources.ministries_csv,
  "routes.csv": PackageResources.routes_csv,
  "recipients.csv": PackageResources.recipients_csv,
  "statuses.csv": PackageResources.statuses_csv,
  "editions.csv": PackageResources.editions_csv,
  "documents.csv": PackageResources.documents_csv,
  "measures-2023.csv": PackageResources.measures_2023_csv,
  "amounts-2023.csv": PackageResources.amounts_2023_csv,
]
