import Exchange
import Testing

/// How far an export is, on a clock of the test's own.
@Suite struct RowProgressTests {
  private final class Terminal {
    var time = 0
    var shown: [String?] = []
    func progress() -> RowProgress { RowProgress(show: { self.shown.append($0) }, now: { self.time }) }
  }

  @Test func whatEndsWithinASecondShowsNothing() throws {
    let terminal = Terminal()
    let progress = terminal.progress()
    try progress.begin("Geteld")
    for _ in 1...1000 { try progress.row() }
    terminal.time = 999
    try progress.row()
    progress.end()
    #expect(terminal.shown == [])
  }

  @Test func afterThatItIsShownFiveTimesASecondUntilItEnds() throws {
    let terminal = Terminal()
    let progress = terminal.progress()
    try progress.begin("count")
    for time in stride(from: 900, through: 1500, by: 50) {
      terminal.time = time
      try progress.row()
    }
    terminal.time = 1600
    try progress.begin("totals")
    progress.end()
    #expect(
      terminal.shown == [
        "count: 3 rows ...", "count: 7 rows ...", "count: 11 rows ...", "totals ...", nil,
      ])
    // What comes now goes to the same terminal.
    terminal.time = 9000
    for _ in 1...300 { try progress.row() }
    progress.end()
    #expect(terminal.shown.count == 5)
  }
}
