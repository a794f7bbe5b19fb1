/// What the `-wal` beside a database shows of the file that it belongs to.
///
/// SQLite ties the two together by nothing but their names, and plays any valid log into any database beside it.
struct WriteAheadLog {
  // "The WAL header is 32 bytes in size"; "Immediately following the wal-header are zero or more frames. Each frame
  // consists of a 24-byte frame-header followed by a page-size bytes of page data" (SQLite, WAL-mode File Format).
  private static let headerSize = 32
  private static let frameHeaderSize = 24
  /// More are not looked at for the first page; a ledger writes it first in every change.
  private static let frameLimit = 1000
  /// How many bytes a page has.
  let pageSize: UInt32
  /// The change counter in the oldest version of the first page that is in it; nil if there is none.
  let firstChangeCounter: UInt32?

  /// Reads one; nil if it is empty, or not a log, which SQLite then overwrites.
  ///
  /// - Throws: `FileError`.
  init?(of path: FilePath) throws(FileError) {
    let file = try OpenFile(reading: path)
    let header = try Self.integers(Self.headerSize / 4, in: file, at: 0)
    // "Magic number. 0x377f0682 or 0x377f0683"
    guard header.count == Self.headerSize / 4, header[0] & ~1 == 0x377f_0682 else { return nil }
    pageSize = header[2]
    var counter: UInt32?
    var offset = Self.headerSize
    for _ in 0..<Self.frameLimit where counter == nil {
      // The header of a frame, and of the page as far as the change counter: 24 bytes on in the first page.
      let frame = try Self.integers(13, in: file, at: offset)
      // "A frame is considered valid if … the salt-1 and salt-2 values in the frame-header match salt values in the
      // wal-header".
      guard frame.count == 13, frame[2...3] == header[4...5] else { break }
      if frame[0] == 1 { counter = frame[12] }
      offset += Self.frameHeaderSize + Int(pageSize)
    }
    firstChangeCounter = counter
  }

  private static func integers(
    _ count: Int, in file: OpenFile, at offset: Int
  ) throws(FileError) -> [UInt32] {
    var bytes = [UInt8](repeating: 0, count: count * 4)
    let result = bytes.withUnsafeMutableBytes { buffer in
      Result { () throws(FileError) in try file.read(into: buffer, at: offset) }
    }
    return (0..<(try result.get() / 4)).map { number in
      bytes[number * 4..<number * 4 + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
  }
}

extension DatabaseFile {
  /// The log beside the database, if it belongs to another file, as far as that shows; nil if it is its own.
  ///
  /// A copy put in the place of a database whose log was left behind, by a process that was killed, has it beside it.
  /// SQLite would mix the two.
  ///
  /// - Throws: `FileError`: the database can't be read.
  public func foreignLog() throws(FileError) -> FilePath? {
    let log = path + "-wal"
    guard let before = try? FileStatus(of: log, followsLinks: false) else { return nil }
    // In this order: what another process does meanwhile to a database and its own log is never taken for a mismatch.
    let found = (try? WriteAheadLog(of: log)) ?? nil
    let header = try FileHeader(of: path)
    guard header.usesLog == true else {
      // Who leaves WAL mode removes the log before the header says so, and who begins it writes the header first. So a
      // database in rollback mode has no log of its own, also not an empty one.
      let isThere = (try? FileStatus(of: log, followsLinks: false))?.isSameFile(as: before) == true
      return header.isDatabase && isThere ? log : nil
    }
    guard let found else { return nil }
    if found.pageSize != header.pageSize { return log }
    // Each change of the first page counts from the one before it, so a log that begins more than one further than the
    // database was begun on a later state: an older copy lies beneath it.
    guard let first = found.firstChangeCounter, let counter = header.changeCounter else { return nil }
    return Int32(bitPattern: first &- counter) > 1 ? log : nil
  }
}
