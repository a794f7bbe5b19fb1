import Budget
import Exchange
import Files

extension Messages {
  /// Why nothing could be written where the user asked for it, and what to do next.
  static func text(_ failure: OutputFailure) -> String { ShownText.visible(sentence(failure)) }

  private static func sentence(_ failure: OutputFailure) -> String {
    switch failure {
    case .refused(let path, let refusal): text(refusal, of: path, option: "--output")
    case .noFolderName:
      said(en: "--output needs the name of a folder", nl: "--output heeft de naam van een map nodig")
    case .notAFolder(let path):
      said(
        en: "\(path) is not a folder. Name a folder with --output",
        nl: "\(path) is geen map. Noem een map met --output")
    case .ledger(let path):
      said(
        en: "\(path) is the ledger itself, or belongs to it. Name another file with --output",
        nl: "\(path) is het grootboek zelf, of hoort erbij. Noem een ander bestand met --output")
    case .database(let path):
      said(
        en: "\(path) is an SQLite database, perhaps a ledger. Name another file with --output",
        nl: "\(path) is een SQLite-database, misschien een grootboek. Noem een ander bestand met --output")
    case .nameBesideLedger(let path):
      said(
        en: "\(path) is a name that SQLite uses for a file of the ledger. Name another folder with"
          + " --output",
        nl: "\(path) is een naam die SQLite gebruikt voor een bestand van het grootboek. Noem een andere"
          + " map met --output"
      )
    case .otherFile(let folder, let file):
      said(
        en: "\(folder) has \(file), which does not belong to a package, and is left as it is. Name another"
          + " folder with --output",
        nl: "in \(folder) staat \(file), dat niet bij een pakket hoort; de map blijft zoals die is. Noem"
          + " een andere map met --output")
    case .notExported(let path):
      said(
        en: "\(path) is not a package that export wrote, and is left as it is. Name another folder with"
          + " --output",
        nl: "\(path) is geen pakket dat export geschreven heeft, en blijft zoals het is. Noem een andere"
          + " map met --output"
      )
    case .oldPackageKept(let path, let old):
      said(
        en: "\(path) was replaced, but the old package had got more files meanwhile. It is kept in \(old)",
        nl: "\(path) is vervangen, maar in het oude pakket waren intussen bestanden bij gekomen. Het is"
          + " bewaard in \(old)"
      )
    case .system(let path, let reason, let moved):
      said(
        en: "\(path) can't be written: \(system(reason)). Name another place with --output"
          + (moved.map { ". What stood there is in \($0)" } ?? ""),
        nl: "\(path) is niet te schrijven: \(system(reason)). Noem een andere plaats met --output"
          + (moved.map { ". Wat er stond, staat in \($0)" } ?? ""))
    case .broken(let name, let reason):
      said(
        en: "\(name) can't be written: \(system(reason)). Check where it goes",
        nl: "\(name) is niet te schrijven: \(system(reason)). Controleer waar het heen gaat")
    }
  }

  /// Why nothing is written under the name of a file, and what to do next.
  ///
  /// - Parameter option: The option that named it; nil for an argument.
  static func text(_ refusal: Destination.Refusal, of path: String, option: String?) -> String {
    switch refusal {
    case .noName:
      said(
        en: "\(option ?? "a copy") needs the name of a file",
        nl: "\(option ?? "een kopie") heeft de naam van een bestand nodig")
    case .folderName:
      said(
        en: "\(path) ends in a slash, so it names a folder. \(nameFile(option))",
        nl: "\(path) eindigt op een schuine streep, en is dus de naam van een map. \(nameFile(option))")
    case .directory:
      said(en: "\(path) is a directory. \(nameFile(option))", nl: "\(path) is een map. \(nameFile(option))")
    case .socket:
      said(en: "\(path) is a socket. \(nameFile(option))", nl: "\(path) is een socket. \(nameFile(option))")
    case .danglingLink:
      said(
        en: "\(path) is a link that leads nowhere. \(nameAnotherFile(option))",
        nl: "\(path) is een koppeling die nergens heen leidt. \(nameAnotherFile(option))")
    case .otherDescriptor:
      said(
        en: "\(path) is a file that another program has open, and would be written over from its beginning."
          + " \(nameAnotherFile(option))",
        nl: "\(path) is een bestand dat een ander programma open heeft, en zou vanaf het begin overschreven"
          + " worden. \(nameAnotherFile(option))")
    case .stream:
      said(
        en: "\(path) is a device or a pipe. \(nameFile(option))",
        nl: "\(path) is een apparaat of een pipe. \(nameFile(option))")
    case .openFile:
      said(
        en: "\(path) is open already, and this needs a file of its own. \(nameFile(option))",
        nl: "\(path) is al open, en hiervoor is een eigen bestand nodig. \(nameFile(option))")
    case .exists:
      said(
        en: "\(path) exists already and is left as it is. \(nameAnotherPlace(option)), or replace it with"
          + " --force",
        nl: "\(path) bestaat al en blijft zoals het is. \(nameAnotherPlace(option)), of vervang het met"
          + " --force"
      )
    case .writeProtected:
      said(
        en: "\(path) is write-protected and is left as it is, also with --force."
          + " \(nameAnotherPlace(option)), or give yourself permission to write it first",
        nl: "\(path) is tegen schrijven beveiligd en blijft zoals het is, ook met --force."
          + " \(nameAnotherPlace(option)), of geef uzelf eerst schrijfrechten")
    }
  }

