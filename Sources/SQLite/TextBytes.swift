import CSQLite

/// The bytes of a text in a row, checked to be UTF-8; they stay where they are until the next row.
///
/// `String(validating:as:)` would do in one call, but takes three times as long: it is generic, and asks the
/// runtime for types at each call. Most texts are ASCII, which can be checked eight bytes at a time.
@usableFromInline struct TextBytes {
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  @usableFromInline let isASCII: Bool

  /// The bytes, or nil if they are not UTF-8.
  @inlinable init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    isASCII = Self.isASCII(UnsafeRawBufferPointer(bytes))
    guard isASCII || Self.isUTF8(UnsafeRawBufferPointer(bytes)) else { return nil }
  }

  /// The text as a string.
  @inlinable var string: String {
    String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: isASCII))
  }
}

extension TextBytes {
  @inlinable @inline(__always) static func isASCII(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let count = bytes.count
    var seen: UInt64 = 0
    guard count >= 8 else {
      for byte in bytes { seen |= UInt64(byte) }
      return seen & highBits == 0
    }
    var place = 0
    while place &+ 8 < count {
      seen |= word(bytes, place)
      place &+= 8
    }
    // The last eight bytes, some of which may have been checked already.
    seen |= word(bytes, count &- 8)
    return seen & highBits == 0
  }

  /// Whether bytes are well-formed UTF-8.
  @usableFromInline static func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var place = 0
    while place < bytes.count {
      if place &+ 8 <= bytes.count && word(bytes, place) & highBits == 0 {
        place &+= 8
        continue
      }
      let length = scalarLength(bytes, place)
      guard length > 0 else { return false }
      place &+= length
    }
    return true
  }

  /// How many bytes a scalar has, or 0 if it is not in Unicode's table of well-formed UTF-8 (3-7).
  @inline(__always)
  private static func scalarLength(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Int {
    let (length, least, most): (Int, UInt8, UInt8)
    switch bytes[place] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: (length, least, most) = (2, 0x80, 0xBF)
    case 0xE0: (length, least, most) = (3, 0xA0, 0xBF)
    case 0xED: (length, least, most) = (3, 0x80, 0x9F)
    case 0xE1...0xEF: (length, least, most) = (3, 0x80, 0xBF)
    case 0xF0: (length, least, most) = (4, 0x90, 0xBF)
    case 0xF1...0xF3: (length, least, most) = (4, 0x80, 0xBF)
    case 0xF4: (length, least, most) = (4, 0x80, 0x8F)
    default: return 0
    }
    guard place &+ length <= bytes.count else { return 0 }
    guard bytes[place &+ 1] >= least && bytes[place &+ 1] <= most else { return 0 }
    if length > 2 && bytes[place &+ 2] & 0xC0 != 0x80 { return 0 }
    if length > 3 && bytes[place &+ 3] & 0xC0 != 0x80 { return 0 }
    return length
  }

  @inlinable @inline(__always) static var highBits: UInt64 { 0x8080_8080_8080_8080 }

  @inlinable @inline(__always)
  static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
  }
}
