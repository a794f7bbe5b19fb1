import Foundation

/// A system that can do less, or ends the program at a chosen moment: a library that is loaded before the C library.
///
///     let system = try LesserSystem()
///     try Program.rijksledger(["init"], in: path, environment: system.environment(without: .fat))
public final class LesserSystem {
  /// What can be taken away.
  public enum Feature: String, Sendable {
    /// Files without a name (O_TMPFILE).
    case tmpfile
    /// Hard links.
    case link
    /// Renaming without replacing, or in exchange, in one step.
    case renameat2
    /// Setting the mode of a file.
    case chmod
    /// Waiting until the names in a directory are on the disk.
    case fsyncdir
    /// The names of open files in /proc.
    case proc
  }

  /// When a program gets a signal.
  public enum Moment: String, Sendable {
    /// When it waits for a file to be on the disk, which then is complete but has no name yet.
    case synchronizing
    /// When it writes tens of thousands of bytes at once, for the first time.
    case largeWrite
  }

  /// What FAT does not have, by the one driver or the other.
  public static let fat: [Feature] = [.tmpfile, .link, .renameat2, .chmod, .fsyncdir]

  private let directory = TemporaryDirectory()

  /// Compiles the library.
  ///
  /// - Throws: `CocoaError` if there is no compiler, see `Account.canCompile`.
  public init() throws {
    let source = Program.root + "/Tests/CommandTests/C/lesser.c"
    let result = try Program.shell(
      "chmod 755 .; $(command -v cc gcc clang | head -1) -shared -fPIC -O1 -o lesser.so '\(source)' -ldl",
      in: directory.path)
    guard result.status == 0 else { throw CocoaError(.executableLoad, userInfo: ["errors": result.errors]) }
  }

  /// The environment in which a program lacks some features.
  ///
  /// - Parameters:
  ///   - features: What it lacks.
  ///   - signal: A signal that it gets.
  ///   - moment: When it gets that.
  public func environment(
    without features: [Feature] = [], signal: Int32? = nil, at moment: Moment = .synchronizing
  ) -> [String: String] {
    var environment = ["LD_PRELOAD": directory.file("lesser.so")]
    for feature in features { environment["LESSER_\(feature.rawValue)"] = "1" }
    if let signal { environment["LESSER_\(moment.rawValue)"] = "\(signal)" }
    return environment
  }
}
