import Foundation

/// A directory of one test's own, removed with it.
public final class TemporaryDirectory: Sendable {
  /// Its path.
  public let path: String

  /// Makes a directory.
  public init() {
    path =
      FileManager.default.temporaryDirectory.appendingPathComponent(
        "rijksledger-test-\(UUID().uuidString)"
      ).path
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a file in it.
  public func file(_ name: String) -> String { path + "/" + name }

  /// The names of the files in it.
  public func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// The bytes of a file in it.
  public func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: file(name))))
  }

  /// Writes a file in it.
  public func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
  }
}
