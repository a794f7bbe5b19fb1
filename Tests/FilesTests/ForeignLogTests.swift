import Files
import TestSupport
import Testing

/// Whether the log beside a database is its own, as far as the two files show.
@Suite struct ForeignLogTests {
  private let directory = TemporaryDirectory()
  private var database: DatabaseFile { DatabaseFile(FilePath(directory.file("a.db"))) }

  /// Makes `a.db` with changes in a log that was left behind, and `old.db`, what the file was before.
  private func makeLog(pageSize: Int = 4096) throws {
    let result = try Program.shell(
      """
      sqlite3 a.db "PRAGMA page_size = \(pageSize); PRAGMA journal_mode = WAL; CREATE TABLE t (x)" >/dev/null
      cp a.db old.db; sqlite3 a.db "CREATE TABLE u (x)"; sqlite3 a.db "CREATE TABLE v (x)"
      mkfifo gate; sqlite3 a.db <gate & reader=$!; exec 3>gate; echo "CREATE TABLE w (x);" >&3
      for i in {1..400}; do [ -s a.db-wal ] && break; sleep 0.02; done; sleep 0.1
      kill -9 $reader; wait $reader 2>/dev/null; exec 3>&-; rm gate; stat -c %n a.db-wal
      """, in: directory.path)
    #expect(result.output == "a.db-wal\n")
  }

  private func isForeign(after script: String) throws -> Bool {
    _ = try Program.shell(script, in: directory.path)
    return try database.foreignLog() != nil
  }

  @Test(arguments: [512, 4096, 65536])
  func itsOwnLogBelongsToIt(_ pageSize: Int) throws {
    try makeLog(pageSize: pageSize)
    #expect(try !isForeign(after: "true"))
    #expect(try !isForeign(after: ": > a.db-wal"))
    #expect(try !isForeign(after: "rm a.db-wal"))
  }

  @Test func whatTookItsPlaceHasNone() throws {
    try makeLog()
    #expect(try isForeign(after: "cp a.db new.db; cp old.db a.db"))
    #expect(try !isForeign(after: "cp new.db a.db"))
    #expect(try isForeign(after: "rm a.db; sqlite3 b.db 'CREATE TABLE t (x)'; cp b.db a.db"))
    #expect(try isForeign(after: ": > a.db-wal"))
  }

  @Test func aFileThatWasWrittenWithoutItsLogIsAnother() throws {
    try makeLog()
    // All of the log is in the file, as when a program ends before it has removed the log.
    #expect(try !isForeign(after: "cp a.db-wal kept; sqlite3 a.db 'SELECT * FROM w'; cp kept a.db-wal"))
    #expect(try isForeign(after: "rm a.db-wal; sqlite3 a.db 'CREATE TABLE z (x)'; cp kept a.db-wal"))
  }

  /// A frame that another process is just writing, or that was not on the disk when the power went, says nothing.
  @Test(arguments: [32 + 24, 32 + 24 + 30, 32 + 16, 24])
  func whatIsNotWholeInTheLogSaysNothing(_ offset: Int) throws {
    try makeLog()
    let script = """
      rm a.db-wal; sqlite3 a.db 'CREATE TABLE z (x)'; cp kept a.db-wal
      head -c 4 /dev/urandom | dd of=a.db-wal bs=1 seek=\(offset) conv=notrunc 2>/dev/null
      """
    #expect(try !isForeign(after: "cp a.db-wal kept; \(script)"))
  }

  @Test func pagesOfAnotherSizeAreForeign() throws {
    try makeLog()
    let script = """
      sqlite3 b.db "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; CREATE TABLE t (x)"; cp b.db a.db
      """
    #expect(try isForeign(after: script))
  }

  @Test func bytesThatAreNoLogAreLeftToSQLite() throws {
    try makeLog()
    #expect(try !isForeign(after: "seq 1000 > a.db-wal"))
    #expect(try !isForeign(after: "printf x > a.db-wal"))
  }

  @Test func aLockIsHadWhenNobodyHasTheDatabaseOpen() throws {
    let result = try Program.shell(
      "sqlite3 a.db 'PRAGMA journal_mode = WAL; CREATE TABLE t (x)'", in: directory.path)
    #expect(result.status == 0)
    let lock = try DatabaseLock(database.path)
    #expect(lock != nil)
    let refused = try Program.shell("sqlite3 a.db 'SELECT count(*) FROM t'", in: directory.path)
    #expect(refused.errors.contains("locked"))
    withExtendedLifetime(lock) {}
  }

  @Test func whatTheProcessHasOpenIsKnown() throws {
    try directory.write([1], to: "a.db")
    let status = try FileStatus(of: database.path)
    #expect(!OpenDescriptors.contain(status))
    let file = try OpenFile(reading: database.path)
    #expect(OpenDescriptors.contain(status))
    _ = try Program.shell("mv a.db b.db", in: directory.path)
    #expect(OpenDescriptors.path(of: status)?.string == FilePath(directory.file("b.db")).resolved.string)
    _ = try Program.shell("rm b.db", in: directory.path)
    #expect(OpenDescriptors.path(of: status) == nil)
    #expect(OpenDescriptors.status(of: status)?.links == 0)
    withExtendedLifetime(file) {}
  }
}
