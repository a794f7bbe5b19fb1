/// Reads any bytes as CSV, in small blocks and in one, with each of the marks between fields.
///
/// Both readings say the same; the fields written again give the same records; a fault is at a place of the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func readCSV(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let format = CSVFormat(of: MemorySource(bytes), CSVFormat.Choice())
  for delimiter in [format.delimiter, UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: "|")] {
    let small = reading(bytes, delimiter, blockSize: 5)
    precondition(small == reading(bytes, delimiter, blockSize: 1 << 16), "blocks")
    let lines = bytes.filter { $0 == UInt8(ascii: "\n") }.count + 1
    if let fault = small.fault {
      precondition(1...lines ~= fault.place.line && fault.place.column > 0, "place")
    }
    let written = small.records.flatMap { record in
      record.map(quoted).joined(separator: [delimiter]) + [UInt8(ascii: "\n")]
    }
    // A text with NUL may pass for UTF-16, which is refused.
    if !written.contains(0) {
      precondition(reading(written, delimiter, blockSize: 7).records == small.records, "written again")
    }
  }
  return 0
}

private struct Reading: Equatable {
  var records: [[[UInt8]]] = []
  var fault: CSVFault?
}

private func reading(_ bytes: [UInt8], _ delimiter: UInt8, blockSize: Int) -> Reading {
  var reading = Reading()
  var reader = CSVReader(MemorySource(bytes), delimiter: delimiter, blockSize: blockSize)
  do {
    while try reader.next() {
      precondition(reader.keptCount == min(reader.count, 100), "count")
      reading.records.append((0..<reader.keptCount).map { Array(reader.bytes($0)) })
    }
  } catch {
    reading.fault = error as? CSVFault
    precondition(reading.fault != nil, "error")
  }
  return reading
}

private func quoted(_ field: [UInt8]) -> [UInt8] {
  let quote = UInt8(ascii: "\"")
  return [quote] + field.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
}
