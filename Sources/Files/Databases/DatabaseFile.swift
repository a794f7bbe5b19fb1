/// An SQLite database as the file system sees it: its file, and those that SQLite keeps beside it while it is
/// in use.
public struct DatabaseFile: Sendable {
  /// What SQLite appends to the name for its rollback journal, its log of changes and its shared memory.
  public static let companions = ["-journal", "-wal", "-shm"]
  /// The database itself.
  public let path: FilePath

  /// Makes one from the path of the database.
  public init(_ path: FilePath) { self.path = path }

  /// Whether a path is a name that SQLite would use for a companion of this database, whether or not that
  /// exists.
  public func hasCompanion(named place: FilePath) -> Bool {
    Self.companions.contains { place.isSameName(as: path + $0) }
  }

  /// Makes sure that the names of the companions are not too long; otherwise SQLite would fail only later.
  ///
  /// - Throws: `FileError`.
  public func requireRoomForCompanions() throws(FileError) {
    for companion in Self.companions {
      do throws(Errno) {
        _ = try FileStatus(of: path + companion, followsLinks: false)
      } catch {
        if error == .nameTooLong { throw FileError(.make, path, error) }
      }
    }
  }

  /// Whether a path leads to the database or a companion, under any name.
  public func includes(_ place: FilePath) -> Bool {
    ([""] + Self.companions).contains { place.isSameName(as: path + $0) || place.isSameFile(as: path + $0) }
  }
}
