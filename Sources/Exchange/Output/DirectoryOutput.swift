import CSystem
import Glibc

/// A folder of files that is written beside its place and published whole.
public final class DirectoryOutput: PackageFolder {
  private let path: String
  private let place: String
  /// Whether a package stands at the place that this one replaces.
  private let replacesPackage: Bool
  private let temporary: String
  private var isPublished = false

  /// Begins a folder.
  ///
  /// - Parameters:
  ///   - path: Its name.
  ///   - ledger: The ledger beside which SQLite has names of its own.
  ///   - replaces: Whether it may replace an existing package. Any other folder stays as it is.
  /// - Throws: `OutputFailure`: there is something at the place, or it can't be written.
  public init(_ path: String, ledger: String, replaces: Bool) throws {
    if path.isEmpty { throw OutputFailure(description: "--output needs the name of a folder") }
    let place = Publishing.place(of: path)
    if Publishing.isBeside(ledger, place) {
      throw OutputFailure(
        description: "\(path) is a name of the ledger's own. Name another folder with --output")
    }
    var status = stat()
    let exists = lstat(place, &status) == 0
    if exists {
      guard replaces else { throw OutputFailure.exists(path) }
      _ = try Self.parts(of: place, shownAs: path)
    }
    self.path = path
    self.place = place
    replacesPackage = exists
    // mkdtemp wants its X's at the end, where `.tmp` has to be.
    guard let made = Self.makeFolder(beside: place) else { throw OutputFailure.system(path) }
    temporary = made
  }

  private static func makeFolder(beside place: String) -> String? {
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
    let pattern = Publishing.template(beside: place).withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
    for _ in 0..<100 {
      let name =
        pattern.dropLast("XXXXXX.tmp".count) + (0..<6).map { _ in letters[Int.random(in: 0..<36)] } + ".tmp"
      if mkdir(String(name), 0o777) == 0 { return String(name) }
      guard errno == EEXIST else { return nil }
    }
    return nil
  }

  /// The files of the package that stands at a place.
  ///
  /// What is no package, and what a package does not name, is never replaced: a slip of the hand must not cost a folder
  /// of somebody's work, nor a table that somebody has put beside ours.
  ///
  /// - Throws: `OutputFailure`: it is no folder, or has something else in it.
  private static func parts(of place: String, shownAs path: String) throws -> Set<String> {
    guard let names = names(in: place) else {
      throw OutputFailure(description: "\(path) is no folder. Name a folder with --output")
    }
    let descriptor = PackageFiles.bytes(of: PackageDescriptor.path, in: place)
      .flatMap { try? PackageDescriptor.read($0) }
    // One that is kept by hand does not say of which ledger it is.
    let isExport = descriptor?.rijksledger != nil
    let tables = Set(descriptor?.resources.map(\.path) ?? [])
    func isPart(_ name: String) -> Bool {
      var status = stat()
      let isNamed =
        name == PackageDescriptor.path || (isExport ? tables.contains(name) : name.hasSuffix(".csv"))
      return isNamed && lstat("\(place)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
    if let other = names.first(where: { !isPart($0) }) {
      throw OutputFailure(
        description:
          "\(path) has \(other), which is no part of a package, and is left as it is. Name another folder with --output"
      )
    }
    guard isExport || names.isEmpty else {
      throw OutputFailure(
        description:
          "\(path) is no package that export wrote, and is left as it is. Name another folder with --output"
      )
    }
    return Set(names)
  }

  private static func names(in directory: String) -> [String]? {
    guard let stream = opendir(directory) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  deinit {
    if !isPublished { Self.remove(temporary) }
  }

  private static func remove(_ directory: String) {
    for name in names(in: directory) ?? [] { unlink(directory + "/" + name) }
    rmdir(directory)
  }

  /// Writes one file of the folder.
  public func file(_ name: String, _ body: (any Output) throws -> Void) throws {
    let descriptor = open(
      "\(temporary)/\(name)", O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, Publishing.permissions(0o666))
    guard descriptor >= 0 else { throw OutputFailure.system(path) }
    defer { close(descriptor) }
    let output = DescriptorOutput(descriptor, name: "\(path)/\(name)")
    try body(output)
    try output.finish()
    guard fsync(descriptor) == 0 else { throw OutputFailure.system(path) }
  }

  /// Gives the folder its name.
  ///
  /// - Throws: `OutputFailure`, among others when something has come to stand at the place.
  public func publish() throws {
    try Interruption.check()
    Publishing.synchronizeDirectory(of: temporary + "/.")
    guard replacesPackage else {
      guard Publishing.publish(temporary, as: place) else {
        throw [EEXIST, ENOTEMPTY].contains(errno) ? OutputFailure.exists(path) : OutputFailure.system(path)
      }
      isPublished = true
      return Publishing.synchronizeDirectory(of: place)
    }
    try exchange()
  }

  /// Puts the new package in the place of the old one in one step, then removes the old one.
  private func exchange() throws {
    // Something may have come to stand in it meanwhile.
    let parts = try Self.parts(of: place, shownAs: path)
    let aside = String(temporary.dropLast(4)) + ".old.tmp"
    var old = temporary
    if renameat2(AT_FDCWD, temporary, AT_FDCWD, place, UInt32(rl_rename_exchange)) != 0 {
      // Not every file system can: there the old one steps aside under a temporary name.
      guard errno == EINVAL || errno == ENOSYS, rename(place, aside) == 0 else {
        throw OutputFailure.system(path)
      }
      guard rename(temporary, place) == 0 else {
        let failure = OutputFailure.system(path)
        guard rename(aside, place) == 0 else {
          throw OutputFailure(description: "\(failure.description). What stood there is in \(aside)")
        }
        throw failure
      }
      old = aside
    }
    isPublished = true
    Publishing.synchronizeDirectory(of: place)
    for part in parts { unlink("\(old)/\(part)") }
    guard rmdir(old) == 0 else {
      throw OutputFailure(
        description: "\(path) was replaced, and the old one had got more files meanwhile. They are in \(old)")
    }
  }
}
