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

  @Test(arguments: [
    (0x6969, "NFS"), (0xff53_4d42, "SMB"), (0xfe53_4d42, "SMB"), (0x517b, "SMB"), (0xef53, nil),
  ])
  func networkFileSystemsAreKnownByTheirNumber(_ magic: UInt32, _ name: String?) {
    #expect(FileSystemKind(magic: magic).networkName == name)
  }

  @Test func aPathHasAFileSystem() {
    #expect(FileSystemKind(of: FilePath("/proc")).magic == 0x9fa0)
    #expect(FileSystemKind(of: FilePath(directory.file("gone"))).magic == 0)
  }
}
