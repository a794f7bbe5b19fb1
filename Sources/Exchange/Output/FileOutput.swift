import Glibc

/// A file that is written beside its place and published whole.
public final class FileOutput: Output {
  private let path: String
  private let place: String
  private let replaces: Bool
  /// The name under which it is written.
  let temporary: String
  private let descriptor: Int32
  private let output: DescriptorOutput
  private var isPublished = false

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - path: Its name; a device or a pipe is written as it is.
  ///   - ledger: The ledger that must not be overwritten.
  ///   - replaces: Whether it may replace an existing file.
  ///   - isPlain: Whether it has to be a file, and no device or pipe.
  /// - Throws: `OutputFailure`: it is a directory, a ledger, there already, or can't be written.
  public init(_ path: String, ledger: String, replaces: Bool = true, isPlain: Bool = false) throws {
    if path.isEmpty { throw OutputFailure(description: "--output needs the name of a file") }
    let place = Publishing.place(of: path)
    var status = stat()
    let exists = stat(place, &status) == 0
    let kind = status.st_mode & S_IFMT
    if exists, kind == S_IFDIR {
      throw OutputFailure(description: "\(path) is a directory. Name a file with --output")
    }
    var link = stat()
    if !exists, lstat(place, &link) == 0 {
      throw OutputFailure(
        description: "\(path) is a link that leads nowhere. Name another file with --output")
    }
    if exists && Self.isLedger(status, ledger) || Publishing.isBeside(ledger, place) {
      throw OutputFailure(
        description: "\(path) is the ledger itself, or belongs to it. Name another file with --output")
    }
    if exists, Self.isDatabase(place) {
      throw OutputFailure(
        description: "\(path) is an SQLite database, perhaps a ledger. Name another file with --output")
    }
    if exists, kind == S_IFREG, !replaces { throw OutputFailure.exists(path) }
    // To open a pipe that nobody reads would take for ever.
    if exists, kind != S_IFREG, isPlain {
      throw OutputFailure(description: "\(path) is a device or a pipe. Name a file with --output")
    }
    self.path = path
    self.place = place
    self.replaces = replaces
    // A device or a pipe is no file that can be replaced.
    if exists, kind != S_IFREG {
      temporary = place
      descriptor = open(place, O_WRONLY | O_CLOEXEC)
      isPublished = true
    } else {
      var template = Publishing.template(beside: place)
      descriptor = mkstemps(&template, 4)
      temporary = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
      if descriptor >= 0 {
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        fchmod(descriptor, exists ? status.st_mode & 0o777 : Publishing.permissions(0o666))
      }
    }
    guard descriptor >= 0 else { throw OutputFailure.system(path) }
    output = DescriptorOutput(descriptor, name: path)
  }

  /// Whether something stands there that is no file and no folder: a device or a pipe.
  public static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  private static func isLedger(_ status: stat, _ ledger: String) -> Bool {
    ["", "-wal", "-shm", "-journal"].contains { suffix in
      var source = stat()
      return stat(ledger + suffix, &source) == 0 && source.st_ino == status.st_ino
        && source.st_dev == status.st_dev
    }
  }

  private static func isDatabase(_ path: String) -> Bool {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let magic = Array("SQLite format 3\0".utf8)
    var head = [UInt8](repeating: 0, count: magic.count)
    return pread(descriptor, &head, head.count, 0) == head.count && head == magic
  }

  deinit {
    close(descriptor)
    if !isPublished { unlink(temporary) }
  }

  /// Writes a text, when there is a block of it.
  public func write(_ text: String) throws { try output.write(text) }

  /// Publishes the file under its name.
  public func finish() throws {
    try output.finish()
    guard !isPublished else { return }
    // The disk may report only now that it is full.
    guard fsync(descriptor) == 0 else { throw OutputFailure.system(path) }
    try Interruption.check()
    if replaces {
      guard rename(temporary, place) == 0 else { throw OutputFailure.system(path) }
    } else if !Publishing.publish(temporary, as: place) {
      if errno == EEXIST { throw OutputFailure.exists(path) }
      throw OutputFailure.system(path)
    }
    isPublished = true
    Publishing.synchronizeDirectory(of: place)
  }
}
