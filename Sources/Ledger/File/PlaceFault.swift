import Files
import SQLite

/// Why a ledger can't be used where it is.
public enum PlaceFault: Error, Equatable, Sendable {
  /// It is on a file system that is not known to keep the locks of all its users: the name of its kind.
  case fileSystem(String)
  /// It would be made on such a file system.
  case fileSystemToMake(String)
  /// Its last changes are in the log beside it, and on such a file system that can't be read.
  case inUse(fileSystem: String)
  /// The file has so many names (hard links), and each of them would have a log of its own.
  case severalNames(Int)
  /// The file alone is mounted there, so that its log would stay in another directory than where the file is from.
  case mountedAlone
  /// The log beside it belongs to another file.
  case foreignLog(String)
  /// There is no ledger, but what SQLite keeps beside one, which may hold its last changes.
  case leftBehind(String)
  /// The path is a link that leads to nothing: where it leads.
  case linkToNowhere(String)
  /// The absolute path is longer than SQLite takes, in bytes.
  case pathTooLong(limit: Int)
  /// The name no longer leads to the file that was opened; where that is now, as far as it is known.
  case moved(to: String?, change: ChangeFate)
  /// The log of the open ledger has lost its name, or something else has it.
  case logRemoved(String, change: ChangeFate)
}

/// Where a change is when its ledger is not where it was.
public enum ChangeFate: Equatable, Sendable {
  /// It was not made.
  case notMade
  /// In the ledger's file, at this path.
  case inFile(String)
  /// In a log, which belongs to the ledger's file.
  case inLog(String)
  /// In a file that has no name any more.
  case removed
  /// Nobody can tell.
  case unknown
}

extension PlaceFault {
  /// Makes sure that SQLite can open a file by a path, and those beside it.
  ///
  /// - Parameter extra: How many bytes more a name beside it has, such as that of an unfinished file.
  static func requireShort(_ place: FilePath, extra: Int = 0) throws(PlaceFault) {
    let path = place.directory.resolved.child(place.name)
    let limit = Database.longestPath - extra
    guard path.string.utf8.count <= limit else { throw .pathTooLong(limit: limit) }
  }

  /// The same for a file that is to be made under a temporary name.
  static func requireShortToMake(_ place: FilePath) throws(PlaceFault) {
    try requireShort(place, extra: ".".utf8.count + ".XXXXXX.tmp".utf8.count)
  }

  /// Makes sure that a file system is one on which ledgers are written.
  ///
  /// - Parameter isNew: Whether there is no ledger yet.
  static func requireLocal(_ place: FilePath, isNew: Bool = false) throws(PlaceFault) {
    let kind = FileSystemKind(of: place)
    guard kind.isLocal else { throw isNew ? .fileSystemToMake(kind.name) : .fileSystem(kind.name) }
  }

  /// Makes sure that nothing lies beside a place without a ledger that SQLite would take for the new one's changes.
  static func requireNothingLeft(beside file: FilePath) throws(PlaceFault) {
    if file.leadsNowhere { throw .linkToNowhere(file.linkTarget ?? "") }
    for suffix in DatabaseFile.companions where (file + suffix).isTaken {
      throw .leftBehind((file + suffix).string)
    }
  }

  /// Makes sure that no process works on the same file with another log beside it.
  ///
  /// SQLite finds a log by the name of the file, so a file with two names has two: writers don't see each other's
  /// changes, and readers see pages of several states.
  static func requireOneName(_ file: FilePath, _ status: FileStatus) throws(PlaceFault) {
    if status.links > 1 { throw .severalNames(status.links) }
    if file.isMountPoint { throw .mountedAlone }
  }
}

extension LedgerError {
  /// Runs `body`, and says of which path its fault is.
  static func placing<Result>(
    _ path: String, _ body: () throws(PlaceFault) -> Result
  ) throws(LedgerError) -> Result {
    do throws(PlaceFault) {
      return try body()
    } catch {
      throw .place(path: path, error)
    }
  }
}
