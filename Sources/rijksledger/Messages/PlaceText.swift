import Ledger

extension Messages {
  /// Why a ledger can't be used where it is, and the way out.
  static func text(_ fault: PlaceFault, at path: String) -> String {
    switch fault {
    case .fileSystem(let name):
      "\(path) is on \(name), and \(Self.sharing). Nothing was changed. Keep it on a local disk and work there, over ssh"
        + " for instance; a copy to work on, or to move, is made with: \(command("backup COPY", on: path))"
    case .fileSystemToMake(let name):
      "\(path) would be on \(name), and \(Self.sharing). Nothing was changed. Make it on a local disk and work there, over"
        + " ssh for instance"
    case .inUse(let name):
      "\(path) is in use or was not closed, and on \(name) its last changes in \(path)-wal can't be read. Read it on the"
        + " host that has its disk, or wait until it is closed there"
    case .severalNames(let count):
      "\(path) has \(count) names (hard links), and under each of them SQLite would keep other changes beside it. Nothing"
        + " was changed. Remove the other names; list them with: find / -samefile \(ShellWord.quoted(path))"
    case .mountedAlone:
      "\(path) is mounted as a single file, so its changes would be kept beside it in a directory that its other users"
        + " don't see. Nothing was changed. Mount its directory instead"
    case .foreignLog(let log):
      "\(log) belongs to another file than \(path), so that reading both would mix two ledgers: a copy was probably put in"
        + " the place of a ledger that had not been closed. Nothing was changed. Put a backup in its place (or a copy of"
        + " this file) with: \(command("restore BACKUP --by NAME", on: path))"
    case .leftBehind(let log):
      "there is no file \(path), but \(log), which may have the last changes of a ledger that was moved or removed. Put"
        + " that back beside it before anybody writes to it under another name; or put back a backup with:"
        + " \(command("restore BACKUP --by NAME", on: path))"
    case .linkToNowhere(let target):
      "\(path) is a link that leads to nothing: there is no \(target). Put that file back, or remove the link"
    case .pathTooLong(let limit):
      "\(path) is too long: SQLite opens a file only by an absolute path of at most \(limit) bytes. Use a shorter one"
    case .moved(let place, let change):
      "\(path) was moved, replaced or removed while it was open\(place.map { ": it is now \($0)" } ?? "")."
        + " \(text(change, ofFileAt: place ?? path))"
    case .logRemoved(let log, let change):
      "\(log), which has the last changes of \(path), was removed or replaced while it was open."
        + " \(text(change, ofFileAt: path))"
    }
  }

  private static let sharing =
    "a ledger is written only where all its users are known to share locks and memory"

  /// Where a change is.
  private static func text(_ change: ChangeFate, ofFileAt place: String) -> String {
    switch change {
    case .notMade: "Nothing was changed. Try again when it is back in its place"
    case .inFile(let file): "The change is made, and in \(ShellWord.quoted(file))"
    case .inLog(let log):
      "The change is made, and in \(log), which belongs to that file: put the two beside each other again, as"
        + " \(place) and \(place)-wal, before anybody uses it"
    case .removed: "The change was made in a file that has no name any more, so it is lost. Make it again"
    case .unknown:
      "It can't be told whether the change is in the file. Find it, and look with: \(command("journal", on: place))"
    }
  }

  /// Why a backup can't be restored.
  static func text(_ fault: RestoreFault, at path: String) -> String {
    switch fault {
    case .missing(let backup):
      "there is no file \(backup). Name the backup that is to be put in the place of \(path)"
    case .itself(let backup):
      "\(backup) is the ledger itself, or belongs to it. Name a backup"
    case .faulty(let backup, let faults):
      "\(backup) does not pass its checks (\(Count.text(faults, "fault"))). Nothing was changed. See them with:"
        + " \(command("check", on: backup)); or name another backup"
    case .notALedger:
      "\(path) is not a ledger: it is not an SQLite database. Nothing was changed. If it was a ledger once, replace it"
        + " with --force; what is there now is kept"
    case .otherHistory(let backup):
      "\(path) and \(backup) have no entry of the journal in common: they are different ledgers. Nothing was changed."
        + " Replace it all the same with --force; what is there now is kept"
    case .open:
      "\(path) is open in another program, and it can't be replaced meanwhile. Nothing was changed. End that program,"
        + " and try again"
    }
  }

  /// What `restore` did, line by line.
  static func lines(_ report: RestoreReport, of path: String, from backup: String) -> [String] {
    var lines = [
      "Restored \(path) from \(backup), whose last entry is \(report.head); entry \(report.entry) records it."
    ]
    if let kept = report.kept { lines.append("What was there is kept as \(kept).") }
    if let log = report.keptLog {
      lines.append(
        "The log that lay there is kept as \(log). It may have entries that the backup lacks, which can't be told."
      )
    }
    if report.replaced == .unreadable, report.kept != nil {
      lines.append("Its journal can't be read, so it is not known what the backup lacks.")
    }
    if let lacking = report.lacking, let kept = report.kept {
      let numbers =
        lacking.count == 1 ? "\(lacking.lowerBound)" : "\(lacking.lowerBound) to \(lacking.upperBound)"
      lines.append(
        "The backup lacks \(Count.text(lacking.count, "entry", "entries")) that it had: \(numbers). See them with:"
          + " \(command("journal", on: kept))")
    }
    if let behind = report.clockBehind { lines.append(text(behind)) }
    return lines
  }
}
