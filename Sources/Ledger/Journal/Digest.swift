import Crypto

/// SHA-256 over fields, each with its length before it, so that no two lists of fields are the same bytes.
struct Digest {
  private var hash = SHA256()

  /// Adds a field.
  mutating func add(_ field: String) {
    var field = field
    field.withUTF8 { bytes in
      withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { hash.update(bufferPointer: $0) }
      hash.update(bufferPointer: UnsafeRawBufferPointer(bytes))
    }
  }

  /// The digest in lower-case hexadecimal.
  func hexadecimal() -> String { Self.hexadecimal(hash.finalize()) }

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
