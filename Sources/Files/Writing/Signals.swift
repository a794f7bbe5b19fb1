import CLeftovers

/// What SIGINT, SIGTERM and SIGHUP do to the program.
public enum Signals {
  /// From now on they first remove unfinished files, then end the program as they would have done.
  ///
  /// A signal that the caller of the program has chosen to ignore stays ignored.
  public static func removeUnfinishedFiles() { rl_signals_watch() }

  /// From now on the first one is only noted; a second one removes unfinished files and ends the program.
  public static func noteFirst() {
    rl_signals_watch()
    rl_signals_note_first()
  }

  /// The number of the signal that was noted, or 0.
  public static var noted: Int32 { rl_signals_noted() }

  /// Runs `body`; a signal that comes meanwhile waits.
  static func holding<Result, Failure>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    rl_signals_hold()
    defer { rl_signals_release() }
    return try body()
  }
}

/// A file or folder that a signal removes when it ends the program, for as long as somebody has this.
final class Leftover {
  private let place: Int32

  /// Remembers a path, before anything is made there.
  init(_ path: FilePath) { place = rl_leftover_add(path.string) }

  deinit { rl_leftover_forget(place) }
}
