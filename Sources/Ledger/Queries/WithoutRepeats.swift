extension [String] {
  /// Each once, where it stands first.
  func withoutRepeats() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
