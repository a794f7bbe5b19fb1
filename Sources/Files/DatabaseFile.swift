/// An SQLite database as the file system sees it: a file, and what SQLite keeps beside it while it is in use.
public struct DatabaseFile: Sendable {
  /// What SQLite puts behind the name for its rollback journal, its log of changes and its shared memory.
  public static let companions = ["-journal", "-wal", "-shm"]
  /// The database itself.
  public let path: FilePath

  /// Makes one of the path of the database.
  public init(_ path: FilePath) { self.path = path }

  /// Whether a place has a name that SQLite takes for a companion of this database, there or not.
  public func hasCompanion(named place: FilePath) -> Bool {
    Self.companions.contains { place.isSameName(as: path + $0) }
  }

  /// Whether a place is the database or a companion, by whatever name.
  public func includes(_ place: FilePath) -> Bool {
    ([""] + Self.companions).contains { place.isSameName(as: path + $0) || place.isSameFile(as: path + $0) }
  }
}
