import Glibc

/// Where a file is to be written, under a name that the user gives: the one rule for everything that is written so.
///
/// What has the name is replaced only when that is asked for, and only a regular file. A device, a pipe or an open file is
/// written to and stays what it is. Everything else is refused.
public struct Destination: Equatable, Sendable {
  /// What has the name now.
  public enum Kind: Equatable, Sendable {
    /// Nothing.
    case nothing
    /// A regular file.
    case file
    /// A device or a pipe.
    case stream
    /// A file, device or pipe that this program was given open, by its descriptor.
    case descriptor(Int32)
  }

  /// Why nothing is written there.
  public enum Refusal: Error, Equatable, Sendable {
    /// The name is empty.
    case noName
    /// The name ends in a slash, so it means a folder.
    case folderName
    /// It is a directory.
    case directory
    /// It is a socket.
    case socket
    /// It is a link to something that does not exist.
    case danglingLink
    /// It is a file that another program has open, under the name of its descriptor.
    case otherDescriptor
    /// It is a device or a pipe, and a file is needed.
    case stream
    /// It is a file, device or pipe that is open already, and a file is needed.
    case openFile
    /// It is a file that nobody asked to be replaced.
    case exists
    /// It is a file that the user may not write.
    case writeProtected
  }

  /// Its place, without links: a link stays a link, and its target is written.
  public let place: FilePath
  /// What has the name now.
  public let kind: Kind

  /// Looks at the name of a file.
  ///
  /// - Throws: `Refusal` if nothing can be written there, whether or not it may be replaced.
  public init(_ path: String) throws(Refusal) {
    if path.isEmpty { throw .noName }
    let path = FilePath(path)
    if path.name.isEmpty { throw (try? FileStatus(of: path))?.kind == .directory ? .directory : .folderName }
    place = path.resolved
    kind = try Self.kind(of: path)
  }

  private static func kind(of path: FilePath) throws(Refusal) -> Kind {
    guard let status = try? FileStatus(of: path) else {
      if path.isTaken { throw .danglingLink }
      return .nothing
    }
    if status.kind == .directory { throw .directory }
    if let descriptor = NamedDescriptor(path) {
      if descriptor.isOurs { return .descriptor(descriptor.number) }
      // Another program's device or pipe can be opened too; a file would be written from its beginning.
      if status.kind == .file { throw .otherDescriptor }
    }
    switch status.kind {
    case .file: return .file
    case .socket: throw .socket
    case .directory, .pipe, .device, .link: return .stream
    }
  }

  /// Whether it is written to as it is, and nothing has to be put in its place.
  public var isStream: Bool {
    switch kind {
    case .stream, .descriptor: true
    case .nothing, .file: false
    }
  }

  /// Makes sure that a whole file can be put there.
  ///
  /// - Throws: `Refusal`: it is a device, a pipe or an open file.
  public func requireFile() throws(Refusal) {
    switch kind {
    case .stream: throw .stream
    case .descriptor: throw .openFile
    case .nothing, .file: break
    }
  }

  /// Makes sure that the file that has the name may be replaced, if there is one.
  ///
  /// A file that nobody may write has been protected on purpose. The system would replace it all the same, as that takes
  /// permission for the directory alone, and lets an administrator do anything.
  ///
  /// - Parameter replaces: Whether that was asked for.
  /// - Throws: `Refusal`.
  public func requireReplaceable(_ replaces: Bool) throws(Refusal) {
    guard kind == .file else { return }
    if Self.isProtected(place) { throw .writeProtected }
    if !replaces { throw .exists }
  }

  /// Whether a file or folder may not be written by the user, or by anybody.
  public static func isProtected(_ place: FilePath) -> Bool {
    !place.isWritable || ((try? FileStatus(of: place))?.permissions ?? 0) & 0o222 == 0
  }
}
