import Files
import SQLite

/// What a restored backup replaces, kept beside it as `LEDGER.before-restore.db`.
final class KeptFile {
  private let place: RestorePlace
  private let busyTimeout: Int32
  private let hidden: HiddenDatabase
  /// Whether a log lies beside the ledger that does not belong to it.
  private var hasForeignLog = false
  /// Its name, once it has one.
  private(set) var published: FilePath?
  /// That of the log that does not belong to it.
  private(set) var publishedLog: FilePath?
  private static let foreignLog = "log"
  private static let companions = ["-journal", "-wal"]

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
    hidden = try HiddenDatabase(
      beside: Self.name(of: place.file, attempt: 1), for: place, sharedAs: place.file)
  }

  /// Fills it with the state that a connection sees.
  ///
  /// - Throws: `LedgerError`, `SQLiteError`.
  func copy(_ database: Database) throws {
    _ = try LedgerError.making(place.path) { () throws(FileError) in try hidden.make() }
    let copy = try Database(path: hidden.path().string, access: .create, busyTimeout: busyTimeout)
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
      try copyBytes("", to: HiddenDatabase.name)
      for suffix in Self.companions
      where (place.file + suffix).isTaken && !(isForeign && suffix == "-wal") {
        try copyBytes(suffix, to: HiddenDatabase.name + suffix)
      }
    } catch {
      throw LedgerError(error, path: place.path, action: error.operation == .read ? .read : .written)
    }
    guard place.content == .ledger,
      let copy = try? Database(path: hidden.path().string, access: .write, busyTimeout: busyTimeout)
    else { return nil }
    defer { try? copy.execute("PRAGMA journal_mode = DELETE") }
    return try JournalEnd(of: copy)
  }

  private func copyBytes(_ suffix: String, to name: String) throws(FileError) {
    let copy = try hidden.make(name)
    try copy.write(from: OpenFile(reading: place.file + suffix))
    try copy.synchronize()
  }

  /// Gives it the first free name, unless there was no file.
  ///
  /// - Throws: `LedgerError`.
  func publish() throws(LedgerError) {
    if hasForeignLog { publishedLog = try publish(Self.foreignLog, ending: "wal") }
    if place.status != nil { published = try publish(HiddenDatabase.name, ending: "db") }
    try LedgerError.making(place.path, place.file.directory.synchronize)
  }

  private func publish(_ name: String, ending: String) throws(LedgerError) -> FilePath {
    try LedgerError.making(place.path, hidden.path(name).synchronize)
    var attempt = 1
    while true {
      let free = Self.name(of: place.file, attempt: attempt, ending: ending)
      do throws(FileError) {
        // A log or journal that SQLite could not take in stays beside its file.
        for suffix in Self.companions where !free.isTaken && hidden.path(name + suffix).isTaken {
          try hidden.publish(name + suffix, as: free + suffix)
        }
        try hidden.publish(name, as: free)
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
      for suffix in [""] + Self.companions { try? (name + suffix).remove() }
    }
    (published, publishedLog) = (nil, nil)
  }
}
