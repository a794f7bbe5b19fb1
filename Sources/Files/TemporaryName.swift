/// A pattern of hidden names, of which the first free one is taken.
struct TemporaryName {
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
  let prefix: String
  let suffix: String

  /// Names beside a place: on the same disk, so that what has one can get the place's own by renaming.
  static func beside(_ place: FilePath) -> TemporaryName {
    // A name has at most 255 bytes; some are for the rest.
    let name = String(decoding: place.name.utf8.prefix(200), as: UTF8.self)
    return TemporaryName(prefix: place.sibling(".\(name).").string, suffix: ".tmp")
  }

  /// Takes a name by making something of it.
  ///
  /// - Parameter make: Makes it, and throws `Errno.exists` if somebody has the name.
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
