import FoundationEssentials

/// A strict check of JSON (RFC 8259) that says where it is wrong.
///
/// Foundation's decoder accepts commas before a closing bracket, other encodings and repeated names, and does
/// not say where a fault is.
struct JSONSyntax {
  /// How deep arrays and objects may be nested.
  static let depthLimit = 100

  private let scalars: [Unicode.Scalar]
  private var next = 0

  private init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  /// Makes sure that bytes are one JSON text in UTF-8 without a byte order mark.
  static func check(_ bytes: [UInt8]) throws(JSONFault) {
    if bytes.starts(with: TextEncoding.mark) { throw fault(.byteOrderMark, at: 0, of: bytes) }
    if TextEncoding.isUTF16(bytes) { throw fault(.utf16, at: 0, of: bytes) }
    if let found = bytes.withUnsafeBufferPointer(TextEncoding.notUTF8) {
      throw fault(.notUTF8(found.byte), at: found.offset, of: bytes)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    var syntax = JSONSyntax(Array(text.unicodeScalars))
    try syntax.value(depth: 0)
    syntax.skipSpace()
    if syntax.next < syntax.scalars.count { throw syntax.unexpected(.end) }
  }

  private static func fault(_ problem: JSONProblem, at byte: Int, of bytes: [UInt8]) -> JSONFault {
    JSONFault(problem: problem, place: TextPlace(ofByte: byte, in: MemorySource(bytes), from: 0, line: 1))
  }

  private var scalar: Unicode.Scalar? { next < scalars.count ? scalars[next] : nil }

  private mutating func value(depth: Int) throws(JSONFault) {
    skipSpace()
    switch scalar {
    case "{":
      var names: Set<String> = []
      try items(until: "}", depth: depth) { syntax throws(JSONFault) in
        try syntax.member(depth: depth, &names)
      }
    case "[":
      try items(until: "]", depth: depth) { syntax throws(JSONFault) in try syntax.value(depth: depth + 1) }
    case "\"": try string()
    case let first? where first == "-" || "0"..."9" ~= first: try number()
    default:
      for word in ["true", "false", "null"] where takes(word) { return }
      throw unexpected(.value)
    }
  }

  private mutating func items(
    until end: Unicode.Scalar, depth: Int, item: (inout JSONSyntax) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    guard depth < Self.depthLimit else { throw unexpected(.levels(limit: Self.depthLimit)) }
    next += 1
    skipSpace()
    if take(end) { return }
    while true {
      try item(&self)
      skipSpace()
      if take(end) { return }
      guard take(",") else { throw unexpected(.comma(orClosing: end)) }
    }
  }

  /// Some readers take the first of two members with one name, others the last, so two are refused.
  private mutating func member(depth: Int, _ names: inout Set<String>) throws(JSONFault) {
    skipSpace()
    guard scalar == "\"" else { throw unexpected(.name) }
    let start = next
    try string()
    let name = Self.unescaped(scalars[start..<next])
    guard names.insert(name).inserted else {
      next = start
      throw fault(.nameTwice(name))
    }
    skipSpace()
    guard take(":") else { throw unexpected(.colon) }
    try value(depth: depth + 1)
  }

  private mutating func string() throws(JSONFault) {
    let start = next
    next += 1
    while let found = scalar {
      switch found {
      case "\"":
        next += 1
        return
      case "\\": try escape()
      case _ where found.value < 0x20: throw unexpected(.noControlCharacter)
      default: next += 1
      }
    }
    next = start
    throw fault(.unclosedQuote)
  }

  /// The text of a string with its quotes.
  private static func unescaped(_ string: ArraySlice<Unicode.Scalar>) -> String {
    let text = String(String.UnicodeScalarView(string))
    guard string.contains("\\") else { return String(text.dropFirst().dropLast()) }
    return (try? JSONDecoder().decode([String].self, from: Data("[\(text)]".utf8)))?.first ?? text
  }

  private mutating func escape() throws(JSONFault) {
    next += 1
    if take("u") {
      for _ in 0..<4 {
        guard let digit = scalar, digit.isASCII, digit.properties.isHexDigit else {
          throw unexpected(.hexDigits)
        }
        next += 1
      }
      return
    }
    guard let found = scalar, "\"\\/bfnrt".unicodeScalars.contains(found) else {
      throw unexpected(.escape)
    }
    next += 1
  }

  private mutating func number() throws(JSONFault) {
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
  }

  private mutating func digits() throws(JSONFault) {
    guard let first = scalar, "0"..."9" ~= first else { throw unexpected(.digit) }
    while let digit = scalar, "0"..."9" ~= digit { next += 1 }
  }

  private mutating func skipSpace() {
    while let space = scalar, [" ", "\t", "\n", "\r"].contains(space) { next += 1 }
  }

  private mutating func take(_ wanted: Unicode.Scalar) -> Bool {
    guard scalar == wanted else { return false }
    next += 1
    return true
  }

  private mutating func takes(_ word: String) -> Bool {
    guard scalars[next...].starts(with: word.unicodeScalars) else { return false }
    next += word.unicodeScalars.count
    return true
  }

  private func unexpected(_ expected: JSONProblem.Expected) -> JSONFault {
    fault(.unexpected(scalar, expected: expected))
  }

  private func fault(_ problem: JSONProblem) -> JSONFault {
    let before = scalars[..<next]
    let line = before.reduce(1) { $0 + ($1 == "\n" ? 1 : 0) }
    let lineStart = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
    return JSONFault(problem: problem, place: TextPlace(line: line, column: next - lineStart + 1))
  }
}
