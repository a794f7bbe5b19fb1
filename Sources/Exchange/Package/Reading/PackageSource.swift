import Files

/// What somebody hands in can't be read.
public struct FolderFailure: Error, Equatable {
  /// The folder or the file.
  public let path: String
  /// The system's reason; nil if it is neither a folder nor a file.
  public let reason: String?
}

/// Where files that come in are read from: a folder, one file of it, or memory.
///
/// ```swift
/// let source = try PackageSource(path: "begroting-2024")
/// ```
public struct PackageSource: Sendable {
  private enum Place: Sendable {
    case folder(FilePath)
    case file(FilePath)
    case memory([String: [UInt8]])
  }

  private let place: Place
  /// The version, if the package comes with the program.
  let builtInVersion: Int?

  /// The largest descriptor that is read, in bytes: enough for thousands of editions.
  static let descriptorLimit = 1 << 24

  /// Takes files that are in memory, by name.
  ///
  /// - Parameter builtInVersion: Their version, if they come with the program.
  public init(files: [String: [UInt8]], builtInVersion: Int? = nil) {
    place = .memory(files)
    self.builtInVersion = builtInVersion
  }

  /// Takes the files of a folder, or one file.
  ///
  /// - Throws: `FolderFailure`.
  public init(path: String) throws(FolderFailure) {
    builtInVersion = nil
    let status: FileStatus
    do throws(Errno) {
      status = try FileStatus(of: FilePath(path))
    } catch {
      throw FolderFailure(path: path, reason: error.reason)
    }
    switch status.kind {
    case .directory: place = .folder(FilePath(path))
    case .file: place = .file(FilePath(path))
    default: throw FolderFailure(path: path, reason: nil)
    }
  }

  /// Opens a file.
  func open(_ name: String) -> PackageFile {
    switch place {
    case .memory(let files): files[name].map { .file(MemorySource($0)) } ?? .missing
    case .folder(let folder): Self.open(folder.child(name))
    case .file(let path): path.name == name ? Self.open(path) : .missing
    }
  }

  /// The names of the files, in order; those that begin with a dot are nobody's work and left out.
  var names: [String] {
    let names =
      switch place {
      case .memory(let files): files.keys.sorted()
      case .folder(let folder): folder.names() ?? []
      case .file(let path): [path.name]
      }
    return names.filter { !$0.hasPrefix(".") }
  }

  /// Whether it is one file.
  var isFile: Bool { if case .file = place { true } else { false } }

  /// Whether it is one file, or files without the descriptor that makes a package of them.
  public var isLoose: Bool {
    switch place {
    case .file: true
    case .folder, .memory:
      if case .missing = open(PackageDescriptor.path) {
        names.contains { PackageSchema.editionTable(ofFile: $0) != nil }
      } else {
        false
      }
    }
  }

  private static func open(_ path: FilePath) -> PackageFile {
    do throws(FileError) {
      let file = try OpenFile(reading: path)
      return try file.status().kind == .file ? .file(file) : .unreadable(.notAFile)
    } catch {
      return error.errno == .noEntry ? .missing : .unreadable(.unreadable(reason: error.errno.reason))
    }
  }

  /// The bytes of the descriptor.
  ///
  /// - Throws: What is wrong with the file.
  func descriptor() throws(PackageFault) -> [UInt8] {
    switch open(PackageDescriptor.path) {
    case .missing: throw PackageFault(file: PackageDescriptor.path, .noDescriptor)
    case .unreadable(let problem): throw PackageFault(file: PackageDescriptor.path, problem)
    case .file(let file):
      do throws(FileError) {
        // One byte beyond the limit is read, to see whether there are more.
        let bytes = try file.bytes(upTo: Self.descriptorLimit + 1)
        guard bytes.count > Self.descriptorLimit else { return bytes }
      } catch {
        throw PackageFault(file: PackageDescriptor.path, .unreadable(reason: error.errno.reason))
      }
      throw PackageFault(file: PackageDescriptor.path, .tooLarge(limit: Self.descriptorLimit))
    }
  }
}

/// What a package has under a name.
enum PackageFile {
  /// A file that can be read.
  case file(any ByteSource)
  /// Nothing.
  case missing
  /// Something that can't be read.
  case unreadable(PackageProblem)
}
