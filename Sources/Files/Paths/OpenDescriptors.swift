import Glibc

/// The files that this process has open, whoever opened them.
public enum OpenDescriptors {
  /// Descriptors are given out from the lowest free number on.
  private static let limit: Int32 = 1024

  private static func first(of file: FileStatus) -> (descriptor: Int32, status: FileStatus)? {
    for descriptor in 0..<limit {
      var found = stat()
      guard fstat(descriptor, &found) == 0 else { continue }
      let status = FileStatus(found)
      if status.isSameFile(as: file) { return (descriptor, status) }
    }
    return nil
  }

  /// Whether the process has a file open.
  public static func contain(_ file: FileStatus) -> Bool { first(of: file) != nil }

  /// What the file system knows now about a file that the process has open, whatever its name; nil if it has not.
  public static func status(of file: FileStatus) -> FileStatus? { first(of: file)?.status }

  /// The path at which a file that the process has open is now; nil if it has none, or `/proc` does not tell.
  public static func path(of file: FileStatus) -> FilePath? {
    guard let descriptor = first(of: file)?.descriptor else { return nil }
    let path = FilePath("/proc/self/fd/\(descriptor)").resolved
    guard let status = try? FileStatus(of: path), status.isSameFile(as: file),
      !path.string.hasPrefix("/proc/self/fd/")
    else { return nil }
    return path
  }
}
