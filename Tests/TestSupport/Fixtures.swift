import Exchange
import Ledger

/// Ledgers for tests.
public enum Fixtures {
  /// The bytes of a ledger with the built-in editions, made once.
  public static let shipped: [UInt8] = {
    let directory = TemporaryDirectory()
    let path = directory.file("shipped.db")
    do {
      try Ledger.makeWithBuiltInEditions(path, by: "tester")
      return try directory.bytes("shipped.db")
    } catch {
      return []
    }
  }()

  /// A ledger with the built-in editions in a directory; gives its path.
  public static func shipped(in directory: TemporaryDirectory, as name: String = "ledger.db") throws -> String
  {
    try directory.write(shipped, to: name)
    return directory.file(name)
  }

  /// A ledger with given data in a directory; gives its path.
  public static func ledger(
    _ data: EditionData, in directory: TemporaryDirectory, as name: String = "ledger.db",
    now: @escaping () -> String = Clock.now
  ) throws -> String {
    let path = directory.file(name)
    try Ledger.make(path, by: "tester", now: now) { ledger in
      try ledger.add(data, reason: ChangeReason(by: "tester", action: "init"))
    }
    return path
  }
}
