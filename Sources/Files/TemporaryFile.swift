import Glibc

/// A file that is written under a hidden name beside its own, `.NAME.XXXXXX.tmp`, until it is complete.
///
/// Then it gets its own name. Unless it was published, it is removed when the last reference to it goes.
///
///     let temporary = try TemporaryFile(beside: place)
///     try temporary.file.write(bytes)
///     try temporary.file.synchronize()
///     try temporary.publish(as: place)
///     try place.directory.synchronize()
public final class TemporaryFile {
  /// The file; another program may write to it by its path.
  public let file: OpenFile
  /// The hidden name.
  public var path: FilePath { file.path }
  /// Whether it has got its own name.
  public private(set) var isPublished = false
  private let companions: [String]

  /// Makes an empty file.
  ///
  /// - Parameters:
  ///   - place: The path that it will be published as.
  ///   - permissions: Nine bits; nil for those of any new file of the user.
  ///   - companions: What a library appends to its name for files beside it, which are removed with it.
  /// - Throws: `FileError`: the directory can't be written, or the names of the companions would be too long.
  public init(
    beside place: FilePath, permissions: UInt32? = nil, companions: [String] = []
  ) throws(FileError) {
    try Self.requireRoom(for: companions, beside: place)
    self.companions = companions
    // The kernel applies the umask. It can't be read without setting it, for all threads.
    file = try TemporaryName.beside(place).take { path throws(FileError) in
      try OpenFile(making: path, permissions: permissions ?? 0o666)
    }
    if let permissions { fchmod(file.descriptor, permissions) }
  }

  /// Otherwise the library would fail only later, when it makes those files.
  private static func requireRoom(for companions: [String], beside place: FilePath) throws(FileError) {
    for companion in companions {
      do throws(Errno) {
        _ = try FileStatus(of: place + companion, followsLinks: false)
      } catch {
        if error == .nameTooLong { throw FileError(.make, place, error) }
      }
    }
  }

  deinit {
    if !isPublished { unlink(path.string) }
    for companion in companions { unlink(path.string + companion) }
  }

  /// Gives the file its name, if nothing has it.
  ///
  /// - Throws: `FileError`, with `Errno.exists` if something has.
  public func publish(as place: FilePath) throws(FileError) {
    do throws(Errno) {
      try Renaming.move(path, to: place)
    } catch { throw FileError(.publish, place, error) }
    isPublished = true
  }

  /// Gives a file that a library keeps beside it, if there is one with anything in it, the name that goes with its own.
  ///
  /// - Throws: `FileError`, with `Errno.exists` if something has the name.
  public func publishCompanion(_ suffix: String, of place: FilePath) throws(FileError) {
    guard let status = try? FileStatus(of: path + suffix), status.size > 0 else { return }
    do throws(Errno) {
      try Renaming.move(path + suffix, to: place + suffix)
    } catch { throw FileError(.publish, place + suffix, error) }
  }

  /// Gives the file its name, replacing the file that has it in one step.
  ///
  /// - Throws: `FileError`.
  public func publish(replacing place: FilePath) throws(FileError) {
    do throws(Errno) {
      try Renaming.replace(place, with: path)
    } catch { throw FileError(.publish, place, error) }
    isPublished = true
  }
}
