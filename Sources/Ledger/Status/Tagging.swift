import Budget
import SQLite

extension Ledger {
  /// Sets a status, for all measures of the tag or for none: one transaction and one journal entry.
  ///
  /// The status that a measure already has is recorded only with a note, another day, an owner or a next date. A status for a
  /// day before that of the current one fills in the history and leaves the current one as it is.
  ///
  /// ```swift
  /// try ledger.tag(Tag(status: "in-overleg", measures: ["woningbouwimpuls"], by: "Team Wonen"))
  /// ```
  ///
  /// - Throws: `LedgerError`: an unknown or retired status, an unknown or ambiguous measure, a status that is
  ///   not the one expected, a day that has not come or lies before the edition, a lock, a full disk. Then nothing was set.
  public func tag(_ tag: Tag, editions: EditionChoice = .newest) throws -> TagReport {
    let today = try today()
    if let since = tag.since { try Self.requireDay(since, field: "since", upTo: today) }
    try check(tag.following, note: tag.note, today: today)
    var report = TagReport()
    try change(
      by: tag.by, action: "tag", isTrial: tag.isTrial, note: { report.status },
      afterwards: { try self.readStandings(&report) }
    ) { entry in
      let status = try settableStatus(tag.status)
      report.status = status
      let key = try statusKey(status)
      let expected = try tag.expected.map { try knownStatus($0).code }
      for measure in try measures(tag.measures, in: editions) {
        var change = StandingChange(measure: measure.id, before: try standing(ofMeasure: measure.key))
        let before = change.before
        if let expected, before.status != expected {
          throw LedgerError.statusChanged(
            measure: measure.id, expected: expected, found: before.status,
            last: try lastEvent(ofMeasure: measure.key))
        }
        let isSame = before.status == status
        let published = try published(measure.key)
        // It has stood at the first status since its edition was published.
        let since = tag.since ?? (isSame ? before.since ?? firstDay(of: published) : nil) ?? today
        try requirePublished(published, by: since, measure.id)
        if isSame && (tag.since ?? before.since) == before.since && tag.note == nil
          && tag.following.isMet(by: before)
        {
          report.changes.append(change)
          continue
        }
        change.status = status
        change.since = since
        let event = NewEvent(
          measure: measure.key, status: key, since: since, note: tag.note, following: tag.following)
        change.event = try insert(event, entry: entry)
        report.changes.append(change)
      }
      return !report.recorded.isEmpty
    }
    return report
  }

  /// Sets who follows measures and when something is due, for all of them or for none: one transaction and one journal entry.
  ///
  /// What a measure has already is recorded only with a note.
  ///
  /// ```swift
  /// try ledger.follow(["woningbouwimpuls"], Following(owner: "Team Wonen", next: "2027-01-15"), by: "Team Wonen")
  /// ```
  ///
  /// - Throws: `LedgerError`: an unknown or ambiguous measure, a next date in the past, a lock, a full disk. Then nothing was
  ///   set.
  public func follow(
    _ typed: [String], _ following: Following, by: String, note: String? = nil,
    editions: EditionChoice = .newest, isTrial: Bool = false
  ) throws -> TagReport {
    try check(following, note: note, today: try today())
    var report = TagReport()
    try change(
      by: by, action: "follow", isTrial: isTrial, note: { nil },
      afterwards: { try self.readStandings(&report) }
    ) { entry in
      for measure in try measures(typed, in: editions) {
        var change = StandingChange(measure: measure.id, before: try standing(ofMeasure: measure.key))
        if note != nil || !following.isMet(by: change.before) {
          change.event = try insert(
            NewEvent(measure: measure.key, note: note, following: following), entry: entry)
        }
        report.changes.append(change)
      }
      return !report.recorded.isEmpty
    }
    return report
  }

  /// Looks where the measures stand that got an event.
  private func readStandings(_ report: inout TagReport) throws {
    for place in report.changes.indices where report.changes[place].event != nil {
      guard let key = try measureKey(report.changes[place].measure) else { continue }
      report.changes[place].after = try standing(ofMeasure: key)
    }
  }

  private func check(_ following: Following, note: String?, today: String) throws {
    if let note { try Self.checkText(note, field: "note", isNote: true) }
    if let owner = following.owner { try Self.checkText(owner, field: "owner") }
    if let next = following.next, next != Following.nothing {
      guard try Self.day(next, field: "next") >= today else {
        throw LedgerError.badText(field: "next", .dayOfThePast(next, today: today))
      }
    }
  }

  /// The measures that a user means, each once.
  private func measures(
    _ typed: [String], in editions: EditionChoice
  ) throws -> [(id: String, key: Int)] {
    let chosen = try choose(editions, from: self.editions())
    let ids = try typed.map { try measureID(matching: $0, in: chosen) }
    return try ids.withoutRepeats().map { id in
      guard let key = try measureKey(id) else { throw LedgerError.unknownMeasure(input: id) }
      return (id, key)
    }
  }

  /// The day, month or year in which the edition of a measure was published; its eve if no document says so.
  private func published(_ measure: Int) throws -> String {
    try database.text(
      """
      SELECT coalesce(min(v.published), m.edition - 1) FROM measure m
      LEFT JOIN document d ON d.edition = m.edition
      LEFT JOIN document_version v ON v.document = d.key AND v.ended IS NULL
      WHERE m.key = ?
      """, [Value(measure)]) ?? ""
  }

  /// The first day of a day, month or year.
  private func firstDay(of date: String) -> String { String((date + "-01-01").prefix(10)) }

  /// Makes sure that a day is not before the year in which an edition was published.
  private func requirePublished(_ published: String, by day: String, _ measure: String) throws {
    let year = String(published.prefix(4))
    if day >= year { return }
    throw LedgerError.badText(field: "since", .dayBeforeEdition(day, year: year, measure: measure))
  }
}
