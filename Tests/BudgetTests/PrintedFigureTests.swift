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

  @Test(arguments: [
    ("", "expected a digit at character 1"),
    ("€", "expected a digit at character 2"),
    ("circa € 5", "expected a digit at character 1"),
    ("-5", "expected a digit at character 1"),
    ("€  5", "expected a digit at character 3"),
    ("€ 1.00", "expected groups of three digits between points at character 7"),
    ("€ 1234.567", "expected groups of three digits between points at character 11"),
    ("€ 5,", "expected decimals or - after the comma at character 5"),
    (
      "€ 5 miljoenen",
      "expected the end, or duizend, miljoen, miljard, mln., mld., euro or × after one space at character 12"
    ),
    (
      "€ 5 ",
      "expected the end, or duizend, miljoen, miljard, mln., mld., euro or × after one space at character 4"
    ),
    ("5 × 1.000", "expected € and the unit of the table at character 5"),
    (
      "€ 5 × € 1.000",
      "expected the end, or duizend, miljoen, miljard, mln., mld., euro or × after one space at character 4"
    ),
    ("€ 0,001", "expected whole cents"),
    ("€ 99999999999999999999", "expected less than € 92 million billion"),
    ("999999999 × € 999999999 miljard", "expected less than € 92 million billion"),
  ])
  func saysWhereItStopsBeingAFigure(_ text: String, _ message: String) {
    let fault = #expect(throws: PrintedFigure.Fault.self) { try PrintedFigure.parse(text) }
    #expect(fault?.description == message)
  }
}
