import Budget
import Ledger

extension Messages {
  /// Why a file can't be opened as a ledger.
  static func openingText(_ error: LedgerError) -> String {
    switch error {
    case .missing(let path) where LedgerPlace.named == nil:
      said(
        en: "there is no ledger yet in the default place, \(path). Make one with: \(command("init")); or"
          + " name another file with --db",
        nl: "er is nog geen grootboek op de standaardplaats, \(path). Maak er een met: \(command("init"));"
          + " of noem een ander bestand met --db")
    case .missing(let path):
      said(
        en: "there is no file \(path). Check the path, or make a ledger with: \(command("init", on: path))",
        nl: "er is geen bestand \(path). Controleer het pad, of maak een grootboek met:"
          + " \(command("init", on: path))"
      )
    case .notAFile(let path, let kind):
      said(
        en: "\(path) is a \(kind.rawValue), not a ledger. Name the ledger's file with --db",
        nl: "\(path) is een \(dutchName(of: kind)), geen grootboek. Noem het bestand van het grootboek met"
          + " --db"
      )
    case .unreadable(let path):
      said(
        en: "\(path) can't be read: permission denied. Ask its owner for permission to read it and its"
          + " directory",
        nl: "\(path) is niet te lezen: u hebt daar geen rechten voor. Vraag de eigenaar om leesrechten op"
          + " het bestand en de map ervan")
    case .unwritable(let path):
      said(
        en: "\(path) can't be written, or its directory can't. Check the permissions of both, or name"
          + " another place with --db",
        nl: "\(path) is niet te schrijven, of de map ervan niet. Controleer de rechten van beide, of noem"
          + " een andere plaats met --db")
    case .empty(let path):
      said(
        en: "\(path) is an empty file, not a ledger. Put back a backup with: \(restore(on: path)). If there"
          + " never was a ledger, remove it, then make one with: \(command("init", on: path))",
        nl: "\(path) is een leeg bestand, geen grootboek. Zet een reservekopie terug met:"
          + " \(restore(on: path)). Was er nooit een grootboek, verwijder het dan en maak er een met:"
          + " \(command("init", on: path))")
    case .notADatabase(let path):
      said(
        en: "\(path) is not a ledger: it is not an SQLite database. Name the ledger's file with --db; if it"
          + " was a ledger once, put back a backup with: \(restore(on: path))",
        nl: "\(path) is geen grootboek: het is geen SQLite-database. Noem het bestand van het grootboek met"
          + " --db; was het ooit een grootboek, zet dan een reservekopie terug met: \(restore(on: path))")
    case .foreign(let path, let id):
      said(
        en: "\(path) is not a ledger: it is another program's SQLite database (application id \(id)). Name"
          + " the ledger's file with --db",
        nl: "\(path) is geen grootboek: het is een SQLite-database van een ander programma (application id"
          + " \(id)). Noem het bestand van het grootboek met --db")
    case .newer(let path, let version, let latest):
      said(
        en: "\(path) was written by a newer rijksledger: it is at migration \(version), this program knows"
          + " \(latest). Use the newer program",
        nl: "\(path) is geschreven door een nieuwere rijksledger: het is bij migratie \(version), en dit"
          + " programma kent \(latest). Gebruik het nieuwere programma")
    case .older(let path, let version, let latest):
      said(
        en: "\(path) was written by an older rijksledger: it is at migration \(version), this program needs"
          + " \(latest). Run: \(command("migrate", on: path))",
        nl: "\(path) is geschreven door een oudere rijksledger: het is bij migratie \(version), en dit"
          + " programma heeft \(latest) nodig. Voer uit: \(command("migrate", on: path))")
    case .versionMismatch(let path, let version, let recorded):
      said(
        en: "\(path) says that it is at migration \(version), and its record has \(recorded). Another"
          + " program has changed it. \(restoring(on: path))",
        nl: "\(path) zegt dat het bij migratie \(version) is, maar in de lijst staat \(recorded). Een ander"
          + " programma heeft het gewijzigd. \(restoring(on: path))")
    case .exists(let path):
      said(
        en: "\(path) exists already and is left as it is. Name another file with --db, or remove it first",
        nl: "\(path) bestaat al en blijft zoals het is. Noem een ander bestand met --db, of verwijder het"
          + " eerst"
      )
    case .notClean(let path):
      said(
        en: "\(path) is in use or was not closed, and its directory can't be written, so its last changes"
          + " in \(path)-wal can't be read. Run a command on it as somebody who may write there, or copy"
          + " both files to a directory of your own",
        nl: "\(path) is in gebruik of niet afgesloten, en in de map ervan kan niet geschreven worden, zodat"
          + " de laatste wijzigingen in \(path)-wal niet te lezen zijn. Geef er een opdracht op als iemand"
          + " die daar wel mag schrijven, of kopieer beide bestanden naar een eigen map")
    case .changing(let path):
      said(
        en: "\(path) kept changing while it was read, and its directory can't be written. Try again later",
        nl: "\(path) veranderde steeds tijdens het lezen, en in de map ervan kan niet geschreven worden."
          + " Probeer het later nog eens")
    case .busy(let path, let milliseconds): busyText(path, milliseconds)
    default: text(error)
    }
  }

