/// What a field may refer to.
struct TableKeys {
  /// The file that has them.
  let file: String
  /// In the order of the file.
  let keys: [String]
  private let set: Set<String>
  private let isWhole: Bool

  init(file: String, keys: [String], isWhole: Bool) {
    self.file = file
    self.keys = keys
    self.isWhole = isWhole
    set = Set(keys)
  }

  /// Whether it is one of them, or may be one in a row that could not be read.
  func holds(_ key: String) -> Bool { !isWhole || set.contains(key) }

  /// The keys, for a message.
  var list: String {
    keys.prefix(60).joined(separator: ", ") + (keys.count > 60 ? ", and \(keys.count - 60) more" : "")
  }
}
