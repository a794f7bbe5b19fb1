import Foundation
import GRDB

/// Rows as CSV on standard output, written in pieces of 64 KiB.
struct CSVOutput {
  private var buffer: [UInt8] = []

  mutating func write(names: [String]) {
    buffer.append(contentsOf: names.joined(separator: ",").utf8)
    buffer.append(UInt8(ascii: "\n"))
  }

  mutating func write(_ row: Row) {
    for index in 0..<row.count {
      if index > 0 { buffer.append(UInt8(ascii: ",")) }
      switch (row[index] as DatabaseValue).storage {
      case .null: break
      case .int64(let number): buffer.append(contentsOf: String(number).utf8)
      case .double(let number): buffer.append(contentsOf: String(number).utf8)
      case .string(let text): write(text)
      case .blob(let data): buffer.append(contentsOf: data)
      }
    }
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count > 65_536 { flush() }
  }

  mutating func flush() {
    FileHandle.standardOutput.write(Data(buffer))
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func write(_ text: String) {
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      buffer.append(contentsOf: text.utf8)
      return
    }
    buffer.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { buffer.append(byte) }
      buffer.append(byte)
    }
    buffer.append(0x22)
  }
}
