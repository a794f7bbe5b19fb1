/// A contribution (geteld bedrag): what an amount puts in one cell of a total, after its parts are taken out.
public struct Contribution: Hashable, Sendable {
  /// The place of the figure among those that were counted together.
  public let figure: Int
  /// The bucket in which it falls.
  public let bucket: Bucket
  /// The year, for the `year` bucket only.
  public let year: Int?
  /// How much; 0 where the parts take all of it.
  public let eur: Money

  /// Makes a contribution.
  public init(figure: Int, bucket: Bucket, year: Int?, eur: Money) {
    self.figure = figure
    self.bucket = bucket
    self.year = year
    self.eur = eur
  }
}
