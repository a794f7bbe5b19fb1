/// The ids of measures that a change is about, as typed.
enum TypedIDs {
  /// The ids; `-` stands for those on standard input.
  ///
  /// - Throws: `CommandFailure` if there are none.
  static func read(_ arguments: [String]) throws -> [String] {
    let typed = try arguments.flatMap { try $0 == "-" ? StandardInput.words() : [$0] }
    guard !typed.isEmpty else {
      throw CommandFailure(
        said(
          en: "there are no ids on standard input. Nothing was set",
          nl: "er staan geen ids op de standaardinvoer. Er is niets vastgelegd"), status: CommandFailure.usage
      )
    }
    return typed
  }
}
