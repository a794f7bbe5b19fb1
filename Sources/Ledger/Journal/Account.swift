import Budget
import Files
import Glibc

/// The Unix account under which the program runs; every journal entry names it beside the author.
public enum Account {
  /// Its name, or its number where it has none that the ledger can keep.
  public static var name: String {
    guard let user = getpwuid(geteuid()), let bytes = user.pointee.pw_name, let name = SystemText.text(bytes),
      (try? TextRule.checkFilled(name)) != nil
    else { return "uid \(geteuid())" }
    return name
  }
}
