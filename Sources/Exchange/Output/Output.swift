import Files

/// The reader of the pipe has stopped, so the command ends quietly.
public struct OutputClosed: Error {}

/// A place to write text to.
public protocol Output: AnyObject {
  /// Writes a text.
  ///
  /// - Throws: `OutputFailure`, `OutputClosed`.
  func write(_ text: String) throws
  /// Writes bytes.
  ///
  /// - Throws: As `write`.
  func write(bytes: UnsafeRawBufferPointer) throws
  /// Everything has been written.
  ///
  /// - Throws: As `write`.
  func finish() throws
}

extension Output {
  /// Writes bytes of UTF-8 as text.
  ///
  /// - Throws: As `write`.
  public func write(bytes: UnsafeRawBufferPointer) throws {
    try write(String(decoding: bytes, as: UTF8.self))
  }

  /// Writes a line, without waiting for a full block.
  ///
  /// - Throws: As `write`.
  public func writeLine(_ text: String) throws {
    try write(text + "\n")
    try finish()
  }
}

/// Writes to a file descriptor, in blocks.
public class DescriptorOutput: Output {
  private let writer: BlockWriter
  private let name: String

  /// Makes an output of an open descriptor, which it does not close.
  public convenience init(_ descriptor: Int32, name: String) {
    self.init(OpenFile(descriptor: descriptor, named: name), name: name)
  }

  init(_ file: OpenFile, name: String) {
    writer = BlockWriter(file)
    self.name = name
  }

  /// Writes a text, block by block.
  public func write(_ text: String) throws {
    do throws(FileError) { try writer.write(text) } catch { throw failure(error) }
  }

  /// Writes bytes, block by block.
  public func write(bytes: UnsafeRawBufferPointer) throws {
    do throws(FileError) { try writer.write(bytes: bytes) } catch { throw failure(error) }
  }

  /// Writes what is left.
  public func finish() throws {
    do throws(FileError) { try writer.flush() } catch { throw failure(error) }
  }

  private func failure(_ error: FileError) -> any Error {
    if error.errno == .brokenPipe { return OutputClosed() }
    return OutputFailure.broken(name, reason: error.errno.reason)
  }
}

/// Standard output.
public final class StandardOutput: DescriptorOutput {
  /// Whether a name means standard output, which others may be writing to as well.
  public static func isMeant(by name: String) -> Bool {
    if ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].contains(name) { return true }
    guard let descriptor = NamedDescriptor(FilePath(name)) else { return false }
    return descriptor.isOurs && descriptor.number == 1
  }

  /// Makes an output of descriptor 1.
  public init() {
    let name = "standard output"
    super.init(OpenFile(descriptor: 1, named: name), name: name)
  }
}
