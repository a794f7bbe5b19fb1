import CSQLite

/// Where the statements of an SQL text begin and end.
enum SQLText {
  /// Refuses SQL with a NUL character, as SQLite would silently ignore the rest.
  static func refuseNUL(_ sql: String) throws(SQLiteError) {
    guard sql.utf8.contains(0) else { return }
    throw SQLiteError(code: SQLITE_MISUSE, message: "a NUL character in the SQL", sql: sql)
  }

  /// The first place that isn't white space, a comment or a `;`, or the end of the text.
  static func skipFiller(_ text: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
    var rest = text
    while true {
      switch (byte(rest), byte(rest + 1)) {
      case (UInt8(ascii: "-"), UInt8(ascii: "-")): rest = end(ofLine: rest)
      case (UInt8(ascii: "/"), UInt8(ascii: "*")): rest = end(ofComment: rest)
      case (UInt8(ascii: ";"), _), (UInt8(ascii: " "), _), (9, _), (10, _), (12, _), (13, _): rest += 1
      default: return rest
      }
    }
  }

  /// The first statement of a text, with its `;`, even if SQLite can't parse it.
  static func firstStatement(of text: UnsafePointer<CChar>) -> String {
    let start = skipFiller(text)
    var end = start
    while end.pointee != 0 {
      end += 1
      guard byte(end - 1) == UInt8(ascii: ";") else { continue }
      let candidate = string(from: start, to: end)
      // SQLite knows which `;` is part of a literal, a comment or the body of a trigger.
      if sqlite3_complete(candidate) == 1 { return candidate }
    }
    return string(from: start, to: end)
  }

  /// The text of a prepared statement, without what stands before it.
  static func text(of statement: OpaquePointer) -> String {
    sqlite3_sql(statement).map { String(cString: skipFiller($0)) } ?? ""
  }

  private static func end(ofLine text: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
    var rest = text
    while rest.pointee != 0 && byte(rest) != UInt8(ascii: "\n") { rest += 1 }
    return rest
  }

  private static func end(ofComment text: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
    var rest = text + 2
    while rest.pointee != 0 {
      if byte(rest) == UInt8(ascii: "*") && byte(rest + 1) == UInt8(ascii: "/") { return rest + 2 }
      rest += 1
    }
    return rest
  }

  private static func byte(_ text: UnsafePointer<CChar>) -> UInt8 { UInt8(bitPattern: text.pointee) }

  private static func string(from start: UnsafePointer<CChar>, to end: UnsafePointer<CChar>) -> String {
    String(decoding: UnsafeRawBufferPointer(start: start, count: end - start), as: UTF8.self)
  }
}
