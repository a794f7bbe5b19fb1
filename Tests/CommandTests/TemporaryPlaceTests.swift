import Foundation
import TestSupport
import Testing

/// The directory of temporary files is looked at only by a command that needs one.
@Suite struct TemporaryPlaceTests {
  @Test func aNameThatIsNotUTF8IsRefusedWhereItIsNeeded() throws {
    let (directory, shared) = (TemporaryDirectory(), TemporaryDirectory())
    _ = try Fixtures.shipped(in: directory)
    try FileManager.default.copyItem(atPath: Program.binary, toPath: shared.file("rijksledger"))
    let script = """
      PATH=\(shared.path):$PATH
      export TMPDIR=$'/tmp/\\xe9'
      rijksledger --db ledger.db statuses --format ids | head -1
      chmod 555 .
      # Only root can write there all the same.
      if [ $(id -u) = 0 ]; then nobody='setpriv --reuid=65534 --regid=65534 --clear-groups'; fi
      $nobody rijksledger --db ledger.db statuses; echo $?
      chmod 755 .
      """
    let result = try Program.shell(script, in: directory.path)
    #expect(result.output == "aangekondigd\n64\n")
    #expect(
      result.errors == "Error: TMPDIR has bytes that are not UTF-8: /tmp/\\xE9. Set it to text in UTF-8\n")
  }
}
