import Glibc

/// The Unix account under which the program runs; every journal entry names it beside the author.
public enum Account {
  /// Its name, or its number where it has none.
  public static var name: String {
    if let user = getpwuid(geteuid()), let name = user.pointee.pw_name { return String(cString: name) }
    return "uid \(geteuid())"
  }
}
