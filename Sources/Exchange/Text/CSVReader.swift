import Files

/// A strict reader of RFC 4180: UTF-8, quotes doubled inside quotes, every line ended by LF or CR LF.
///
/// It corrects nothing: spaces belong to a field, a blank line is a record with one empty field, and every fault has
/// its line and column. A byte order mark is not part of the first field. It reads block by block and keeps one record,
/// so memory does not grow with the file.
///
/// ```swift
/// var reader = CSVReader(MemorySource(bytes))
/// while try reader.next() { print(reader.line, reader.text(0)) }
/// ```
struct CSVReader: ~Copyable {
  /// The longest field that is read, in bytes.
  static let fieldLimit = 1 << 20

  /// The number of fields of the record.
  private(set) var count = 0
  /// The line on which the record begins, from 1.
  private(set) var line = 0
  /// Where the record begins in the file, in bytes.
  private(set) var offset = 0

  private let source: any ByteSource
  private let onBlock: (UnsafeRawBufferPointer) throws -> Void
  private let block: UnsafeMutablePointer<UInt8>
  private let blockSize: Int
  /// Where the block begins in the file, the next byte in it, and its end.
  private var blockOffset: Int
  private var position = 0
  private var end = 0
  private var nextLine: Int
  private var record: CSVRecord
  private let delimiter: UInt8
  /// The largest byte that means something outside quotes.
  private let lastMark: UInt8

  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - delimiter: What stands between fields, in ASCII.
  ///   - offset: Where the first record begins in the file.
  ///   - line: The line on which that is.
  ///   - most: How many fields of a record are kept; the others are only counted.
  ///   - blockSize: How many bytes are read at once.
  ///   - onBlock: Gets every block that is read, in order; what it throws ends the reading.
  init(
    _ source: any ByteSource, delimiter: UInt8 = CSVFormat.comma, from offset: Int = 0, line: Int = 1,
    most: Int = 100, blockSize: Int = 1 << 17,
    onBlock: @escaping (UnsafeRawBufferPointer) throws -> Void = { _ in }
  ) {
    self.source = source
    self.onBlock = onBlock
    self.blockSize = blockSize
    self.delimiter = delimiter
    lastMark = max(delimiter, Self.quote)
    block = .allocate(capacity: blockSize)
    blockOffset = offset
    nextLine = line
    record = CSVRecord(most: most)
  }

  deinit { block.deallocate() }

  /// Goes to the next record.
  ///
  /// - Returns: Whether there is one.
  /// - Throws: `CSVFault` for what is not RFC 4180 or not UTF-8, after which reading can't go on; what `onBlock` throws.
  mutating func next() throws -> Bool {
    record.clear()
    count = 0
    guard try hasByte() else { return false }
    if blockOffset + position == 0 {
      try begin()
      guard try hasByte() else { return false }
    }
    offset = blockOffset + position
    line = nextLine
    while try field() {}
    return true
  }

  /// Skips a byte order mark, and refuses UTF-16, at the beginning of the file.
  private mutating func begin() throws {
    let start = UnsafeBufferPointer(start: block, count: end)
    line = nextLine
    if TextEncoding.isUTF16(start) { throw fault(.utf16, at: 0) }
    if start.starts(with: TextEncoding.mark) { position = TextEncoding.mark.count }
  }

  // MARK: Fields of the record

  /// How many fields of the record are kept.
  var keptCount: Int { record.count }

  /// Whether a field is empty.
  func isEmpty(_ index: Int) -> Bool { record.bytes(index).isEmpty }

  /// The bytes of a field, without quotes around it: UTF-8, until the next record is read.
  func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> { record.bytes(index) }

  /// The text of a field, without quotes around it.
  func text(_ index: Int) -> String { String(decoding: record.bytes(index), as: UTF8.self) }

  /// Where a field of the record begins.
  ///
  /// This reads the file again, so it is for faults that are reported.
  func place(ofField index: Int) -> TextPlace {
    place(of: record.count > 0 ? record.start(min(index, record.count - 1)) : offset)
  }

  // MARK: Reading

  /// Whether there is another byte, in this block or the next.
  private mutating func hasByte() throws -> Bool { position < end ? true : try refill() }

