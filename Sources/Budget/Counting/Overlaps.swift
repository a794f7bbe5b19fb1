/// What may be counted twice in a selection of contributions: the smaller of what an amount with `may_overlap` puts in a
/// column of a total and of what the amounts that it names put in the same column.
///
/// Nothing is subtracted: the source leaves open whether it is the same money. Of several amounts that are named the
/// contributions are added together, as the carrier may hold them all. Money that is added and money that is cut can't be the
/// same, so only what has the sign of the carrier is looked at. What has no counterpart in the column, or in the selection,
/// can't be counted twice there.
///
/// ```swift
/// let overlaps = try Overlaps(of: [2: [1]], in: [1: [column: fifteen], 2: [column: ten]])
/// overlaps.eur[2]?[column]   // ten
/// ```
public struct Overlaps: Equatable, Sendable {
  /// A column of a total: a bucket, and its year if it is one of years.
  public struct Column: Hashable, Sendable {
    /// The bucket.
    public let bucket: Bucket
    /// The year, for the `year` bucket only.
    public let year: Int?

    /// Makes a column.
    public init(bucket: Bucket, year: Int?) {
      self.bucket = bucket
      self.year = year
    }
  }

  /// What may be counted twice, by the amount that carries `may_overlap` and by column; it has the sign of its contribution,
  /// and is never 0.
  public private(set) var eur: [Int: [Column: Money]] = [:]

  /// Nothing may be counted twice.
  public static let none = Overlaps()

  private init() {}

  /// Finds what may be counted twice.
  ///
  /// - Parameters:
  ///   - targets: The amounts that each carrier names in `may_overlap`.
  ///   - contributions: What is selected of the contributions of both, by amount.
  /// - Throws: `MoneyOverflow`, which counting rules out.
  public init(of targets: [Int: [Int]], in contributions: [Int: [Column: Money]]) throws(MoneyOverflow) {
    for (carrier, named) in targets {
      for (column, own) in contributions[carrier] ?? [:] {
        var others = Money.zero
        for target in Set(named) {
          guard let other = contributions[target]?[column], other.hasSign(of: own) else { continue }
          others = try others.adding(other)
        }
        let smaller = own.cents.magnitude <= others.cents.magnitude ? own : others
        if smaller != .zero { eur[carrier, default: [:]][column] = smaller }
      }
    }
  }

  /// Whether nothing may be counted twice.
  public var isEmpty: Bool { eur.isEmpty }
}

extension Money {
  fileprivate func hasSign(of other: Money) -> Bool { cents.signum() == other.cents.signum() }
}
