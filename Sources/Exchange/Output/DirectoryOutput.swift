import Files

/// A folder of files that is written under a temporary name and gets its own name when it is complete.
public final class DirectoryOutput: PackageFolder {
  private let path: String
  private let place: FilePath
  /// Whether there is a package that this one replaces.
  private let replacesPackage: Bool
  private let temporary: TemporaryFolder

  /// Begins a folder.
  ///
  /// - Parameters:
  ///   - path: Its name.
  ///   - ledger: The ledger; SQLite uses some names beside it.
  ///   - replaces: Whether it may replace an existing package. Any other folder stays as it is.
  /// - Throws: `OutputFailure`: the name is taken, or the folder can't be written.
  public init(_ path: String, ledger: String, replaces: Bool) throws {
    if path.isEmpty { throw OutputFailure.noFolderName }
    // A link stays a link: its target is written.
    let place = FilePath(path).withoutTrailingSlashes.resolved
    if DatabaseFile(FilePath(ledger)).hasCompanion(named: place) {
      throw OutputFailure.nameBesideLedger(path)
    }
    let exists = place.isTaken
    if exists {
      try Self.requireReplaceable(place, shownAs: path, replaces)
    }
    self.path = path
    self.place = place
    replacesPackage = exists
    do throws(FileError) {
      let sharing = FileSharing(contentOf: FilePath(ledger), replacing: exists ? place : nil)
      temporary = try TemporaryFolder(beside: place, sharing: sharing)
    } catch {
      throw OutputFailure.system(path, error.errno)
    }
  }

  /// As for a file: only when that is asked for, and not what is protected.
  private static func requireReplaceable(_ place: FilePath, shownAs path: String, _ replaces: Bool) throws {
    guard place.names() != nil else { throw OutputFailure.notAFolder(path) }
    guard replaces else { throw OutputFailure.refused(path, .exists) }
    let parts = try parts(of: place, shownAs: path)
    if Destination.isProtected(place) { throw OutputFailure.refused(path, .writeProtected) }
    if let name = parts.sorted().first(where: { Destination.isProtected(place.child($0)) }) {
      let file = FilePath(path).withoutTrailingSlashes.child(name)
      throw OutputFailure.refused(file.string, .writeProtected)
    }
  }

  /// The files of the package that has the name now.
  ///
  /// Only a package is ever replaced, and only if it holds nothing but its own files. A slip of the hand must
  /// not cost somebody a folder of work, or a table of their own that they put beside ours.
  ///
  /// - Throws: `OutputFailure`: it is not a folder, or has something else in it.
  private static func parts(of place: FilePath, shownAs path: String) throws -> Set<String> {
    guard let names = place.names() else { throw OutputFailure.notAFolder(path) }
    let bytes = try? PackageSource(path: place.string).descriptor()
    let descriptor = bytes.flatMap { try? PackageDescriptor.read($0) }
    // A package that is kept by hand does not say which ledger it is from.
    let isExport = descriptor?.rijksledger != nil
    let tables = Set(descriptor?.resources.map(\.path) ?? [])
    func isPart(_ name: String) -> Bool {
      let isNamed =
        name == PackageDescriptor.path || (isExport ? tables.contains(name) : name.hasSuffix(".csv"))
      return isNamed && (try? FileStatus(of: place.child(name), followsLinks: false))?.kind == .file
    }
    if let other = names.first(where: { !isPart($0) }) {
      throw OutputFailure.otherFile(folder: path, file: other)
    }
    guard isExport || names.isEmpty else { throw OutputFailure.notExported(path) }
    return Set(names)
  }

  /// Writes one file of the folder.
  public func file(_ name: String, _ body: (any Output) throws -> Void) throws {
    do {
      let file = try temporary.makeFile(name)
      let output = DescriptorOutput(file, name: "\(path)/\(name)")
      try body(output)
      try output.finish()
      try file.synchronize()
    } catch let error as FileError {
      throw OutputFailure.system(path, error.errno)
    }
  }

  /// Gives the folder its name.
  ///
  /// - Throws: `OutputFailure`, for example if the name has been taken in the meantime.
  public func publish() throws {
    try Interruption.check()
    temporary.path.synchronizeIfPossible()
    if replacesPackage { return try exchange() }
    do throws(FileError) {
      try temporary.publish(as: place)
    } catch {
      throw [.exists, .notEmpty].contains(error.errno)
        ? OutputFailure.refused(path, .exists) : OutputFailure.system(path, error.errno)
    }
    place.directory.synchronizeIfPossible()
  }

  /// Swaps the new package with the old one, then removes the old one.
  private func exchange() throws {
    // Somebody may have put a file in it in the meantime.
    let parts = try Self.parts(of: place, shownAs: path)
    let old = try exchanged()
    place.directory.synchronizeIfPossible()
    guard TemporaryFolder.remove(old, files: parts) else {
      // Under its temporary name it would be taken for a leftover.
      throw OutputFailure.oldPackageKept(path, at: TemporaryFolder.keep(old, as: place).string)
    }
  }

  /// Where the old package is now.
  private func exchanged() throws -> FilePath {
    do throws(FileError) {
      return try temporary.publish(replacing: place)
    } catch {
      throw OutputFailure.system(path, reason: error.errno.reason, movedTo: error.leftAt?.string)
    }
  }
}
