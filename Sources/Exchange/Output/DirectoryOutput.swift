import Files

/// A folder of files that is written beside its place and published whole.
public final class DirectoryOutput: PackageFolder {
  private let path: String
  private let place: FilePath
  /// Whether a package stands at the place that this one replaces.
  private let replacesPackage: Bool
  private let temporary: TemporaryFolder

  /// Begins a folder.
  ///
  /// - Parameters:
  ///   - path: Its name.
  ///   - ledger: The ledger beside which SQLite has names of its own.
  ///   - replaces: Whether it may replace an existing package. Any other folder stays as it is.
  /// - Throws: `OutputFailure`: there is something at the place, or it can't be written.
  public init(_ path: String, ledger: String, replaces: Bool) throws {
    if path.isEmpty { throw OutputFailure.noName(.folder) }
    // A link stays a link: what it leads to is written.
    let place = FilePath(path).withoutTrailingSlashes.resolved
    if DatabaseFile(FilePath(ledger)).hasCompanion(named: place) {
      throw OutputFailure.nameBesideLedger(path)
    }
    let exists = place.isTaken
    if exists {
      guard replaces else { throw OutputFailure.exists(path) }
      _ = try Self.parts(of: place, shownAs: path)
    }
    self.path = path
    self.place = place
    replacesPackage = exists
    do throws(FileError) {
      temporary = try TemporaryFolder(beside: place)
    } catch {
      throw OutputFailure.system(path, error.errno)
    }
  }

  /// The files of the package that stands at a place.
  ///
  /// What is no package, and what a package does not name, is never replaced: a slip of the hand must not cost a folder
  /// of somebody's work, nor a table that somebody has put beside ours.
  ///
  /// - Throws: `OutputFailure`: it is no folder, or has something else in it.
  private static func parts(of place: FilePath, shownAs path: String) throws -> Set<String> {
    guard let names = place.names() else { throw OutputFailure.notAFolder(path) }
    let bytes = try? PackageSource(folder: place.string).descriptor()
    let descriptor = bytes.flatMap { try? PackageDescriptor.read($0) }
    // One that is kept by hand does not say of which ledger it is.
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
      let file = try OpenFile(making: temporary.path.child(name))
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
  /// - Throws: `OutputFailure`, among others when something has come to stand at the place.
  public func publish() throws {
    try Interruption.check()
    try? temporary.path.synchronize()
    if replacesPackage { return try exchange() }
    do throws(FileError) {
      try temporary.publish(as: place)
    } catch {
      throw [.exists, .notEmpty].contains(error.errno)
        ? OutputFailure.exists(path) : OutputFailure.system(path, error.errno)
    }
    try? place.directory.synchronize()
  }

  /// Puts the new package in the place of the old one, then removes the old one.
  private func exchange() throws {
    // Something may have come to stand in it meanwhile.
    let parts = try Self.parts(of: place, shownAs: path)
    let old = try exchanged()
    try? place.directory.synchronize()
    guard TemporaryFolder.remove(old, files: parts) else {
      throw OutputFailure.oldPackageKept(path, at: old.string)
    }
  }

  /// The path at which the old package is now.
  private func exchanged() throws -> FilePath {
    do throws(FileError) {
      return try temporary.publish(replacing: place)
    } catch {
      throw OutputFailure.system(path, reason: error.errno.reason, movedTo: error.leftAt?.string)
    }
  }
}
