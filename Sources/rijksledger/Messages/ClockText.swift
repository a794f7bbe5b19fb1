import Ledger

extension Messages {
  /// That the clock stood before the time of the entry before, after a change that is done all the same.
  static func text(_ behind: ClockBehind) -> String {
    "Warning: entry \(behind.entry) was recorded at \(behind.recorded), before the entry before it"
      + " (\(behind.previous)): the machine's clock was wrong then, or is wrong now. Set it if it is wrong now. See:"
      + " \(command("check clock"))"
  }
}
