import Budget
import Testing

/// What people and spreadsheets make of a number is told, and never guessed at.
@Suite struct NumberMistakeTests {
  @Test(
    arguments: [
      ("222.000.000", .thousands), ("222,000,000", .thousands), ("222.000,00", .thousands),
      ("1.500", .thousands),
      ("-1.500.000", .thousands), ("€ 5", .currency), ("5 EUR", .currency), ("1,5 miljard", .unit),
      ("5mln", .unit),
      ("5 000", .space), ("5\u{a0}000", .space), ("5\u{200b}", .invisible), ("\u{0}5", .invisible),
      ("3E+08", .exponent), ("2,5e8", .exponent),
      ("1-2-2023", .date),
      ("1/2/2023", .date), ("1-feb", .date), ("feb-23", .date), ("2,13", .otherMark), ("2,1", .otherMark),
      ("2.5", .decimals), ("2.00", .decimals), ("2.", .decimals), (".5", .decimals), ("+5", .sign),
      ("5-", .sign),
      ("\u{2212}5", .sign), ("(5)", .sign), ("--5", .other), ("007", .zeros), ("-0", .zeros),
      ("00.13", .zeros),
      ("92233720368547759", .tooLarge), ("vijf", .other), ("-", .other), ("e5", .other), ("1-2", .other),
    ] as [(String, NumberMistake)])
  func ofEuros(_ text: String, _ mistake: NumberMistake) {
    #expect(NumberMistake(inEuros: text, hasPoints: true) == mistake)
  }

  @Test(
    arguments: [
      ("2.13", .otherMark), ("2,5", .decimals), ("2,00", .decimals), ("222.000.000,00", .thousands),
      ("222.000", .thousands),
    ] as [(String, NumberMistake)])
  func ofEurosWithCommas(_ text: String, _ mistake: NumberMistake) {
    #expect(NumberMistake(inEuros: text, hasPoints: false) == mistake)
  }

  @Test(
    arguments: [
      ("1-1-2023", .date), ("44927", .dayNumber), ("2023.0", .decimals), ("2.023", .thousands),
      ("23", .other),
      ("2023-2025", .other), ("2,023E+03", .exponent),
    ] as [(String, NumberMistake)])
  func ofYears(_ text: String, _ mistake: NumberMistake) {
    #expect(NumberMistake(inInteger: text, range: plausibleYears) == mistake)
  }
}
