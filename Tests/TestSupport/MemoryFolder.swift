import Exchange
import Ledger

/// A folder in memory, for packages of tests.
public final class MemoryFolder: PackageFolder {
  /// The files written, by name.
  public private(set) var files: [String: [UInt8]] = [:]

  /// Makes an empty folder.
  public init() {}

  /// Writes one file.
  public func file(_ name: String, _ body: (any Output) throws -> Void) throws {
    let output = MemoryOutput()
    try body(output)
    try output.finish()
    files[name] = output.bytes
  }

  private final class MemoryOutput: Output {
    private(set) var bytes: [UInt8] = []

    func write(_ text: String) throws { bytes += text.utf8 }
    func finish() throws {}
  }

  /// The files of the package of a ledger with given data; none if it can't be made.
  public static func package(of data: EditionData) -> [String: [UInt8]] {
    let directory = TemporaryDirectory()
    let ledger = try? Ledger.open(try Fixtures.ledger(data, in: directory), for: .query)
    return ledger.flatMap { try? package(of: $0) } ?? [:]
  }

  /// The files of the package of a ledger.
  public static func package(
    of ledger: Ledger, _ input: FilterInput = .all
  ) throws -> [String: [UInt8]] {
    let folder = MemoryFolder()
    let filter = try ledger.filter(input)
    try PackageWriter(ledger, filter, head: ExportHead(ledger, filter)).write(to: folder)
    return folder.files
  }
}

extension FilterInput {
  /// Everything of all editions.
  public static var all: FilterInput {
    var input = FilterInput()
    input.editions = .all
    return input
  }
}
