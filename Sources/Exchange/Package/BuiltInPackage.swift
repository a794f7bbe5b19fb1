import Ledger
import Seeds

extension PackageSource {
  /// The editions that come with the program.
  public static var builtIn: PackageSource { PackageSource(files: seedFiles, builtInVersion: seedVersion) }
}

extension Ledger {
  /// Whether the ledger has an earlier version of the editions that come with the program, which `import --builtin` corrects.
  ///
  /// - Throws: `LedgerError`.
  public func hasEarlierBuiltIn() throws -> Bool {
    try builtInVersion().map { $0 < seedVersion } ?? false
  }

  /// Whether the ledger has a later version of those editions, from a later program, which this one would take back.
  ///
  /// - Throws: `LedgerError`.
  public func hasLaterBuiltIn() throws -> Bool {
    try builtInVersion().map { $0 > seedVersion } ?? false
  }

  /// Makes a new ledger with the built-in editions, which are read as strictly as any other package.
  ///
  /// - Throws: `LedgerError`, `PackageFaults`; then there is no file.
  public static func makeWithBuiltInEditions(_ path: String, by: String) throws {
    try make(path, by: by) { ledger in
      _ = try PackageImport(.builtIn).run(into: ledger, by: by, action: "init")
    }
  }

  /// Makes a new ledger with nothing in it.
  ///
  /// - Throws: `LedgerError`; then there is no file.
  public static func makeEmpty(_ path: String, by: String) throws {
    try make(path, by: by) { ledger in
      try ledger.add(EditionData(), reason: ChangeReason(by: by, action: "init", note: "empty"))
    }
  }
}
