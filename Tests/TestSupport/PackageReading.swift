import Budget
import Exchange
import Ledger

/// Reads packages for tests, the way in which they come into a ledger.
public enum PackageReading {
  /// What the files of a package bring into an empty ledger.
  ///
  /// - Throws: `PackageFaults`.
  @discardableResult public static func read(_ files: [String: [UInt8]]) throws -> EditionData {
    let directory = TemporaryDirectory()
    let path = directory.file("read.db")
    try Ledger.makeEmpty(path, by: "tester")
    return try read(files, into: path)
  }

  /// What a ledger has once it has taken the files of a package.
  ///
  /// - Throws: `PackageFaults`.
  @discardableResult public static func read(
    _ files: [String: [UInt8]], into path: String
  ) throws -> EditionData {
    let ledger = try Ledger.open(path, for: .change)
    // Tests change files on purpose.
    _ = try PackageImport(PackageSource(files: files), isEdited: true).run(into: ledger, by: "tester")
    return try data(of: ledger)
  }

  /// All that a ledger holds.
  public static func data(of ledger: Ledger) throws -> EditionData {
    var data = EditionData(
      codes: try ledger.codeLists(), editions: try ledger.editions(), documents: try ledger.documents())
    let packaging = Packaging(ledger, try ledger.filter(.all))
    for edition in data.editions {
      try packaging.forEachMeasure(of: edition) { data.measures.append($0) }
      try packaging.forEachAmount(of: edition) { data.amounts.append($0) }
    }
    return data
  }

  /// All that the built-in edition holds.
  public static func builtIn() throws -> EditionData {
    let directory = TemporaryDirectory()
    return try data(of: Ledger.open(try Fixtures.shipped(in: directory), for: .query))
  }
}
