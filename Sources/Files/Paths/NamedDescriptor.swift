import Glibc

/// A path that is a name of a file that a process has open, such as `/dev/stderr`, `/dev/fd/3` or `/proc/42/fd/1`, or a link
/// that leads to such a name.
///
/// To write to it is to write to the open file, where others may be writing too; the name of a file behind it is not what
/// was meant.
public struct NamedDescriptor: Equatable, Sendable {
  /// The number by which the process knows it.
  public let number: Int32
  /// Whether it was given to this process by the one that started it.
  public let isOurs: Bool

  /// Looks at a path; nil if it is not such a name.
  public init?(_ path: FilePath) {
    var path = path
    // "The kernel imposes a limit of 40 links" on the way to a file; a ring has no end.
    for _ in 1...40 {
      guard let target = path.linkTarget else { return nil }
      let directory = path.directory.resolved
      if let number = Int32(path.name), let process = Self.process(of: directory) {
        self.number = number
        isOurs = process == getpid() && Self.isInherited(number, as: path)
        return
      }
      path = target.hasPrefix("/") ? FilePath(target) : path.sibling(target)
    }
    return nil
  }

  /// The process whose open files a directory lists: that of `/proc/42/fd` and `/proc/42/task/43/fd`.
  private static func process(of directory: FilePath) -> Int32? {
    var parts = directory.string.split(separator: "/")
    guard parts.popLast() == "fd", FileSystemKind(of: directory).magic == procfs else { return nil }
    if parts.dropLast().last == "task" { parts.removeLast(2) }
    return parts.last.flatMap { Int32($0) }
  }

  private static let procfs: UInt32 = 0x9fa0

  /// Whether the descriptor was there from the start.
  ///
  /// What this program opens itself, such as the ledger, is closed for programs that it would start.
  private static func isInherited(_ number: Int32, as path: FilePath) -> Bool {
    let flags = fcntl(number, F_GETFD)
    guard flags >= 0, flags & FD_CLOEXEC == 0 else { return false }
    return OpenFile(descriptor: number, named: path.string).isAt(path, followsLinks: true)
  }
}
