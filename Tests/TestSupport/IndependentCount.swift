import Foundation

/// Totals recomputed from `amounts --format json` by the rules of docs/counting.md, written down a second time.
///
/// It shares nothing with Budget or the SQL: it reads JSON, works on whole cents in decimal text, and follows the
/// text of the rules amount by amount.
public struct IndependentCount {
  /// One counted euro figure in one cell.
  public struct Row {
    /// The amount.
    public let id: String
    /// Its JSON.
    public let amount: [String: Any]
    /// The bucket: year, structural, undivided, undated.
    public let bucket: String
    /// The year of a year bucket.
    public let year: Int?
    /// The contribution, in cents.
    public let cents: Int64
  }

  /// All contributions.
  public private(set) var rows: [Row] = []

  /// Counts the amounts of one or more editions.
  public init(json: String, horizons: [Int: Int]) throws {
    let amounts = try Self.rows(json)
    var byID: [String: [String: Any]] = [:]
    for amount in amounts { byID[amount["id"] as? String ?? ""] = amount }

    func years(_ amount: [String: Any]) -> (first: Int?, last: Int?, per: String) {
      // A part without years of its own has the span and per of its whole.
      if amount["first_year"] is NSNull, let whole = amount["part_of"] as? String, let above = byID[whole] {
        return years(above)
      }
      return (amount["first_year"] as? Int, amount["last_year"] as? Int, amount["per"] as? String ?? "year")
    }
    func counts(_ amount: [String: Any]) -> Bool {
      amount["kind"] as? String == "budget" && amount["repeats"] is NSNull
        && amount["cancelled"] as? Bool != true
    }
    func cells(_ amount: [String: Any]) -> [String] {
      let horizon = horizons[amount["edition"] as? Int ?? 0] ?? 0
      let (first, last, per) = years(amount)
      guard let first else { return ["undated"] }
      guard let last else {
        return stride(from: first, through: horizon, by: 1).map(String.init) + ["structural"]
      }
      return per == "total" && last > first ? ["undivided"] : (first...last).map(String.init)
    }
    var left: [String: [String: Int64]] = [:]
    for amount in amounts where counts(amount) {
      let cents = Self.cents(amount["eur"])
      left[amount["id"] as? String ?? ""] = Dictionary(cells(amount).map { ($0, cents) }) { $1 }
    }
    for part in amounts where counts(part) {
      var above = part["part_of"] as? String
      while let id = above, let whole = byID[id], !counts(whole) { above = whole["part_of"] as? String }
      guard let whole = above else { continue }
      for cell in cells(part) {
        // The whole's own cell if it has it; else the one sum that it is.
        let target = ["undivided", "undated"].first { left[whole]?[$0] != nil } ?? cell
        if let rest = left[whole]?[target] { left[whole]?[target] = rest - Self.cents(part["eur"]) }
      }
    }
    for amount in amounts where counts(amount) {
      let id = amount["id"] as? String ?? ""
      for (cell, cents) in left[id] ?? [:] {
        rows.append(
          Row(id: id, amount: amount, bucket: Int(cell) == nil ? cell : "year", year: Int(cell), cents: cents)
        )
      }
    }
  }

  /// The sums of the rows by a key, as `key|bucket|year = cents (amounts)`.
  public static func sums(_ rows: [Row], by key: (Row) -> String) -> [String: String] {
    var sums: [String: (cents: Int64, amounts: Set<String>)] = [:]
    for row in rows {
      let cell = "\(key(row))|\(row.bucket)|\(row.year.map(String.init) ?? "null")"
      sums[cell, default: (0, [])].cents += row.cents
      sums[cell]?.amounts.insert(row.id)
    }
    return sums.mapValues { "\($0.cents) (\($0.amounts.count))" }
  }

  /// The objects of a JSON array, with `eur` as the text of its number: a Double would lose cents.
  public static func rows(_ json: String) throws -> [[String: Any]] {
    let quoted = json.replacingOccurrences(
      of: #""eur": (-?[0-9.]+)"#, with: #""eur": "$1""#, options: .regularExpression)
    return try JSONSerialization.jsonObject(with: Data(quoted.utf8)) as? [[String: Any]] ?? []
  }

  /// The cents that the text of a number says.
  public static func cents(_ value: Any?) -> Int64 {
    let parts = (value as? String ?? "").split(separator: ".")
    let digits = parts.joined() + (parts.count == 1 ? "00" : "")
    return Int64(digits) ?? 0
  }
}
