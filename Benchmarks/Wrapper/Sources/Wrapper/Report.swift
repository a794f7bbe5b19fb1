import Foundation

/// The medians of the rounds, in milliseconds, and the medians of their ratios.
struct Report: Encodable {
  let rows: Int
  let rounds: Int
  let stringsMilliseconds: Double
  let bytesMilliseconds: Double
  let cCopyingMilliseconds: Double
  let cReadingMilliseconds: Double
  /// The wrapper's Strings against the loop in C that copies each text.
  let ratio: Double
  /// The wrapper's Strings against the loop in C that only looks at each text.
  let ratioToReading: Double
  /// The wrapper's checked bytes against that loop.
  let ratioOfBytesToReading: Double

  /// Runs the rounds, each loop once in each, so that a machine that slows down slows them all.
  init(_ loops: Loops, rows: Int, rounds: Int) throws {
    let expected = try loops.c(copies: false)
    let times = try (0..<rounds).map { _ in
      (
        strings: try Self.time(expected) { try loops.strings() },
        bytes: try Self.time(expected) { try loops.bytes() },
        copying: try Self.time(expected) { try loops.c(copies: true) },
        reading: try Self.time(expected) { try loops.c(copies: false) }
      )
    }
    self.rows = rows
    self.rounds = rounds
    stringsMilliseconds = Self.median(times.map(\.strings))
    bytesMilliseconds = Self.median(times.map(\.bytes))
    cCopyingMilliseconds = Self.median(times.map(\.copying))
    cReadingMilliseconds = Self.median(times.map(\.reading))
    ratio = Self.median(times.map { $0.strings / $0.copying })
    ratioToReading = Self.median(times.map { $0.strings / $0.reading })
    ratioOfBytesToReading = Self.median(times.map { $0.bytes / $0.reading })
  }

  /// One line of JSON.
  func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try encoder.encode(self) + Data("\n".utf8)
  }

  private static func time(_ expected: Seen, _ loop: () throws -> Seen) throws -> Double {
    let start = ContinuousClock.now
    let seen = try loop()
    let time = (ContinuousClock.now - start) / .milliseconds(1)
    guard seen == expected else { throw Difference(expected: expected, seen: seen) }
    return time
  }

  private static func median(_ numbers: [Double]) -> Double {
    let sorted = numbers.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}

/// Two loops over the same rows that did not see the same.
struct Difference: Error {
  let expected: Seen
  let seen: Seen
}
