import Budget
import Files

/// Why something can't be written to the place that was named, as a value; the program that asks words it.
public enum OutputFailure: Error, Equatable, Sendable {
  /// Nothing is written to a file or folder under that name.
  case refused(String, Destination.Refusal)
  /// The name of the folder is empty.
  case noFolderName
  /// Something other than a directory has the name of the folder.
  case notAFolder(String)
  /// The file is the ledger, or one of the files that SQLite keeps beside it.
  case ledger(String)
  /// The file is an SQLite database.
  case database(String)
  /// SQLite would use this name for a file beside the ledger.
  case nameBesideLedger(String)
  /// The folder has a file that does not belong to a data package.
  case otherFile(folder: String, file: String)
  /// The folder has a data package that was not exported, such as one kept by hand.
  case notExported(String)
  /// The new package is in place; the old one had got more files meanwhile and was kept.
  case oldPackageKept(String, at: String)
  /// The operating system refused; what stood at the place before may have been moved.
  case system(String, reason: String, movedTo: String? = nil)
  /// Writing to an open file, device or pipe failed.
  case broken(String, reason: String)

  /// The operating system refuses to write there.
  static func system(_ path: String, _ error: Errno) -> OutputFailure {
    .system(path, reason: error.reason)
  }
}

/// Why a workbook can't be made, as a value; the program that asks words it.
public enum WorkbookFailure: Error, Equatable, Sendable {
  /// A step in the making of a workbook.
  public enum Step: Equatable, Sendable {
    /// Beginning the file, and describing it.
    case begin
    /// Adding a sheet.
    case sheet(String)
    /// Writing a row, counted from 1.
    case row(Int, sheet: String)
    /// Putting the sheets together into the file.
    case close
  }

  /// libxlsxwriter can't be loaded; the loader's reason.
  case noLibrary(reason: String)
  /// The library failed; its reason, where it gives one.
  case failed(Step, reason: String?)
  /// The disk had no room for the rows of a sheet.
  case diskFull(sheet: String)
  /// A sheet would have more rows than it can hold.
  case tooManyRows(Int, limit: Int, sheet: String)
  /// A sum is larger than a cell holds to the cent.
  case tooLarge(Money)
}
