import Glibc

/// A folder of files that has a hidden name beside its own until it is complete, `.NAME.HOST-PROCESS-LETTERS.tmp`.
///
/// Unless it was published, it is removed with its files when the last reference to it goes, when a signal ends the
/// program, or else by the next run that writes beside it.
public final class TemporaryFolder {
  /// The hidden name; until it is published, only the user can look into it.
  public let path: FilePath
  private let sharing: FileSharing
  /// Holds the lock by which others see that it is being written.
  private let folder: OpenFile
  /// What a signal removes; nil once the name is that of the folder that stood there.
  private var leftover: Leftover?
  private var isPublished = false

  /// Makes an empty folder that will be published at a path.
  ///
  /// - Parameters:
  ///   - place: The path.
  ///   - sharing: Who may use it and its files once it is published.
  /// - Throws: `FileError`.
  public init(beside place: FilePath, sharing: FileSharing = .usual) throws(FileError) {
    StaleFiles.remove(in: place.directory)
    self.sharing = sharing
    (path, folder, leftover) = try TemporaryName.take(beside: place) { path throws(FileError) in
      let leftover = Leftover(path)
      guard mkdir(path.string, 0o700) == 0 else { throw FileError(.make, path) }
      let folder = try OpenFile(reading: path)
      guard folder.lock() != .held, folder.hasName(path) else { throw FileError(.make, path, .exists) }
      return (path, folder, leftover)
    }
  }

  deinit { remove() }

  /// Makes an empty file in it, for others as the folder is.
  ///
  /// - Throws: `FileError`.
  public func makeFile(_ name: String) throws(FileError) -> OpenFile {
    let file = try OpenFile(making: path.child(name), permissions: 0o600)
    sharing.apply(to: file)
    return file
  }

  /// Gives a file in it a name outside, if nothing has that.
  ///
  /// - Throws: `FileError`, with `Errno.exists` if something has.
  public func publish(_ name: String, as place: FilePath) throws(FileError) {
    do throws(Errno) {
      try Renaming.move(path.child(name), to: place)
    } catch { throw FileError(.publish, place, error) }
  }

  /// Gives a file in it a name outside, replacing the file that has it in one step.
  ///
  /// - Throws: `FileError`.
  public func publish(_ name: String, replacing place: FilePath) throws(FileError) {
    do throws(Errno) {
      try Renaming.replace(place, with: path.child(name))
    } catch { throw FileError(.publish, place, error) }
  }

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
    sharing.apply(to: folder)
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
    sharing.apply(to: folder)
    do throws(Errno) {
      let old = try Renaming.exchange(path, place) ? path : nil
      if let old {
        (isPublished, leftover) = (true, nil)
        return old
      }
    } catch { throw FileError(.publish, place, error) }
    return try Signals.holding { () throws(FileError) in try publishInTwoSteps(replacing: place) }
  }

  /// The same where the file system can't: for a moment nothing has the name.
  func publishInTwoSteps(replacing place: FilePath) throws(FileError) -> FilePath {
    let suffix = TemporaryName.suffix
    let aside = FilePath(path.string.dropLast(suffix.count) + TemporaryName.asideMark + suffix)
    let old = try? OpenFile(reading: place)
    _ = old?.lock()
    guard rename(place.string, aside.string) == 0 else { throw FileError(.publish, place) }
    guard rename(path.string, place.string) == 0 else {
      let error = Errno.last
      let isBack = rename(aside.string, place.string) == 0
      throw FileError(.publish, place, error, leftAt: isBack ? nil : aside)
    }
    isPublished = true
    return aside
  }

  /// Gives a folder that must be kept a name that can be seen: the first free one of `NAME.old`, `NAME.old-2` and so on.
  ///
  /// - Returns: Where it is now: there, or where it was.
  public static func keep(_ path: FilePath, as place: FilePath) -> FilePath {
    for number in 1...100 {
      let name = place + (number == 1 ? ".old" : ".old-\(number)")
      do throws(Errno) {
        try Renaming.move(path, to: name)
        return name
      } catch {
        guard [.exists, .notEmpty].contains(error) else { return path }
      }
    }
    return path
  }
}
