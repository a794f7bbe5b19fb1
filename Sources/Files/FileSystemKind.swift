import CSystem

/// The kind of a file system, by its magic number of `statfs`.
public struct FileSystemKind: Equatable, Sendable {
  /// The number; 0 if it is not known.
  public let magic: UInt32

  /// Makes the kind of a number.
  public init(magic: UInt32) { self.magic = magic }

  /// The kind of the file system that a path is on.
  public init(of path: FilePath) { self.init(magic: rl_file_system_type(path.string)) }

  /// Its name if it is on another host, or nil.
  ///
  /// "All processes using a database must be on the same host computer; WAL does not work over a network
  /// filesystem" (SQLite, Write-Ahead Logging).
  public var networkName: String? {
    switch magic {
    case 0x6969: "NFS"
    case 0x517b, 0xff53_4d42, 0xfe53_4d42: "SMB"
    default: nil
    }
  }
}
