import Files
import Foundation
import TestSupport
import Testing

/// Names and other texts of the system, whatever their bytes.
@Suite struct SystemTextTests {
  @Test(
    arguments: [
      (Array("café".utf8), "café"), ([0x63, 0x61, 0x66, 0xe9], "caf\\xE9"), ([0xff, 0x61], "\\xFFa"),
      ([0xe2, 0x82], "\\xE2\\x82"), ([0xe2, 0x82, 0x61], "\\xE2\\x82a"), ([0xc0, 0x80], "\\xC0\\x80"),
      ([0xed, 0xa0, 0x80], "\\xED\\xA0\\x80"), ([0xf5, 0x80], "\\xF5\\x80"), ([], ""),
    ] as [([UInt8], String)])
  func bytesThatAreNotUTF8AreShownAsBytes(_ bytes: [UInt8], _ shown: String) {
    #expect(SystemText.shown(bytes) == shown)
    #expect(NotUTF8(.argument(1), bytes).shown == shown)
  }

  @Test func aVariableIsText() throws {
    let name = "RIJKSLEDGER_TEST_VARIABLE"
    defer { unsetenv(name) }
    #expect(try Environment.value(name) == nil)
    setenv(name, "", 1)
    #expect(try Environment.value(name) == nil)
    setenv(name, "één", 1)
    #expect(try Environment.value(name) == "één")
    let bytes = [CChar(bitPattern: 0xe9), 0]
    setenv(name, bytes, 1)
    #expect(throws: NotUTF8(.variable(name), [0xe9])) { try Environment.value(name) }
  }

  /// To Swift's strings the two forms of é are equal, to a file system they are two names.
  @Test func twoFormsOfALetterAreTwoNames() throws {
    let directory = TemporaryDirectory()
    let (composed, apart) = (FilePath(directory.file("\u{e9}")), FilePath(directory.file("e\u{301}")))
    #expect(composed != apart)
    #expect(Set([composed, apart]).count == 2)
    #expect(!composed.isSameName(as: apart))
  }

  /// A name in a folder is shown with its bytes, and a path through one is left as it is: repaired, it would be another.
  @Test func aNameThatIsNotUTF8IsNotTakenForAnother() throws {
    let directory = TemporaryDirectory()
    let made = try Program.shell(
      "mkdir -p $'n/d\\xe9' n/d\u{fffd} && touch $'n/d\\xe9/a' && ln -s $'n/d\\xe9/a' link && ln -s $'n/d\\xe9' dir",
      in: directory.path)
    #expect(made.status == 0)
    #expect(FilePath(directory.file("n")).names() == ["d\\xE9", "d\u{fffd}"])
    for name in ["link", "dir", "dir/a"] {
      let path = FilePath(directory.file(name))
      #expect(path.resolved == path)
    }
    let inside = FilePath(directory.file("dir/a"))
    #expect(!inside.isSameName(as: FilePath(directory.file("n/d\u{fffd}/a"))))
    #expect(inside.isSameName(as: FilePath(directory.file("./dir/a"))))
  }
}
