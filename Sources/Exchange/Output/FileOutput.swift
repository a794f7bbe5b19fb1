import Files

/// A file that is written under a temporary name and gets its own name when it is complete.
public final class FileOutput: Output {
  private let path: String
  private let place: FilePath
  private let replaces: Bool
  /// Nil for a device or a pipe: those are written directly.
  private let unpublished: TemporaryFile?
  private let output: DescriptorOutput
  /// The name under which it is written.
  var temporary: String { (unpublished?.path ?? place).string }

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - path: Its name; a device or a pipe is written directly.
  ///   - ledger: The ledger that must not be overwritten.
  ///   - replaces: Whether it may replace an existing file.
  ///   - isPlain: Whether devices and pipes are refused.
  /// - Throws: `OutputFailure`: it is a directory or a ledger, it exists already, or it can't be written.
  public init(_ path: String, ledger: String, replaces: Bool = true, isPlain: Bool = false) throws {
    if path.isEmpty { throw OutputFailure.noName(.file) }
    // A link stays a link: its target is written.
    let place = FilePath(path).withoutTrailingSlashes.resolved
    let existing = try? FileStatus(of: place)
    try Self.refuseOther(place, existing, shownAs: path, ledger: ledger)
    if let existing, existing.kind == .file, !replaces { throw OutputFailure.exists(path) }
    let isSpecial = existing.map { $0.kind != .file } ?? false
    // Opening a pipe that nobody reads would never return.
    if isSpecial, isPlain { throw OutputFailure.deviceOrPipe(path) }
    self.path = path
    self.place = place
    self.replaces = replaces
    do throws(FileError) {
      if isSpecial {
        unpublished = nil
        output = DescriptorOutput(try OpenFile(writing: place), name: path)
      } else {
        let temporary = try TemporaryFile(beside: place, permissions: existing?.permissions)
        unpublished = temporary
        output = DescriptorOutput(temporary.file, name: path)
      }
    } catch {
      throw OutputFailure.system(path, error.errno)
    }
  }

  /// Refuses a directory, a link that leads nowhere, the ledger and any other database.
  private static func refuseOther(
    _ place: FilePath, _ existing: FileStatus?, shownAs path: String, ledger: String
  ) throws {
    if existing?.kind == .directory { throw OutputFailure.directory(path) }
    if existing == nil, place.isTaken { throw OutputFailure.danglingLink(path) }
    if DatabaseFile(FilePath(ledger)).includes(place) { throw OutputFailure.ledger(path) }
    if existing != nil, (try? FileHeader(of: place))?.isDatabase == true {
      throw OutputFailure.database(path)
    }
  }

  /// Whether the path leads to a device or a pipe.
  public static func isSpecial(_ path: String) -> Bool {
    guard let status = try? FileStatus(of: FilePath(path)) else { return false }
    return status.kind != .file && status.kind != .directory
  }

  /// Writes a text, block by block.
  public func write(_ text: String) throws { try output.write(text) }

  /// Writes bytes, block by block.
  public func write(bytes: UnsafeRawBufferPointer) throws { try output.write(bytes: bytes) }

  /// Publishes the file under its name.
  public func finish() throws {
    try output.finish()
    guard let unpublished, !unpublished.isPublished else { return }
    do {
      try unpublished.file.synchronize()
      try Interruption.check()
      if replaces {
        try unpublished.publish(replacing: place)
      } else {
        try unpublished.publish(as: place)
      }
    } catch let error as FileError {
      throw error.errno == .exists ? OutputFailure.exists(path) : OutputFailure.system(path, error.errno)
    }
    // It has its name by now. Synchronizing the directory fails if the user may not read it.
    place.directory.synchronizeIfPossible()
  }
}
