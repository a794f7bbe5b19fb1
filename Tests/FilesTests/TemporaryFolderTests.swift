import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct TemporaryFolderTests {
  let directory = TemporaryDirectory()
  private var place: FilePath { FilePath(directory.file("p")) }

  private func folder(with name: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder(beside: place)
    try folder.makeFile(name).write([1])
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

  @Test func aFileSystemWithoutOneStepPublishesAFolderToo() throws {
    try folder(with: "old").publish(as: place)
    let folder = try folder(with: "new")
    #expect(throws: Errno.exists) { try Renaming.moveWithoutFlags(folder.path, to: place) }
    #expect(place.names() == ["old"])
    TemporaryFolder.remove(place, files: ["old"])
    try Renaming.moveWithoutFlags(folder.path, to: place)
    #expect(place.names() == ["new"])
    withExtendedLifetime(folder) {}
  }

  /// Somebody's own file must not go with what is cleaned up later.
  @Test func whatMustBeKeptGetsANameThatIsSeen() throws {
    for name in ["p.old", "p.old-2"] {
      let folder = try folder(with: "kept")
      try folder.publish(as: place)
      #expect(TemporaryFolder.keep(place, as: place).name == name)
    }
    #expect(try directory.names() == ["p.old", "p.old-2"])
  }
}
