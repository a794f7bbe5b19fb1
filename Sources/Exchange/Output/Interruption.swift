import Files

/// The user has asked to stop, by a signal; unfinished files have been removed.
public struct Interrupted: Error {
  /// The signal.
  public let signal: Int32
}

/// Ends long work in good order when the program is interrupted.
public enum Interruption {
  /// From now on the first SIGINT, SIGTERM or SIGHUP makes `check` throw; a second one ends the program at
  /// once.
  public static func watch() { Signals.noteFirst() }

  /// Stops if a signal has come.
  ///
  /// - Throws: `Interrupted`.
  public static func check() throws(Interrupted) {
    let signal = Signals.noted
    if signal != 0 { throw Interrupted(signal: signal) }
  }
}
