import Foundation
import TestSupport
import Testing

@testable import Files

/// Nobody gets to use a copy who may not use what it was made of.
@Suite struct FileSharingTests {
  let directory = TemporaryDirectory()

  /// Of a file with the bits of `limit`: what others get of one made under mask 0, in the same group and in another, and
  /// of a folder in the same group.
  @Test(
    arguments: [
      (0o600, 0o600, 0o600, 0o700), (0o640, 0o640, 0o600, 0o750), (0o644, 0o644, 0o644, 0o755),
      (0o664, 0o664, 0o644, 0o775), (0o660, 0o660, 0o600, 0o770), (0o666, 0o666, 0o666, 0o777),
      // Everybody but the group: in another group there may be some of both.
      (0o604, 0o604, 0o600, 0o705), (0o606, 0o606, 0o600, 0o707), (0o400, 0o600, 0o600, 0o700),
      (0o444, 0o644, 0o644, 0o755), (0o000, 0o600, 0o600, 0o700),
    ] as [(UInt32, UInt32, UInt32, UInt32)])
  func nobodyGetsMore(_ limit: UInt32, _ same: UInt32, _ other: UInt32, _ folder: UInt32) {
    let source = FileRights(bits: limit, group: 7)
    func narrowed(_ group: UInt32, _ mode: UInt32 = 0o666, isFolder: Bool = false) -> UInt32 {
      FileRights(bits: 0o600, group: group).narrowed(mode, to: source, isFolder: isFolder)
    }
    #expect(narrowed(7) == same)
    #expect(narrowed(8) == other)
    #expect(narrowed(7, 0o777, isFolder: true) == folder)
    for mode: UInt32 in [0o600, 0o640, 0o644] { #expect(narrowed(7, mode) == same & mode) }
  }

  /// With a list the bits of the group are those of everybody in the list: they say nothing about the group.
  @Test func aListCountsAsFarAsBothHaveTheSame() {
    let list: [UInt8] = [2, 0, 4, 0, 1, 0, 0, 0]
    func mode(_ new: [UInt8], _ source: [UInt8], bits: UInt32) -> UInt32 {
      FileRights(bits: 0o600, group: 7, list: new)
        .narrowed(0o666, to: FileRights(bits: bits, group: 7, list: source), isFolder: false)
    }
    #expect(mode(list, list, bits: 0o640) == 0o640)
    #expect(mode([], list, bits: 0o644) == 0o600)
    #expect(mode(list, [], bits: 0o640) == 0o600)
    #expect(mode(list, [], bits: 0o644) == 0o644)
  }

  private func mode(_ name: String) throws -> UInt32 {
    try FileStatus(of: FilePath(directory.file(name))).permissions
  }

  /// The mask of the tests is not changed, as they share it: any file that is made shows what it leaves.
  private func usual() throws -> UInt32 {
    let plain = FilePath(directory.file("plain"))
    if !plain.isTaken { _ = try OpenFile(making: plain) }
    return try FileStatus(of: plain).permissions
  }

  @Test(arguments: [true, false])
  func aFileGetsItsModeWhenItIsPublished(_ isNamed: Bool) throws {
    try directory.write([1], to: "source")
    let (place, source) = (FilePath(directory.file("a")), FilePath(directory.file("source")))
    for mode: mode_t in [0o600, 0o640, 0o644, 0o660] {
      chmod(source.string, mode)
      unlink(place.string)
      let sharing = FileSharing(contentOf: source)
      let temporary =
        isNamed
        ? try TemporaryFile(namedBeside: place, sharing: sharing)
        : try TemporaryFile(beside: place, sharing: sharing)
      #expect(try temporary.file.status().permissions == 0o600)
      try temporary.publish(as: place)
      #expect(try self.mode("a") == UInt32(mode) & usual())
    }
    unlink(place.string)
    try TemporaryFile(beside: place).publish(as: place)
    #expect(try self.mode("a") == usual())
  }

  @Test func whatIsReplacedIsNotOpenedUp() throws {
    try directory.write([1], to: "source")
    try directory.write([1], to: "a")
    let (place, source) = (FilePath(directory.file("a")), FilePath(directory.file("source")))
    chmod(source.string, 0o644)
    for mode: mode_t in [0o600, 0o640, 0o644] {
      chmod(place.string, mode)
      try TemporaryFile(beside: place, sharing: FileSharing(contentOf: source, replacing: place))
        .publish(replacing: place)
      #expect(try self.mode("a") == UInt32(mode) & usual())
    }
    for mode: mode_t in [0o600, 0o640, 0o644, 0o664, 0o666] {
      chmod(place.string, mode)
      try TemporaryFile(beside: place, sharing: FileSharing(sameAs: place)).publish(replacing: place)
      #expect(try self.mode("a") == UInt32(mode))
    }
    // A source that can't be looked at.
    unlink(source.string)
    try TemporaryFile(beside: place, sharing: FileSharing(contentOf: source)).publish(replacing: place)
    #expect(try self.mode("a") == 0o600)
  }

  @Test func aFolderAndItsFilesAreForTheSamePeople() throws {
    try directory.write([1], to: "source")
    let (place, source) = (FilePath(directory.file("p")), FilePath(directory.file("source")))
    for (mode, folder, file) in [(0o600, 0o700, 0o600), (0o640, 0o750, 0o640), (0o644, 0o755, 0o644)]
      as [(
        mode_t, UInt32, UInt32
      )]
    {
      chmod(source.string, mode)
      let temporary = try TemporaryFolder(beside: place, sharing: FileSharing(contentOf: source))
      #expect(try FileStatus(of: temporary.path).permissions == 0o700)
      _ = try temporary.makeFile("x")
      try temporary.publish(as: place)
      let usual = try usual()
      #expect(try self.mode("p") == folder & (usual | usual >> 2 & 0o111))
      #expect(try self.mode("p/x") == file & usual)
      TemporaryFolder.remove(place, files: ["x"])
    }
  }
}
