/// What the `-wal` beside a database shows of the file that it belongs to.
///
/// SQLite ties the two together by nothing but their names, and plays any valid log into any database beside it.
struct WriteAheadLog {
  /// How many bytes a page has.
  let pageSize: UInt32
  /// The change counter in the oldest version of the first page that was committed to it; nil if there is none.
  let firstChangeCounter: UInt32?
  /// The same in the newest one that was looked at.
  let lastChangeCounter: UInt32?

  // "The WAL header is 32 bytes in size"; "Immediately following the wal-header are zero or more frames. Each frame
  // consists of a 24-byte frame-header followed by a page-size bytes of page data" (SQLite, WAL-mode File Format).
  private static let headerSize = 32
  private static let frameHeaderSize = 24
  /// More are not looked at: those of a large change that is not committed yet would take longer than the query.
  private static let frameLimit = 2000

  /// Reads one; nil if it is empty, or not a log, which SQLite then overwrites.
  ///
  /// - Parameter wanted: A change counter to look for, further than to the first commit with the first page in it.
  /// - Throws: `FileError`.
  init?(of path: FilePath, upTo wanted: UInt32? = nil) throws(FileError) {
    let file = try OpenFile(reading: path)
    let header = try Self.bytes(Self.headerSize, in: file, at: 0)
    // "Magic number. 0x377f0682 or 0x377f0683"; "The checksum is computed by interpreting the input as an even number of
    // unsigned 32-bit integers", big-endian if the last bit is set.
    guard header.count == Self.headerSize, header.integer(at: 0) & ~1 == 0x377f_0682 else { return nil }
    var checksum = Checksum(isBigEndian: header.integer(at: 0) & 1 == 1)
    checksum.add(header[..<24])
    pageSize = header.integer(at: 8)
    guard checksum.isThat(of: header, at: 24), (512...65536).contains(pageSize) else { return nil }
    (firstChangeCounter, lastChangeCounter) = try Self.counters(file, header, checksum, upTo: wanted)
  }

  /// Reads the change counters of what is committed.
  ///
  /// "A frame is considered valid if … the salt-1 and salt-2 values in the frame-header match salt values in the
  /// wal-header" and "the checksum values in the final 8 bytes of the frame-header exactly match the checksum computed
  /// consecutively on the first 24 bytes of the WAL header and the first 8 bytes and the content of all frames up to and
  /// including the current frame". What another process is just writing, or was when the power went, is not.
  private static func counters(
    _ file: OpenFile, _ header: [UInt8], _ start: Checksum, upTo wanted: UInt32?
  ) throws(FileError) -> (first: UInt32?, last: UInt32?) {
    let frameSize = frameHeaderSize + Int(header.integer(at: 8))
    var checksum = start
    var (first, last, uncommitted): (UInt32?, UInt32?, UInt32?) = (nil, nil, nil)
    var isAtItsEnd = false
    for number in 0..<frameLimit {
      let frame = try bytes(frameSize, in: file, at: headerSize + number * frameSize)
      checksum.add(frame.prefix(8))
      checksum.add(frame.dropFirst(frameHeaderSize))
      isAtItsEnd =
        frame.count < frameSize || frame[8..<16] != header[16..<24] || !checksum.isThat(of: frame, at: 16)
      if isAtItsEnd { break }
      if frame.integer(at: 0) == 1 { uncommitted = frame.integer(at: frameHeaderSize + 24) }
      // "For commit records, the size of the database file in pages after the commit. For all other records, zero."
      guard frame.integer(at: 4) != 0, let counter = uncommitted else { continue }
      (first, last) = (first ?? counter, counter)
      guard let wanted, counter.isBefore(wanted) else { return (first, last) }
    }
    // Somebody may have begun it anew meanwhile: then what was read is of two logs.
    guard isAtItsEnd, try bytes(headerSize, in: file, at: 0) == header else { return (first, nil) }
    return (first, last)
  }

  private static func bytes(
    _ count: Int, in file: OpenFile, at offset: Int
  ) throws(FileError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let result = bytes.withUnsafeMutableBytes { buffer in
      Result { () throws(FileError) in try file.read(into: buffer, at: offset) }
    }
    return Array(bytes[..<(try result.get())])
  }
}

/// The checksum of a log, which goes on from frame to frame.
private struct Checksum {
  let isBigEndian: Bool
  private var sums: (UInt32, UInt32) = (0, 0)

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  /// Adds bytes, eight at a time.
  mutating func add(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { buffer in
      for offset in stride(from: 0, to: buffer.count - 7, by: 8) {
        let one = buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
        let other = buffer.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
        // "s0 += x0 + s1; s1 += x1 + s0"
        sums.0 &+= (isBigEndian ? one.bigEndian : one.littleEndian) &+ sums.1
        sums.1 &+= (isBigEndian ? other.bigEndian : other.littleEndian) &+ sums.0
      }
    }
  }

  func isThat(of bytes: [UInt8], at offset: Int) -> Bool {
    bytes.integer(at: offset) == sums.0 && bytes.integer(at: offset + 4) == sums.1
  }
}

extension [UInt8] {
  /// The big-endian number at an offset.
  fileprivate func integer(at offset: Int) -> UInt32 {
    self[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
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
    if (counter &+ 1).isBefore(first) { return log }
    if counter.isBefore(first) { return nil }
    // What is taken into the database stays in the log until that is begun anew. So a database that counts further than
    // its log was written without it, under another name. Looked at again, as both may have gone on since.
    let reached = (try? WriteAheadLog(of: log, upTo: counter)) ?? nil
    return reached?.lastChangeCounter?.isBefore(counter) == true ? log : nil
  }
}

extension UInt32 {
  /// Whether a counter, which begins again after its largest number, has not come as far as another.
  fileprivate func isBefore(_ other: UInt32) -> Bool { Int32(bitPattern: self &- other) < 0 }
}
