import CSystem
import Glibc

/// The path of a file or a folder, absolute or from the working directory.
///
///     FilePath("data/ledger.db").sibling("copy.db")  // data/copy.db
public struct FilePath: Hashable, Sendable, CustomStringConvertible {
  /// The path, as it was given.
  public let string: String

  /// Whether both have the same bytes: to the system two forms of `é` are two names, to Swift's strings one.
  public static func == (left: FilePath, right: FilePath) -> Bool {
    left.string.utf8.elementsEqual(right.string.utf8)
  }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) { for byte in string.utf8 { hasher.combine(byte) } }

  /// Makes a path.
  public init(_ string: String) { self.string = string }

  /// The path, as it was given.
  public var description: String { string }

  /// The path with something appended to its name, such as `-wal`.
  public static func + (path: FilePath, suffix: String) -> FilePath { FilePath(path.string + suffix) }
}

extension FilePath {
  // By bytes: a combining accent after a slash would form one character with it.
  private var lastSlash: String.Index? { string.utf8.lastIndex(of: UInt8(ascii: "/")) }

  private func end(of slash: String.Index) -> String.Index { string.utf8.index(after: slash) }

  /// The directory that it is in: `.` for a bare name.
  public var directory: FilePath {
    guard let lastSlash else { return FilePath(".") }
    return FilePath(lastSlash == string.startIndex ? "/" : String(string[..<lastSlash]))
  }

  /// The last name in it: empty after a final slash.
  public var name: String {
    guard let lastSlash else { return string }
    return String(string[end(of: lastSlash)...])
  }

  /// Another name in the same directory.
  public func sibling(_ name: String) -> FilePath {
    guard let lastSlash else { return FilePath(name) }
    return FilePath(string[..<end(of: lastSlash)] + name)
  }

  /// A name in the directory that this path leads to.
  public func child(_ name: String) -> FilePath { FilePath("\(string)/\(name)") }

  /// The path without the slashes at its end.
  public var withoutTrailingSlashes: FilePath {
    var trimmed = string.utf8[...]
    while trimmed.count > 1, trimmed.last == UInt8(ascii: "/") { trimmed.removeLast() }
    return FilePath(String(Substring(trimmed)))
  }

  /// The path with links resolved, or as it is if nothing exists there, or if a name that it leads through is not UTF-8.
  public var resolved: FilePath {
    guard let real = realpath(string, nil) else { return self }
    defer { free(real) }
    return SystemText.text(real).map { FilePath($0) } ?? self
  }

  /// Whether both are the same name in the same directory, even if nothing has that name.
  public func isSameName(as other: FilePath) -> Bool {
    guard FilePath(name) == FilePath(other.name) else { return false }
    return directory.resolved == other.directory.resolved || directory.isSameFile(as: other.directory)
  }

  /// Whether both lead to the same file, under any name.
  public func isSameFile(as other: FilePath) -> Bool {
    guard let status = try? FileStatus(of: self), let other = try? FileStatus(of: other) else { return false }
    return status.isSameFile(as: other)
  }
}

extension FilePath {
  /// Whether anything has this name, even a link that leads nowhere.
  public var isTaken: Bool { (try? FileStatus(of: self, followsLinks: false)) != nil }

  /// Where a link leads, as it says itself; nil if it is not a link.
  public var linkTarget: String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(string, &buffer, buffer.count)
    return count < 0 ? nil : String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The path itself, or the file that it leads to if it is a link: what SQLite keeps beside it is beside that.
  public var withoutLink: FilePath { linkTarget == nil ? self : resolved }

  /// Whether it is a link that leads to nothing.
  public var leadsNowhere: Bool {
    do throws(Errno) {
      _ = try FileStatus(of: self)
      return false
    } catch {
      return (error == .noEntry || error == .linkLoop) && linkTarget != nil
    }
  }

  /// Whether something is mounted right here, such as one file of another directory.
  public var isMountPoint: Bool { rl_is_mount_point(string) != 0 }

  /// Whether the user may read what it leads to.
  public var isReadable: Bool { access(string, R_OK) == 0 }

  /// Whether the user may write what it leads to.
  public var isWritable: Bool { access(string, W_OK) == 0 }

  /// The names in a directory, in order; nil if it is not a directory or can't be read.
  ///
  /// A name that is not UTF-8 has such bytes as `\xE9`: it can be shown, and is not taken for another.
  public func names() -> [String]? {
    names { name in strcmp(name, ".") != 0 && strcmp(name, "..") != 0 }?.sorted()
  }

  /// The names in a directory that begin with a dot and end in a suffix.
  func hiddenNames(endingIn suffix: String) -> [String] {
    let dot = CChar(bitPattern: UInt8(ascii: "."))
    return names { $0.pointee == dot }?.filter { $0.hasSuffix(suffix) } ?? []
  }

  private func names(where isWanted: (UnsafePointer<CChar>) -> Bool) -> [String]? {
    guard let stream = opendir(string) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          if isWanted(name) { names.append(SystemText.shown(name)) }
        }
      }
    }
    return names
  }

  /// Removes a file, if it is there.
  ///
  /// - Throws: `FileError`.
  public func remove() throws(FileError) {
    guard unlink(string) == 0 || Errno.last == .noEntry else { throw FileError(.remove, self) }
  }

  /// Waits until a file, or the names in a directory, are on the disk.
  ///
  /// - Throws: `FileError`.
  public func synchronize() throws(FileError) {
    let file = try OpenFile(reading: self)
    do throws(FileError) {
      try file.synchronize()
    } catch {
      // "EINVAL fd is bound to a special file … which does not support synchronization": so some drivers answer for a
      // directory. They keep its names themselves.
      guard error.errno.isUnsupported, try file.status().kind == .directory else { throw error }
    }
  }

  /// Waits until the names in a directory are on the disk, where that can be waited for.
  ///
  /// A directory in which one may write but not read can't be opened, and some file systems can't synchronize one. That is
  /// no reason to refuse what can be made again; a ledger or a backup needs `synchronize`.
  public func synchronizeIfPossible() { try? synchronize() }
}
