import Budget
import Ledger

extension Messages {
  /// Why a backup can't be restored.
  static func text(_ fault: RestoreFault, at path: String) -> String {
    switch fault {
    case .missing(let backup):
      said(
        en: "there is no file \(backup). Name the backup that is to be put in the place of \(path)",
        nl: "er is geen bestand \(backup). Noem de reservekopie die op de plaats van \(path) moet komen")
    case .itself(let backup):
      said(
        en: "\(backup) is the ledger itself, or belongs to it. Name a backup",
        nl: "\(backup) is het grootboek zelf, of hoort erbij. Noem een reservekopie")
    case .faulty(let backup, let faults):
      said(
        en: "\(backup) does not pass its checks (\(Count.text(faults, "fault"))). Nothing was changed. See"
          + " them with: \(command("check", on: backup)); or name another backup",
        nl: "\(backup) doorstaat de controles niet (\(Count.text(faults, "fout", "fouten"))). Er is niets"
          + " gewijzigd. Bekijk ze met: \(command("check", on: backup)); of noem een andere reservekopie")
    case .notALedger:
      said(
        en: "\(path) is not a ledger: it is not an SQLite database. Nothing was changed. If it was a ledger"
          + " once, replace it with --force; what is there now is kept",
        nl: "\(path) is geen grootboek: het is geen SQLite-database. Er is niets gewijzigd. Was het ooit"
          + " een grootboek, vervang het dan met --force; wat er nu staat, blijft bewaard")
    case .otherHistory(let backup):
      said(
        en: "\(path) and \(backup) have no entry of the journal in common: they are different ledgers."
          + " Nothing was changed. Replace it all the same with --force; what is there now is kept",
        nl: "\(path) en \(backup) hebben geen enkele journaalpost gemeen: het zijn verschillende"
          + " grootboeken. Er is niets gewijzigd. Vervang het toch met --force; wat er nu staat, blijft"
          + " bewaard")
    case .open:
      said(
        en: "\(path) is open in another program, and it can't be replaced meanwhile. Nothing was changed."
          + " End that program, and try again",
        nl: "\(path) is open in een ander programma, en kan intussen niet vervangen worden. Er is niets"
          + " gewijzigd. Sluit dat programma, en probeer het opnieuw")
    }
  }

  /// What `restore` did, line by line.
  static func lines(_ report: RestoreReport, of path: String, from backup: String) -> [String] {
    var lines = [
      said(
        en: "Restored \(path) from \(backup), whose last entry is \(report.head); entry \(report.entry)"
          + " records it.",
        nl: "\(path) is teruggezet uit \(backup), waarvan de laatste journaalpost \(report.head) is; post"
          + " \(report.entry) legt dat vast.")
    ]
    if let kept = report.kept {
      lines.append(
        said(en: "What was there is kept as \(kept).", nl: "Wat er stond, is bewaard als \(kept)."))
    }
    if let log = report.keptLog {
      lines.append(
        said(
          en: "The log that lay there is kept as \(log). It may have entries that the backup lacks, which"
            + " can't be told.",
          nl: "Het logbestand dat er stond, is bewaard als \(log). Daar kunnen journaalposten in staan die"
            + " de reservekopie niet heeft; dat is niet na te gaan."))
    }
    if report.replaced == .unreadable, report.kept != nil {
      lines.append(
        said(
          en: "Its journal can't be read, so it is not known what the backup lacks.",
          nl: "Het journaal ervan is niet te lezen, dus is niet bekend wat de reservekopie mist."))
    }
    if let lacking = report.lacking, let kept = report.kept { lines.append(text(lacking: lacking, kept)) }
    if let behind = report.clockBehind { lines.append(text(behind)) }
    return lines
  }

  /// Which entries a backup lacks that what it replaced had.
  private static func text(lacking entries: ClosedRange<Int>, _ kept: String) -> String {
    let (first, last) = (entries.lowerBound, entries.upperBound)
    let see = command("journal", on: kept)
    return said(
      en: "The backup lacks \(Count.text(entries.count, "entry", "entries")) that it had:"
        + " \(first == last ? "\(first)" : "\(first) to \(last)"). See them with: \(see)",
      nl: "De reservekopie mist \(Count.text(entries.count, "journaalpost", "journaalposten")) die er wel"
        + " in stonden: \(first == last ? "\(first)" : "\(first) tot en met \(last)"). Bekijk ze met:"
        + " \(see)")
  }
}
