/// A measure: one kabinetsvoornemen, one topic of the letter.
public struct Measure: Equatable, Sendable {
  /// Unique in the ledger, opaque and never reused: `2023-bzk-woningbouwimpuls`.
  public var id: String
  /// The budget year of its edition.
  public var edition: Int
  /// Its place in the letter, from 1.
  public var position: Int
  /// The code of the ministry in whose chapter it stands.
  public var ministry: String
  /// The group inside the chapter, where there is one.
  public var theme: String?
  /// The letter's heading, to the letter.
  public var topic: String
  /// The id of the measure under whose heading it stands.
  public var parent: String?
  /// The ids of the measures of earlier editions that it continues.
  public var continues: [String]
  /// The page on which its heading stands, from 1.
  public var page: Int
  /// Whether the letter names money for it.
  public var funding: Funding
  /// What the cabinet intends, in our own Dutch words.
  public var summary: String?
  /// What it means for municipalities, in our own Dutch words.
  public var impact: String?

  /// Makes a measure.
  public init(
    id: String, edition: Int, position: Int, ministry: String, theme: String? = nil, topic: String,
    parent: String? = nil, continues: [String] = [], page: Int, funding: Funding,
    summary: String? = nil, impact: String? = nil
  ) {
    self.id = id
    self.edition = edition
    self.position = position
    self.ministry = ministry
    self.theme = theme
    self.topic = topic
    self.parent = parent
    self.continues = continues
    self.page = page
    self.funding = funding
    self.summary = summary
    self.impact = impact
  }
}
