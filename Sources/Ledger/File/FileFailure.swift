import Files

/// What can be done to a file, and fail.
public enum FileAction: String, Sendable {
  /// Making it.
  case made
  /// Reading it.
  case read
  /// Writing it.
  case written
}

/// What a path can lead to besides a regular file.
public enum FileKind: String, Sendable {
  /// A directory.
  case directory
  /// A named pipe.
  case pipe
  /// A socket.
  case socket
  /// A symbolic link.
  case link
  /// A device.
  case device
}

extension LedgerError {
  /// What a refusal of the file system means for the ledger at a path.
  ///
  /// - Parameter action: What could not be done to it.
  init(_ error: FileError, path: String, action: FileAction) {
    self = .refusal(error.errno, path: path, action: action)
  }

  /// What an error number of the operating system means for the ledger at a path.
  static func refusal(_ errno: Errno, path: String, action: FileAction) -> LedgerError {
    if errno == .noSpace { return .diskFull(path: path) }
    if let obstacle = Diagnosis.obstacle(errno) { return .obstacle(path: path, obstacle) }
    return .system(path: path, action: action, reason: errno.reason)
  }

  /// Runs `body`; if the file system refuses something in it, the error is that the ledger at a path can't be
  /// made.
  static func making<Result>(
    _ path: String, _ body: () throws(FileError) -> Result
  ) throws(LedgerError) -> Result {
    do throws(FileError) {
      return try body()
    } catch {
      throw LedgerError(error, path: path, action: .made)
    }
  }
}

extension FileStatus.Kind {
  /// What it is, unless it is a regular file.
  var otherThanFile: FileKind? {
    switch self {
    case .file: nil
    case .directory: .directory
    case .pipe: .pipe
    case .socket: .socket
    case .link: .link
    case .device: .device
    }
  }
}
