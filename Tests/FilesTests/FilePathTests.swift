import Files
import Foundation
import TestSupport
import Testing

@Suite struct FilePathTests {
  @Test(arguments: [
    ("a", ".", "a", "b"), ("/a", "/", "a", "/b"), ("x/y/a", "x/y", "a", "x/y/b"), ("./a", ".", "a", "./b"),
    ("x/", "x", "", "x/b"),
    // An accent behind a slash is one character with it, and another name's first byte.
    ("x/\u{301}a", "x", "\u{301}a", "x/b"),
  ])
  func aPathHasADirectoryAndAName(_ string: String, _ directory: String, _ name: String, _ sibling: String) {
    let path = FilePath(string)
    #expect(path.directory.string == directory)
    #expect(path.name == name)
    #expect(path.sibling("b").string == sibling)
  }

  @Test(arguments: [("a", "a"), ("a//", "a"), ("/", "/"), ("//", "/"), ("", "")])
  func slashesAtTheEndCanBeLeftOut(_ string: String, _ trimmed: String) {
    #expect(FilePath(string).withoutTrailingSlashes.string == trimmed)
  }

  @Test func linksAreFollowedAndNamesCompared() throws {
    let directory = TemporaryDirectory()
    try directory.write([1], to: "a")
    try FileManager.default.createSymbolicLink(atPath: directory.file("to a"), withDestinationPath: "a")
    try FileManager.default.createSymbolicLink(atPath: directory.file("nowhere"), withDestinationPath: "b")
    let (path, link) = (FilePath(directory.file("a")), FilePath(directory.file("to a")))
    #expect(link.resolved == path.resolved)
    #expect(link.isSameFile(as: path))
    #expect(!link.isSameName(as: path))
    #expect(FilePath(directory.file("./a")).isSameName(as: path))
    #expect(FilePath(directory.file("./gone")).isSameName(as: FilePath(directory.file("gone"))))
    let nowhere = FilePath(directory.file("nowhere"))
    #expect(nowhere.isTaken)
    #expect(!FilePath(directory.file("b")).isTaken)
    #expect(throws: Errno.noEntry) { try FileStatus(of: nowhere) }
    #expect(try FileStatus(of: nowhere, followsLinks: false).kind == .link)
    #expect(try FileStatus(of: link).kind == .file)
    #expect(try FileStatus(of: link).size == 1)
    #expect(FilePath(directory.path).names() == ["a", "nowhere", "to a"])
    #expect(path.names() == nil)
  }
}
