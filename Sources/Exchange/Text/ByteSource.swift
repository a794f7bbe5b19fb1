import Files

/// Where the bytes of a file come from; any part of it can be read at any time.
protocol ByteSource: AnyObject {
  /// Reads bytes from an offset on, until the buffer is full or the file ends.
  ///
  /// - Returns: How many were read; 0 at the end of the file.
  /// - Throws: `FileError`.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int
}

extension ByteSource {
  /// The bytes from the beginning, up to a limit.
  ///
  /// - Throws: `FileError`.
  func bytes(upTo limit: Int) throws(FileError) -> [UInt8] {
    let part = UnsafeMutableRawBufferPointer.allocate(byteCount: min(limit, 1 << 16), alignment: 1)
    defer { part.deallocate() }
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let count = try read(into: part, at: bytes.count)
      if count == 0 { break }
      bytes += part[..<min(count, limit - bytes.count)]
    }
    return bytes
  }
}

extension OpenFile: ByteSource {}

/// Bytes in memory.
final class MemorySource: ByteSource {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    let count = min(buffer.count, bytes.count - offset)
    bytes.withUnsafeBytes { bytes in
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count]))
    }
    return count
  }
}
