import Glibc

/// An error number of the operating system.
public struct Errno: Error, Equatable, Sendable {
  /// The number.
  public let code: Int32

  /// Makes one from its number.
  public init(_ code: Int32) { self.code = code }

  /// That of the last call that failed.
  public static var last: Errno { Errno(errno) }

  /// What it means, in the C library's words.
  public var reason: String { String(cString: strerror(code)) }
}

extension Errno {
  /// There is no such file or directory.
  public static let noEntry = Errno(ENOENT)
  /// A part of the path is not a directory.
  public static let notADirectory = Errno(ENOTDIR)
  /// The user does not have permission.
  public static let noPermission = Errno(EACCES)
  /// Something has the name already.
  public static let exists = Errno(EEXIST)
  /// The directory has files in it.
  public static let notEmpty = Errno(ENOTEMPTY)
  /// The name has more bytes than the file system takes.
  public static let nameTooLong = Errno(ENAMETOOLONG)
  /// There is no room left on the disk.
  public static let noSpace = Errno(ENOSPC)
  /// The reader of the pipe has closed it.
  public static let brokenPipe = Errno(EPIPE)
  /// A signal came before anything was done.
  public static let interrupted = Errno(EINTR)

  /// The file system or the kernel does not support the request.
  var isUnsupported: Bool { [EINVAL, ENOSYS, EOPNOTSUPP].contains(code) }
}
