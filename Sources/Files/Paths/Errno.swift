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
  /// Links lead to each other in a circle.
  public static let linkLoop = Errno(ELOOP)
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
  /// The user may not use more of the disk.
  public static let quota = Errno(EDQUOT)
  /// The file system is mounted for reading only.
  public static let readOnlyFileSystem = Errno(EROFS)
  /// The process, or the machine, has as many files open as it may.
  public static let tooManyOpenFiles: [Errno] = [Errno(EMFILE), Errno(ENFILE)]
  /// There is not enough memory.
  public static let noMemory = Errno(ENOMEM)
  /// The system has no locks left, or the file system has none.
  public static let noLocks = Errno(ENOLCK)
  /// The file would be larger than the file system, or a limit of the process, allows.
  public static let fileTooLarge = Errno(EFBIG)
  /// The operation is not permitted.
  public static let notPermitted = Errno(EPERM)
  /// The device fails, or is no longer there.
  public static let deviceFailures: [Errno] = [
    Errno(EIO), Errno(ENXIO), Errno(ENODEV), Errno(ESTALE), Errno(EREMOTEIO),
  ]
  /// Somebody else holds a lock.
  public static let wouldBlock = Errno(EAGAIN)
  /// A signal came before anything was done.
  public static let interrupted = Errno(EINTR)

  /// The file system or the kernel does not support the request.
  var isUnsupported: Bool { [EINVAL, ENOSYS, EOPNOTSUPP].contains(code) }
}
