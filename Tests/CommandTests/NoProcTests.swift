import Foundation
import TestSupport
import Testing

/// A chroot or the jail of a cron job may have no /proc, from which Swift reads the arguments of a program.
@Suite struct NoProcTests {
  /// Runs what follows in a name space of mounts of its own; empty where the system allows nobody that.
  static let apart: [String] =
    [["unshare", "--mount"], ["unshare", "--mount", "--map-root-user"]].first { words in
      let script = words.joined(separator: " ") + " mount -t tmpfs none /proc"
      return (try? Program.shell(script, in: "/"))?.status == 0
    } ?? []

  @Test(.enabled(if: !apart.isEmpty, "needs a name space of mounts: root, or user name spaces"))
  func everyArgumentCounts() throws {
    let directory = TemporaryDirectory()
    _ = try Fixtures.shipped(in: directory)
    let script = """
      mount -t tmpfs none /proc && ls -A /proc
      rijksledger --db nothere.db backup b.db; echo $?
      rijksledger --db ledger.db tag in-overleg woningbouwimpuls --since 2022-10-01 --by 'Team Wonen' --note 'één gesprek'; echo $?
      rijksledger --db ledger.db history --format csv --no-header | cut -d, -f2,4,7,8
      rijksledger --db ledger.db tag in-overleg woningbouwimpuls --by $'Ren\\xe9'; echo $?
      rijksledger --db ledger.db backup b.db; echo $?
      rijksledger --db ledger.db check; echo $?
      rijksledger --db ledger.db export --format csv --by year --year 2023 --output t.csv; wc -l < t.csv
      """
    let result = try Program.run(
      "/usr/bin/env", Self.apart + ["/bin/bash", "-c", script], in: directory.path)
    #expect(
      result.output == """
        1
        0
        2023-bzk-woningbouwimpuls,in-overleg,Team Wonen,één gesprek
        64
        0
        0
        2

        """)
    #expect(
      result.errors == """
        Error: there is no file nothere.db. Check the path, or make a ledger with: rijksledger --db nothere.db init
        2023-bzk-woningbouwimpuls: aangekondigd → in-overleg since 2022-10-01 (event 1)
        Error: argument 7 has bytes that are not UTF-8: Ren\\xE9. Type it in UTF-8; a file with such a name needs another name first
        Copied ledger.db to b.db.
        Wrote t.csv.

        """)
  }
}
