import Glibc

/// What the file system knows about a file.
///
/// If two taken one after the other are equal, nothing was written in between.
public struct FileStatus: Equatable, Sendable {
  /// What kind of thing a path leads to.
  public enum Kind: Sendable {
    /// A regular file.
    case file
    /// A directory.
    case directory
    /// A named pipe.
    case pipe
    /// A socket.
    case socket
    /// A symbolic link, when links are not followed.
    case link
    /// A device.
    case device
  }

  /// A time of the file system's clock.
  private struct Time: Equatable {
    let seconds: Int
    let nanoseconds: Int
  }

  private let device: UInt64
  private let inode: UInt64
  private let mode: UInt32
  /// How many names it has (hard links); 0 if it has lost the last one while somebody has it open.
  public let links: Int
  private let owner: UInt32
  /// The number of its group.
  let group: UInt32
  /// How many bytes it has.
  public let size: Int64
  private let modified: Time
  private let changed: Time

  /// The status of what a path leads to, or of a link itself.
  ///
  /// - Throws: `Errno`, `noEntry` if there is nothing.
  public init(of path: FilePath, followsLinks: Bool = true) throws(Errno) {
    var found = stat()
    let code = followsLinks ? stat(path.string, &found) : lstat(path.string, &found)
    guard code == 0 else { throw Errno.last }
    self.init(found)
  }

  init(_ found: stat) {
    device = UInt64(found.st_dev)
    inode = UInt64(found.st_ino)
    mode = found.st_mode
    links = Int(found.st_nlink)
    owner = found.st_uid
    group = found.st_gid
    size = Int64(found.st_size)
    modified = Time(seconds: found.st_mtim.tv_sec, nanoseconds: found.st_mtim.tv_nsec)
    changed = Time(seconds: found.st_ctim.tv_sec, nanoseconds: found.st_ctim.tv_nsec)
  }

  /// What it is.
  public var kind: Kind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .directory
    case S_IFIFO: .pipe
    case S_IFSOCK: .socket
    case S_IFLNK: .link
    default: .device
    }
  }

  /// Whether it belongs to the user.
  var isOwn: Bool { owner == geteuid() }

  /// Who may read, write and run it: nine bits.
  public var permissions: UInt32 { mode & 0o777 }

  /// Makes it the owner of another file too, as far as the user may do that.
  func giveOwner(to descriptor: Int32) { _ = fchown(descriptor, owner, group) }

  /// Whether both are the same file, under any name.
  public func isSameFile(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }
}
