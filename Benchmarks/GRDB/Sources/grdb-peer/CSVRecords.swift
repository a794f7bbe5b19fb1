import Foundation

/// The records of a CSV file with quoted fields, one after the other.
struct CSVRecords {
  private let bytes: Data
  private var position = 0

  init(path: String) throws {
    bytes = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
  }

  /// The fields of the next record; nil at the end.
  mutating func next() -> [String]? {
    guard position < bytes.count else { return nil }
    return bytes.withUnsafeBytes { buffer in
      var fields: [String] = []
      var field: [UInt8] = []
      var quoted = false
      while position < buffer.count {
        let byte = buffer[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""):
          // A doubled quote inside a quoted field is a quote.
          if !quoted, position > 1, buffer[position - 2] == byte { field.append(byte) }
          quoted.toggle()
        case UInt8(ascii: ",") where !quoted:
          fields.append(String(decoding: field, as: UTF8.self))
          field.removeAll(keepingCapacity: true)
        case UInt8(ascii: "\n") where !quoted:
          fields.append(String(decoding: field, as: UTF8.self))
          return fields
        default:
          field.append(byte)
        }
      }
      fields.append(String(decoding: field, as: UTF8.self))
      return fields
    }
  }
}
