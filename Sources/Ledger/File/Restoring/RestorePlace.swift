import Files
import SQLite

/// Where a backup is put, and what is there now.
struct RestorePlace {
  /// What a file holds, as far as its first bytes show.
  enum Content {
    /// There is no file.
    case nothing
    /// It has no bytes.
    case empty
    /// A ledger, which may be damaged.
    case ledger
    /// Something that is no SQLite database, or none any more.
    case other
  }

  /// The path, as it was given.
  let path: String
  /// The file itself, without links.
  let file: FilePath
  /// The file that is there; nil if there is none.
  let status: FileStatus?
  /// What it holds.
  let content: Content
  /// How many bytes its pages have.
  let pageSize: Int?

  /// Looks at a place.
  ///
  /// - Throws: `LedgerError`: it can't be written, a ledger can't be used there, or it has another program's database.
  init(_ path: String) throws {
    self.path = path
    let name = FilePath(path)
    status = try Self.status(of: name)
    file = name.withoutLink
    let directory = file.directory
    guard (try? FileStatus(of: directory)) != nil else {
      throw LedgerError.noDirectory(path: path, directory: directory.string)
    }
    if let kind = status?.kind.otherThanFile { throw LedgerError.notAFile(path: path, kind: kind) }
    try LedgerError.placing(path) { [file] () throws(PlaceFault) in
      try PlaceFault.requireShortToMake(KeptFile.name(of: file, attempt: 99))
      try PlaceFault.requireLocal(directory, isNew: !file.isTaken)
      if file.isMountPoint { throw .mountedAlone }
    }
    guard directory.isWritable, status == nil || file.isWritable else {
      throw Diagnosis(path: path).unwritable
    }
    guard let status else {
      (content, pageSize) = (.nothing, nil)
      return
    }
    let header = try LedgerFile.header(of: file)
    guard header.isDatabase else {
      (content, pageSize) = (status.size == 0 ? .empty : .other, nil)
      return
    }
    if let id = header.applicationID, id != LedgerFile.applicationID {
      throw LedgerError.foreign(path: path, applicationID: id)
    }
    (content, pageSize) = (.ledger, header.pageSize.map(Int.init))
  }

  private static func status(of path: FilePath) throws -> FileStatus? {
    do throws(Errno) {
      return try FileStatus(of: path)
    } catch {
      if path.leadsNowhere {
        throw LedgerError.place(path: path.string, .linkToNowhere(path.linkTarget ?? ""))
      }
      if error == .noEntry { return nil }
      throw LedgerError.system(path: path.string, action: .read, reason: error.reason)
    }
  }

  /// Whether the same file is there as before, or still none.
  var isUnchanged: Bool {
    guard let status else { return !file.isTaken }
    return (try? FileStatus(of: file))?.isSameFile(as: status) == true
  }

  /// Whether it is a ledger on which SQLite can work by this name.
  var isOrdinary: Bool { content == .ledger && status?.links == 1 }

  /// Removes what SQLite keeps beside the file, which nobody has open.
  func removeCompanions() throws(LedgerError) {
    do throws(FileError) {
      for suffix in DatabaseFile.companions { try (file + suffix).remove() }
      try file.directory.synchronize()
    } catch {
      throw LedgerError(error, path: path, action: .written)
    }
  }
}

/// The entries of a journal by their numbers, each with its digest, as far as they can be read.
struct JournalEnd {
  /// The last entry.
  let head: (entry: Int, digest: String)
  private let digests: [Int: String]

  /// Reads it; nil if there is no journal, or it can't be read at all.
  ///
  /// - Throws: `SQLiteError` that says nothing of the file, such as a full disk.
  init?(of database: Database) throws {
    var digests: [Int: String] = [:]
    do {
      // From the end: damage further on hides only what is older.
      try database.forEach("SELECT entry, digest FROM journal ORDER BY entry DESC") { row in
        digests[try row.int(0)] = try row.text(1)
      }
    } catch let error as SQLiteError where !error.isOfTheMoment {
      // What has been read will do.
    }
    guard let last = digests.max(by: { $0.key < $1.key }) else { return nil }
    head = (last.key, last.value)
    self.digests = digests
  }

  /// Whether it has an entry.
  func has(_ entry: Int, _ digest: String) -> Bool { digests[entry] == digest }
}
