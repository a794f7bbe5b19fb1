import Files

extension LedgerError {
  /// The meaning of a refusal of the file system for the ledger at a path.
  ///
  /// - Parameter action: What could not be done to it: `made`, `read`, `written`.
  init(_ error: FileError, path: String, action: String) {
    self =
      error.errno == .noSpace
      ? .diskFull(path: path) : .system(path: path, action: action, reason: error.errno.reason)
  }

  /// Runs `body` and says of what the file system refuses in it that the ledger at a path can't be made.
  static func making<Result>(
    _ path: String, _ body: () throws(FileError) -> Result
  ) throws(LedgerError) -> Result {
    do throws(FileError) {
      return try body()
    } catch {
      throw LedgerError(error, path: path, action: "made")
    }
  }
}

extension FileStatus.Kind {
  /// What it is if it is no regular file, in words.
  var otherThanFile: String? {
    switch self {
    case .file: nil
    case .directory: "a directory"
    case .pipe: "a pipe"
    case .socket: "a socket"
    case .link: "a link"
    case .device: "a device"
    }
  }
}
