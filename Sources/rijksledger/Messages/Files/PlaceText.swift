import Ledger

extension Messages {
  /// Why a ledger can't be used where it is, and the way out.
  static func text(_ fault: PlaceFault, at path: String) -> String {
    switch fault {
    case .fileSystem(let name):
      said(
        en: "\(path) is on \(name), and \(sharing). Nothing was changed. Keep it on a local disk and work"
          + " there, over ssh for instance; a copy to work on, or to move, is made with:"
          + " \(command("backup COPY", on: path))",
        nl: "\(path) staat op \(name), en \(sharing). Er is niets gewijzigd. Zet het op een lokale schijf"
          + " en werk daar, bijvoorbeeld via ssh; een kopie om mee te werken of te verplaatsen maakt u met:"
          + " \(command("backup KOPIE", on: path))")
    case .fileSystemToMake(let name):
      said(
        en: "\(path) would be on \(name), and \(sharing). Nothing was changed. Make it on a local disk and"
          + " work there, over ssh for instance",
        nl: "\(path) zou op \(name) komen, en \(sharing). Er is niets gewijzigd. Maak het op een lokale"
          + " schijf en werk daar, bijvoorbeeld via ssh")
    case .inUse(let name):
      said(
        en: "\(path) is in use or was not closed, and on \(name) its last changes in \(path)-wal can't be"
          + " read. Read it on the host that has its disk, or wait until it is closed there",
        nl: "\(path) is in gebruik of niet afgesloten, en op \(name) zijn de laatste wijzigingen in"
          + " \(path)-wal niet te lezen. Lees het op de computer die de schijf heeft, of wacht tot het daar"
          + " is afgesloten")
    case .severalNames(let count):
      said(
        en: "\(path) has \(count) names (hard links), and under each of them SQLite would keep other"
          + " changes beside it. Nothing was changed. Remove the other names; list them with: find /"
          + " -samefile \(ShellWord.quoted(path))",
        nl: "\(path) heeft \(count) namen (harde koppelingen), en onder elke naam zou SQLite andere"
          + " wijzigingen ernaast bewaren. Er is niets gewijzigd. Verwijder de andere namen; vraag ze op"
          + " met: find / -samefile \(ShellWord.quoted(path))")
    case .mountedAlone:
      said(
        en: "\(path) is mounted as a single file, so its changes would be kept beside it in a directory"
          + " that its other users don't see. Nothing was changed. Mount its directory instead",
        nl: "\(path) is als los bestand aangekoppeld, zodat de wijzigingen ernaast terechtkomen in een map"
          + " die de andere gebruikers niet zien. Er is niets gewijzigd. Koppel in plaats daarvan de map"
          + " aan")
    case .foreignLog(let log):
      said(
        en: "\(log) belongs to another file than \(path), so that reading both would mix two ledgers: a"
          + " copy was probably put in the place of a ledger that had not been closed. Nothing was changed."
          + " Put a backup in its place (or a copy of this file) with: \(restore(on: path))",
        nl: "\(log) hoort bij een ander bestand dan \(path): wie beide leest, haalt twee grootboeken door"
          + " elkaar. Waarschijnlijk is een kopie op de plaats gezet van een grootboek dat niet was"
          + " afgesloten. Er is niets gewijzigd. Zet er een reservekopie (of een kopie van dit bestand) voor"
          + " in de plaats met: \(restore(on: path))"
      )
    case .leftBehind(let log):
      said(
        en: "there is no file \(path), but \(log), which may have the last changes of a ledger that was"
          + " moved or removed. Put that back beside it before anybody writes to it under another name; or"
          + " put back a backup with: \(restore(on: path))",
        nl: "er is geen bestand \(path), maar wel \(log), waarin de laatste wijzigingen kunnen staan van"
          + " een grootboek dat verplaatst of verwijderd is. Zet dat er weer naast voordat iemand er onder"
          + " een andere naam in schrijft; of zet een reservekopie terug met: \(restore(on: path))")
    case .linkToNowhere(let target):
      said(
        en: "\(path) is a link that leads to nothing: there is no \(target). Put that file back, or remove"
          + " the link",
        nl: "\(path) is een koppeling die nergens heen leidt: er is geen \(target). Zet dat bestand terug,"
          + " of verwijder de koppeling")
    case .pathTooLong(let limit):
      said(
        en: "\(path) is too long: SQLite opens a file only by an absolute path of at most \(limit) bytes."
          + " Use a shorter one",
        nl: "\(path) is te lang: SQLite opent een bestand alleen onder een absoluut pad van ten hoogste"
          + " \(limit) bytes. Kies een korter pad")
    case .moved(let place, let change):
      said(
        en: "\(path) was moved, replaced or removed while it was"
          + " open\(place.map { ": it is now \($0)" } ?? ""). \(text(change, ofFileAt: place ?? path))",
        nl: "\(path) is verplaatst, vervangen of verwijderd terwijl het open"
          + " was\(place.map { ": het is nu \($0)" } ?? ""). \(text(change, ofFileAt: place ?? path))")
    case .logRemoved(let log, let change):
      said(
        en: "\(log), which has the last changes of \(path), was removed or replaced while it was open."
          + " \(text(change, ofFileAt: path))",
        nl: "\(log), met de laatste wijzigingen van \(path), is verwijderd of vervangen terwijl het open"
          + " was. \(text(change, ofFileAt: path))")
    }
  }

  private static func restore(on path: String) -> String { command(Placeholder.restore, on: path) }

  private static var sharing: String {
    said(
      en: "a ledger is written only where all its users are known to share locks and memory",
      nl: "in een grootboek wordt alleen geschreven waar alle gebruikers zeker dezelfde sloten en hetzelfde"
        + " geheugen delen"
    )
  }

  /// Where a change is.
  private static func text(_ change: ChangeFate, ofFileAt place: String) -> String {
    switch change {
    case .notMade:
      said(
        en: "Nothing was changed. Try again when it is back in its place",
        nl: "Er is niets gewijzigd. Probeer het opnieuw als het weer op zijn plaats staat")
    case .inFile(let file):
      said(
        en: "The change is made, and in \(ShellWord.quoted(file))",
        nl: "De wijziging is gemaakt, en staat in \(ShellWord.quoted(file))")
    case .inLog(let log):
      said(
        en: "The change is made, and in \(log), which belongs to that file: put the two beside each other"
          + " again, as \(place) and \(place)-wal, before anybody uses it",
        nl: "De wijziging is gemaakt, en staat in \(log), dat bij dat bestand hoort: zet de twee weer naast"
          + " elkaar, als \(place) en \(place)-wal, voordat iemand het gebruikt")
    case .removed:
      said(
        en: "The change was made in a file that has no name any more, so it is lost. Make it again",
        nl: "De wijziging is gemaakt in een bestand dat geen naam meer heeft, en is dus verloren. Maak die"
          + " opnieuw"
      )
    case .unknown:
      said(
        en: "It can't be told whether the change is in the file. Find it, and look with:"
          + " \(command("journal", on: place))",
        nl: "Het is niet te zeggen of de wijziging in het bestand staat. Zoek het op, en kijk met:"
          + " \(command("journal", on: place))")
    }
  }
}
