import Glibc

/// The reader of the pipe has stopped; the command ends quietly.
public struct OutputClosed: Error {}

/// What is written could not be.
public struct OutputFailure: Error, CustomStringConvertible {
  /// What, and what to do.
  public let description: String

  /// Something stands at the place, and nobody has said that it may be replaced.
  static func exists(_ path: String) -> OutputFailure {
    OutputFailure(
      description:
        "\(path) exists already and is left as it is. Name another place with --output, or replace it with --force"
    )
  }

  /// Makes a failure of the last system call.
  static func system(_ path: String) -> OutputFailure {
    OutputFailure(
      description:
        "\(path) can't be written: \(String(cString: strerror(errno))). Name another place with --output")
  }
}

/// A place to write text to.
public protocol Output: AnyObject {
  /// Writes a text.
  ///
  /// - Throws: `OutputFailure`, `OutputClosed`.
  func write(_ text: String) throws
  /// Everything has been written.
  ///
  /// - Throws: As `write`.
  func finish() throws
}

extension Output {
  /// Writes a line and sends it on its way.
  ///
  /// - Throws: As `write`.
  public func writeLine(_ text: String) throws {
    try write(text + "\n")
    try finish()
  }
}

/// Writes to a file descriptor, in blocks.
public class DescriptorOutput: Output {
  private let descriptor: Int32
  private let name: String
  private var buffer: [UInt8] = []

  /// Makes an output of an open descriptor, which it does not close.
  public init(_ descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// Writes a text, when there is a block of it.
  public func write(_ text: String) throws {
    buffer += text.utf8
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Writes what is left.
  public func finish() throws { try flush() }

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
public final class StandardOutput: DescriptorOutput {
  /// Whether a name means standard output, which may be a file that others write to as well.
  public static func isMeant(by name: String) -> Bool {
    ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].contains(name)
  }

  /// Makes an output of descriptor 1.
  public init() { super.init(1, name: "standard output") }
}
