import SQLite

/// The words that the index has, those that begin with a letter.
struct Vocabulary {
  /// In the order of their bytes.
  private let words: [String]
  private let known: Set<String>

  /// - Parameter words: In the order of their bytes.
  init(_ words: [String]) {
    self.words = words
    known = Set(words)
  }

  /// Reads the words of a ledger.
  ///
  /// - Throws: `SQLiteError`.
  init(_ database: Database) throws {
    var words: [String] = []
    try database.forEach("SELECT word FROM search_word ORDER BY word") { words.append(try $0.text(0)) }
    self.init(words)
  }

  func contains(_ word: String) -> Bool { known.contains(word) }

  /// The words that begin with some letters.
  func beginning(with start: String) -> ArraySlice<String> {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].utf8.lexicographicallyPrecedes(start.utf8) { low = middle + 1 } else { high = middle }
    }
    return words[low...].prefix { $0.hasPrefix(start) }
  }

  /// The words that have one of some parts in them, and meet a condition.
  func words(with parts: [String], where isKept: (String) -> Bool = { _ in true }) -> [String] {
    let parts = parts.map { Array($0.utf8) }
    return words.filter { word in parts.contains { word.has($0) } && isKept(word) }
  }
}

extension String {
  /// Whether it has some bytes in it.
  ///
  /// `contains` compares characters, which takes ten times as long.
  fileprivate func has(_ part: [UInt8]) -> Bool {
    var copy = self
    return copy.withUTF8 { bytes in
      guard let first = part.first, bytes.count >= part.count else { return part.isEmpty }
      return (0...bytes.count - part.count).contains { start in
        bytes[start] == first && bytes[start..<start + part.count].elementsEqual(part)
      }
    }
  }
}
