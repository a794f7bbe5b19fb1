/// Where the files of a package are written.
public protocol PackageFolder {
  /// Writes one file; `body` writes its text.
  ///
  /// - Throws: `OutputFailure`, or what `body` throws.
  func file(_ name: String, _ body: (any Output) throws -> Void) throws
}
