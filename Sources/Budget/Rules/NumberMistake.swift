/// What somebody most likely did when they wrote a number that can't be read: it decides what to advise.
///
/// The number itself is never guessed from it.
///
/// ```swift
/// NumberMistake(inEuros: "222.000.000", hasPoints: true)  // .thousands
/// ```
public enum NumberMistake: Hashable, Sendable {
  /// It does not fit.
  case tooLarge
  /// A spreadsheet has shortened it to `3E+08`, and digits are lost.
  case exponent
  /// It is a date, such as a spreadsheet makes of `1-2`.
  case date
  /// It may be the number by which a spreadsheet knows a day, such as `44927`.
  case dayNumber
  /// A currency stands with it.
  case currency
  /// A unit stands with it, such as `mln`.
  case unit
  /// White space stands in it.
  case space
  /// A character that shows nothing stands in it.
  case invisible
  /// Marks stand between its thousands.
  case thousands
  /// It has the mark before cents that the file does not use.
  case otherMark
  /// It has other than two decimals, or decimals where there are no cents.
  case decimals
  /// It has a plus, a minus that is no hyphen or stands behind, or brackets.
  case sign
  /// It begins with zeros that it does not need.
  case zeros
  /// Something else.
  case other

  /// The mistake in a text that is no exact euros.
  ///
  /// - Parameter hasPoints: Whether a point stands before cents; otherwise a comma.
  public init(inEuros text: String, hasPoints: Bool) {
    self =
      Self.inWords(text) ?? Self.inDigits(text, mark: hasPoints ? "." : ",", other: hasPoints ? "," : ".")
  }

  /// The mistake in a text that is no whole number within bounds.
  public init(inInteger text: String, range: ClosedRange<Int>) {
    if let mistake = Self.inWords(text) {
      self = mistake
    } else if let number = Int(text), "\(number)" == text {
      // The days of the years 1955 to 2118.
      self = range == plausibleYears && 20_000..<80_000 ~= number ? .dayNumber : .other
    } else {
      self = Self.inDigits(text, mark: ".", other: ",")
    }
  }

  /// A mistake that shows in other characters than digits and marks.
  private static func inWords(_ text: String) -> NumberMistake? {
    let words = text.lowercased()
    if isExponent(words) { return .exponent }
    if isDate(words) { return .date }
    for (names, mistake) in [
      (["€", "eur", "$", "£"], NumberMistake.currency), (["mln", "mld", "milj", "duizend", "mio"], .unit),
    ] where names.contains(where: words.contains) { return mistake }
    if text.unicodeScalars.contains(where: TextRule.isSpace) { return .space }
    if text.unicodeScalars.contains(where: { TextRule.isHidden($0) || TextRule.isControl($0) }) {
      return .invisible
    }
    return nil
  }

  private static func isExponent(_ words: String) -> Bool {
    let parts = words.split(separator: "e", omittingEmptySubsequences: false)
    return parts.count == 2 && isDigits(parts[0], and: "-+.,") && isDigits(parts[1], and: "-+")
  }

  private static let months: Set = [
    "jan", "feb", "mrt", "mar", "apr", "mei", "may", "jun", "jul", "aug", "sep", "okt", "oct", "nov", "dec",
  ]

  /// Three numbers with `-` or `/` between, or two or three parts of which one is the name of a month.
  private static func isDate(_ words: String) -> Bool {
    for mark in ["-", "/"] as [Character] {
      let parts = words.split(separator: mark, omittingEmptySubsequences: false)
      guard (2...3).contains(parts.count) else { continue }
      let names = parts.filter { !isDigits($0, and: "") }
      if names.isEmpty && parts.count == 3 { return true }
      if names.count == 1, let name = names.first, months.contains(String(name.prefix(3))) { return true }
    }
    return false
  }

  private static func isDigits(_ text: Substring, and others: String) -> Bool {
    text.contains(where: isDigit) && text.allSatisfy { isDigit($0) || others.contains($0) }
  }

  private static func isDigit(_ character: Character) -> Bool { "0"..."9" ~= character }

  private static func inDigits(_ text: String, mark: Character, other: Character) -> NumberMistake {
    var digits = Substring(text)
    if let first = digits.first, "+-\u{2212}\u{2013}(".contains(first) { digits.removeFirst() }
    if let last = digits.last, "-)".contains(last) { digits.removeLast() }
    guard isDigits(digits, and: "\(mark)\(other)") else { return .other }
    // The sign itself is right if it is a hyphen in front.
    if text.dropFirst(text.first == "-" ? 1 : 0) != digits { return .sign }
    if hasThousands(digits, between: other) || hasThousands(digits, between: mark) { return .thousands }
    if digits.contains(other) { return .otherMark }
    let parts = digits.split(separator: mark, omittingEmptySubsequences: false)
    if parts[0].count > 1 && parts[0].first == "0" { return .zeros }
    if parts[0].count > 15 { return .tooLarge }
    return parts.count > 1 ? .decimals : text == "-0" ? .zeros : .other
  }

  /// Whether marks stand before three digits each, with perhaps another mark and decimals behind.
  private static func hasThousands(_ digits: Substring, between mark: Character) -> Bool {
    let groups = digits.split(separator: mark, omittingEmptySubsequences: false)
    guard groups.count > 1, (1...3).contains(groups[0].count), groups[0].allSatisfy(isDigit) else {
      return false
    }
    return groups.dropFirst().enumerated().allSatisfy { index, group in
      let whole = group.prefix(while: isDigit)
      return whole.count == 3 && (whole.count == group.count || index == groups.count - 2)
    }
  }
}
