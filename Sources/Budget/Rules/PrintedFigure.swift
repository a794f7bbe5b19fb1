/// A figure as the source prints it, read to exact cents.
///
/// Source: DOMAIN, section 3, `printed`: `[€] NUMBER [duizend|miljoen|miljard|mln.|mld.] [euro]`, NUMBER with `.`
/// for thousands and `,` for decimals (`,-` for none); a table cell as `NUMBER × UNIT`.
public enum PrintedFigure {
  /// Why a text is not a printed figure.
  public enum Fault: Error, Hashable, Sendable {
    /// Something else stands at a place (in characters, from 1).
    case unexpected(position: Int, expected: String)
    /// The figure has a part of a cent.
    case fractionOfCent
    /// The figure does not fit in 64 bits of cents.
    case tooLarge
  }

  /// Reads a printed figure.
  ///
  /// It has no sign: the sign of an amount is the receiver's.
  ///
  /// - Throws: `Fault`, with the place and what was expected there.
  public static func parse(_ text: String) throws(Fault) -> Money {
    let (number, factors) = try parts(of: text)
    return try number.cents(times: factors)
  }

  /// What one step of the last printed digit is worth: € 100.000.000 for "€ 1,4 miljard".
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
      guard reader.take("€") else { throw reader.fault("€ and the unit of the table") }
      reader.skipSpace()
      factors.append(try reader.number())
      if let scale = reader.scale() { factors.append(scale) }
    } else {
      if let scale = reader.scale() { factors.append(scale) }
      _ = reader.take(" euro")
    }
    guard reader.isAtEnd else {
      throw reader.fault("the end, or duizend, miljoen, miljard, mln., mld., euro or × after one space")
    }
    return (number, factors)
  }

  /// A number as digits and the count of them behind the comma.
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
    private let characters: [Character]
    private var next = 0

    init(_ text: String) { characters = Array(text) }

    var isAtEnd: Bool { next == characters.count }

    func fault(_ expected: String) -> Fault { .unexpected(position: next + 1, expected: expected) }

    mutating func take(_ word: String) -> Bool {
      guard characters[next...].starts(with: word) else { return false }
      next += word.count
      return true
    }

    mutating func skipSpace() { _ = take(" ") }

    mutating func scale() -> Decimal? {
      let scales: [(String, Int64)] = [
        (" duizend", 1000), (" miljoen", 1_000_000), (" miljard", 1_000_000_000), (" mln.", 1_000_000),
        (" mld.", 1_000_000_000),
      ]
      for (word, factor) in scales where take(word) { return Decimal(digits: factor, places: 0) }
      return nil
    }

    private mutating func digits() -> [Int64] {
      var digits: [Int64] = []
      while next < characters.count, characters[next].isASCII, let digit = characters[next].wholeNumberValue {
        digits.append(Int64(digit))
        next += 1
      }
      return digits
    }

    mutating func number() throws(Fault) -> Decimal {
      var all = digits()
      guard !all.isEmpty else { throw fault("a digit") }
      let head = all.count
      while take(".") {
        let group = digits()
        guard head <= 3, group.count == 3 else {
          throw fault("groups of three digits between points")
        }
        all += group
      }
      var places = 0
      if take(",") {
        if !take("-") {
          let decimals = digits()
          guard !decimals.isEmpty else { throw fault("decimals or - after the comma") }
          all += decimals
          places = decimals.count
        }
      }
      var value: Int64 = 0
      for digit in all {
        let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
        let (sum, overflow2) = tens.addingReportingOverflow(digit)
        if overflow || overflow2 { throw .tooLarge }
        value = sum
      }
      return Decimal(digits: value, places: places)
    }
  }
}

extension PrintedFigure.Fault: CustomStringConvertible {
  /// What is wrong with the text.
  public var description: String {
    switch self {
    case .unexpected(let position, let expected): "expected \(expected) at character \(position)"
    case .fractionOfCent: "expected whole cents"
    case .tooLarge: "expected less than € 92 million billion"
    }
  }
}
