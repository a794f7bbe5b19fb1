import Glibc

/// The variables of the environment, as text.
public enum Environment {
  /// The value of a variable; nil if it is not set, or is empty.
  ///
  ///     try Environment.value("HOME")  // "/home/adviseur"
  ///
  /// - Throws: `NotUTF8`.
  public static func value(_ name: String) throws(NotUTF8) -> String? {
    guard let bytes = getenv(name), bytes.pointee != 0 else { return nil }
    guard let text = SystemText.text(bytes) else {
      throw NotUTF8(.variable(name), UnsafeRawBufferPointer(start: bytes, count: strlen(bytes)))
    }
    return text
  }
}
