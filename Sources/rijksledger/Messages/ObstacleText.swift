import Ledger

extension Messages {
  /// What stands in the way of work on a ledger, and how to clear it.
  static func text(_ obstacle: Obstacle, _ path: String) -> String {
    switch obstacle {
    case .quota:
      "\(path) can't be written: your quota of its disk is used up. Nothing was changed. Make room, or ask for more"
    case .readOnlyFileSystem:
      "\(path) can't be written: its file system is mounted for reading only. Nothing was changed. Work on a copy on"
        + " another one"
    case .tooManyOpenFiles:
      "\(path) can't be opened: too many files are open. Nothing was changed. Close other programs, or raise the limit"
        + " (ulimit -n)"
    case .noMemory:
      "there is not enough memory for \(path). Nothing was changed. Close other programs and try again"
    case .noLocks:
      "\(path) can't be locked: the system has no locks left. Nothing was changed. Try again later, or put it on another"
        + " disk of this machine"
    case .fileTooLarge:
      "\(path) can't grow: it, or a file beside it, would be larger than its file system or a limit (ulimit -f) allows."
        + " Nothing was changed"
    case .noTemporaryDirectory:
      "\(path) can't be read: SQLite finds no directory for its temporary files. Nothing was changed. Name one that can be"
        + " written in SQLITE_TMPDIR or TMPDIR"
    case .device(let reason):
      "the disk of \(path) fails: \(reason). Copy the ledger to another disk, and check the copy: rijksledger --db COPY"
        + " check"
    }
  }
}
