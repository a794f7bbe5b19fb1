import Foundation
import GRDB

/// What GRDB takes part in: loading a CSV into one plain table, and answering a query as CSV.
@main
struct Main {
  static func main() {
    do {
      try run()
    } catch {
      FileHandle.standardError.write(Data("Error: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func run() throws {
    let arguments = CommandLine.arguments
    switch (arguments.dropFirst().first, arguments.count) {
    case ("version", 2):
      print("7.10.0")
    case ("load", 4):
      try timed { try load(csv: arguments[2], into: arguments[3]) }
    case ("query", 4):
      try timed { try query(arguments[2], sql: String(contentsOfFile: arguments[3], encoding: .utf8)) }
    default:
      FileHandle.standardError.write(
        Data("usage: grdb-peer version | load CSV DATABASE | query DATABASE SQL-FILE\n".utf8))
      exit(64)
    }
  }

  /// Says how long it took without the start of the program, in the file that the benchmark names.
  private static func timed(_ work: () throws -> Void) throws {
    let start = ContinuousClock.now
    try work()
    let took = (ContinuousClock.now - start) / .seconds(1)
    guard let file = ProcessInfo.processInfo.environment["BENCHMARK_SECONDS"] else { return }
    try "\(took)".write(toFile: file, atomically: false, encoding: .utf8)
  }

  /// Every column a text, in one transaction, as `.import` of the sqlite3 shell does it.
  private static func load(csv: String, into database: String) throws {
    var records = try CSVRecords(path: csv)
    guard let header = records.next() else { return }
    let columns = header.map { "\"\($0)\" TEXT" }.joined(separator: ", ")
    let places = header.map { _ in "?" }.joined(separator: ", ")
    try DatabaseQueue(path: database).write { db in
      try db.execute(sql: "CREATE TABLE amounts (\(columns))")
      let insert = try db.makeStatement(sql: "INSERT INTO amounts VALUES (\(places))")
      while let record = records.next() {
        try insert.execute(arguments: StatementArguments(record))
      }
    }
  }

  private static func query(_ database: String, sql: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    var output = CSVOutput()
    try DatabaseQueue(path: database, configuration: configuration).read { db in
      let statement = try db.makeStatement(sql: sql)
      output.write(names: statement.columnNames)
      let rows = try Row.fetchCursor(statement)
      while let row = try rows.next() { output.write(row) }
    }
    output.flush()
  }
}
