import Glibc

extension OpenFile {
  /// What became of a request for the lock on a file.
  enum Lock: Equatable {
    /// This process has it, until the file is closed.
    case taken
    /// Somebody else has it.
    case held
    /// There are no locks of this kind.
    case unsupported
  }

  /// Takes the lock on it, without waiting.
  ///
  /// On this host it has nothing to do with SQLite's locks, which are of another kind (fcntl). NFS and SMB make the one of
  /// the other, so that it would shut SQLite out.
  func lock() -> Lock {
    if Self.sharedKinds.contains(FileSystemKind(of: path).magic) { return .unsupported }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return .taken }
    return Errno.last == Errno(EWOULDBLOCK) ? .held : .unsupported
  }

  /// The magic numbers of NFS and SMB.
  private static let sharedKinds: Set<UInt32> = [0x6969, 0x517b, 0xff53_4d42, 0xfe53_4d42]

  /// Whether a path leads to this very file.
  func isAt(_ path: FilePath, followsLinks: Bool) -> Bool {
    guard let status = try? status(), let found = try? FileStatus(of: path, followsLinks: followsLinks) else {
      return false
    }
    return status.isSameFile(as: found)
  }

  /// Whether a name is that of this very file.
  func hasName(_ path: FilePath) -> Bool { isAt(path, followsLinks: false) }

  /// A path by which this process can reach the file as long as it is open, even if it has no name.
  var descriptorPath: FilePath { FilePath("/proc/self/fd/\(descriptor)") }

  /// Whether that path works: without /proc it doesn't.
  var isReachableByDescriptor: Bool { isAt(descriptorPath, followsLinks: true) }
}
