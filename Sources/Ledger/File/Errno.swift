import Glibc

/// An error number of the operating system.
struct Errno: Error, Equatable {
  let code: Int32

  init(_ code: Int32) { self.code = code }

  /// What it means, in the C library's words.
  var reason: String { String(cString: strerror(code)) }
}
