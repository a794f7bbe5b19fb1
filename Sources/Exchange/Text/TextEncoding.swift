/// What the first bytes of a file tell about its encoding.
enum TextEncoding {
  /// The byte order mark of UTF-8, which a spreadsheet writes so that it knows the encoding again.
  static let mark: [UInt8] = [0xef, 0xbb, 0xbf]

  /// Whether a text begins as UTF-16 does: with its byte order mark, or with ASCII of which every other byte is zero.
  static func isUTF16(_ bytes: some Collection<UInt8>) -> Bool {
    let start = Array(bytes.prefix(4))
    if start.starts(with: [0xff, 0xfe]) || start.starts(with: [0xfe, 0xff]) { return true }
    guard start.count == 4 else { return false }
    let zeros = start.map { $0 == 0 }
    return zeros == [false, true, false, true] || zeros == [true, false, true, false]
  }

  /// The first byte of a text that is not UTF-8, with its place in bytes; nil if all of it is.
  static func notUTF8(in bytes: UnsafeBufferPointer<UInt8>) -> (byte: UInt8, offset: Int)? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      let offset = error.byteOffsets.lowerBound
      return (bytes[offset], offset)
    }
  }

  /// How many characters (Unicode scalars) begin in bytes.
  static func characters(in bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xc0 == 0x80 ? 0 : 1) }
  }
}
