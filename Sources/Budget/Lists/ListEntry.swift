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
