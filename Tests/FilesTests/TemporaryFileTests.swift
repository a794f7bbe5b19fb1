import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct TemporaryFileTests {
  let directory = TemporaryDirectory()
  private var place: FilePath { FilePath(directory.file("a")) }

  private func temporary(_ bytes: [UInt8], permissions: UInt32? = nil) throws -> TemporaryFile {
    let temporary = try TemporaryFile(beside: place, permissions: permissions)
    try temporary.file.write(bytes[...])
    return temporary
  }

  @Test func aFileIsHiddenUntilItIsPublished() throws {
    do {
      let temporary = try temporary([1, 2])
      let names = try directory.names()
      #expect(names.count == 1 && names.allSatisfy { $0.hasPrefix(".a.") && $0.hasSuffix(".tmp") })
      try temporary.file.synchronize()
      try temporary.publish(as: place)
      #expect(temporary.isPublished)
    }
    #expect(try directory.names() == ["a"])
    #expect(try directory.bytes("a") == [1, 2])
    try place.directory.synchronize()
  }

  @Test func whatIsNotPublishedGoesWithItsCompanions() throws {
    do {
      let temporary = try TemporaryFile(beside: place, companions: ["-wal", "-shm"])
      try directory.write([1], to: temporary.path.name + "-wal")
      #expect(try directory.names().count == 2)
    }
    #expect(try directory.names() == [])
  }

  @Test func whatHasTheNameKeepsIt() throws {
    try directory.write([7], to: "a")
    do {
      let temporary = try temporary([1])
      let error = #expect(throws: FileError.self) { try temporary.publish(as: place) }
      #expect(error == FileError(.publish, place, .exists))
      #expect(throws: Errno.exists) { try Renaming.moveWithoutFlags(temporary.path, to: place) }
    }
    #expect(try directory.bytes("a") == [7])
    #expect(try directory.names() == ["a"])
  }

  @Test func whatHasTheNameIsReplacedWhenAsked() throws {
    try directory.write([7], to: "a")
    try temporary([1]).publish(replacing: place)
    #expect(try directory.bytes("a") == [1])
    #expect(try directory.names() == ["a"])
  }

  @Test func aFileSystemWithoutOneStepPublishesToo() throws {
    let temporary = try temporary([1])
    try Renaming.moveWithoutFlags(temporary.path, to: place)
    #expect(try directory.names() == ["a"])
  }

  /// The mask of the tests is not changed, as they share it: any file that is made shows what it leaves.
  @Test func permissionsAreThoseOfAnyNewFileOrAsGiven() throws {
    let plain = FilePath(directory.file("plain"))
    _ = try OpenFile(making: plain)
    let usual = try FileStatus(of: plain).permissions
    for given: UInt32? in [nil, 0o600, 0o644, 0o666] {
      let temporary = try temporary([], permissions: given)
      let status = try FileStatus(of: temporary.path)
      #expect(status.permissions == given ?? usual)
      // It is there only as long as somebody has it.
      withExtendedLifetime(temporary) {}
    }
  }

  @Test func aLongNameLeavesRoomForItsCompanions() throws {
    let longest = FilePath(directory.file(String(repeating: "x", count: 255)))
    try TemporaryFile(beside: longest).publish(as: longest)
    let error = #expect(throws: FileError.self) {
      try TemporaryFile(beside: longest, companions: DatabaseFile.companions)
    }
    #expect(error?.errno == .nameTooLong)
  }

  @Test func whereNothingCanBeMadeIsSaid() throws {
    let place = FilePath(directory.file("no/such/a"))
    let error = #expect(throws: FileError.self) { try TemporaryFile(beside: place) }
    #expect(error?.operation == .make)
    #expect(error?.errno == .noEntry)
  }
}
