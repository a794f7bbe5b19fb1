import Budget

/// Reads the text of one field according to its kind.
enum FieldReading {
  /// The value of a field that is not empty, and what is wrong with it.
  ///
  /// A text that the ledger refuses is returned all the same, so that a faulty key can still be referred to.
  ///
  /// - Parameter decimalMark: What stands before cents, in ASCII.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, as kind: FieldKind, decimalMark: UInt8 = CSVFormat.point
  ) -> (FieldValue, DataFault?) {
    switch kind {
    case .text, .reference: text(bytes, isNote: false)
    case .note: text(bytes, isNote: true)
    case .list, .references: list(bytes)
    case .integer(let range): integer(bytes, range)
    case .euros: euros(bytes, decimalMark)
    case .boolean: boolean(bytes)
    case .code(let values): code(bytes, values)
    }
  }

  private static func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private static func text(
    _ bytes: UnsafeBufferPointer<UInt8>, isNote: Bool
  ) -> (FieldValue, DataFault?) {
    let text = string(bytes)
    do throws(TextRule.Fault) {
      try TextRule.checkFilled(text, isNote: isNote)
      return (.text(text), nil)
    } catch {
      return (.text(text), .text(error))
    }
  }

  private static func list(_ bytes: UnsafeBufferPointer<UInt8>) -> (FieldValue, DataFault?) {
    let text = string(bytes)
    do throws(TextRule.Fault) {
      try TextRule.checkFilled(text)
    } catch {
      return (.none, .text(error))
    }
    let items = text.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    for item in items where item.first?.isWhitespace != false || item.last?.isWhitespace != false {
      return (.none, .badItem(item))
    }
    var seen: Set<String> = []
    for item in items where !seen.insert(item).inserted { return (.none, .itemTwice(item)) }
    return (.list(items), nil)
  }

  private static func integer(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: ClosedRange<Int>
  ) -> (FieldValue, DataFault?) {
    guard let number = integer(bytes), range.contains(number) else {
      let text = string(bytes)
      return (.none, .notAnInteger(text, range: range, NumberMistake(inInteger: text, range: range)))
    }
    return (.integer(number), nil)
  }

  /// Each number has one spelling: `007`, `+1` and `-0` are refused.
  private static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let digits = bytes.dropFirst(isNegative ? 1 : 0)
    guard digits.first != UInt8(ascii: "0") || bytes.count == 1, (1...18).contains(digits.count) else {
      return nil
    }
    var number = 0
    for digit in digits {
      guard 0x30...0x39 ~= digit else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return isNegative ? -number : number
  }

  private static func euros(
    _ bytes: UnsafeBufferPointer<UInt8>, _ decimalMark: UInt8
  ) -> (FieldValue, DataFault?) {
    let text = string(bytes)
    let hasPoints = decimalMark == CSVFormat.point
    let exact = hasPoints ? text : text.replacingMark(decimalMark)
    if let exact, let money = Money(exact) { return (.euros(money), nil) }
    return (.none, .notEuros(text, NumberMistake(inEuros: text, hasPoints: hasPoints), hasPoints: hasPoints))
  }

  private static func boolean(_ bytes: UnsafeBufferPointer<UInt8>) -> (FieldValue, DataFault?) {
    switch string(bytes) {
    case "true": (.boolean(true), nil)
    case "false": (.boolean(false), nil)
    case let text: (.none, .notABoolean(text))
    }
  }

  private static func code(
    _ bytes: UnsafeBufferPointer<UInt8>, _ values: [String]
  ) -> (FieldValue, DataFault?) {
    let text = string(bytes)
    return values.contains(text) ? (.text(text), nil) : (.none, .notInList(text, valid: values))
  }
}

extension String {
  /// The figure with a point before its cents; nil if it has one already, which here means something else.
  fileprivate func replacingMark(_ mark: UInt8) -> String? {
    guard !utf8.contains(CSVFormat.point) else { return nil }
    return String(decoding: utf8.map { $0 == mark ? CSVFormat.point : $0 }, as: UTF8.self)
  }
}
