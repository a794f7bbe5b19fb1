import FoundationEssentials

/// Checks any bytes as JSON: what is taken, Foundation takes too, and a fault is at a place of the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func readJSON(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do throws(JSONFault) {
    try JSONSyntax.check(bytes)
  } catch {
    let lines = bytes.filter { $0 == UInt8(ascii: "\n") }.count + 1
    precondition(1...lines ~= error.place.line && error.place.column > 0, "place")
    return 0
  }
  do {
    _ = try JSONDecoder().decode(Anything.self, from: Data(bytes))
  } catch {
    // A number may have more digits than any type takes.
    guard case DecodingError.dataCorrupted = error, hasLongNumber(bytes) else { fatalError("\(error)") }
  }
  return 0
}

private func hasLongNumber(_ bytes: [UInt8]) -> Bool {
  bytes.contains(UInt8(ascii: "e")) || bytes.contains(UInt8(ascii: "E"))
    || bytes.split { !(0x30...0x39 ~= $0) }.contains { $0.count > 15 }
}

/// Any value of JSON.
private struct Anything: Decodable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    if let members = try? decoder.container(keyedBy: Key.self) {
      for key in members.allKeys { _ = try members.decode(Anything.self, forKey: key) }
    } else if var items = try? decoder.unkeyedContainer() {
      while !items.isAtEnd { _ = try items.decode(Anything.self) }
    } else {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() || (try? value.decode(Bool.self)) != nil || (try? value.decode(String.self)) != nil
      {
        return
      }
      _ = try value.decode(Double.self)
    }
  }
}
