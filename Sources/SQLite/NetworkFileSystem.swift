import CSQLite

/// Whether a path is on a file system of another host.
///
/// "All processes using a database must be on the same host computer; WAL does not work over a network
/// filesystem" (SQLite, Write-Ahead Logging).
public enum NetworkFileSystem {
  /// The name of the network file system on which a path is, or nil on a local one.
  public static func name(of path: String) -> String? {
    name(ofType: rl_file_system_type(path))
  }

  /// The name for a magic number of `statfs`, if it is that of a network file system.
  public static func name(ofType type: UInt32) -> String? {
    switch type {
    case 0x6969: "NFS"
    case 0x517b, 0xff53_4d42, 0xfe53_4d42: "SMB"
    default: nil
    }
  }
}
