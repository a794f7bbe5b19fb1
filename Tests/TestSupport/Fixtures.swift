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

  /// The same with three events: two tags, and the withdrawal of the first.
  public static func tagged(in directory: TemporaryDirectory, as name: String = "ledger.db") throws -> String
  {
    let path = try shipped(in: directory, as: name)
    let ledger = try Ledger.open(path, for: .change)
    _ = try ledger.tag(
      Tag(
        status: "in-overleg", measures: ["woningbouwimpuls", "ouderenhuis"], by: "adviseur", note: "gesprek",
        since: "2022-10-01"))
    _ = try ledger.withdraw(event: 1, by: "adviseur", note: "vergissing")
    return path
  }
}
