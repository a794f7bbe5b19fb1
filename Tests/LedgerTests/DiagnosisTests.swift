import Files
import Glibc
import SQLite
import TestSupport
import Testing

@testable import Ledger
@testable import rijksledger

/// What SQLite and the system say when something goes wrong, and what the user has to make of it.
@Suite struct DiagnosisTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let error: SQLiteError
    var state: FileSystemState?
    let meaning: LedgerError

    init(
      _ name: String, _ code: Int32, errno: Int32? = nil, message: String = "disk I/O error",
      free: UInt64 = 1 << 30,
      readOnly: Bool = false, _ meaning: LedgerError
    ) {
      testDescription = name
      error = SQLiteError(code: code, message: message, systemError: errno)
      state = FileSystemState(free: free, isReadOnly: readOnly)
      self.meaning = meaning
    }
  }

  private static func obstacle(_ obstacle: Obstacle) -> LedgerError { .obstacle(path: "l.db", obstacle) }
  private static let full = LedgerError.diskFull(path: "l.db")
  private static let damaged = LedgerError.damaged(path: "l.db", .found("disk I/O error"))
  private static let busy = LedgerError.busy(path: "l.db", milliseconds: 7)

  static let cases = [
    Case("FULL", 13, full), Case("FULL with room", 13, free: 1 << 40, full),
    Case("IOERR_SHMSIZE, ENOSPC", 4874, errno: ENOSPC, full),
    Case("IOERR_SHMSIZE, nothing known, 24 kB left", 4874, free: 24 << 10, full),
    Case("IOERR_WRITE, another errno, nothing left", 778, errno: EINTR, free: 0, full),
    Case("IOERR_FSYNC, ENOSPC", 1034, errno: ENOSPC, full), Case("IOERR_SHMMAP, 0 left", 5386, free: 0, full),
    Case("IOERR_WRITE, EDQUOT", 778, errno: EDQUOT, obstacle(.quota)),
    Case("IOERR_SHMSIZE, EDQUOT", 4874, errno: EDQUOT, free: 0, obstacle(.quota)),
    Case("IOERR_WRITE, EFBIG", 778, errno: EFBIG, obstacle(.fileTooLarge)),
    Case("IOERR_WRITE, EROFS", 778, errno: EROFS, obstacle(.readOnlyFileSystem)),
    Case("READONLY on a read-only file system", 8, readOnly: true, obstacle(.readOnlyFileSystem)),
    Case("READONLY_DIRECTORY", 1544, .unwritable(path: "l.db")),
    Case("CANTOPEN, EACCES", 14, errno: EACCES, .unwritable(path: "l.db")),
    Case("CANTOPEN, EROFS", 14, errno: EROFS, obstacle(.readOnlyFileSystem)),
    Case("CANTOPEN, EMFILE", 14, errno: EMFILE, obstacle(.tooManyOpenFiles)),
    Case("CANTOPEN, ENFILE", 14, errno: ENFILE, obstacle(.tooManyOpenFiles)),
    Case("IOERR_SHMOPEN, EMFILE", 4618, errno: EMFILE, obstacle(.tooManyOpenFiles)),
    Case("CANTOPEN, nothing known", 14, .unwritable(path: "l.db")),
    Case("PERM", 3, .unwritable(path: "l.db")),
    Case("IOERR_LOCK, ENOLCK", 3850, errno: ENOLCK, obstacle(.noLocks)),
    Case("NOMEM", 7, obstacle(.noMemory)), Case("IOERR_NOMEM", 3082, obstacle(.noMemory)),
    Case("IOERR_GETTEMPPATH", 6410, obstacle(.noTemporaryDirectory)),
    Case("IOERR_READ, EIO", 266, errno: EIO, obstacle(.device(reason: "Input/output error"))),
    Case(
      "IOERR_WRITE, EIO, nothing left", 778, errno: EIO, free: 0,
      obstacle(.device(reason: "Input/output error"))),
    Case("IOERR_FSYNC, nothing known, with room", 1034, obstacle(.device(reason: "disk I/O error"))),
    Case("IOERR_READ, nothing left", 266, free: 0, obstacle(.device(reason: "disk I/O error"))),
    Case("IOERR_READ, ESTALE", 266, errno: ESTALE, obstacle(.device(reason: "Stale file handle"))),
    Case("BUSY", 5, busy), Case("BUSY_RECOVERY", 261, busy), Case("BUSY_SNAPSHOT", 517, busy),
    Case("LOCKED", 6, busy),
    Case("PROTOCOL", 15, busy),
    Case("CORRUPT", 11, damaged), Case("CORRUPT_INDEX", 779, damaged), Case("IOERR_SHORT_READ", 522, damaged),
    Case("IOERR_DATA", 8202, damaged), Case("IOERR_CORRUPTFS", 8458, damaged), Case("MISMATCH", 20, damaged),
    Case("NOTADB", 26, .notADatabase(path: "l.db")),
  ]

  @Test(arguments: cases)
  func everyRefusalIsSaidAsWhatItIs(_ refusal: Case) {
    let diagnosis = Diagnosis(path: "l.db", busyTimeout: 7) { refusal.state }
    #expect(diagnosis.error(refusal.error) == refusal.meaning)
    // Nobody is sent to check for what a check can't find, nor told that the ledger is damaged when it is not.
    let text = Messages.text(refusal.meaning)
    if refusal.meaning != Self.damaged, !text.contains("check the copy") {
      #expect(!text.contains("check"), "\(text)")
    }
    #expect(!text.contains("SQLite code"), "\(text)")
  }

  /// A file that is made or copied without SQLite gets the same answers.
  @Test(
    arguments: [
      (ENOSPC, full), (EDQUOT, obstacle(.quota)), (EROFS, obstacle(.readOnlyFileSystem)),
      (EMFILE, obstacle(.tooManyOpenFiles)), (EFBIG, obstacle(.fileTooLarge)), (ENOMEM, obstacle(.noMemory)),
      (EIO, obstacle(.device(reason: "Input/output error"))),
      (EACCES, .system(path: "l.db", action: .made, reason: "Permission denied")),
    ] as [(Int32, LedgerError)])
  func theSystemIsUnderstoodWithoutSQLiteToo(_ errno: Int32, _ meaning: LedgerError) {
    let error = LedgerError.refusal(Errno(errno), path: "l.db", action: .made)
    #expect(error == meaning)
  }

  /// What comes from the moment ends a check, and is no finding of it.
  @Test func whatStandsInTheWayIsNoFinding() {
    for refusal in Self.cases where !Messages.text(refusal.meaning).contains("damaged") {
      let isOfTheLedger = [.notADatabase(path: "l.db"), .unwritable(path: "l.db")].contains(refusal.meaning)
      #expect(refusal.meaning.isOfTheMoment != isOfTheLedger, "\(refusal.testDescription)")
    }
  }

  @Test func theSystemsErrorIsKept() throws {
    let directory = TemporaryDirectory()
    let path = try Fixtures.shipped(in: directory)
    // A directory can't be opened for writing.
    let error = #expect(throws: SQLiteError.self) { try Database(path: directory.path, access: .write) }
    #expect(error?.systemError == EISDIR)
    #expect(try Ledger.open(path, for: .query).journalHead() != nil)
    let state = try #require(FileSystemState(of: FilePath(path)))
    #expect(state.free > 0 && !state.isReadOnly)
    #expect(FileSystemState(of: FilePath("/proc"))?.free == 0)
    #expect(FileSystemState(of: FilePath(directory.file("nowhere"))) == nil)
  }
}
