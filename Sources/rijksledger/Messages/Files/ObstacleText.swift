import Ledger

extension Messages {
  /// What stands in the way of work on a ledger, and how to clear it.
  static func text(_ obstacle: Obstacle, _ path: String) -> String {
    switch obstacle {
    case .quota:
      said(
        en: "\(path) can't be written: your quota of its disk is used up. Nothing was changed. Make room,"
          + " or ask for more",
        nl: "\(path) is niet te schrijven: uw quotum op die schijf is op. Er is niets gewijzigd. Maak"
          + " ruimte, of vraag om meer")
    case .readOnlyFileSystem:
      said(
        en: "\(path) can't be written: its file system is mounted for reading only. Nothing was changed."
          + " Work on a copy on another one",
        nl: "\(path) is niet te schrijven: het bestandssysteem is alleen om te lezen aangekoppeld. Er is"
          + " niets gewijzigd. Werk in een kopie op een ander bestandssysteem")
    case .tooManyOpenFiles:
      said(
        en: "\(path) can't be opened: too many files are open. Nothing was changed. Close other programs,"
          + " or raise the limit (ulimit -n)",
        nl: "\(path) is niet te openen: er zijn te veel bestanden open. Er is niets gewijzigd. Sluit andere"
          + " programma's, of verhoog de grens (ulimit -n)")
    case .noMemory:
      said(
        en: "there is not enough memory for \(path). Nothing was changed. Close other programs and try"
          + " again",
        nl: "er is niet genoeg geheugen voor \(path). Er is niets gewijzigd. Sluit andere programma's en"
          + " probeer het opnieuw"
      )
    case .noLocks:
      said(
        en: "\(path) can't be locked: the system has no locks left. Nothing was changed. Try again later,"
          + " or put it on another disk of this machine",
        nl: "\(path) is niet te vergrendelen: het systeem heeft geen sloten meer. Er is niets gewijzigd."
          + " Probeer het later nog eens, of zet het op een andere schijf van deze computer")
    case .fileTooLarge:
      said(
        en: "\(path) can't grow: it, or a file beside it, would be larger than its file system or a limit"
          + " (ulimit -f) allows. Nothing was changed",
        nl: "\(path) kan niet groeien: het, of een bestand ernaast, zou groter worden dan het"
          + " bestandssysteem of een grens (ulimit -f) toestaat. Er is niets gewijzigd")
    case .noTemporaryDirectory:
      said(
        en: "\(path) can't be read: SQLite finds no directory for its temporary files. Nothing was changed."
          + " Name one that can be written in SQLITE_TMPDIR or TMPDIR",
        nl: "\(path) is niet te lezen: SQLite vindt geen map voor zijn tijdelijke bestanden. Er is niets"
          + " gewijzigd. Noem een map waarin geschreven kan worden in SQLITE_TMPDIR of TMPDIR")
    case .device(let reason):
      said(
        en: "the disk of \(path) fails: \(system(reason)). Copy the ledger to another disk, and check the"
          + " copy: rijksledger --db COPY check",
        nl: "de schijf van \(path) werkt niet: \(system(reason)). Kopieer het grootboek naar een andere"
          + " schijf, en controleer de kopie: rijksledger --db KOPIE check")
    }
  }
}
