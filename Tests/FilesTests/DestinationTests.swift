import Foundation
import TestSupport
import Testing

@testable import Files

/// What each kind of name means for a file that is written under it.
@Suite struct DestinationTests {
  let directory = TemporaryDirectory()

  private func found(_ path: String) -> Result<Destination.Kind, Destination.Refusal> {
    do throws(Destination.Refusal) { return .success(try Destination(path).kind) } catch {
      return .failure(error)
    }
  }

  @Test func eachKindOfNameIsKnown() throws {
    try directory.write([1], to: "file")
    let script = """
      mkdir folder; mkfifo pipe; ln -s file link; ln -s link chain; ln -s nowhere dangling; ln -s ring ring
      ln -s folder 'to folder'; ln -s /dev/null 'to null'
      python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("socket")'
      """
    #expect(try Program.shell(script, in: directory.path).status == 0)
    let table: [(String, Result<Destination.Kind, Destination.Refusal>)] = [
      ("new", .success(.nothing)), ("no/such/new", .success(.nothing)), ("file", .success(.file)),
      ("link", .success(.file)), ("chain", .success(.file)), ("dangling", .failure(.danglingLink)),
      ("ring", .failure(.danglingLink)), ("folder", .failure(.directory)), ("folder/", .failure(.directory)),
      ("to folder", .failure(.directory)), ("new/", .failure(.folderName)), ("file/", .failure(.folderName)),
      ("new//", .failure(.folderName)), ("pipe", .success(.stream)), ("to null", .success(.stream)),
      ("socket", .failure(.socket)),
    ]
    for (name, expected) in table { #expect(found(directory.file(name)) == expected, "\(name)") }
    #expect(found("") == .failure(.noName))
    #expect(found("/dev/null") == .success(.stream))
    #expect(found("/") == .failure(.directory))
    #expect(try Destination(directory.file("chain")).place.name == "file")
  }

  /// Those that this process was given when it started; a user can't name what it opened itself.
  @Test func anOpenFileIsKnownUnderEachOfItsNames() throws {
    try directory.write([1], to: "file")
    let given = open(directory.file("file"), O_WRONLY | O_APPEND)
    let own = open(directory.file("file"), O_WRONLY | O_APPEND | O_CLOEXEC)
    defer { for descriptor in [given, own] { close(descriptor) } }
    let names = [
      "/dev/fd/", "/proc/self/fd/", "/proc/\(getpid())/fd/", "/proc/self/task/\(getpid())/fd/",
      "/proc/\(getpid())/task/\(getpid())/fd/", "/dev/fd/../fd/", "/proc/self/root/proc/\(getpid())/fd/",
    ]
    for name in names {
      #expect(found("\(name)\(given)") == .success(.descriptor(given)), "\(name)")
      #expect(found("\(name)\(own)") == .failure(.otherDescriptor), "\(name)")
      #expect(found("\(name)\(given)/") == .failure(.folderName), "\(name)")
    }
    try FileManager.default.createSymbolicLink(
      atPath: directory.file("link"), withDestinationPath: "/dev/fd/\(given)")
    try FileManager.default.createSymbolicLink(
      atPath: directory.file("fds"), withDestinationPath: "/proc/self/fd")
    try FileManager.default.createSymbolicLink(
      atPath: directory.file("chain"), withDestinationPath: "fds/\(given)")
    for name in ["link", "fds/\(given)", "chain"] {
      #expect(found(directory.file(name)) == .success(.descriptor(given)), "\(name)")
    }
    // Not the number of anything that is open.
    #expect(NamedDescriptor(FilePath("/dev/fd/987654")) == nil)
    // A folder that only looks like it.
    _ = try Program.shell("mkdir -p 42/fd; ln -s ../../file 42/fd/3", in: directory.path)
    #expect(found(directory.file("42/fd/3")) == .success(.file))
  }

  @Test func aFileThatAnotherProgramHasOpenIsNotReplacedNorWrittenOver() throws {
    try directory.write([1], to: "file")
    #expect(mkfifo(directory.file("gate"), 0o600) == 0)
    let program = Process()
    program.executableURL = URL(fileURLWithPath: "/bin/sh")
    program.arguments = ["-c", "exec sleep 60 3>>file 4<>gate"]
    program.currentDirectoryURL = URL(fileURLWithPath: directory.path)
    try program.run()
    let process = program.processIdentifier
    defer { kill(process, SIGKILL) }
    for _ in 1...400 where !FilePath("/proc/\(process)/fd/4").isTaken { usleep(25_000) }
    #expect(found("/proc/\(process)/fd/3") == .failure(.otherDescriptor))
    #expect(found("/proc/\(process)/fd/4") == .success(.stream))
  }

  @Test func whatMayNotBeReplacedIsSaid() throws {
    try directory.write([1], to: "file")
    let place = try Destination(directory.file("file"))
    #expect(throws: Destination.Refusal.exists) { try place.requireReplaceable(false) }
    try place.requireReplaceable(true)
    try place.requireFile()
    for mode: mode_t in [0o444, 0o400, 0o555] {
      chmod(directory.file("file"), mode)
      for replaces in [false, true] {
        #expect(throws: Destination.Refusal.writeProtected) { try place.requireReplaceable(replaces) }
      }
    }
    #expect(throws: Destination.Refusal.stream) { try Destination("/dev/null").requireFile() }
    try Destination(directory.file("new")).requireReplaceable(false)
  }
}
