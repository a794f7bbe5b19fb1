/// Bytes on their way to an output, block by block.
struct OutputBlock: ~Copyable {
  private static let size = 1 << 16

  private let output: any Output
  private let bytes: UnsafeMutablePointer<UInt8>
  private var count = 0

  init(to output: any Output) {
    self.output = output
    bytes = .allocate(capacity: Self.size)
  }

  deinit { bytes.deallocate() }

  /// Adds one byte.
  mutating func append(_ byte: UInt8) throws {
    if count == Self.size { try flush() }
    bytes[count] = byte
    count += 1
  }

  /// Adds bytes.
  mutating func append(_ more: UnsafeBufferPointer<UInt8>) throws {
    guard let start = more.baseAddress else { return }
    if more.count > Self.size - count {
      try flush()
      // More than a block is written directly.
      guard more.count <= Self.size else { return try output.write(bytes: UnsafeRawBufferPointer(more)) }
    }
    (bytes + count).update(from: start, count: more.count)
    count += more.count
  }

  /// Adds bytes.
  mutating func append(_ more: [UInt8]) throws {
    guard more.count <= Self.size - count else {
      return try more.withUnsafeBufferPointer { try append($0) }
    }
    for byte in more {
      bytes[count] = byte
      count += 1
    }
  }

  /// Adds the digits of a whole number.
  mutating func append(decimal number: Int64) throws {
    if number < 0 { try append(UInt8(ascii: "-")) }
    try append(digits: number.magnitude)
  }

  /// Adds exact euros: `222000000`, or `2.13` where there are cents.
  mutating func append(cents: Int64, decimalMark: UInt8) throws {
    if cents < 0 { try append(UInt8(ascii: "-")) }
    let (euros, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
    try append(digits: euros)
    guard rest != 0 else { return }
    try append(decimalMark)
    try append(UInt8(ascii: "0") + UInt8(rest / 10))
    try append(UInt8(ascii: "0") + UInt8(rest % 10))
  }

  private mutating func append(digits number: UInt64) throws {
    // A number of 64 bits has at most 20 digits.
    if Self.size - count < 20 { try flush() }
    var length = 1
    var power: UInt64 = 10
    while length < 20, number >= power {
      length += 1
      let (next, isTooLarge) = power.multipliedReportingOverflow(by: 10)
      if isTooLarge { break }
      power = next
    }
    var rest = number
    for place in stride(from: count + length - 1, through: count, by: -1) {
      bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += length
  }

  /// Writes what is left and finishes the output.
  mutating func finish() throws {
    try flush()
    try output.finish()
  }

  /// Writes what there is.
  private mutating func flush() throws {
    guard count > 0 else { return }
    try output.write(bytes: UnsafeRawBufferPointer(start: bytes, count: count))
    count = 0
  }
}
