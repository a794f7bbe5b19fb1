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

  private func integer(at offset: Int, bytes count: Int) -> UInt32? {
    guard isDatabase, bytes.count == Self.size else { return nil }
    return bytes[offset..<offset + count].reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Whether changes go to a log beside the file (WAL) and not to a rollback journal; nil if the header is incomplete.
  public var usesLog: Bool? {
    // "19 1 File format read version. 1 for legacy; 2 for WAL."
    integer(at: 19, bytes: 1).map { $0 == 2 }
  }

  /// How many bytes a page has; nil if the header is incomplete.
  public var pageSize: UInt32? {
    // "16 2 The database page size in bytes. … or the value 1 representing a page size of 65536."
    integer(at: 16, bytes: 2).map { $0 == 1 ? 65536 : $0 }
  }

  /// A number that grows with the changes of the first page; nil if the header is incomplete.
  public var changeCounter: UInt32? { integer(at: 24, bytes: 4) }

  /// The id of the program that made the database; nil if the header is incomplete.
  public var applicationID: Int? {
    // "68 4 The "Application ID" set by PRAGMA application_id", big-endian.
    integer(at: 68, bytes: 4).map(Int.init)
  }
}

extension OpenFile {
  /// Says in the header of an SQLite database, which nobody has open, whether it is in WAL mode.
  ///
  /// `PRAGMA journal_mode` does the same, but makes files beside the database, and one without a name can't have them.
  ///
  /// - Throws: `FileError`.
  public func setUsesLog(_ usesLog: Bool) throws(FileError) {
    // "18 1 File format write version. 1 for legacy; 2 for WAL. 19 1 File format read version."
    let version: UInt8 = usesLog ? 2 : 1
    try write([version, version], at: 18)
  }
}
