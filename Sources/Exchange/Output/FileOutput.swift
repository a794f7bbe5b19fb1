import Files

/// A file that nobody sees under its own name until it is complete.
///
/// What is written to an open file, a device or a pipe goes there directly.
public final class FileOutput: Output {
  private let path: String
  private let destination: Destination
  private let replaces: Bool
  /// Nil for what is written directly.
  private let unpublished: TemporaryFile?
  private let output: DescriptorOutput
  /// A path by which another library can write it.
  var temporary: String { (unpublished?.path ?? destination.place).string }
  /// The path that it gets.
  var place: FilePath { destination.place }

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - path: Its name; an open file, a device or a pipe is written directly.
  ///   - ledger: The ledger that it shows. It must not be overwritten, and nobody gets to read the file who may not read the
  ///     ledger.
  ///   - others: Other ledgers and packages that it shows, for which the same holds.
  ///   - replaces: Whether it may replace an existing file.
  ///   - isPlain: Whether only a file will do.
  /// - Throws: `OutputFailure`: it is a directory or a ledger, it exists already, or it can't be written.
  public init(
    _ path: String, ledger: String, others: [String] = [], replaces: Bool, isPlain: Bool = false
  ) throws {
    self.path = path
    self.replaces = replaces
    let sources = ([ledger] + others).map { FilePath($0) }
    destination = try Self.destination(path, sources: sources, replaces: replaces, isPlain: isPlain)
    do throws(FileError) {
      switch destination.kind {
      case .descriptor(let number):
        unpublished = nil
        output = DescriptorOutput(number, name: path)
      case .stream:
        unpublished = nil
        output = DescriptorOutput(try OpenFile(writing: destination.place), name: path)
      case .nothing, .file:
        let sharing = FileSharing(contentOf: sources, replacing: destination.place)
        let temporary = try TemporaryFile(beside: destination.place, sharing: sharing)
        unpublished = temporary
        output = DescriptorOutput(temporary.file, name: path)
      }
    } catch {
      throw OutputFailure.system(path, error.errno)
    }
  }

  /// Refuses the ledgers and any other database, and what must not be written or replaced.
  private static func destination(
    _ path: String, sources: [FilePath], replaces: Bool, isPlain: Bool
  ) throws -> Destination {
    do {
      let destination = try Destination(path)
      let place = destination.place
      if sources.contains(where: { DatabaseFile($0).includes(place) }) { throw OutputFailure.ledger(path) }
      if try isDatabase(destination, shownAs: path) { throw OutputFailure.database(path) }
      if isPlain { try destination.requireFile() }
      try destination.requireReplaceable(replaces)
      return destination
    } catch let refusal as Destination.Refusal {
      throw OutputFailure.refused(path, refusal)
    }
  }

  private static func isDatabase(_ destination: Destination, shownAs path: String) throws -> Bool {
    switch destination.kind {
    case .nothing, .stream: return false
    case .descriptor:
      // Writing to an open database would damage it. A pipe has no header to look at.
      return (try? FileHeader(of: destination.place))?.isDatabase == true
    case .file:
      do throws(FileError) {
        return try FileHeader(of: destination.place).isDatabase
      } catch {
        // What can't be looked at may be one.
        throw OutputFailure.system(path, error.errno)
      }
    }
  }

  /// Whether a name is that of something that is written directly: an open file, a device or a pipe.
  public static func isSpecial(_ path: String) -> Bool { (try? Destination(path))?.isStream ?? false }

  /// Whether a name stands for something that was open before the program began, such as standard error.
  public static func isOpen(_ path: String) -> Bool { NamedDescriptor(FilePath(path))?.isOurs ?? false }

  /// Writes a text, block by block.
  public func write(_ text: String) throws { try output.write(text) }

  /// Writes bytes, block by block.
  public func write(bytes: UnsafeRawBufferPointer) throws { try output.write(bytes: bytes) }

  /// Publishes the file under its name.
  public func finish() throws {
    try output.finish()
    guard let unpublished, !unpublished.isPublished else { return }
    let place = destination.place
    do {
      try unpublished.file.synchronize()
      try Interruption.check()
      if replaces {
        try unpublished.publish(replacing: place)
      } else {
        try unpublished.publish(as: place)
      }
    } catch let error as FileError {
      throw error.errno == .exists
        ? OutputFailure.refused(path, .exists) : OutputFailure.system(path, error.errno)
    }
    // It has its name by now. Synchronizing the directory fails if the user may not read it.
    place.directory.synchronizeIfPossible()
  }
}
