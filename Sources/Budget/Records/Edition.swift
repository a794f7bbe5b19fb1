/// An edition: one yearly rijksbegroting as one source document reports it.
public struct Edition: Equatable, Sendable {
  /// The budget year that names it.
  public var year: Int
  /// The title of the source document.
  public var title: String
  /// Who published it.
  public var publisher: String
  /// When: a year, a month or a day, as `2022`, `2022-09` or `2022-09-20`.
  public var published: String
  /// The last year of its multi-year figures: budget year + 4.
  public var horizon: Int
  /// The source document, as one can find it again.
  public var source: String
  /// The SHA-256 of the text that was coded, in lower-case hexadecimal.
  public var sha256: String?

  /// Makes an edition.
  public init(
    year: Int, title: String, publisher: String, published: String, horizon: Int, source: String,
    sha256: String? = nil
  ) {
    self.year = year
    self.title = title
    self.publisher = publisher
    self.published = published
    self.horizon = horizon
    self.source = source
    self.sha256 = sha256
  }
}
