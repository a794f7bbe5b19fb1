import Glibc

/// A hidden name that tells which process made it: `.NAME.HOST-PROCESS-LETTERS.tmp`.
///
/// So that the next run knows what a process left that was killed.
struct TemporaryName: Equatable {
  /// What ends such a name.
  static let suffix = ".tmp"
  /// What stands before that in the name of a folder that was moved aside.
  static let asideMark = ".old"
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")

  /// The name that it will get, or the first 200 bytes of that.
  let name: String
  /// The host on which it was made.
  let host: String
  /// The number of the process that made it.
  let process: Int32
  /// Whether it is a folder that was moved aside for another one.
  let isAside: Bool

  /// Reads a name; nil if it is not one of these.
  init?(_ text: String) {
    guard text.hasPrefix("."), text.hasSuffix(Self.suffix) else { return nil }
    var rest = text.dropFirst().dropLast(Self.suffix.count)
    isAside = rest.hasSuffix(Self.asideMark)
    if isAside { rest = rest.dropLast(Self.asideMark.count) }
    guard let dot = rest.lastIndex(of: ".") else { return nil }
    let parts = rest[rest.index(after: dot)...].split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 6, parts[2].count == 6,
      let process = Int32(parts[1]), process > 0
    else { return nil }
    name = String(rest[..<dot])
    host = String(parts[0])
    self.process = process
  }

  /// Finds a free name beside a path, so on the same disk, by making something under it.
  ///
  /// - Parameter make: Makes it, and throws `Errno.exists` if the name is taken.
  /// - Throws: What `make` throws.
  static func take<Made>(
    beside place: FilePath, _ make: (FilePath) throws(FileError) -> Made
  ) throws(FileError) -> Made {
    // A name has at most 255 bytes, and the rest of the pattern needs some.
    let name = String(decoding: place.name.utf8.prefix(200), as: UTF8.self)
    var attempt = 1
    while true {
      let letters = String((1...6).map { _ in Self.letters[Int.random(in: 0..<Self.letters.count)] })
      let path = place.sibling(".\(name).\(thisHost)-\(getpid())-\(letters)\(suffix)")
      do throws(FileError) {
        return try make(path)
      } catch {
        guard error.errno == .exists, attempt < 100 else { throw error }
        attempt += 1
      }
    }
  }

  /// Whether the process that made it is known to run no more.
  var isOfDeadProcess: Bool {
    host == Self.thisHost && kill(process, 0) != 0 && Errno.last == Errno(ESRCH)
  }

  /// Six letters for this host.
  ///
  /// A number says which process it is on one host only, and a disk may be shared with others.
  static let thisHost: String = {
    var system = utsname()
    uname(&system)
    let node = withUnsafeBytes(of: system.nodename) { Array($0.prefix { $0 != 0 }) }
    let machine = (try? OpenFile(reading: FilePath("/etc/machine-id")).bytes(atMost: 64)) ?? []
    // FNV-1a: it need not be secret, only the same each time.
    var hash = (node + machine).reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    var name = ""
    for _ in 1...6 {
      name.append(letters[Int(hash % UInt64(letters.count))])
      hash /= UInt64(letters.count)
    }
    return name
  }()
}
