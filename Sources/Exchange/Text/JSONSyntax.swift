import Budget
import FoundationEssentials

/// Why a text is no JSON, and where.
struct JSONFault: Error, Equatable {
  /// The line, from 1.
  let line: Int
  /// The column in Unicode scalars, from 1.
  let column: Int
  /// What was found.
  let found: String
  /// What was expected.
  let expected: String
}

/// A check of JSON to the letter (RFC 8259), with the place of what is wrong.
///
/// Foundation's decoder takes commas before a closing bracket, other encodings and names that stand twice, and tells no
/// place.
struct JSONSyntax {
  /// How deep arrays and objects may stand in each other.
  static let depthLimit = 100

  private let scalars: [Unicode.Scalar]
  private var next = 0

  private init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  /// Makes sure that bytes are one JSON text in UTF-8 without a byte order mark.
  static func check(_ bytes: [UInt8]) throws(JSONFault) {
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) {
      throw JSONFault(
        line: 1, column: 1, found: "a byte order mark",
        expected: "JSON: save the file as UTF-8 without such a mark")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw JSONFault(line: 1, column: 1, found: "bytes that are not UTF-8", expected: "UTF-8 text")
    }
    var syntax = JSONSyntax(Array(text.unicodeScalars))
    try syntax.value(depth: 0)
    syntax.skipSpace()
    if syntax.next < syntax.scalars.count { throw syntax.fault(expected: "the end of the file") }
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
      throw fault(expected: "a value")
    }
  }

  private mutating func items(
    until end: Unicode.Scalar, depth: Int, item: (inout JSONSyntax) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    guard depth < Self.depthLimit else { throw fault(expected: "at most \(Self.depthLimit) levels") }
    next += 1
    skipSpace()
    if take(end) { return }
    while true {
      try item(&self)
      skipSpace()
      if take(end) { return }
      guard take(",") else { throw fault(expected: "a comma or \(end)") }
    }
  }

  /// Readers take the first of two members of one name, or the last, so there may be one.
  private mutating func member(depth: Int, _ names: inout Set<String>) throws(JSONFault) {
    skipSpace()
    guard scalar == "\"" else { throw fault(expected: "a name in double quotes") }
    let start = next
    try string()
    let name = Self.unescaped(scalars[start..<next])
    guard names.insert(name).inserted else {
      next = start
      throw fault(found: "\"\(ShownText.shortened(name))\" twice", expected: "each name once")
    }
    skipSpace()
    guard take(":") else { throw fault(expected: "a colon") }
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
      case _ where found.value < 0x20: throw fault(expected: "no control character in a string")
      default: next += 1
      }
    }
    next = start
    throw fault(found: "a quote that is never closed", expected: "a closing quote")
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
          throw fault(expected: "four hexadecimal digits")
        }
        next += 1
      }
      return
    }
    guard let found = scalar, "\"\\/bfnrt".unicodeScalars.contains(found) else {
      throw fault(expected: "an escape of JSON")
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
    guard let first = scalar, "0"..."9" ~= first else { throw fault(expected: "a digit") }
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

  private func fault(found: String? = nil, expected: String) -> JSONFault {
    let before = scalars[..<next]
    let line = before.reduce(1) { $0 + ($1 == "\n" ? 1 : 0) }
    let lineStart = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
    return JSONFault(
      line: line, column: next - lineStart + 1,
      found: found ?? scalar.map { "\"\(ShownText.visible(String($0)))\"" } ?? "the end of the file",
      expected: expected)
  }
}
