import Budget
import SQLite

extension Ledger {
  /// The day that it is by the local time of the machine.
  ///
  /// - Throws: `LedgerError.clock` for a time that can't be recorded.
  public func today() throws -> String {
    let time = now()
    guard Clock.canRecord(time), let day = try database.text("SELECT date(?, 'localtime')", [.text(time)]),
      (try? Self.day(day)) != nil
    else { throw LedgerError.clock(time: time) }
    return day
  }

  /// Makes sure that a text is a day of the calendar that has come.
  static func requireDay(_ text: String, field: String, upTo today: String) throws {
    guard try day(text, field: field) <= today else {
      throw LedgerError.badText(field: field, .dayToCome(text, today: today))
    }
  }

  /// A day of the calendar as the ledger writes it.
  static func day(_ text: String, field: String = "since") throws -> String {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in part.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? Int(part) : nil }
    guard parts.map(\.count) == [4, 2, 2], numbers.count == 3, plausibleYears.contains(numbers[0]),
      (1...12).contains(numbers[1]), (1...Month.days(numbers[1], of: numbers[0])).contains(numbers[2])
    else { throw LedgerError.badText(field: field, .notADay(text)) }
    return text
  }
}
