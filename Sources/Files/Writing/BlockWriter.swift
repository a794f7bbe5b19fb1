/// Writes text to an open file in blocks, so that not every row costs a system call.
public final class BlockWriter {
  private static let blockSize = 1 << 16
  private let file: OpenFile
  private var buffer: [UInt8] = []

  /// Makes a writer.
  public init(_ file: OpenFile) { self.file = file }

  /// Takes a text, and writes once there is a block.
  ///
  /// - Throws: `FileError`.
  public func write(_ text: String) throws(FileError) {
    buffer += text.utf8
    if buffer.count >= Self.blockSize { try flush() }
  }

  /// Takes bytes, and writes once there is a block.
  ///
  /// - Throws: `FileError`.
  public func write(bytes: UnsafeRawBufferPointer) throws(FileError) {
    // A block from the caller is not copied into another one.
    if bytes.count >= Self.blockSize / 2 {
      try flush()
      return try file.write(bytes: bytes)
    }
    buffer += bytes
    if buffer.count >= Self.blockSize { try flush() }
  }

  /// Writes what is left.
  ///
  /// - Throws: `FileError`.
  public func flush() throws(FileError) {
    try file.write(buffer[...])
    buffer.removeAll(keepingCapacity: true)
  }
}
