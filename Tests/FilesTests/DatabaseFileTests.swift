import Files
import Foundation
import TestSupport
import Testing

@Suite struct DatabaseFileTests {
  let directory = TemporaryDirectory()

  @Test func aDatabaseIsKnownByItsFirstBytes() throws {
    let magic = Array("SQLite format 3\0".utf8)
    var header = magic + [UInt8](repeating: 0, count: 200)
    header.replaceSubrange(68..<72, with: [0x52, 0x4a, 0x4c, 0x4c])
    for (bytes, isDatabase, id) in [
      (header, true, 0x524a_4c4c), (magic, true, nil), (Array(magic.dropLast()), false, nil),
      ([], false, nil), ([UInt8](repeating: 7, count: 200), false, nil),
    ] as [([UInt8], Bool, Int?)] {
      try directory.write(bytes, to: "a")
      let found = try FileHeader(of: FilePath(directory.file("a")))
      #expect(found.isDatabase == isDatabase)
      #expect(found.applicationID == id)
    }
    #expect(throws: FileError.self) { try FileHeader(of: FilePath(directory.file("b"))) }
  }

  @Test func whatSQLiteKeepsBesideADatabaseBelongsToIt() throws {
    try directory.write([1], to: "a.db")
    try directory.write([2], to: "a.db-wal")
    try FileManager.default.linkItem(atPath: directory.file("a.db-wal"), toPath: directory.file("other"))
    let database = DatabaseFile(FilePath(directory.file("a.db")))
    for name in ["a.db-wal", "./a.db-shm", "a.db-journal"] {
      #expect(database.hasCompanion(named: FilePath(directory.file(name))))
      #expect(database.includes(FilePath(directory.file(name))))
    }
    for name in ["a.db", "./a.db", "other"] {
      #expect(!database.hasCompanion(named: FilePath(directory.file(name))))
      #expect(database.includes(FilePath(directory.file(name))))
    }
    #expect(!database.includes(FilePath(directory.file("b.db"))))
  }

  /// What the kernel names so, and whether its users share locks and memory.
  @Test(
    arguments: [
      (0xef53, "ext2, ext3 or ext4", true), (0x5846_5342, "XFS", true), (0x9123_683e, "Btrfs", true),
      (0x0102_1994, "tmpfs", true), (0x794c_7630, "overlayfs", true), (0x2fc1_2fc1, "ZFS", true),
      (0xf2f5_2010, "F2FS", true), (0x4d44, "FAT", true), (0x2011_bab0, "exFAT", true),
      (0x7366_746e, "NTFS", true),
      (0x8584_58f6, "ramfs", true), (0x6969, "NFS", false), (0xff53_4d42, "SMB", false),
      (0xfe53_4d42, "SMB", false),
      (0x517b, "SMB", false), (0x6573_5546, "FUSE", false), (0x0102_1997, "9p", false),
      (0x00c3_6400, "Ceph", false),
      (0x786f_4256, "a VirtualBox shared folder", false), (0x1234, "an unknown file system (0x1234)", false),
      (0, "an unknown file system", false),
    ] as [(UInt32, String, Bool)])
  func onlyKnownFileSystemsAreLocal(_ magic: UInt32, _ name: String, _ isLocal: Bool) {
    #expect(FileSystemKind(magic: magic).name == name)
    #expect(FileSystemKind(magic: magic).isLocal == isLocal)
  }

  @Test func aPathHasAFileSystem() {
    #expect(FileSystemKind(of: FilePath("/proc")).magic == 0x9fa0)
    #expect(FileSystemKind(of: FilePath(directory.file("gone"))).magic == 0)
  }
}
