/// A pattern for hidden names; the first free one is used.
struct TemporaryName {
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
  let prefix: String
  let suffix: String

  /// Names in the same directory as a path, so on the same disk: what has one can be renamed to the path.
  static func beside(_ place: FilePath) -> TemporaryName {
    // A name has at most 255 bytes, and the rest of the pattern needs some.
    let name = String(decoding: place.name.utf8.prefix(200), as: UTF8.self)
    return TemporaryName(prefix: place.sibling(".\(name).").string, suffix: ".tmp")
  }

  /// Finds a free name by making something under it.
  ///
  /// - Parameter make: Makes it, and throws `Errno.exists` if the name is taken.
  /// - Throws: What `make` throws.
  func take<Made>(_ make: (FilePath) throws(FileError) -> Made) throws(FileError) -> Made {
    var attempt = 1
    while true {
      let letters = (1...6).map { _ in Self.letters[Int.random(in: 0..<Self.letters.count)] }
      do throws(FileError) {
        return try make(FilePath(prefix + letters + suffix))
      } catch {
        guard error.errno == .exists, attempt < 100 else { throw error }
        attempt += 1
      }
    }
  }
}
