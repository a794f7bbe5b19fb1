/// Who changes the ledger, what is done, and why: the head of a journal entry.
public struct ChangeReason: Equatable, Sendable {
  /// Who.
  public var by: String
  /// What is done, in a word such as `init` or `import`.
  public var action: String
  /// Why, or to what.
  public var note: String?

  /// Makes a reason.
  public init(by: String, action: String, note: String? = nil) {
    self.by = by
    self.action = action
    self.note = note
  }
}
