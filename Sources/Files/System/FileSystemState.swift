import Glibc

/// What a file system has room for, and whether it can be written.
public struct FileSystemState: Equatable, Sendable {
  /// How many bytes a user without privileges can still write.
  public var free: UInt64
  /// Whether it is mounted for reading only.
  public var isReadOnly: Bool

  /// Makes a state.
  public init(free: UInt64, isReadOnly: Bool) {
    self.free = free
    self.isReadOnly = isReadOnly
  }

  /// The state of the file system that a path is on; nil if it can't be told.
  public init?(of path: FilePath) {
    var status = statvfs()
    guard statvfs(path.string, &status) == 0 else { return nil }
    let (free, isTooLarge) = UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize))
    self.init(free: isTooLarge ? .max : free, isReadOnly: status.f_flag & UInt(ST_RDONLY) != 0)
  }
}