  private static func restore(on path: String) -> String { command(Placeholder.restore, on: path) }

  private static func dutchName(of kind: FileKind) -> String {
    switch kind {
    case .directory: "map"
    case .pipe: "pipe"
    case .socket: "socket"
    case .link: "koppeling"
    case .device: "apparaat"
    }
  }

  /// Who holds the lock, and for how long already.
  private static func busyText(_ path: String, _ milliseconds: Int) -> String {
    let isInSeconds = milliseconds % 1000 == 0
    let time = isInSeconds ? milliseconds / 1000 : milliseconds
    let english = isInSeconds ? Count.text(time, "second") : "\(time) ms"
    let dutch = isInSeconds ? Count.text(time, "seconde", "seconden") : "\(time) ms"
    return milliseconds == 0
      ? said(
        en: "\(path) is locked: another program is writing. Try again when it has finished",
        nl: "\(path) is vergrendeld: een ander programma is aan het schrijven. Probeer het opnieuw als dat"
          + " klaar is"
      )
      : said(
        en: "\(path) is locked: another program has been writing for more than \(english). Try again when"
          + " it has finished",
        nl: "\(path) is vergrendeld: een ander programma schrijft er al langer dan \(dutch) in. Probeer het"
          + " opnieuw als dat klaar is")
  }

  /// What the system refused.
  static func systemText(_ error: LedgerError) -> String {
    switch error {
    case .diskFull(let path):
      said(
        en: "there is no room left on the disk of \(path). Nothing was changed. Make room and try again",
        nl: "de schijf van \(path) is vol. Er is niets gewijzigd. Maak ruimte en probeer het opnieuw")
    case .system(let path, let action, let reason):
      said(
        en: "\(path) can't be \(action.rawValue): \(system(reason)). Nothing was changed",
        nl: "\(path) is niet te \(dutchName(of: action)): \(system(reason)). Er is niets gewijzigd")
    case .noDirectory(let path, let directory):
      said(
        en: "\(path) can't be made: there is no directory \(directory). Nothing was changed",
        nl: "\(path) is niet te maken: er is geen map \(directory). Er is niets gewijzigd")
    case .noLog(let path):
      said(
        en: "\(path) can't be written: its journal mode can't be set to WAL. Nothing was changed",
        nl: "\(path) is niet te schrijven: SQLite kan de journal mode niet op WAL zetten. Er is niets"
          + " gewijzigd"
      )
    case .noPrivateCopy(let path, let directory, let reason):
      said(
        en: "a private copy of \(path) can't be made in"
          + " \(directory ?? "SQLite's temporary directory (SQLITE_TMPDIR or TMPDIR)"):"
          + " \(reason.map(system) ?? "no room left"). Nothing was changed",
        nl: "een eigen kopie van \(path) is niet te maken in"
          + " \(directory ?? "de tijdelijke map van SQLite (SQLITE_TMPDIR of TMPDIR)"):"
          + " \(reason.map(system) ?? "er is geen ruimte meer"). Er is niets gewijzigd")
    case .noRoomToStage(let reason):
      said(
        en: "what comes in can't be kept in SQLite's temporary directory (SQLITE_TMPDIR or TMPDIR):"
          + " \(reason.map(system) ?? "no room left"). Nothing was changed",
        nl: "wat binnenkomt past niet in de tijdelijke map van SQLite (SQLITE_TMPDIR of TMPDIR):"
          + " \(reason.map(system) ?? "er is geen ruimte meer"). Er is niets gewijzigd")
    case .clock(let time):
      said(
        en: "the machine's clock stands at \(time), which can't be recorded. Set the clock. Nothing was"
          + " changed",
        nl: "de klok van de computer staat op \(time), en die tijd is niet vast te leggen. Zet de klok"
          + " goed. Er is niets gewijzigd")
    default: text(error)
    }
  }

  private static func dutchName(of action: FileAction) -> String {
    switch action {
    case .made: "maken"
    case .read: "lezen"
    case .written: "schrijven"
    }
  }

  /// Why a copy can't be made where it was asked for.
  static func targetText(_ error: LedgerError) -> String {
    switch error {
    case .targetNotACopy(let path):
      said(
        en: "\(path) is a ledger, or another program's database, and no copy of one: it would be lost. Name"
          + " another file. To put a backup in a ledger's place, run: \(restore(on: path))",
        nl: "\(path) is een grootboek of een database van een ander programma, en geen kopie: het zou"
          + " verloren gaan. Noem een ander bestand. Zet een reservekopie op de plaats van een grootboek"
          + " met: \(restore(on: path))"
      )
    case .targetInUse(let path, let beside):
      path == beside
        ? said(
          en: "\(path) is the ledger itself, or belongs to it. Name another file",
          nl: "\(path) is het grootboek zelf, of hoort erbij. Noem een ander bestand")
        : said(
          en: "\(path) is in use, or was not closed: there is \(beside). Name another file",
          nl: "\(path) is in gebruik of niet afgesloten: er is een \(beside). Noem een ander bestand")
    default: text(error)
    }
  }
}
