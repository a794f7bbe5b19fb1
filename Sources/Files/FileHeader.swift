/// The first bytes of a file, which show whether it is an SQLite database without opening it as one.
public struct FileHeader: Equatable, Sendable {
  /// "The first 100 bytes of the database file comprise the database file header" (SQLite, Database File Format).
  public static let size = 100
  private static let magic = Array("SQLite format 3\0".utf8)
  /// At most `size` bytes.
  public let bytes: [UInt8]

  /// Reads the first bytes of a file.
  ///
  /// - Throws: `FileError`.
  public init(of path: FilePath) throws(FileError) {
    let file = try OpenFile(reading: path)
    var bytes = [UInt8](repeating: 0, count: Self.size)
    let count = try file.read(into: &bytes)
    self.bytes = Array(bytes[..<count])
  }

  /// Whether it is an SQLite database.
  public var isDatabase: Bool { bytes.starts(with: Self.magic) }

  /// The id of the program that made the database; nil if the header is incomplete.
  public var applicationID: Int? {
    guard isDatabase, bytes.count == Self.size else { return nil }
    // "68 4 The "Application ID" set by PRAGMA application_id", big-endian.
    return bytes[68..<72].reduce(0) { $0 << 8 | Int($1) }
  }
}
