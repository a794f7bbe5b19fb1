import Glibc

/// The user has asked to stop, by a signal; what was begun has been put away.
public struct Interrupted: Error {
  /// The signal.
  public let signal: Int32
}

/// Lets what writes a file put it away before a signal ends the program.
public enum Interruption {
  /// Set by the handler, which may do nothing else.
  private nonisolated(unsafe) static var received: sig_atomic_t = 0

  /// From now on the first SIGINT, SIGTERM or SIGHUP is an error that `check` throws; a second ends the program at once.
  public static func watch() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // A signal that the caller has chosen to ignore (nohup) stays ignored.
      let before = signal(number) { number in
        Interruption.received = number
        Glibc.signal(number, SIG_DFL)
      }
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
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
