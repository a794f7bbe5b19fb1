import Budget
import Exchange
import Files

extension Messages {
  /// Why nothing could be written where the user asked for it, and what to do next.
  static func text(_ failure: OutputFailure) -> String { ShownText.visible(sentence(failure)) }

  private static func sentence(_ failure: OutputFailure) -> String {
    switch failure {
    case .refused(let path, let refusal): text(refusal, of: path, option: "--output")
    case .noFolderName: "--output needs the name of a folder"
    case .notAFolder(let path): "\(path) is not a folder. Name a folder with --output"
    case .ledger(let path):
      "\(path) is the ledger itself, or belongs to it. Name another file with --output"
    case .database(let path):
      "\(path) is an SQLite database, perhaps a ledger. Name another file with --output"
    case .nameBesideLedger(let path):
      "\(path) is a name that SQLite uses for a file of the ledger. Name another folder with --output"
    case .otherFile(let folder, let file):
      "\(folder) has \(file), which does not belong to a package, and is left as it is. Name another folder with"
        + " --output"
    case .notExported(let path):
      "\(path) is not a package that export wrote, and is left as it is. Name another folder with --output"
    case .oldPackageKept(let path, let old):
      "\(path) was replaced, but the old package had got more files meanwhile. It is kept in \(old)"
    case .system(let path, let reason, let moved):
      "\(path) can't be written: \(reason). Name another place with --output"
        + (moved.map { ". What stood there is in \($0)" } ?? "")
    case .broken(let name, let reason): "\(name) can't be written: \(reason). Check where it goes"
    }
  }

  /// Why nothing is written under the name of a file, and what to do next.
  ///
  /// - Parameter option: The option that named it; nil for an argument.
  static func text(_ refusal: Destination.Refusal, of path: String, option: String?) -> String {
    let with = option.map { " with \($0)" } ?? ""
    return switch refusal {
    case .noName: "\(option ?? "a copy") needs the name of a file"
    case .folderName: "\(path) ends in a slash, so it names a folder. Name a file\(with)"
    case .directory: "\(path) is a directory. Name a file\(with)"
    case .socket: "\(path) is a socket. Name a file\(with)"
    case .danglingLink: "\(path) is a link that leads nowhere. Name another file\(with)"
    case .otherDescriptor:
      "\(path) is a file that another program has open, and would be written over from its beginning. Name another"
        + " file\(with)"
    case .stream: "\(path) is a device or a pipe. Name a file\(with)"
    case .openFile: "\(path) is open already, and this needs a file of its own. Name a file\(with)"
    case .exists:
      "\(path) exists already and is left as it is. Name another \(option == nil ? "file" : "place\(with)"), or replace it"
        + " with --force"
    case .writeProtected:
      "\(path) is write-protected and is left as it is, also with --force. Name another"
        + " \(option == nil ? "file" : "place\(with)"), or give yourself permission to write it first"
    }
  }

  /// Why a workbook can't be made, and what to do next.
  static func text(_ failure: WorkbookFailure) -> String {
    switch failure {
    case .noLibrary(let reason):
      "a workbook needs libxlsxwriter: \(reason). Run: apt-get install libxlsxwriter4"
    case .failed(.row(let row, let sheet), let reason):
      "row \(row) of the sheet \(sheet) can't be written: \(reason ?? noReason)."
        + " Export a datapackage instead"
    case .failed(.sheet(let name), let reason):
      "the sheet \(name) can't be added: \(reason ?? noReason). Check the disk"
    case .failed(.begin, let reason): "the workbook can't be begun: \(reason ?? noReason). Check the disk"
    case .failed(.close, let reason): "the workbook can't be written: \(reason ?? noReason). Check the disk"
    case .diskFull(let sheet):
      "the sheet \(sheet) can't be written: no room left. Make room and try again"
    case .tooManyRows(let rows, let limit, let sheet):
      "the sheet \(sheet) would have \(rows) rows, and a sheet of a workbook holds at most \(limit)."
        + " Select less with filters, or export a datapackage"
    case .tooLarge(let money):
      "€ \(NumberText.euros(money)) is more than a cell of a workbook holds to the cent. Export a datapackage instead"
    }
  }

  private static let noReason = "libxlsxwriter gives no reason"
}
