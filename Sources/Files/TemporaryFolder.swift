import Glibc

/// A folder of files that has a hidden name beside its own until it is complete.
///
/// Then it gets its own name. Unless it was published, it is removed with its files when the last reference
/// to it goes.
public final class TemporaryFolder {
  /// The hidden name.
  public let path: FilePath
  private var isPublished = false

  private init(_ name: TemporaryName, permissions: UInt32) throws(FileError) {
    path = try name.take { path throws(FileError) in
      guard mkdir(path.string, permissions) == 0 else { throw FileError(.make, path) }
      return path
    }
  }

  /// Makes an empty folder that will be published at a path.
  ///
  /// - Parameter permissions: The mode, such as 0o666; the umask takes bits away from it.
  /// - Throws: `FileError`.
  public convenience init(beside place: FilePath, permissions: UInt32 = 0o777) throws(FileError) {
    try self.init(.beside(place), permissions: permissions)
  }

  /// Makes an empty folder that only the user can read.
  ///
  /// - Parameters:
  ///   - directory: Where.
  ///   - prefix: What its name begins with.
  /// - Throws: `FileError`.
  public convenience init(privateIn directory: FilePath, prefix: String) throws(FileError) {
    try self.init(TemporaryName(prefix: directory.child(prefix).string, suffix: ""), permissions: 0o700)
  }

  deinit { remove() }

  /// Removes the folder now, unless it was published.
  public func remove() {
    if !isPublished { Self.remove(path, files: path.names() ?? []) }
  }

  /// Removes a folder that has these files.
  ///
  /// - Returns: Whether it had no others; if it did, those are left.
  @discardableResult
  public static func remove(_ path: FilePath, files: some Sequence<String>) -> Bool {
    for file in files { unlink(path.child(file).string) }
    return rmdir(path.string) == 0
  }

  /// Gives the folder its name, if nothing has it.
  ///
  /// - Throws: `FileError`, with `Errno.exists` or `notEmpty` if something has.
  public func publish(as place: FilePath) throws(FileError) {
    do throws(Errno) {
      try Renaming.move(path, to: place)
    } catch { throw FileError(.publish, place, error) }
    isPublished = true
  }

  /// Gives the folder its name, and moves the folder that has it aside, in one step if the file system can.
  ///
  /// - Returns: The temporary name of the folder that stood there, which the caller removes.
  /// - Throws: `FileError`; with `leftAt` if what stood there could not be put back.
  public func publish(replacing place: FilePath) throws(FileError) -> FilePath {
    do throws(Errno) {
      let old = try Renaming.exchange(path, place) ? path : nil
      isPublished = old != nil
      if let old { return old }
    } catch { throw FileError(.publish, place, error) }
    return try publishInTwoSteps(replacing: place)
  }

  /// The same where the file system can't: for a moment nothing has the name.
  func publishInTwoSteps(replacing place: FilePath) throws(FileError) -> FilePath {
    let aside = FilePath(path.string.dropLast(".tmp".count) + ".old.tmp")
    guard rename(place.string, aside.string) == 0 else { throw FileError(.publish, place) }
    guard rename(path.string, place.string) == 0 else {
      let error = Errno.last
      let isBack = rename(aside.string, place.string) == 0
      throw FileError(.publish, place, error, leftAt: isBack ? nil : aside)
    }
    isPublished = true
    return aside
  }
}
