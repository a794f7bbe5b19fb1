import CSystem
import Glibc

/// An open file, which is closed when the last reference to it goes.
public final class OpenFile {
  /// The name under which it was opened.
  public let path: FilePath
  let descriptor: Int32
  private let isOwned: Bool

  private init(
    _ operation: FileError.Operation, _ path: FilePath, _ flags: Int32, permissions: UInt32 = 0
  ) throws(FileError) {
    self.path = path
    isOwned = true
    descriptor = open(path.string, flags | O_CLOEXEC, permissions)
    guard descriptor >= 0 else { throw FileError(operation, path) }
  }

  /// Opens an existing file or directory for reading.
  ///
  /// - Throws: `FileError`.
  public convenience init(reading path: FilePath) throws(FileError) {
    // Without O_NONBLOCK, opening a pipe that nobody writes to would never return.
    try self.init(.open, path, O_RDONLY | O_NONBLOCK)
  }

  /// Opens a device or a pipe for writing; for a pipe, this waits for a reader.
  ///
  /// - Throws: `FileError`.
  public convenience init(writing path: FilePath) throws(FileError) {
    try self.init(.open, path, O_WRONLY | O_NOCTTY)
  }

  /// Opens a file or a directory itself, and not what a link leads to, for a look at it.
  convenience init(inspecting path: FilePath) throws(FileError) {
    try self.init(.open, path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
  }

  /// Makes a new file that has no name and is for the user alone.
  ///
  /// - Throws: `FileError`; the file system may not have such files.
  convenience init(unnamedIn directory: FilePath) throws(FileError) {
    try self.init(.make, directory, O_RDWR | Int32(rl_o_tmpfile), permissions: 0o600)
  }

  /// Makes a new file.
  ///
  /// - Parameter permissions: The mode, such as 0o666; the umask takes bits away from it.
  /// - Throws: `FileError`.
  public convenience init(making path: FilePath, permissions: UInt32 = 0o666) throws(FileError) {
    try self.init(.make, path, O_RDWR | O_CREAT | O_EXCL, permissions: permissions)
  }

  /// Uses a descriptor that somebody else has opened; it is not closed.
  public init(descriptor: Int32, named name: String) {
    path = FilePath(name)
    self.descriptor = descriptor
    isOwned = false
  }

  deinit {
    if isOwned && descriptor >= 0 { close(descriptor) }
  }

  /// Reads the bytes after those that were read before.
  ///
  /// - Returns: How many; 0 at the end.
  /// - Throws: `FileError`.
  public func read(into buffer: inout [UInt8]) throws(FileError) -> Int {
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count >= 0 { return count }
      let error = Errno.last
      guard error == .interrupted else { throw FileError(.read, path, error) }
    }
  }

  /// Reads bytes up to a number.
  ///
  /// - Throws: `FileError`.
  func bytes(atMost count: Int) throws(FileError) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: count)
    return Array(buffer[..<(try read(into: &buffer))])
  }

  /// Reads bytes from an offset on, until the buffer is full or the file ends.
  ///
  /// - Returns: How many; 0 at the end.
  /// - Throws: `FileError`.
  public func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(FileError) -> Int {
    var count = 0
    while count < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      let read = pread(descriptor, rest.baseAddress, rest.count, offset + count)
      if read == 0 { break }
      let error = Errno.last
      if read > 0 {
        count += read
      } else if error != .interrupted {
        throw FileError(.read, path, error)
      }
    }
    return count
  }

  /// What the file system knows about it.
  ///
  /// - Throws: `FileError`.
  public func status() throws(FileError) -> FileStatus {
    var found = stat()
    guard fstat(descriptor, &found) == 0 else { throw FileError(.read, path) }
    return FileStatus(found)
  }

  /// Gives it the owner and the group of another file, as far as the user may do that.
  ///
  /// Who works for somebody else, as root, should leave them a file of their own.
  public func takeOwner(of status: FileStatus) { status.giveOwner(to: descriptor) }

  /// Writes all bytes.
  ///
  /// - Throws: `FileError`.
  public func write(_ bytes: ArraySlice<UInt8>) throws(FileError) {
    var left = bytes
    while !left.isEmpty {
      let count = left.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      left = left.dropFirst(try written(count))
    }
  }

  /// Writes all bytes.
  ///
  /// - Throws: `FileError`.
  public func write(bytes: UnsafeRawBufferPointer) throws(FileError) {
    var left = bytes[...]
    while !left.isEmpty {
      let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: left).baseAddress, left.count)
      left = left.dropFirst(try written(count))
    }
  }

  /// Writes a few bytes at an offset.
  ///
  /// - Throws: `FileError`.
  func write(_ bytes: [UInt8], at offset: Int) throws(FileError) {
    let count = pwrite(descriptor, bytes, bytes.count, offset)
    guard count == bytes.count else { throw FileError(.write, path, count < 0 ? .last : .noSpace) }
  }

  /// How many bytes a call of `write` has written; 0 if a signal came first.
  private func written(_ count: Int) throws(FileError) -> Int {
    let error = Errno.last
    if count > 0 { return count }
    guard error == .interrupted else { throw FileError(.write, path, error) }
    return 0
  }

  /// Writes the rest of another file.
  ///
  /// - Throws: `FileError` of either file.
  public func write(from source: OpenFile) throws(FileError) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try source.read(into: &buffer)
      if count == 0 { return }
      try write(buffer[..<count])
    }
  }

  /// Reserves room on the disk for so many bytes.
  ///
  /// - Throws: `FileError`, with `Errno.noSpace` if there is less.
  public func reserve(_ count: Int) throws(FileError) {
    let code = posix_fallocate(descriptor, 0, count)
    guard code == 0 else { throw FileError(.write, path, Errno(code)) }
  }

  /// Waits until everything is on the disk, which may report only now that it is full.
  ///
  /// - Throws: `FileError`.
  public func synchronize() throws(FileError) {
    guard fsync(descriptor) == 0 else { throw FileError(.synchronize, path) }
  }
}