  private static func nameFile(_ option: String?) -> String {
    said(en: "Name a file", nl: "Noem een bestand") + with(option)
  }

  private static func nameAnotherFile(_ option: String?) -> String {
    said(en: "Name another file", nl: "Noem een ander bestand") + with(option)
  }

  /// An option may name a folder too.
  private static func nameAnotherPlace(_ option: String?) -> String {
    option == nil
      ? nameAnotherFile(nil) : said(en: "Name another place", nl: "Noem een andere plaats") + with(option)
  }

  private static func with(_ option: String?) -> String {
    option.map { said(en: " with \($0)", nl: " met \($0)") } ?? ""
  }

  /// Why a workbook can't be made, and what to do next.
  static func text(_ failure: WorkbookFailure) -> String {
    switch failure {
    case .noLibrary(let reason):
      said(
        en: "a workbook needs libxlsxwriter: \(reason). Run: apt-get install libxlsxwriter4",
        nl: "voor een werkmap is libxlsxwriter nodig: \(reason). Voer uit: apt-get install libxlsxwriter4")
    case .failed(.row(let row, let sheet), let reason):
      said(
        en: "row \(row) of the sheet \(sheet) can't be written: \(reason ?? noReason). Export a datapackage"
          + " instead",
        nl: "rij \(row) van het blad \(sheet) is niet te schrijven: \(reason ?? noReason). Exporteer in"
          + " plaats daarvan een datapackage")
    case .failed(.sheet(let name), let reason):
      said(
        en: "the sheet \(name) can't be added: \(reason ?? noReason). Check the disk",
        nl: "het blad \(name) is niet toe te voegen: \(reason ?? noReason). Controleer de schijf")
    case .failed(.begin, let reason):
      said(
        en: "the workbook can't be begun: \(reason ?? noReason). Check the disk",
        nl: "de werkmap is niet aan te maken: \(reason ?? noReason). Controleer de schijf")
    case .failed(.close, let reason):
      said(
        en: "the workbook can't be written: \(reason ?? noReason). Check the disk",
        nl: "de werkmap is niet te schrijven: \(reason ?? noReason). Controleer de schijf")
    case .diskFull(let sheet):
      said(
        en: "the sheet \(sheet) can't be written: no room left. Make room and try again",
        nl: "het blad \(sheet) is niet te schrijven: er is geen ruimte meer. Maak ruimte en probeer het"
          + " opnieuw"
      )
    case .tooManyRows(let rows, let limit, let sheet):
      said(
        en: "the sheet \(sheet) would have \(rows) rows, and a sheet of a workbook holds at most \(limit)."
          + " Select less with filters, or export a datapackage",
        nl: "het blad \(sheet) zou \(rows) rijen krijgen, en op een blad van een werkmap passen er ten"
          + " hoogste \(limit). Kies minder met filters, of exporteer een datapackage")
    case .tooLarge(let money):
      said(
        en: "\(euros(money)) is more than a cell of a workbook holds to the cent. Export a datapackage"
          + " instead",
        nl: "\(euros(money)) is meer dan in een cel van een werkmap past tot op de cent. Exporteer in"
          + " plaats daarvan een datapackage")
    }
  }

  private static var noReason: String {
    said(en: "libxlsxwriter gives no reason", nl: "libxlsxwriter geeft geen reden")
  }
}
