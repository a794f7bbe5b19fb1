import Glibc

/// The folder of a package can't be read.
public struct FolderFailure: Error, CustomStringConvertible {
  /// Which, why, and what to do.
  public let description: String
}

/// Reads the files of a package from a folder.
public enum PackageFiles {
  /// The largest file that is read, in bytes: far above a million amounts.
  public static let limit = 1 << 29
  /// The same for the descriptor: far above thousands of editions.
  static let descriptorLimit = 1 << 24

  /// The descriptor and the tables that it names, by name; no other file is opened.
  ///
  /// - Throws: `FolderFailure`: there is no such folder; `PackageFaults`: a file can't be read.
  public static func read(folder: String) throws -> [String: [UInt8]] {
    let faults = FaultList()
    var files: [String: [UInt8]] = [:]
    var status = stat()
    let exists = stat(folder, &status) == 0
    guard exists, status.st_mode & S_IFMT == S_IFDIR else {
      let reason = exists ? "it is no folder" : String(cString: strerror(errno))
      throw FolderFailure(
        description: "\(folder) can't be read: \(reason). Name the folder that has \(PackageDescriptor.path)")
    }
    if let bytes = read(PackageDescriptor.path, in: folder, faults) {
      files[PackageDescriptor.path] = bytes
      // A descriptor that can't be read has no tables here; PackageReader reports what is wrong with it.
      let resources = (try? PackageDescriptor.read(bytes).resources) ?? []
      for resource in resources where PackageSchema.isTable(resource.path) {
        if let bytes = read(resource.path, in: folder, faults) { files[resource.path] = bytes }
      }
    }
    try faults.throwIfAny()
    return files
  }

  /// The bytes of a file, or nil if it can't be read.
  static func bytes(of name: String, in folder: String) -> [UInt8]? { read(name, in: folder, FaultList()) }

  /// The bytes of a file, or nil if there is none, which is reported with what else is wrong.
  private static func read(_ name: String, in folder: String, _ faults: FaultList) -> [UInt8]? {
    func report(_ found: String, _ expected: String, _ remedy: String) -> [UInt8]? {
      faults.add(PackageFault(file: name, "\(found) (expected \(expected)). \(remedy)"))
      return nil
    }
    // A pipe without a writer would never be opened.
    let descriptor = open("\(folder)/\(name)", O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      return report(String(cString: strerror(errno)), "a file that can be read", "Check its permissions")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return report("no regular file", "a file", "Put the table itself there")
    }
    let isDescriptor = name == PackageDescriptor.path
    let limit = isDescriptor ? descriptorLimit : limit
    guard status.st_size <= limit else {
      return report(
        "\(status.st_size) bytes", "at most \(limit)",
        isDescriptor ? "Leave out of it what describes no table" : "Divide the package")
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var count = 0
    while count < bytes.count {
      let read = bytes[count...].withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if read < 0 && errno == EINTR { continue }
      guard read >= 0 else {
        return report(String(cString: strerror(errno)), "a file that can be read", "Check the disk")
      }
      if read == 0 { break }
      count += read
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}
