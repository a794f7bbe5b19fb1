import Files
import SQLite

/// What a restored backup replaces, kept beside it as `LEDGER.before-restore.db`.
final class KeptFile {
  private let place: RestorePlace
  private let busyTimeout: Int32
  /// The file before it has its name.
  let temporary: TemporaryFile
  /// A log that does not belong to it, before it has its name.
  private var log: TemporaryFile?
  /// Its name, once it has one.
  private(set) var published: FilePath?
  /// That of the log that does not belong to it.
  private(set) var publishedLog: FilePath?

  /// The name that is tried first, second, and so on.
  static func name(of file: FilePath, attempt: Int, ending: String = "db") -> FilePath {
    file + ".before-restore" + (attempt == 1 ? "" : ".\(attempt)") + ".\(ending)"
  }

  /// Makes an empty file.
  ///
  /// - Throws: `LedgerError`.
  init(beside place: RestorePlace, busyTimeout: Int32) throws {
    self.place = place
    self.busyTimeout = busyTimeout
    temporary = try Self.temporary(for: place)
  }

  private static func temporary(for place: RestorePlace) throws(LedgerError) -> TemporaryFile {
    try LedgerError.making(place.path) { () throws(FileError) in
      // Nobody may read the copy who could not read what it is a copy of.
      let temporary = try TemporaryFile(
        beside: KeptFile.name(of: place.file, attempt: 1), permissions: place.status?.permissions ?? 0o600,
        companions: DatabaseFile.companions)
      if let status = place.status { temporary.file.takeOwner(of: status) }
      return temporary
    }
  }

  /// Fills it with the state that a connection sees.
  ///
  /// - Throws: `SQLiteError`.
  func copy(_ database: Database) throws {
    let copy = try Database(path: temporary.path.string, access: .create, busyTimeout: busyTimeout)
    try database.backup(to: copy)
    try copy.execute("PRAGMA journal_mode = DELETE")
  }

  /// Fills it with the bytes that are there, with its log taken in if SQLite can do that.
  ///
  /// - Returns: The journal of what it holds then; nil if that can't be read.
  /// - Throws: `LedgerError`.
  func copyBytes() throws -> JournalEnd? {
    let isForeign = try place.status == nil || LedgerFile.foreignLog(beside: place.file) != nil
    if isForeign, (place.file + "-wal").isTaken { log = try Self.temporary(for: place) }
    do throws(FileError) {
      if let log { try log.file.write(from: OpenFile(reading: place.file + "-wal")) }
      guard place.status != nil else { return nil }
      try temporary.file.write(from: OpenFile(reading: place.file))
      for suffix in ["-journal", "-wal"]
      where (place.file + suffix).isTaken && !(isForeign && suffix == "-wal") {
        let copy = try OpenFile(making: temporary.path + suffix, permissions: 0o600)
        try copy.write(from: OpenFile(reading: place.file + suffix))
        try copy.synchronize()
      }
    } catch {
      throw LedgerError(error, path: place.path, action: error.operation == .read ? .read : .written)
    }
    guard place.content == .ledger,
      let copy = try? Database(path: temporary.path.string, access: .write, busyTimeout: busyTimeout)
    else { return nil }
    defer { try? copy.execute("PRAGMA journal_mode = DELETE") }
    return try JournalEnd(of: copy)
  }

  /// Gives it the first free name, unless there was no file.
  ///
  /// - Throws: `LedgerError`.
  func publish() throws(LedgerError) {
    if let log { publishedLog = try publish(log, ending: "wal") }
    if place.status != nil { published = try publish(temporary, ending: "db") }
    try LedgerError.making(place.path, place.file.directory.synchronize)
  }

  private func publish(_ file: TemporaryFile, ending: String) throws(LedgerError) -> FilePath {
    try LedgerError.making(place.path, file.file.synchronize)
    var attempt = 1
    while true {
      let name = Self.name(of: place.file, attempt: attempt, ending: ending)
      do throws(FileError) {
        // A log that SQLite could not take in stays beside its file.
        if !(name + "-wal").isTaken, !name.isTaken { try file.publishCompanion("-wal", of: name) }
        try file.publish(as: name)
        return name
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
