import Budget
import Testing

@Suite struct FieldOrderTests {
  @Test func missingValuesComeLastAndEqualOnesKeepTheirOrder() {
    let rows: [(String, FieldValue)] = [
      ("a", .integer(2)), ("b", .none), ("c", .integer(1)), ("d", .integer(2)), ("e", .none),
    ]
    #expect(FieldOrder().sorted(rows) { $0.1 }.map(\.0) == ["c", "a", "d", "b", "e"])
    #expect(FieldOrder(isDescending: true).sorted(rows) { $0.1 }.map(\.0) == ["a", "d", "c", "b", "e"])
  }

  @Test func textsGoByTheirLettersAndCodesByTheirList() {
    let rows = ["b", "A", "a", "C"].map { FieldValue.text($0) }
    #expect(FieldOrder().sorted(rows) { $0 } == ["A", "a", "b", "C"].map { .text($0) })
    let codes = FieldOrder(codes: ["C", "b"])
    #expect(codes.sorted(rows) { $0 } == ["C", "b", "A", "a"].map { .text($0) })
  }
}
