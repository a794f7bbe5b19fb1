/// A figure as the source prints it, read to exact cents.
///
/// Its form is `[€] NUMBER [duizend|miljoen|miljard|mln.|mld.] [euro]`, NUMBER with `.`
/// for thousands and `,` for decimals (`,-` for none); a table cell as `NUMBER × UNIT`.
public enum PrintedFigure {
  /// Why a text is not a printed figure.
  public enum Fault: Error, Hashable, Sendable {
    /// Something else was expected at a position (in characters, from 1).
    case unexpected(position: Int, expected: Expected)
    /// The figure has a part of a cent.
    case fractionOfCent
    /// The figure does not fit in 64 bits of cents.
    case tooLarge
  }

  /// What was expected at a position.
  public enum Expected: String, Hashable, Sendable {
    /// A digit.
    case digit
    /// Three digits between points.
    case groupOfThree
    /// Decimals, or `-` for none.
    case decimals
    /// `€` and the unit of a table.
    case unit
    /// The end, or a word for a larger unit.
    case end
  }

  /// Reads a printed figure.
  ///
  /// It has no sign: the sign of an amount is the receiver's, and is not printed.
  ///
  /// - Throws: `Fault`, with the place and what was expected there.
  public static func parse(_ text: String) throws(Fault) -> Money {
    let (number, factors) = try parts(of: text)
    return try number.cents(times: factors)
  }

  /// The value of one unit of the last printed digit: € 100.000.000 for "€ 1,4 miljard".
  ///
  /// - Throws: `Fault`.
  public static func unit(of text: String) throws(Fault) -> Money {
    let (number, factors) = try parts(of: text)
    return try Decimal(digits: 1, places: number.places).cents(times: factors)
  }

  private static func parts(of text: String) throws(Fault) -> (Decimal, factors: [Decimal]) {
    var reader = Reader(text)
    let isBareFigure = reader.take("€")
    if isBareFigure { reader.skipSpace() }
    let number = try reader.number()
    var factors: [Decimal] = []
    if !isBareFigure && reader.take(" × ") {
      guard reader.take("€") else { throw reader.fault(.unit) }
      reader.skipSpace()
      factors.append(try reader.number())
      if let scale = reader.scale() { factors.append(scale) }
    } else {
      if let scale = reader.scale() { factors.append(scale) }
      _ = reader.take(" euro")
    }
    guard reader.isAtEnd else { throw reader.fault(.end) }
    return (number, factors)
  }

  /// A number: its digits, and how many of them come after the comma.
  private struct Decimal {
    var digits: Int64
    var places: Int

    func cents(times factors: [Decimal]) throws(Fault) -> Money {
      var value = digits
      var places = places
      for factor in factors + [Decimal(digits: 100, places: 0)] {
        let (product, overflow) = value.multipliedReportingOverflow(by: factor.digits)
        if overflow { throw .tooLarge }
        value = product
        places += factor.places
      }
      while places > 0 {
        guard value % 10 == 0 else { throw .fractionOfCent }
        value /= 10
        places -= 1
      }
      return Money(cents: value)
    }
  }

  private struct Reader {
    private let text: String
    /// What has not been read yet, as bytes: there is one way to spell each character of a figure.
    private var rest: Substring.UTF8View

    init(_ text: String) {
      self.text = text
      rest = text[...].utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    func fault(_ expected: Expected) -> Fault {
      .unexpected(position: text[..<rest.startIndex].count + 1, expected: expected)
    }

    mutating func take(_ word: String) -> Bool {
      guard rest.starts(with: word.utf8) else { return false }
      rest = rest.dropFirst(word.utf8.count)
      return true
    }

    mutating func skipSpace() { _ = take(" ") }

    mutating func scale() -> Decimal? {
      guard rest.first == UInt8(ascii: " ") else { return nil }
      let scales: [(String, Int64)] = [
        (" duizend", 1000), (" miljoen", 1_000_000), (" miljard", 1_000_000_000), (" mln.", 1_000_000),
        (" mld.", 1_000_000_000),
      ]
      for (word, factor) in scales where take(word) { return Decimal(digits: factor, places: 0) }
      return nil
    }

    /// Appends the digits that follow to a number, and returns how many there were.
    private mutating func digits(of number: inout Digits) -> Int {
      var count = 0
      while let byte = rest.first, 0x30...0x39 ~= byte {
        number.append(byte - 0x30)
        count += 1
        rest.removeFirst()
      }
      return count
    }

    mutating func number() throws(Fault) -> Decimal {
      var number = Digits()
      let head = digits(of: &number)
      guard head > 0 else { throw fault(.digit) }
      while take(".") {
        let group = digits(of: &number)
        guard head <= 3, group == 3 else { throw fault(.groupOfThree) }
      }
      var places = 0
      if take(","), !take("-") {
        places = digits(of: &number)
        guard places > 0 else { throw fault(.decimals) }
      }
      guard let value = number.value else { throw .tooLarge }
      return Decimal(digits: value, places: places)
    }
  }

  /// A number that is built up digit by digit.
  private struct Digits {
    /// The number; nil once it does not fit in 64 bits.
    private(set) var value: Int64? = 0

    mutating func append(_ digit: UInt8) {
      guard let value else { return }
      let fits = value <= (.max - Int64(digit)) / 10
      self.value = fits ? value * 10 + Int64(digit) : nil
    }
  }
}
