import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct TemporaryFileTests {
  let directory = TemporaryDirectory()
  private var place: FilePath { FilePath(directory.file("a")) }

  /// On a file system that has files without names, and as on one that hasn't.
  private func temporary(_ bytes: [UInt8], isNamed: Bool) throws -> TemporaryFile {
    let temporary = isNamed ? try TemporaryFile(namedBeside: place) : try TemporaryFile(beside: place)
    try temporary.file.write(bytes[...])
    return temporary
  }

  @Test(arguments: [true, false])
  func aFileIsHiddenUntilItIsPublished(_ isNamed: Bool) throws {
    do {
      let temporary = try temporary([1, 2], isNamed: isNamed)
      let names = try directory.names()
      #expect(names.count == (isNamed ? 1 : 0))
      #expect(names.allSatisfy { $0.hasPrefix(".a.") && $0.hasSuffix(".tmp") })
      // Another library reads and writes it by its path.
      try OpenFile(writing: temporary.path).write([3])
      try temporary.file.synchronize()
      try temporary.publish(as: place)
      #expect(temporary.isPublished)
    }
    #expect(try directory.names() == ["a"])
    #expect(try directory.bytes("a") == [3, 2])
    try place.directory.synchronize()
  }

  @Test(arguments: [true, false])
  func whatIsNotPublishedGoes(_ isNamed: Bool) throws {
    do { _ = try temporary([1], isNamed: isNamed) }
    #expect(try directory.names() == [])
  }

  @Test(arguments: [true, false])
  func whatHasTheNameKeepsIt(_ isNamed: Bool) throws {
    try directory.write([7], to: "a")
    do {
      let temporary = try temporary([1], isNamed: isNamed)
      let error = #expect(throws: FileError.self) { try temporary.publish(as: place) }
      #expect(error == FileError(.publish, place, .exists))
    }
    #expect(try directory.bytes("a") == [7])
    #expect(try directory.names() == ["a"])
  }

  @Test(arguments: [true, false])
  func whatHasTheNameIsReplacedWhenAsked(_ isNamed: Bool) throws {
    try directory.write([7], to: "a")
    try temporary([1], isNamed: isNamed).publish(replacing: place)
    #expect(try directory.bytes("a") == [1])
    #expect(try directory.names() == ["a"])
    try FileManager.default.removeItem(atPath: place.string)
    try temporary([2], isNamed: isNamed).publish(replacing: place)
    #expect(try directory.bytes("a") == [2])
  }

  private typealias Move = (FilePath, FilePath) throws -> Void

  /// With hard links, and with neither those nor a renaming that does not replace: never over something that exists.
  @Test func aFileSystemWithoutOneStepPublishesToo() throws {
    let moves: [Move] = [
      { try Renaming.moveWithoutFlags($0, to: $1) }, { try Renaming.moveWithoutLinks($0, to: $1) },
    ]
    for move in moves {
      try directory.write([7], to: "a")
      do {
        let temporary = try temporary([1], isNamed: true)
        #expect(throws: Errno.exists) { try move(temporary.path, place) }
        #expect(try directory.bytes("a") == [7])
        try FileManager.default.removeItem(atPath: place.string)
        try move(temporary.path, place)
      }
      #expect(try directory.bytes("a") == [1])
      #expect(try directory.names() == ["a"])
      try FileManager.default.removeItem(atPath: place.string)
    }
  }

  /// Of many that want the same name at the same time one gets it, whole.
  @Test func oneOfManyGetsTheNameWithoutOneStep() async throws {
    let place = place
    let won = await withTaskGroup(of: UInt8?.self) { group in
      for number: UInt8 in 1...8 {
        group.addTask {
          guard let temporary = try? TemporaryFile(namedBeside: place) else { return nil }
          try? temporary.file.write(ArraySlice([number, number]))
          return (try? Renaming.moveWithoutLinks(temporary.path, to: place)) != nil ? number : nil
        }
      }
      return await group.reduce(into: [] as [UInt8]) { if let number = $1 { $0.append(number) } }
    }
    #expect(won.count == 1)
    #expect(try directory.bytes("a") == [won[0], won[0]])
    #expect(try directory.names() == ["a"])
  }

  @Test func aLongNameLeavesRoomForItsCompanions() throws {
    let longest = FilePath(directory.file(String(repeating: "x", count: 255)))
    try TemporaryFile(beside: longest).publish(as: longest)
    let named = try TemporaryFile(namedBeside: longest)
    #expect(named.path.name.utf8.count < 240)
    let error = #expect(throws: FileError.self) { try DatabaseFile(longest).requireRoomForCompanions() }
    #expect(error?.errno == .nameTooLong)
    try DatabaseFile(place).requireRoomForCompanions()
  }

  @Test func whereNothingCanBeMadeIsSaid() throws {
    let place = FilePath(directory.file("no/such/a"))
    let error = #expect(throws: FileError.self) { try TemporaryFile(beside: place) }
    #expect(error?.operation == .make)
    #expect(error?.errno == .noEntry)
  }
}
