/// The operating system refused something: what, at which path, and why.
///
/// It has no message for the user, as only the caller knows what the file was for:
///
///     catch { throw LedgerError.system(path: path, action: .made, reason: error.errno.reason) }
public struct FileError: Error, Equatable, Sendable {
  /// What was being done.
  public enum Operation: Equatable, Sendable {
    /// Making a file or folder under a temporary name.
    case make
    /// Opening an existing file.
    case open
    /// Reading a file.
    case read
    /// Writing a file.
    case write
    /// Waiting until it is on the disk.
    case synchronize
    /// Removing a file.
    case remove
    /// Giving a file or folder its name.
    case publish
  }

  /// What it was done to.
  public let path: FilePath
  /// What was being done.
  public let operation: Operation
  /// Why it could not be.
  public let errno: Errno
  /// Where something was left that could not be moved back.
  public let leftAt: FilePath?

  init(_ operation: Operation, _ path: FilePath, _ errno: Errno = .last, leftAt: FilePath? = nil) {
    self.path = path
    self.operation = operation
    self.errno = errno
    self.leftAt = leftAt
  }
}
