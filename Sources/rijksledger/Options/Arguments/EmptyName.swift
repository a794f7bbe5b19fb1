import ArgumentParser

/// The name of a file or folder that is there, but has nothing in it, as an unset variable in a script gives.
enum EmptyName {
  /// - Parameter option: The option or argument whose value it is.
  /// - Throws: `ValidationError` if it is empty.
  static func refuse(_ name: String?, of option: String) throws {
    guard name?.isEmpty == true else { return }
    throw ValidationError(
      said(
        en: "\(option): the name is empty. Name a file or a folder.",
        nl: "\(option): de naam is leeg. Noem een bestand of een map."))
  }
}
