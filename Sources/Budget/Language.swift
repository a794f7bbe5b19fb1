/// A language in which people read what the program says.
///
/// Formats for programs are the same in both.
public enum Language: String, CaseIterable, Sendable {
  /// Dutch.
  case nl
  /// English.
  case en

  /// The words of one text, of which both languages must be given.
  ///
  /// ```swift
  /// language.said(en: "no page", nl: "geen pagina")
  /// ```
  public func said(
    en english: @autoclosure () throws -> String, nl dutch: @autoclosure () throws -> String
  ) rethrows -> String {
    switch self {
    case .nl: try dutch()
    case .en: try english()
    }
  }
}
