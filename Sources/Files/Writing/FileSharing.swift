import CSystem
import Glibc

/// Who may use a file: its nine bits, its group, and its access control list if it has one.
struct FileRights: Equatable, Sendable {
  /// Nine bits.
  let bits: UInt32
  /// The number of its group.
  let group: UInt32
  /// The entries of the list that the group's bits limit: those of named users, named groups and the group itself.
  let list: [UInt8]

  init(bits: UInt32, group: UInt32, list: [UInt8] = []) {
    self.bits = bits
    self.group = group
    self.list = list
  }

  /// The rights of what a path leads to; nil if that can't be looked at.
  init?(of path: FilePath) {
    guard let status = try? FileStatus(of: path) else { return nil }
    self.init(status) { rl_access_list(path.string, $0, $1) }
  }

  /// The rights of an open file.
  init?(of file: OpenFile) {
    guard let status = try? file.status() else { return nil }
    self.init(status) { rl_access_list_of(file.descriptor, $0, $1) }
  }

  private init(_ status: FileStatus, readList: (UnsafeMutableRawPointer?, Int) -> Int) {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = bytes.withUnsafeMutableBytes { readList($0.baseAddress, $0.count) }
    // A list that can't be read is like no other.
    self.init(
      bits: status.permissions, group: status.group,
      list: count < 0 ? [UInt8](repeating: .max, count: 8) : Self.masked(bytes[..<count]))
  }

  /// Of a header of four bytes and entries of eight (tag, permissions, id), those that the mask applies to.
  private static func masked(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    // ACL_USER, ACL_GROUP_OBJ and ACL_GROUP of linux/posix_acl.h.
    let tags: Set<UInt8> = [0x02, 0x04, 0x08]
    return stride(from: bytes.startIndex + 4, to: bytes.endIndex - 7, by: 8)
      .filter { tags.contains(bytes[$0]) }
      .flatMap { bytes[$0..<($0 + 8)] }
  }

  /// What of `mode` a file with these rights can have, so that nobody may use it who may not use a file with the others.
  func narrowed(_ mode: UInt32, to other: FileRights, isFolder: Bool) -> UInt32 {
    // Where the groups differ, either may have people in it who fall under `group` or `others` on the other side.
    let everyone = other.list.isEmpty ? (other.bits >> 3) & other.bits & 0o7 : 0
    let isSame = group == other.group && list == other.list
    let forGroup = Self.allowed(isSame ? other.bits >> 3 & 0o7 : everyone, isFolder)
    let forOthers = Self.allowed(isSame ? other.bits & 0o7 : everyone, isFolder)
    return mode & (0o700 | forGroup << 3 | forOthers)
  }

  /// A folder is of no use to those who may not enter it, and shows its names to those who may.
  private static func allowed(_ bits: UInt32, _ isFolder: Bool) -> UInt32 {
    guard isFolder else { return bits }
    return bits & 0o4 == 0 ? 0 : bits | 0o1
  }
}

/// Who may use a new file or folder: the one place that decides its mode.
///
/// Those who may use any new file of the user; but never anybody who may not use what its content comes from, or, in its
/// place, the file that it replaces. That holds for reading as for writing; the user's own access is not narrowed.
public struct FileSharing: Sendable {
  /// As any new file of the user.
  public static let usual = FileSharing(limits: [], group: nil)
  private let limits: [FileRights]
  /// The bits that a new file would have without limits; nil for those that the user's mask leaves.
  private var bits: UInt32?
  /// The group of the file that it replaces.
  private let group: UInt32?

  private init(limits: [FileRights], group: UInt32?) {
    self.limits = limits
    self.group = group
  }

  /// Decides for a copy, or anything else that shows the content of a file.
  ///
  /// - Parameters:
  ///   - source: The file that the content comes from. If it can't be looked at, the new file is for the user alone.
  ///   - existing: What it replaces, if there is anything.
  public init(contentOf source: FilePath, replacing existing: FilePath? = nil) {
    self.init(contentOf: [source], replacing: existing)
  }

  /// Decides for what shows the content of several files.
  public init(contentOf sources: [FilePath], replacing existing: FilePath? = nil) {
    let replaced = existing.flatMap { FileRights(of: $0) }
    let limits = sources.map { FileRights(of: $0) ?? FileRights(bits: 0o600, group: .max) }
    self.init(limits: limits + (replaced.map { [$0] } ?? []), group: replaced?.group)
  }

  /// Decides for a file that takes the place of another and is for the same people, whatever the user's mask.
  ///
  /// - Parameter file: The other file. If it can't be looked at, the new one is for the user alone.
  public init(sameAs file: FilePath) {
    let rights = FileRights(of: file) ?? FileRights(bits: 0o600, group: .max)
    self.init(limits: [rights], group: rights.group == .max ? nil : rights.group)
    bits = 0o666
  }

  /// Sets the mode of a file or folder that only the user could use so far.
  ///
  /// On a file system without modes, such as FAT, this has no effect.
  func apply(to file: OpenFile) {
    guard let status = try? file.status() else { return }
    // So that those who could read the old one may read the new one. The owner may give it to any group that he is in.
    if let group, group != status.group { fchown(file.descriptor, .max, group) }
    guard let rights = FileRights(of: file) else { return }
    let isFolder = status.kind == .directory
    let usual = bits ?? (isFolder ? 0o777 : 0o666) & ~Self.mask
    let mode = limits.reduce(usual) { rights.narrowed($0, to: $1, isFolder: isFolder) }
    fchmod(file.descriptor, mode)
  }

  /// The user's mask for new files.
  private static var mask: UInt32 {
    // To ask for it with `umask` is to change it, for all threads, so the kernel's text is read where it is there.
    let status = (try? OpenFile(reading: FilePath("/proc/self/status")).bytes(atMost: 4096)) ?? []
    let lines = String(decoding: status, as: UTF8.self).split(separator: "\n")
    if let line = lines.first(where: { $0.hasPrefix("Umask:") }),
      let mask = UInt32(line.dropFirst("Umask:".count).drop { $0 == "\t" || $0 == " " }, radix: 8)
    {
      return mask
    }
    let mask = umask(0o077)
    umask(mask)
    return mask
  }
}
