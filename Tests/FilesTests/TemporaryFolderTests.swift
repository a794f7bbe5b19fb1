import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct TemporaryFolderTests {
  let directory = TemporaryDirectory()
  private var place: FilePath { FilePath(directory.file("p")) }

  private func folder(with name: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder(beside: place)
    try OpenFile(making: folder.path.child(name)).write([1])
    return folder
  }

  @Test func aFolderIsHiddenUntilItIsPublished() throws {
    do {
      let folder = try folder(with: "new")
      #expect(try directory.names().allSatisfy { $0.hasPrefix(".p.") && $0.hasSuffix(".tmp") })
      try folder.path.synchronize()
      try folder.publish(as: place)
    }
    #expect(try directory.names() == ["p"])
    #expect(place.names() == ["new"])
  }

  @Test func whatIsNotPublishedIsRemoved() throws {
    do { _ = try folder(with: "new") }
    #expect(try directory.names() == [])
  }

  @Test func whatHasTheNameKeepsIt() throws {
    try folder(with: "old").publish(as: place)
    do {
      let folder = try folder(with: "new")
      let error = #expect(throws: FileError.self) { try folder.publish(as: place) }
      #expect(error?.errno == .exists)
    }
    #expect(place.names() == ["old"])
    #expect(try directory.names() == ["p"])
  }

  @Test(arguments: [true, false])
  func whatHasTheNameStepsAsideWhenAsked(_ inOneStep: Bool) throws {
    try folder(with: "old").publish(as: place)
    let folder = try folder(with: "new")
    let old =
      inOneStep ? try folder.publish(replacing: place) : try folder.publishInTwoSteps(replacing: place)
    #expect(place.names() == ["new"])
    #expect(old.names() == ["old"])
    #expect(old.name.hasPrefix(".p.") && old.name.hasSuffix(".tmp"))
    #expect(!TemporaryFolder.remove(old, files: []))
    #expect(TemporaryFolder.remove(old, files: ["old"]))
    #expect(try directory.names() == ["p"])
  }

  @Test func whatCannotBeReplacedStaysAsItIs() throws {
    try directory.write([7], to: "p")
    do {
      let folder = try folder(with: "new")
      let error = #expect(throws: FileError.self) { try folder.publishInTwoSteps(replacing: place + "/x") }
      #expect(error?.errno == .notADirectory)
      #expect(error?.leftAt == nil)
    }
    #expect(try directory.bytes("p") == [7])
    #expect(try directory.names() == ["p"])
  }

  @Test func aPrivateFolderIsForTheUserAlone() throws {
    let folder = try TemporaryFolder(privateIn: FilePath(directory.path), prefix: "x-")
    #expect(try FileStatus(of: folder.path).permissions == 0o700)
    folder.remove()
    #expect(try directory.names() == [])
  }
}