  private mutating func refill() throws -> Bool {
    blockOffset += end
    position = 0
    end = 0
    let buffer = UnsafeMutableRawBufferPointer(start: block, count: blockSize)
    do throws(FileError) {
      end = try source.read(into: buffer, at: blockOffset)
    } catch {
      throw CSVFault(
        problem: .unreadable(reason: error.errno.reason), place: TextPlace(line: nextLine, column: 1))
    }
    if end > 0 { try onBlock(UnsafeRawBufferPointer(rebasing: buffer[..<end])) }
    return end > 0
  }

  /// Reads a field, and says whether there is another behind it.
  private mutating func field() throws -> Bool {
    let start = blockOffset + position
    count += 1
    if try hasByte(), block[position] == Self.quote {
      position += 1
      return try quotedField(start)
    }
    return try plainField(start)
  }

  private mutating func plainField(_ start: Int) throws -> Bool {
    var bits: UInt8 = 0
    while try hasByte() {
      let first = position
      var place = first
      while place < end {
        let byte = block[place]
        if byte <= lastMark, isMark(byte) { break }
        bits |= byte
        place += 1
      }
      position = place
      try keep(first..<place, of: start)
      guard place < end else { continue }
      switch block[place] {
      case delimiter:
        position += 1
        try endField(start, bits)
        return true
      case Self.quote: throw fault(.quoteInside, at: blockOffset + place)
      default:
        // Anything but the end of a line would have been taken as part of the field.
        try endLine()
        try endField(start, bits)
        return false
      }
    }
    throw fault(.unclosedRecord, at: blockOffset + position)
  }

  private func isMark(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == Self.quote || byte == Self.newline || byte == Self.carriageReturn
  }

  private mutating func quotedField(_ start: Int) throws -> Bool {
    var bits: UInt8 = 0
    while true {
      guard try hasByte() else { throw fault(.unclosedQuote, at: start) }
      let first = position
      var place = first
      while place < end {
        let byte = block[place]
        if byte == Self.quote { break }
        if byte == Self.newline { nextLine += 1 }
        bits |= byte
        place += 1
      }
      position = place
      try keep(first..<place, of: start)
      guard place < end else { continue }
      position += 1
      guard try hasByte() else { throw fault(.unclosedRecord, at: blockOffset + position) }
      switch block[position] {
      case Self.quote:
        try keep(position..<position + 1, of: start)
        position += 1
      case delimiter:
        position += 1
        try endField(start, bits)
        return true
      case Self.newline, Self.carriageReturn:
        try endLine()
        try endField(start, bits)
        return false
      default: throw fault(.textAfterQuote, at: blockOffset + position)
      }
    }
  }

  /// Goes past the end of a line.
  private mutating func endLine() throws {
    if block[position] == Self.carriageReturn {
      let place = blockOffset + position
      position += 1
      guard try hasByte(), block[position] == Self.newline else {
        throw fault(.carriageReturnAlone, at: place)
      }
    }
    position += 1
    nextLine += 1
  }

  private mutating func keep(_ range: Range<Int>, of start: Int) throws {
    guard count <= record.most else { return }
    guard record.fieldLength + range.count <= Self.fieldLimit else {
      throw fault(.fieldTooLong(limit: Self.fieldLimit), at: start)
    }
    record.append(UnsafeBufferPointer(start: block + range.lowerBound, count: range.count))
  }

  private mutating func endField(_ start: Int, _ bits: UInt8) throws {
    guard count <= record.most else { return }
    record.endField(start: start)
    guard bits >= 0x80 else { return }
    let bytes = record.bytes(record.count - 1)
    guard let found = TextEncoding.notUTF8(in: bytes) else { return }
    throw fault(
      .notUTF8(found.byte, position: TextEncoding.characters(in: bytes[..<found.offset]) + 1), at: start)
  }

  // MARK: Places

  private func fault(_ problem: CSVProblem, at place: Int) -> CSVFault {
    CSVFault(problem: problem, place: self.place(of: place))
  }

  /// The line and column of a byte of the record.
  private func place(of target: Int) -> TextPlace {
    TextPlace(ofByte: target, in: source, from: offset, line: line)
  }
}
