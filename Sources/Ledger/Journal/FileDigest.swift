import Crypto

/// The size and the SHA-256 of a file's bytes, computed while they are written or read.
public struct FileDigest: Sendable {
  private var hash = SHA256()
  /// How many bytes there are.
  public private(set) var bytes = 0

  /// Makes the digest of nothing.
  public init() {}

  /// Adds bytes.
  public mutating func add(_ bytes: some Collection<UInt8>) {
    let isDone: Void? = bytes.withContiguousStorageIfAvailable { update(UnsafeRawBufferPointer($0)) }
    if isDone == nil { Array(bytes).withUnsafeBytes { update($0) } }
  }

  private mutating func update(_ buffer: UnsafeRawBufferPointer) {
    hash.update(bufferPointer: buffer)
    bytes += buffer.count
  }

  /// The SHA-256 in lower-case hexadecimal, as `sha256sum` prints it.
  public var sha256: String { Digest.hexadecimal(hash.finalize()) }
}
