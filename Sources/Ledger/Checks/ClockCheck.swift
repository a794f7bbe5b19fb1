import SQLite

extension Ledger {
  /// Looks for entries that were recorded at a time before that of the one before, or at one that is still to come.
  ///
  /// The order of entries is that of their numbers and the digests prove it, so a time can be wrong and all else well:
  /// somebody set the clock. Who asks for a day of the past has to know.
  func checkClock(_ report: CheckReport) throws {
    var previous: String?
    var present: String?
    var isAhead = false
    try database.forEach("SELECT entry, recorded FROM journal ORDER BY entry") { row in
      let recorded = try row.text(1)
      // Asked when the journal is being read: whoever wrote what is read did so before.
      let now = present ?? self.now()
      present = now
      let place = "entry \(try row.int(0))"
      if let previous, recorded < previous {
        report.doubt(place, .clockBehind(recorded: recorded, previous: previous))
      }
      // Of entries on end the first says it all, as when the clock stands in 1970 today.
      if recorded > now, !isAhead { report.doubt(place, .clockAhead(recorded: recorded)) }
      isAhead = recorded > now
      previous = recorded
    }
  }
}
