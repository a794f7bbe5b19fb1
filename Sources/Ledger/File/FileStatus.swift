import Glibc

/// What the file system says of a path.
struct FileStatus: Equatable {
  let device: UInt64
  let inode: UInt64
  let size: Int64
  let modified: [Int]
  let mode: UInt32

  /// The status of a path, or nil with the reason as an errno.
  static func of(_ path: String) -> Result<FileStatus, Errno> {
    var status = stat()
    guard stat(path, &status) == 0 else { return .failure(Errno(errno)) }
    return .success(
      FileStatus(
        device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int64(status.st_size),
        modified: [
          status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
        ], mode: status.st_mode))
  }

  /// What kind of thing it is if it is no regular file, in words.
  var otherKind: String? {
    switch mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "a directory"
    case S_IFIFO: "a pipe"
    case S_IFSOCK: "a socket"
    default: "a device"
    }
  }
}

/// The directory of a path, and the last name in it.
func splitPath(_ path: String) -> (directory: String, name: String) {
  guard let slash = path.lastIndex(of: "/") else { return (".", path) }
  let directory = slash == path.startIndex ? "/" : String(path[..<slash])
  return (directory, String(path[path.index(after: slash)...]))
}
