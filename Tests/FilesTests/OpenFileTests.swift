import Files
import TestSupport
import Testing

@Suite struct OpenFileTests {
  let directory = TemporaryDirectory()

  @Test func textIsWrittenInBlocks() throws {
    let path = FilePath(directory.file("a"))
    let writer = BlockWriter(try OpenFile(making: path))
    try writer.write("é")
    #expect(try FileStatus(of: path).size == 0)
    for _ in 1...10_000 { try writer.write("0123456789") }
    #expect(try FileStatus(of: path).size > 0)
    try writer.flush()
    #expect(try FileStatus(of: path).size == 100_002)
    #expect(throws: FileError.self) { try OpenFile(making: path) }
  }

  @Test func aFileIsCopiedWhole() throws {
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try directory.write(bytes, to: "a")
    try OpenFile(making: FilePath(directory.file("b"))).write(
      from: OpenFile(reading: FilePath(directory.file("a"))))
    #expect(try directory.bytes("b") == bytes)
  }

  @Test func aFullDiskIsSaid() throws {
    let file = try OpenFile(writing: FilePath("/dev/full"))
    let error = #expect(throws: FileError.self) { try file.write([1]) }
    #expect(error?.path == FilePath("/dev/full"))
    #expect(error?.operation == .write)
    #expect(error?.errno == .noSpace)
    #expect(error?.errno.reason == "No space left on device")
  }

  @Test func roomIsTakenBeforehand() throws {
    let path = FilePath(directory.file("a"))
    try OpenFile(making: path).reserve(5000)
    #expect(try FileStatus(of: path).size == 5000)
  }
}
