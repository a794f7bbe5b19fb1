/// The fields of one record of a CSV file, end to end and without their quotes, in memory that is reused.
struct CSVRecord: ~Copyable {
  private struct Field {
    /// Where it begins in the file.
    var start: Int
    /// Where it ends in the text.
    var end: Int
  }

  /// How many fields are kept.
  let most: Int
  /// How many there are.
  private(set) var count = 0
  private var text: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 12
  private var length = 0
  private let fields: UnsafeMutablePointer<Field>

  init(most: Int) {
    self.most = most
    text = .allocate(capacity: capacity)
    fields = .allocate(capacity: most)
  }

  deinit {
    text.deallocate()
    fields.deallocate()
  }

  /// The length so far of the field that is being read.
  var fieldLength: Int { length - fieldStart }

  private var fieldStart: Int { count == 0 ? 0 : fields[count - 1].end }

  mutating func clear() {
    count = 0
    length = 0
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    if length + bytes.count > capacity { grow(to: length + bytes.count) }
    (text + length).update(from: start, count: bytes.count)
    length += bytes.count
  }

  private mutating func grow(to needed: Int) {
    let larger = max(capacity * 2, needed)
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    copy.update(from: text, count: length)
    text.deallocate()
    (text, capacity) = (copy, larger)
  }

  mutating func endField(start: Int) {
    fields[count] = Field(start: start, end: length)
    count += 1
  }

  /// Where a field begins in the file.
  func start(_ index: Int) -> Int { fields[index].start }

  /// The bytes of a field.
  func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = index == 0 ? 0 : fields[index - 1].end
    return UnsafeBufferPointer(start: text + start, count: fields[index].end - start)
  }
}
