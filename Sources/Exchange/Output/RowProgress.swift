import Budget
import Glibc

/// How far an export or an import is, shown once it takes more than a second.
///
/// Each step is also a chance to interrupt it.
public final class RowProgress {
  /// The language of what is shown.
  public let language: Language
  private var show: ((String?) -> Void)?
  private let now: () -> Int
  private let started: Int
  private var shown = 0
  private var table = ""
  private var rows = 0

  /// Starts the clock.
  ///
  /// - Parameters:
  ///   - show: Shows a line instead of the one before; nil removes it.
  ///   - language: The language of the line.
  ///   - now: Milliseconds of a clock that only goes forward.
  public init(
    show: ((String?) -> Void)? = nil, language: Language = .en,
    now: @escaping () -> Int = RowProgress.milliseconds
  ) {
    self.show = show
    self.language = language
    self.now = now
    started = now()
  }

  /// A table, or another part of the work, begins.
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

  /// The same row is still being worked on, by a long statement.
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
    // After the first second, at most five times a second.
    let steps = (now() - started) / 200
    guard steps >= 5, steps > shown else { return }
    shown = steps
    show(
      rows == 0
        ? "\(table) ..."
        : language.said(en: "\(table): \(rows) rows ...", nl: "\(table): \(rows) rijen ..."))
  }

  /// Milliseconds of a clock that only goes forward.
  public static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
