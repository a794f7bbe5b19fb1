import Glibc

/// How far an export is: said when it takes more than a second, and the place where it can be interrupted.
public final class ExportProgress {
  private var show: ((String?) -> Void)?
  private let now: () -> Int
  private let started: Int
  private var shown = 0
  private var table = ""
  private var rows = 0

  /// Makes a progress.
  ///
  /// - Parameters:
  ///   - show: Shows a line in the place of the one before; nil takes it away.
  ///   - now: Milliseconds of a clock that only goes forward.
  public init(show: ((String?) -> Void)? = nil, now: @escaping () -> Int = ExportProgress.milliseconds) {
    self.show = show
    self.now = now
    started = now()
  }

  /// A part of the export begins.
  ///
  /// - Throws: `Interrupted`.
  public func begin(_ table: String) throws {
    self.table = table
    rows = 0
    try Interruption.check()
    update()
  }

  /// One more row of it.
  ///
  /// - Throws: `Interrupted`.
  public func row() throws {
    rows += 1
    try Interruption.check()
    update()
  }

  /// Still at the same row: a long statement is under way.
  ///
  /// - Throws: `Interrupted`.
  public func check() throws {
    try Interruption.check()
    update()
  }

  /// Nothing more is shown.
  public func end() {
    if shown > 0 { show?(nil) }
    show = nil
  }

  private func update() {
    guard let show else { return }
    // Once a second has passed, five times a second.
    let steps = (now() - started) / 200
    guard steps >= 5, steps > shown else { return }
    shown = steps
    show(rows == 0 ? "\(table) ..." : "\(table): \(rows) rows ...")
  }

  /// Milliseconds of a clock that only goes forward.
  public static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
