import Crypto

/// SHA-256 over fields, each preceded by its length, so that no two lists of fields give the same bytes.
struct Digest {
  private var hash = SHA256()
  /// What has not been hashed yet: hashing block by block is faster than field by field.
  private var buffer: [UInt8] = []

  /// Adds a field.
  mutating func add(_ field: String) {
    var field = field
    field.withUTF8 { bytes in add(nil, UnsafeRawBufferPointer(bytes)) }
  }

  /// Adds a field of bytes.
  ///
  /// - Parameter prefix: A letter of ASCII before them that is part of the field.
  mutating func add(_ prefix: Unicode.Scalar?, _ bytes: UnsafeRawBufferPointer) {
    let count = bytes.count + (prefix == nil ? 0 : 1)
    withUnsafeBytes(of: UInt64(count).littleEndian) { buffer.append(contentsOf: $0) }
    if let prefix { buffer.append(UInt8(ascii: prefix)) }
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { flush() }
  }

  /// Adds a field that has its length before it already.
  mutating func add(_ field: Framed) {
    buffer.append(contentsOf: field.bytes)
    if buffer.count >= 1 << 16 { flush() }
  }

  /// A field with its length before it, for what is added to a digest time and again.
  struct Framed {
    fileprivate let bytes: [UInt8]

    init(_ field: String) {
      bytes = withUnsafeBytes(of: UInt64(field.utf8.count).littleEndian, Array.init) + Array(field.utf8)
    }
  }

  private mutating func flush() {
    buffer.withUnsafeBytes { hash.update(bufferPointer: $0) }
    buffer.removeAll(keepingCapacity: true)
  }

  /// The digest in lower-case hexadecimal.
  func hexadecimal() -> String {
    var whole = self
    whole.flush()
    return Self.hexadecimal(whole.hash.finalize())
  }

  /// The digest of a text as `sha256sum` gives it.
  static func of(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var hash = SHA256()
      hash.update(bufferPointer: UnsafeRawBufferPointer(bytes))
      return hexadecimal(hash.finalize())
    }
  }

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
