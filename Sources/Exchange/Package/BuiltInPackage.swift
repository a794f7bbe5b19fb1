import Ledger
import Seeds

/// The editions that come with the program.
public enum BuiltInPackage {
  /// Reads them, as strictly as any other package.
  ///
  /// - Throws: `PackageFaults`.
  public static func read() throws(PackageFaults) -> EditionData {
    try PackageReader.read(seedFiles)
  }
}

extension Ledger {
  /// Makes a new ledger with the built-in editions.
  ///
  /// - Throws: `LedgerError`, `PackageFaults`; then there is no file.
  public static func makeWithBuiltInEditions(_ path: String, by: String) throws {
    let data = try BuiltInPackage.read()
    let editions = data.editions.map { "\($0.year)" }.joined(separator: ", ")
    try make(path, by: by) { ledger in
      try ledger.add(data, reason: ChangeReason(by: by, action: "init", note: "edition \(editions)"))
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
