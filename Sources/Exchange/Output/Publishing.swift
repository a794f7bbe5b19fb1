import CSystem
import Glibc

/// Gives what was written under a temporary name the name that it was written for.
enum Publishing {
  /// A path without the slashes at its end.
  static func trimmed(_ path: String) -> String {
    var trimmed = Substring(path)
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    return String(trimmed)
  }

  /// Where a link leads to: a link stays a link, and what it leads to is written.
  static func place(of path: String) -> String {
    guard let real = realpath(path, nil) else { return trimmed(path) }
    defer { free(real) }
    return String(cString: real)
  }

  /// Whether a place has a name that SQLite takes for a part of a ledger, whether it is there or not.
  static func isBeside(_ ledger: String, _ place: String) -> Bool {
    let parts = place.split(separator: "/", omittingEmptySubsequences: false)
    guard let real = realpath(parts.count > 1 ? parts.dropLast().joined(separator: "/") + "/" : ".", nil)
    else {
      return false
    }
    defer { free(real) }
    let absolute = String(cString: real) + "/" + (parts.last ?? "")
    return ["-wal", "-shm", "-journal"].contains { absolute == ledger + $0 }
  }

  /// The pattern of a temporary name beside a place: hidden, and ending with `.tmp`.
  static func template(beside place: String) -> [CChar] {
    let parts = place.split(separator: "/", omittingEmptySubsequences: false)
    let directory = parts.dropLast().joined(separator: "/")
    let prefix = parts.count > 1 ? directory + "/" : ""
    // A name has at most 255 bytes; some are for the rest.
    let name = String(decoding: (parts.last ?? "").utf8.prefix(200), as: UTF8.self)
    return Array("\(prefix).\(name).XXXXXX.tmp".utf8CString)
  }

  /// What the user's umask leaves of a mode.
  static func permissions(_ mode: mode_t) -> mode_t {
    let mask = umask(0)
    umask(mask)
    return mode & ~mask
  }

  /// Gives a file or folder its name, if nothing has it yet.
  ///
  /// - Returns: Whether it got the name; if not, `errno` tells why.
  static func publish(_ temporary: String, as place: String) -> Bool {
    if renameat2(AT_FDCWD, temporary, AT_FDCWD, place, UInt32(rl_rename_noreplace)) == 0 { return true }
    // Not every file system can: then the name is looked for first.
    guard errno == EINVAL || errno == ENOSYS else { return false }
    var status = stat()
    if lstat(place, &status) == 0 {
      errno = EEXIST
      return false
    }
    return rename(temporary, place) == 0
  }

  /// Makes sure that a directory's entries are on the disk.
  static func synchronizeDirectory(of place: String) {
    let parts = place.split(separator: "/", omittingEmptySubsequences: false)
    let directory = parts.count > 1 ? parts.dropLast().joined(separator: "/") + "/" : "."
    let descriptor = open(directory, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
