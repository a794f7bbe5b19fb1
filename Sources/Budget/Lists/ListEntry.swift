/// An entry of a code list that people may name in their own words.
public protocol ListEntry {
  /// Its code.
  var code: String { get }
  /// Its name in Dutch.
  var name: String { get }
  /// Other names that input may use.
  var aliases: [String] { get }
}

extension Ministry: ListEntry {}
extension Route: ListEntry {}
extension Recipient: ListEntry {
  /// None has any.
  public var aliases: [String] { [] }
}

extension Sequence where Element: ListEntry {
  /// The code of the entry that a user means: by its code, else by an alias, else by its whole name, whatever the case.
  ///
  ///     codes.ministries.code(matching: "binnenlandse zaken en koninkrijksrelaties")  // BZK
  ///
  public func code(matching input: String) -> String? {
    let wanted = input.lowercased()
    return first { $0.code.lowercased() == wanted }?.code
      ?? first { $0.aliases.contains { $0.lowercased() == wanted } }?.code
      ?? first { $0.name.lowercased() == wanted }?.code
  }
}
