import Files
import SQLite

/// What a restored backup replaces, kept beside it as `LEDGER.before-restore.db`.
final class KeptFile {
  private let place: RestorePlace
  private let busyTimeout: Int32
  /// Where they are made, out of sight: SQLite keeps files of its own beside a database.
  private let folder: TemporaryFolder
  /// Whether a log lies beside the ledger that does not belong to it.
  private var hasForeignLog = false
  /// Its name, once it has one.
  private(set) var published: FilePath?
  /// That of the log that does not belong to it.
  private(set) var publishedLog: FilePath?
  private static let database = "ledger.db"
  private static let foreignLog = "log"

  /// The name that is tried first, second, and so on.
  static func name(of file: FilePath, attempt: Int, ending: String = "db") -> FilePath {
    file + ".before-restore" + (attempt == 1 ? "" : ".\(attempt)") + ".\(ending)"
  }

  /// Prepares a place beside the ledger.
  ///
  /// - Throws: `LedgerError`.
  init(beside place: RestorePlace, busyTimeout: Int32) throws {
    self.place = place
    self.busyTimeout = busyTimeout
    // Nobody may read the copy who could not read what it is a copy of.
    folder = try LedgerError.making(place.path) { () throws(FileError) in
      try TemporaryFolder(
        beside: KeptFile.name(of: place.file, attempt: 1), sharing: FileSharing(sameAs: place.file))
    }
  }

  /// Makes an empty file.
  private func make(_ name: String) throws(FileError) -> OpenFile {
    let file = try folder.makeFile(name)
    if let status = place.status { file.takeOwner(of: status) }
    return file
  }

  /// Fills it with the state that a connection sees.
  ///
  /// - Throws: `LedgerError`, `SQLiteError`.
  func copy(_ database: Database) throws {
    _ = try LedgerError.making(place.path) { () throws(FileError) in try make(Self.database) }
    let copy = try Database(
      path: folder.path.child(Self.database).string, access: .create, busyTimeout: busyTimeout)
    try database.backup(to: copy)
    try copy.execute("PRAGMA journal_mode = DELETE")
  }

  /// Fills it with the bytes that are there, with its log taken in if SQLite can do that.
  ///
  /// - Returns: The journal of what it holds then; nil if that can't be read.
  /// - Throws: `LedgerError`.
  func copyBytes() throws -> JournalEnd? {
    let isForeign = try place.status == nil || LedgerFile.foreignLog(beside: place.file) != nil
    hasForeignLog = isForeign && (place.file + "-wal").isTaken
    do throws(FileError) {
      if hasForeignLog { try copyBytes("-wal", to: Self.foreignLog) }
      guard place.status != nil else { return nil }
      try copyBytes("", to: Self.database)
      for suffix in ["-journal", "-wal"]
      where (place.file + suffix).isTaken && !(isForeign && suffix == "-wal") {
        try copyBytes(suffix, to: Self.database + suffix)
      }
    } catch {
      throw LedgerError(error, path: place.path, action: error.operation == .read ? .read : .written)
    }
    let path = folder.path.child(Self.database).string
    guard place.content == .ledger,
      let copy = try? Database(path: path, access: .write, busyTimeout: busyTimeout)
    else { return nil }
    defer { try? copy.execute("PRAGMA journal_mode = DELETE") }
    return try JournalEnd(of: copy)
  }

  private func copyBytes(_ suffix: String, to name: String) throws(FileError) {
    let copy = try make(name)
    try copy.write(from: OpenFile(reading: place.file + suffix))
    try copy.synchronize()
  }

  /// Gives it the first free name, unless there was no file.
  ///
  /// - Throws: `LedgerError`.
  func publish() throws(LedgerError) {
    if hasForeignLog { publishedLog = try publish(Self.foreignLog, ending: "wal") }
    if place.status != nil { published = try publish(Self.database, ending: "db") }
    try LedgerError.making(place.path, place.file.directory.synchronize)
  }

  private func publish(_ name: String, ending: String) throws(LedgerError) -> FilePath {
    try LedgerError.making(place.path, folder.path.child(name).synchronize)
    var attempt = 1
    while true {
      let free = Self.name(of: place.file, attempt: attempt, ending: ending)
      do throws(FileError) {
        // A log that SQLite could not take in stays beside its file.
        if !free.isTaken, (folder.path.child(name) + "-wal").isTaken {
          try folder.publish(name + "-wal", as: free + "-wal")
        }
        try folder.publish(name, as: free)
        return free
      } catch {
        guard error.errno == .exists, attempt < 1000 else {
          throw LedgerError(error, path: place.path, action: .made)
        }
        attempt += 1
      }
    }
  }

  /// Removes it, as nothing was replaced.
  func withdraw() {
    for name in [published, publishedLog].compactMap(\.self) {
      try? name.remove()
      try? (name + "-wal").remove()
    }
    (published, publishedLog) = (nil, nil)
  }
}
