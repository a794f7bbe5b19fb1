import Glibc

/// A file that is written beside its place and published whole.
final class FileOutput: Output {
  private let path: String
  private let temporary: String
  private let descriptor: Int32
  private let output: DescriptorOutput
  private var isPublished = false

  /// Begins a file.
  ///
  /// - Parameter ledger: The ledger that must not be overwritten.
  init(_ path: String, ledger: String) throws {
    if path.isEmpty { throw OutputFailure(description: "--output needs the name of a file") }
    // A link stays a link: what it leads to is written.
    let target = realpath(path, nil)
    defer { free(target) }
    let place = target.map { String(cString: $0) } ?? path
    var status = stat()
    let exists = stat(place, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR {
      throw OutputFailure(description: "\(path) is a directory. Name a file with --output")
    }
    if exists, Self.isLedger(status, ledger) {
      throw OutputFailure(description: "\(path) is the ledger itself. Name another file with --output")
    }
    if exists, Self.isDatabase(place) {
      throw OutputFailure(
        description: "\(path) is an SQLite database, perhaps a ledger. Name another file with --output")
    }
    self.path = place
    // A device or a pipe is no file that can be replaced.
    let isSpecial = exists && status.st_mode & S_IFMT != S_IFREG
    temporary = isSpecial ? place : "\(place).\(getpid()).tmp"
    descriptor = Glibc.open(
      temporary, (isSpecial ? 0 : O_CREAT | O_EXCL) | O_WRONLY | O_CLOEXEC,
      exists ? status.st_mode & 0o777 : 0o666)
    guard descriptor >= 0 else {
      throw OutputFailure(
        description:
          "\(path) can't be written: \(String(cString: strerror(errno))). Name another file with --output")
    }
    output = DescriptorOutput(descriptor, name: path)
    isPublished = isSpecial
  }

  private static func isLedger(_ status: stat, _ ledger: String) -> Bool {
    ["", "-wal", "-shm", "-journal"].contains { suffix in
      var source = stat()
      return stat(ledger + suffix, &source) == 0 && source.st_ino == status.st_ino
        && source.st_dev == status.st_dev
    }
  }

  private static func isDatabase(_ path: String) -> Bool {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let magic = Array("SQLite format 3\0".utf8)
    var head = [UInt8](repeating: 0, count: magic.count)
    return pread(descriptor, &head, head.count, 0) == head.count && head == magic
  }

  deinit {
    close(descriptor)
    if !isPublished { unlink(temporary) }
  }

  func write(_ text: String) throws { try output.write(text) }

  func finish() throws {
    try output.finish()
    guard !isPublished else { return }
    guard fsync(descriptor) == 0, rename(temporary, path) == 0 else {
      throw OutputFailure(
        description:
          "\(path) can't be written: \(String(cString: strerror(errno))). Name another file with --output")
    }
    isPublished = true
  }
}
