/// A place in a text file.
struct TextPlace: Equatable {
  /// The line, from 1.
  let line: Int
  /// The column in Unicode scalars, from 1.
  let column: Int
}

extension TextPlace {
  /// The place of a byte, counted from where a line begins; this reads the file.
  ///
  /// - Parameters:
  ///   - start: Where the line begins in the file, without a byte order mark.
  ///   - line: Its number.
  init(ofByte target: Int, in source: any ByteSource, from start: Int, line: Int) {
    var (line, column) = (line, 1)
    var next = start
    withUnsafeTemporaryAllocation(byteCount: 1 << 12, alignment: 1) { buffer in
      while next < target {
        let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(buffer.count, target - next)])
        guard let count = try? source.read(into: part, at: next), count > 0 else { return }
        next += count
        for byte in part[..<count] {
          if byte == UInt8(ascii: "\n") {
            line += 1
            column = 1
          } else if byte & 0xc0 != 0x80 {
            // A column is a Unicode scalar, so bytes that continue one do not count.
            column += 1
          }
        }
      }
    }
    self.init(line: line, column: column)
  }
}
