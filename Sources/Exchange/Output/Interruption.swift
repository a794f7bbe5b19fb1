import Glibc

/// The user has asked to stop, by a signal; unfinished files have been removed.
public struct Interrupted: Error {
  /// The signal.
  public let signal: Int32
}

/// Cleans up unfinished files when the program is interrupted.
public enum Interruption {
  /// Set by the signal handler, which may do little more than that.
  private nonisolated(unsafe) static var received: sig_atomic_t = 0

  /// From now on the first SIGINT, SIGTERM or SIGHUP makes `check` throw; a second one ends the program at
  /// once.
  public static func watch() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // A signal that the caller has chosen to ignore (nohup) stays ignored.
      var before = sigaction()
      sigaction(number, nil, &before)
      let handler = before.__sigaction_handler.sa_handler
      if unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { continue }
      signal(number) { number in
        Interruption.received = number
        Glibc.signal(number, SIG_DFL)
      }
    }
  }

  /// Stops if a signal has come.
  ///
  /// - Throws: `Interrupted`.
  public static func check() throws(Interrupted) {
    if received != 0 { throw Interrupted(signal: received) }
  }
}
