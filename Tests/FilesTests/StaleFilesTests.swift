import Foundation
import TestSupport
import Testing

@testable import Files

/// What a process left that was killed goes with the next one that writes there; what is in use never does.
@Suite struct StaleFilesTests {
  let directory = TemporaryDirectory()
  private let host = TemporaryName.thisHost

  /// The number of a process that runs no more.
  private func deadProcess() throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/true")
    try process.run()
    process.waitUntilExit()
    return process.processIdentifier
  }

  private func make(_ name: String) throws { try directory.write([1], to: name) }

  @Test func aNameTellsWhoMadeIt() throws {
    let name = try #require(TemporaryName(".a.b.\(host)-42-abc123.tmp"))
    #expect(name.name == "a.b")
    #expect(name.host == host)
    #expect(name.process == 42)
    #expect(!name.isAside)
    #expect(TemporaryName(".a.\(host)-42-abc123.old.tmp")?.isAside == true)
    for other in [
      "a.\(host)-42-abc123.tmp", ".a.\(host)-42-abc123", ".a.abc123.tmp", ".a.\(host)-0-abc123.tmp",
      ".a.\(host)--1-abc123.tmp", ".a.\(host)-42-abc.tmp", ".tmp", "..tmp", ".\(host)-42-abc123.tmp",
    ] { #expect(TemporaryName(other) == nil, "\(other)") }
  }

  @Test func onlyWhatIsSurelyLeftIsRemoved() throws {
    let dead = try deadProcess()
    let kept = [
      "ledger.db", ".ledger.db.tmp", ".notes.abc123.tmp", ".mine.zzzzzz-\(dead)-abc123.tmp",
      ".mine.\(host)-\(getpid())-abc123.tmp", ".mine.\(host)-1-abc123.tmp",
      ".held.\(host)-\(dead)-abc123.tmp",
    ]
    for name in kept { try make(name) }
    for name in [".a.\(host)-\(dead)-abc123.tmp", ".b.db.\(host)-\(dead)-zzzzzz.tmp"] { try make(name) }
    let folder = directory.file(".p.\(host)-\(dead)-abc123.tmp")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    try make(".p.\(host)-\(dead)-abc123.tmp/x.csv")
    // Where another host, or another container, sees the file but not the process, the lock tells.
    let held = try OpenFile(reading: FilePath(directory.file(".held.\(host)-\(dead)-abc123.tmp")))
    #expect(held.lock() == .taken)
    // What a link leads to is somebody else's.
    try FileManager.default.createSymbolicLink(
      atPath: directory.file(".l.\(host)-\(dead)-abc123.tmp"), withDestinationPath: "ledger.db")
    StaleFiles.remove(in: FilePath(directory.path))
    #expect(try directory.names() == (kept + [".l.\(host)-\(dead)-abc123.tmp"]).sorted())
    withExtendedLifetime(held) {}
  }

  @Test func aFolderThatWasMovedAsideIsPutBackUnlessItWasReplaced() throws {
    let dead = try deadProcess()
    let aside = directory.file(".p.\(host)-\(dead)-abc123.old.tmp")
    for isReplaced in [false, true] {
      try FileManager.default.createDirectory(atPath: aside, withIntermediateDirectories: false)
      try make(".p.\(host)-\(dead)-abc123.old.tmp/x.csv")
      StaleFiles.remove(in: FilePath(directory.path))
      #expect(try directory.names() == ["p"], "replaced: \(isReplaced)")
      #expect(FilePath(directory.file("p")).names() == ["x.csv"])
    }
  }

  @Test func whatIsBeingWrittenIsNotRemoved() throws {
    let place = FilePath(directory.file("a"))
    let file = try TemporaryFile(namedBeside: place)
    let folder = try TemporaryFolder(beside: place)
    for path in [file.path, folder.path] { #expect(try OpenFile(reading: path).lock() == .held) }
    _ = try TemporaryFile(beside: place)
    #expect(try directory.names().count == 2)
    withExtendedLifetime((file, folder)) {}
  }

  @Test func aDirectoryThatCannotBeReadIsLeftAlone() {
    StaleFiles.remove(in: FilePath(directory.file("gone")))
  }
}
