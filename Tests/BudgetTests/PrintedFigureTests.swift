import Budget
import Testing

@Suite struct PrintedFigureTests {
  @Test(arguments: [
    ("€ 222 miljoen", 222_000_000_00), ("€180 miljoen", 180_000_000_00), ("1 miljard euro", 1_000_000_000_00),
    ("€ 35 miljoen euro", 35_000_000_00), ("€ 1,5 miljard", 1_500_000_000_00), ("€ 400.000", 400_000_00),
    ("€ 2,13", 213), ("€ 2,-", 200), ("€ 0,13", 13), ("€ 12 duizend", 12_000_00), ("€ 5 mln.", 5_000_000_00),
    ("€ 5,25 mld.", 5_250_000_000_00), ("282.604 × € 1.000", 282_604_000_00),
    ("2.501 × € 1 mln.", 2_501_000_000_00),
    ("1.234.567", 1_234_567_00), ("1000", 1_000_00), ("€ 0", 0), ("€ 320,9 miljoen", 320_900_000_00),
  ])
  func readsWhatTheSourcePrints(_ text: String, _ cents: Int64) throws {
    #expect(try PrintedFigure.parse(text).cents == cents)
  }

  @Test(
    arguments: [
      ("", .unexpected(position: 1, expected: .digit)), ("€", .unexpected(position: 2, expected: .digit)),
      ("circa € 5", .unexpected(position: 1, expected: .digit)),
      ("-5", .unexpected(position: 1, expected: .digit)),
      ("€  5", .unexpected(position: 3, expected: .digit)),
      ("€ 1.00", .unexpected(position: 7, expected: .groupOfThree)),
      ("€ 1234.567", .unexpected(position: 11, expected: .groupOfThree)),
      ("€ 5,", .unexpected(position: 5, expected: .decimals)),
      ("€ 5 miljoenen", .unexpected(position: 12, expected: .end)),
      ("€ 5 ", .unexpected(position: 4, expected: .end)),
      ("5 × 1.000", .unexpected(position: 5, expected: .unit)),
      ("€ 5 × € 1.000", .unexpected(position: 4, expected: .end)), ("€ 0,001", .fractionOfCent),
      ("€ 99999999999999999999", .tooLarge), ("999999999 × € 999999999 miljard", .tooLarge),
    ] as [(String, PrintedFigure.Fault)])
  func saysWhereItStopsBeingAFigure(_ text: String, _ fault: PrintedFigure.Fault) {
    #expect(throws: fault) { try PrintedFigure.parse(text) }
  }
}
