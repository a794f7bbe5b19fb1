extension FaultCase {
  /// Numbers as people and spreadsheets write them.
  static let numbers: [FaultCase] = [
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1,222.000.000,",
      "amounts-2023.csv:2:34: eur: \"222.000.000\" (expected euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents). Leave out the marks between thousands"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1,\"222,000,000\",",
      "amounts-2023.csv:2:34: eur: \"222,000,000\" (expected euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents). Leave out the marks between thousands"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1,\"222.000,00\",",
      "amounts-2023.csv:2:34: eur: \"222.000,00\" (expected euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents). Leave out the marks between thousands"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1,€ 5,",
      "amounts-2023.csv:2:34: eur: \"€ 5\" (expected euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents). Leave out the currency, and write all digits"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1,5 euro,",
      "amounts-2023.csv:2:34: eur: \"5 euro\" (expected euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents). Leave out the currency, and write all digits"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1,222 mln,",
      "amounts-2023.csv:2:34: eur: \"222 mln\" (expected euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents). Leave out the unit, and write all digits, as 222000000 for 222 mln"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1,\"1,5 miljard\",",
      "amounts-2023.csv:2:34: eur: \"1,5 miljard\" (expected euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents). Leave out the unit, and write all digits, as 222000000 for 222 mln"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1,222 000 000,",
      "amounts-2023.csv:2:34: eur: \"222 000 000\" (expected euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents). Leave out the space"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1,222\u{a0}000,",
      "amounts-2023.csv:2:34: eur: \"222<U+00A0>000\" (expected euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents). Leave out the space"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1, 5,",
      "amounts-2023.csv:2:34: eur: \" 5\" (expected euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents). Leave out the space"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1,3E+08,",
      "amounts-2023.csv:2:34: eur: \"3E+08\" (expected euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents). A spreadsheet has shortened it: format the cell as a number, and copy all digits from the source"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1,\"2,22E+08\",",
      "amounts-2023.csv:2:34: eur: \"2,22E+08\" (expected euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents). A spreadsheet has shortened it: format the cell as a number, and copy all digits from the source"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1,1-2-2023,",
      "amounts-2023.csv:2:34: eur: \"1-2-2023\" (expected euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents). A spreadsheet may have made a date of it: format the cell as text, and write the number again"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1,1-feb,",
      "amounts-2023.csv:2:34: eur: \"1-feb\" (expected euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents). A spreadsheet may have made a date of it: format the cell as text, and write the number again"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1,\"5,25\",",
      "amounts-2023.csv:2:34: eur: \"5,25\" (expected euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents). Write a point before the cents, or add --decimal ',' if all of the file has commas"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1,5.5,",
      "amounts-2023.csv:2:34: eur: \"5.5\" (expected euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents). Write two decimals if there are cents, otherwise none"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1,5.00,",
      "amounts-2023.csv:2:34: eur: \"5.00\" (expected euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents). Write two decimals if there are cents, otherwise none"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1,+5,",
      "amounts-2023.csv:2:34: eur: \"+5\" (expected euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents). Write a minus as - in front, and nothing for a plus"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1,\u{2212}5,",
      "amounts-2023.csv:2:34: eur: \"−5\" (expected euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents). Write a minus as - in front, and nothing for a plus"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1,5-,",
      "amounts-2023.csv:2:34: eur: \"5-\" (expected euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents). Write a minus as - in front, and nothing for a plus"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1,(5),",
      "amounts-2023.csv:2:34: eur: \"(5)\" (expected euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents). Write a minus as - in front, and nothing for a plus"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1,005,",
      "amounts-2023.csv:2:34: eur: \"005\" (expected euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents). Leave out the zeros in front, and a minus before 0"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1,92233720368547759,",
      "amounts-2023.csv:2:34: eur: \"92233720368547759\" (expected at most 92233720368547758.07 euros, and two decimals only where there are cents). Correct it"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1,vijf,",
      "amounts-2023.csv:2:34: eur: \"vijf\" (expected euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents). Correct it"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1,\u{200b}5,",
      "amounts-2023.csv:2:34: eur: \"<U+200B>5\" (expected euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents). Leave out the character that shows nothing"
    ),
    FaultCase(
      "amounts-2023.csv", "5,2023,2024,", "5,1-1-2023,2024,",
      "amounts-2023.csv:2:36: first_year: \"1-1-2023\" (expected a whole number from 1900 to 2199). A spreadsheet may have made a date of it: format the cell as text, and write the number again"
    ),
    FaultCase(
      "amounts-2023.csv", "5,2023,2024,", "5,44927,2024,",
      "amounts-2023.csv:2:36: first_year: \"44927\" (expected a whole number from 1900 to 2199). It may be a spreadsheet's number for a day: write the year"
    ),
    FaultCase(
      "amounts-2023.csv", "5,2023,2024,", "5,2.023E+03,2024,",
      "amounts-2023.csv:2:36: first_year: \"2.023E+03\" (expected a whole number from 1900 to 2199). A spreadsheet has shortened it: format the cell as a number, and copy all digits from the source"
    ),
    FaultCase(
      "amounts-2023.csv", "5,2023,2024,", "5,2023.0,2024,",
      "amounts-2023.csv:2:36: first_year: \"2023.0\" (expected a whole number from 1900 to 2199). Write a whole number"
    ),
    FaultCase(
      "amounts-2023.csv", "5,2023,2024,", "5,2.023,2024,",
      "amounts-2023.csv:2:36: first_year: \"2.023\" (expected a whole number from 1900 to 2199). Leave out the marks between thousands"
    ),
    FaultCase(
      "amounts-2023.csv", "5,2023,2024,", "5,2023-2024,2024,",
      "amounts-2023.csv:2:36: first_year: \"2023-2024\" (expected a whole number from 1900 to 2199). Correct it"
    ),
    FaultCase(
      "amounts-2023.csv", "5,2023,2024,", "5,23,2024,",
      "amounts-2023.csv:2:36: first_year: \"23\" (expected a whole number from 1900 to 2199). Correct it"),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1-feb,5,",
      "amounts-2023.csv:2:32: page: \"1-feb\" (expected a whole number from 1 to 100000). A spreadsheet may have made a date of it: format the cell as text, and write the number again"
    ),
    FaultCase(
      "documents.csv", "2022-09", "20-9-2022",
      "documents.csv:2:29: published: \"20-9-2022\" (expected a date of the calendar as 2022, 2022-09 or 2022-09-20). Write it so; in a spreadsheet, format the cell as text"
    ),
    FaultCase(
      "documents.csv", "2022-09", "44824",
      "documents.csv:2:29: published: \"44824\" (expected a date of the calendar as 2022, 2022-09 or 2022-09-20). Write it so; in a spreadsheet, format the cell as text"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "3E+08,1,5,",
      "amounts-2023.csv:2:28: printed: \"3E+08\" (expected a figure such as € 1,5 miljoen or 282.604 × € 1.000: expected the end, or duizend, miljoen, miljard, mln., mld., euro or × after one space at character 2). Copy the bare figure from the source"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "1-2-2023,1,5,",
      "amounts-2023.csv:2:28: printed: \"1-2-2023\" (expected a figure such as € 1,5 miljoen or 282.604 × € 1.000: expected the end, or duizend, miljoen, miljard, mln., mld., euro or × after one space at character 2). Copy the bare figure from the source"
    ),
    FaultCase(
      "a point before the cents of a Dutch Excel",
      "amounts-2023.csv:2:34: eur: \"5.25\" (expected euros as 222000000, -5 or 2,13: digits, a comma and two decimals only where there are cents). Write a comma before the cents, or add --decimal . if all of the file has points"
    ) { files in
      try files.edit("amounts-2023.csv") {
        $0.replacing(",", with: ";").replacing("€ 5;1;5;", with: "€ 5;1;5.25;")
      }
    },
    FaultCase(
      "points between the thousands of a Dutch Excel",
      "amounts-2023.csv:2:34: eur: \"222.000.000,00\" (expected euros as 222000000, -5 or 2,13: digits, a comma and two decimals only where there are cents). Leave out the marks between thousands"
    ) { files in
      try files.edit("amounts-2023.csv") {
        $0.replacing(",", with: ";").replacing("€ 5;1;5;", with: "€ 5;1;222.000.000,00;")
      }
    },
    FaultCase(
      "no cents of a Dutch Excel",
      "amounts-2023.csv:2:34: eur: \"5,00\" (expected euros as 222000000, -5 or 2,13: digits, a comma and two decimals only where there are cents). Write two decimals if there are cents, otherwise none"
    ) { files in
      try files.edit("amounts-2023.csv") {
        $0.replacing(",", with: ";").replacing("€ 5;1;5;", with: "€ 5;1;5,00;")
      }
    },
  ]
}
