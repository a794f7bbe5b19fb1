/// What an adviser sets: one status for one or more measures.
public struct Tag: Equatable, Sendable {
  /// The status.
  public var status: String
  /// The measures, as typed: ids, or parts of them that only one measure has.
  public var measures: [String]
  /// Who sets it.
  public var by: String
  /// Why.
  public var note: String?
  /// The day from which it holds; if not given, today by the local time of the machine, or for a status that the measure has
  /// already the day since when it has it.
  public var since: String?
  /// The status that the adviser saw; if a measure has another one by now, nothing is set.
  public var expected: String?
  /// Who follows the measures and when something is due, if that is set too.
  public var following = Following()
  /// Whether everything is looked at and reported, and nothing is kept.
  public var isTrial = false

  /// Makes a tag.
  public init(
    status: String, measures: [String], by: String, note: String? = nil, since: String? = nil,
    expected: String? = nil
  ) {
    self.status = status
    self.measures = measures
    self.by = by
    self.note = note
    self.since = since
    self.expected = expected
  }
}

/// Who follows a measure and when something is due; what is not given stays as it is.
public struct Following: Equatable, Sendable {
  /// A role or a name; `none` for nobody.
  public var owner: String?
  /// A day, `2026-11-24`; `none` for no day.
  public var next: String?

  /// What ends an owner or a date.
  public static let nothing = "none"

  /// Sets what is given.
  public init(owner: String? = nil, next: String? = nil) {
    func given(_ text: String?) -> String? { text?.lowercased() == Self.nothing ? Self.nothing : text }
    self.owner = given(owner)
    self.next = given(next)
  }

  /// Whether a measure has all that is given already.
  func isMet(by standing: Standing) -> Bool {
    [(owner, standing.owner), (next, standing.next)].allSatisfy { given, has in
      given == nil || given == has ?? Self.nothing
    }
  }
}

/// What a tag did, or what `follow` did.
public struct TagReport: Equatable, Sendable {
  /// The code of the status, as the list has it; none where none was set.
  public internal(set) var status: String?
  /// What became of each measure, in the order asked for.
  public internal(set) var changes: [StandingChange] = []

  /// Those that got an event.
  public var recorded: [StandingChange] { changes.filter { $0.event != nil } }
  /// Those for which there was nothing to record.
  public var unchanged: [StandingChange] { changes.filter { $0.event == nil } }
}
