import CSystem

/// The kind of a file system, by its magic number of `statfs`.
///
///     FileSystemKind(of: FilePath("/mnt/server")).name  // "NFS"
public struct FileSystemKind: Equatable, Sendable {
  /// The number; 0 if it is not known.
  public let magic: UInt32

  /// Makes the kind of a number.
  public init(magic: UInt32) { self.magic = magic }

  /// The kind of the file system that a path is on.
  public init(of path: FilePath) { self.init(magic: rl_file_system_type(path.string)) }

  /// Whether all that is written there goes through the kernel of this machine alone, as far as its kind tells.
  ///
  /// "All processes using a database must be on the same host computer; WAL does not work over a network filesystem"
  /// (SQLite, Write-Ahead Logging). The same goes for two mounts in user space (FUSE) of one directory: the kernel does
  /// not know that they share their files, and neither memory nor locks go from one to the other. So only kinds that
  /// are known to be safe count, and a kind that nobody has thought of yet does not.
  public var isLocal: Bool { Self.local[magic] != nil }

  /// Its name, or its number if it is not one of those known here.
  public var name: String {
    Self.local[magic] ?? Self.other[magic]
      ?? (magic == 0 ? "an unknown file system" : "an unknown file system (0x\(String(magic, radix: 16)))")
  }

  /// "The Linux statfs() manual page" and `linux/magic.h` have the numbers.
  private static let local: [UInt32: String] = [
    0xef53: "ext2, ext3 or ext4", 0x5846_5342: "XFS", 0x9123_683e: "Btrfs", 0x2fc1_2fc1: "ZFS",
    0xf2f5_2010: "F2FS", 0xca45_1a4e: "bcachefs", 0x3153_464a: "JFS", 0x5265_4973: "ReiserFS",
    0x3434: "NILFS2", 0x2405_1905: "UBIFS", 0x0102_1994: "tmpfs", 0x8584_58f6: "ramfs",
    0x794c_7630: "overlayfs", 0x4d44: "FAT", 0x2011_bab0: "exFAT", 0x5346_544e: "NTFS", 0x7366_746e: "NTFS",
    0x4244: "HFS", 0x482b: "HFS+", 0x1501_3346: "UDF", 0x9660: "ISO 9660", 0x7371_7368: "SquashFS",
    0xe0f5_e1e2: "EROFS",
  ]

  private static let other: [UInt32: String] = [
    0x6969: "NFS", 0x517b: "SMB", 0xff53_4d42: "SMB", 0xfe53_4d42: "SMB", 0x6573_5546: "FUSE",
    0x0102_1997: "9p", 0x00c3_6400: "Ceph", 0x786f_4256: "a VirtualBox shared folder", 0x5346_414f: "AFS",
    0x6b41_4653: "AFS", 0x7375_7245: "Coda", 0x564c: "NCP", 0x7461_636f: "OCFS2", 0x0116_1970: "GFS2",
    0x0bd0_0bd0: "Lustre", 0x4750_4653: "GPFS", 0xf15f: "eCryptfs", 0x6175_6673: "aufs",
  ]
}
