/// Random numbers that are the same for the same seed (SplitMix64).
public struct RandomSource: RandomNumberGenerator {
  private var state: UInt64

  /// Makes a source.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }

  /// True one time in so many.
  public mutating func oneIn(_ times: Int) -> Bool { Int.random(in: 1...times, using: &self) == 1 }

  /// One of the items.
  public mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: 0..<items.count, using: &self)]
  }
}
