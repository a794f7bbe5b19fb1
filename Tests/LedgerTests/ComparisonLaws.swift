import Budget
import Exchange
import Ledger
import TestSupport
import Testing

/// What holds between any two sides that are compared.
enum ComparisonLaws {
  static func rows(
    _ before: ComparedSide, _ after: ComparedSide, _ input: FilterInput = FilterInput()
  ) throws -> [ChangeRow] {
    var rows: [ChangeRow] = []
    try Comparison(before, after, input).forEachChange { rows += $0.rows }
    return rows
  }

  /// What the rows of the other direction have to be.
  static func mirrored(_ rows: [ChangeRow]) -> Set<[String]> {
    var names: [String: FieldValue] = [:]
    for row in rows where row.amount == nil && row.change == .changed && row.difference.field == "id" {
      names[row.measure] = row.difference.after
    }
    return Set(
      rows.map { row in
        let change: ChangeKind =
          switch row.change {
          case .new: .gone
          case .gone: .new
          case .changed: .changed
          }
        var measure = row.measure
        if row.amount == nil, case .text(let id)? = names[measure] { measure = id }
        return [
          change.rawValue, measure, row.amount ?? "", row.difference.field, "\(row.difference.after)",
          "\(row.difference.before)",
        ]
      })
  }

  static func texts(_ rows: [ChangeRow]) -> Set<[String]> {
    Set(
      rows.map { row in
        [
          row.change.rawValue, row.measure, row.amount ?? "", row.difference.field,
          "\(row.difference.before)",
          "\(row.difference.after)",
        ]
      })
  }

  static func expectWhatHolds(_ before: ComparedSide, _ after: ComparedSide) throws {
    let rows = try rows(before, after)
    var applied = try FieldRecords(before.ledger, edition: before.edition.year)
    let expected = try FieldRecords(after.ledger, edition: after.edition.year)
    #expect((applied == expected) == rows.isEmpty)
    try applied.apply(rows)
    #expect(applied == expected)
    #expect(try texts(Self.rows(after, before)) == mirrored(rows))
    #expect(texts(rows).count == rows.count)
    #expect(try Self.rows(before, before) == [])
    #expect(try Self.rows(after, after) == [])
  }

  static func expectDifferenceOfTotals(
    _ before: ComparedSide, _ after: ComparedSide, _ input: FilterInput
  ) throws {
    let comparison = try Comparison(before, after, input)
    var difference: [String: Int64] = [:]
    for (side, sign) in [(before, Int64(-1)), (after, 1)] {
      var own = input
      own.editions = .years([side.edition.year])
      for row in try side.ledger.totals(by: [.recipient], side.ledger.filter(own)) {
        difference["\(row.bucket) \(row.year ?? 0)", default: 0] += sign * row.eur.cents
      }
    }
    for dimensions in [[Dimension.ministry, .route], [], [.basis], [.topic]] {
      var sums: [String: Int64] = [:]
      for row in try comparison.totals(by: dimensions) {
        #expect(row.before != row.after)
        #expect(row.difference.cents == (row.after?.cents ?? 0) - (row.before?.cents ?? 0))
        sums["\(row.bucket) \(row.year ?? 0)", default: 0] += row.difference.cents
      }
      #expect(sums.filter { $0.value != 0 } == difference.filter { $0.value != 0 }, "\(dimensions)")
    }
  }
}
