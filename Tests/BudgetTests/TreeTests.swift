import TestSupport
import Testing

@testable import Budget

@Suite struct TreeTests {
  /// Going up from each thing by itself.
  @Test(arguments: 1...100)
  func circlesAreWhatLeadsBackToItself(_ seed: Int) {
    var random = RandomSource(seed: UInt64(seed))
    var parents: [String: String] = [:]
    for thing in 1...12 where Int.random(in: 0..<4, using: &random) > 0 {
      parents["\(thing)"] = "\(Int.random(in: 1...12, using: &random))"
    }
    let expected = parents.keys.filter { start in
      var next = parents[start]
      for _ in 1...12 where next != start { next = next.flatMap { parents[$0] } }
      return next == start
    }
    #expect(Tree.circles(parents: parents) == Set(expected))
  }
}
