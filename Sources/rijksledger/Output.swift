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
