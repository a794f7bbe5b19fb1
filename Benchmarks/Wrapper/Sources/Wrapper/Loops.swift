import CLoop
import SQLite

/// The loops that are compared: each opens the file, reads all rows and says what it saw.
struct Loops {
  let path: String
  let sql = "SELECT number, cents, id, label, printed FROM amount"

  /// The wrapper, each text as a `String`.
  func strings() throws -> Seen {
    var seen = Seen()
    try Database(path: path, access: .query).forEach(sql) { row in
      seen.rows += 1
      seen.sum &+= try row.int64(0)
      seen.sum &+= try row.int64(1)
      let texts = (try row.text(2), try row.text(3), try row.text(4))
      seen.bytes += texts.0.utf8.count + texts.1.utf8.count + texts.2.utf8.count
    }
    return seen
  }

  /// The wrapper, each text as the bytes that SQLite holds.
  func bytes() throws -> Seen {
    var seen = Seen()
    try Database(path: path, access: .query).forEach(sql) { row in
      seen.rows += 1
      seen.sum &+= try row.int64(0)
      seen.sum &+= try row.int64(1)
      for column in 2..<5 { seen.bytes += try row.withText(column) { $0.count } }
    }
    return seen
  }

  /// The loop in C.
  func c(copies: Bool) throws -> Seen {
    var seen = cloop_seen()
    let code = cloop_read(path, sql, copies ? 1 : 0, &seen)
    guard code == 0 else { throw SQLiteError(code: code, message: "the loop in C") }
    return Seen(rows: Int(seen.rows), sum: seen.sum, bytes: Int(seen.bytes))
  }

  /// Makes the file, with as many rows as asked.
  ///
  /// The texts are as long as an amount's id, label and printed figure are in the shipped edition (medians: 26,
  /// 43 and 15 bytes), and like there every printed figure has a character that isn't ASCII.
  func makeFile(rows: Int) throws {
    let database = try Database(path: path, access: .create)
    try database.execute(
      "CREATE TABLE amount (number INTEGER, cents INTEGER, id TEXT, label TEXT, printed TEXT) STRICT")
    try database.run(
      """
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
      INSERT INTO amount SELECT i, i * 7919 % 100000000000,
        printf('2023-bzk-maatregel-%06d#%d', i / 10, i % 10),
        printf('bijdrage aan gemeenten voor maatregel %d', i / 10),
        printf('€ %d miljoen', 100 + i % 900)
      FROM n
      """, [Value(rows)])
  }
}

/// What a loop saw.
struct Seen: Equatable {
  var rows = 0
  var sum: Int64 = 0
  var bytes = 0
}
