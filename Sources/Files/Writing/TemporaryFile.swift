import Glibc

/// A file that nobody sees under its own name until it is complete.
///
/// Where the file system allows it, it has no name at all until then, so that a process that is killed leaves nothing.
/// Elsewhere it has a hidden name beside its own, `.NAME.HOST-PROCESS-LETTERS.tmp`; then it is removed when the last
/// reference to it goes, when a signal ends the program, or else by the next run that writes in that directory.
///
///     let temporary = try TemporaryFile(beside: place)
///     try temporary.file.write(bytes)
///     try temporary.file.synchronize()
///     try temporary.publish(as: place)
///     try place.directory.synchronize()
public final class TemporaryFile {
  /// The file, to which only the user has access until it is published.
  public let file: OpenFile
  /// A path by which another library can open it too.
  public let path: FilePath
  /// Whether it has got its own name.
  public private(set) var isPublished = false
  private let sharing: FileSharing
  /// What a signal removes; nil if there is no name.
  private var leftover: Leftover?

  /// Makes an empty file.
  ///
  /// - Parameters:
  ///   - place: The path that it will be published as.
  ///   - sharing: Who may use it once it is published.
  /// - Throws: `FileError`: the directory can't be written.
  public convenience init(beside place: FilePath, sharing: FileSharing = .usual) throws(FileError) {
    StaleFiles.remove(in: place.directory)
    if let file = try? OpenFile(unnamedIn: place.directory), file.isReachableByDescriptor {
      self.init(file, at: file.descriptorPath, sharing, leftover: nil)
    } else {
      try self.init(namedBeside: place, sharing: sharing)
    }
  }

  /// The same on a file system where every file has a name.
  convenience init(namedBeside place: FilePath, sharing: FileSharing = .usual) throws(FileError) {
    let (file, leftover) = try TemporaryName.take(beside: place) { path throws(FileError) in
      let leftover = Leftover(path)
      let file = try OpenFile(making: path, permissions: 0o600)
      // A run that looks for what was left may have seen it before it was locked.
      guard file.lock() != .held, file.hasName(path) else { throw FileError(.make, path, .exists) }
      return (file, leftover)
    }
    self.init(file, at: file.path, sharing, leftover: leftover)
  }

  private init(_ file: OpenFile, at path: FilePath, _ sharing: FileSharing, leftover: Leftover?) {
    self.file = file
    self.path = path
    self.sharing = sharing
    self.leftover = leftover
  }

  deinit {
    if leftover != nil && !isPublished { unlink(path.string) }
  }

  /// Gives the file its name, if nothing has it.
  ///
  /// - Throws: `FileError`, with `Errno.exists` if something has.
  public func publish(as place: FilePath) throws(FileError) {
    sharing.apply(to: file)
    do throws(Errno) {
      if leftover == nil { try Renaming.name(file, place) } else { try Renaming.move(path, to: place) }
    } catch { throw FileError(.publish, place, error) }
    isPublished = true
    leftover = nil
  }

  /// Gives the file its name, replacing the file that has it in one step.
  ///
  /// - Throws: `FileError`.
  public func publish(replacing place: FilePath) throws(FileError) {
    sharing.apply(to: file)
    if leftover == nil { return try nameAndPublish(replacing: place) }
    do throws(Errno) {
      try Renaming.replace(place, with: path)
    } catch { throw FileError(.publish, place, error) }
    isPublished = true
    leftover = nil
  }

  /// A file without a name can't take that of another, so it gets a hidden one for a moment.
  private func nameAndPublish(replacing place: FilePath) throws(FileError) {
    _ = file.lock()
    let (hidden, leftover) = try TemporaryName.take(beside: place) { path throws(FileError) in
      let leftover = Leftover(path)
      do throws(Errno) { try Renaming.name(file, path) } catch { throw FileError(.publish, path, error) }
      return (path, leftover)
    }
    do throws(Errno) {
      try Renaming.replace(place, with: hidden)
    } catch {
      unlink(hidden.string)
      throw FileError(.publish, place, error)
    }
    isPublished = true
    withExtendedLifetime(leftover) {}
  }
}
