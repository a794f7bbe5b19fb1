import Glibc

/// The reader of the pipe has stopped; the command ends quietly.
struct OutputClosed: Error {}

/// What is written could not be.
struct OutputFailure: Error, CustomStringConvertible {
  let description: String
}

/// A place to write text to.
protocol Output: AnyObject {
  func write(_ text: String) throws
  /// Everything has been written.
  func finish() throws
}

extension Output {
  func writeLine(_ text: String) throws {
    try write(text + "\n")
    try finish()
  }
}

/// Writes to a file descriptor, in blocks.
class DescriptorOutput: Output {
  private let descriptor: Int32
  private let name: String
  private var buffer: [UInt8] = []

  init(_ descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  func write(_ text: String) throws {
    buffer += text.utf8
    if buffer.count >= 1 << 16 { try flush() }
  }

  func finish() throws { try flush() }

  private func flush() throws {
    var written = 0
    while written < buffer.count {
      let count = buffer[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        written += count
      } else if errno == EPIPE {
        throw OutputClosed()
      } else if errno != EINTR {
        throw OutputFailure(
          description: "\(name) can't be written: \(String(cString: strerror(errno))). Check where it goes")
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Standard output.
final class StandardOutput: DescriptorOutput {
  init() { super.init(1, name: "standard output") }
}

/// Standard error, for messages; what can't be written there is lost.
enum StandardError {
  static func writeLine(_ text: String) {
    try? DescriptorOutput(2, name: "standard error").writeLine(text)
  }
}

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
