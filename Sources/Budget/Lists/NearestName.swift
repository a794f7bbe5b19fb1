/// Finds the name that somebody most likely meant.
public enum NearestName {
  /// The name that takes the fewest changes, if they are few; capitals, spaces and hyphens count little.
  public static func nearest(to word: String, among names: [String]) -> String? {
    let word = Array(plain(word).unicodeScalars.prefix(100))
    let distances = names.map { (name: $0, distance: distance(word, Array(plain($0).unicodeScalars))) }
    guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= 1 + min(word.count, best.name.count) / 4 ? best.name : nil
  }

  private static func plain(_ name: String) -> String {
    String(name.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
  }

  /// How many characters have to be added, removed or replaced.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (place, scalar) in left.enumerated() {
      var diagonal = row[0]
      row[0] = place + 1
      for (index, other) in right.enumerated() {
        let replaced = diagonal + (scalar == other ? 0 : 1)
        diagonal = row[index + 1]
        row[index + 1] = min(replaced, diagonal + 1, row[index] + 1)
      }
    }
    return row[right.count]
  }
}
