extension FaultCase {
  /// Numbers as people and spreadsheets write them.
  static let numbers: [FaultCase] = [
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "€ 5,1,222.000.000,", "@numbers:points between thousands@"),
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "€ 5,1,\"222,000,000\",", "@numbers:commas between thousands@"),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€ 5,1,\"222.000,00\",", "@numbers:points between thousands and cents@"),
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "€ 5,1,€ 5,", "@numbers:a currency@"),
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "€ 5,1,5 euro,", "@numbers:a currency in words@"),
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "€ 5,1,222 mln,", "@numbers:a unit@"),
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "€ 5,1,\"1,5 miljard\",", "@numbers:a unit in full@"),
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "€ 5,1,222 000 000,", "@numbers:a space@"),
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "€ 5,1,222\u{a0}000,", "@numbers:a space that does not break@"),
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "€ 5,1, 5,", "@numbers:a space in front@"),
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "€ 5,1,3E+08,", "@numbers:an exponent@"),
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "€ 5,1,\"2,22E+08\",", "@numbers:an exponent with decimals@"),
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "€ 5,1,1-2-2023,", "@numbers:a date@"),
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "€ 5,1,1-feb,", "@numbers:a month@"),
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "€ 5,1,\"5,25\",", "@numbers:a comma before the cents@"),
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "€ 5,1,5.5,", "@numbers:one decimal@"),
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "€ 5,1,5.00,", "@numbers:no cents@"),
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "€ 5,1,+5,", "@numbers:a plus@"),
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "€ 5,1,\u{2212}5,", "@numbers:a minus that is none@"),
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "€ 5,1,5-,", "@numbers:a minus behind@"),
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "€ 5,1,(5),", "@numbers:brackets@"),
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "€ 5,1,005,", "@numbers:zeros in front@"),
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "€ 5,1,92233720368547759,", "@numbers:more than fits@"),
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "€ 5,1,vijf,", "@numbers:a word@"),
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "€ 5,1,\u{200b}5,", "@numbers:text that shows nothing@"),
    FaultCase("amounts-2023.csv", "5,2023,2024,", "5,1-1-2023,2024,", "@numbers:a date for a year@"),
    FaultCase(
      "amounts-2023.csv", "5,2023,2024,", "5,44927,2024,", "@numbers:the number of a day for a year@"),
    FaultCase("amounts-2023.csv", "5,2023,2024,", "5,2.023E+03,2024,", "@numbers:an exponent for a year@"),
    FaultCase("amounts-2023.csv", "5,2023,2024,", "5,2023.0,2024,", "@numbers:decimals in a year@"),
    FaultCase("amounts-2023.csv", "5,2023,2024,", "5,2.023,2024,", "@numbers:a point in a year@"),
    FaultCase("amounts-2023.csv", "5,2023,2024,", "5,2023-2024,2024,", "@numbers:a span for a year@"),
    FaultCase("amounts-2023.csv", "5,2023,2024,", "5,23,2024,", "@numbers:a year of two digits@"),
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "€ 5,1-feb,5,", "@numbers:a date for a page@"),
    FaultCase("documents.csv", "2022-09", "20-9-2022", "@numbers:a date for the day of publication@"),
    FaultCase(
      "documents.csv", "2022-09", "44824", "@numbers:the number of a day for the day of publication@"),
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "3E+08,1,5,", "@numbers:an exponent for a printed figure@"),
    FaultCase("amounts-2023.csv", "€ 5,1,5,", "1-2-2023,1,5,", "@numbers:a date for a printed figure@"),
    FaultCase(
      "a point before the cents of a Dutch Excel", "@numbers:a point before the cents of a Dutch Excel@"
    ) { files in
      try files.edit("amounts-2023.csv") {
        $0.replacing(",", with: ";").replacing("€ 5;1;5;", with: "€ 5;1;5.25;")
      }
    },
    FaultCase(
      "points between the thousands of a Dutch Excel",
      "@numbers:points between the thousands of a Dutch Excel@"
    ) { files in
      try files.edit("amounts-2023.csv") {
        $0.replacing(",", with: ";").replacing("€ 5;1;5;", with: "€ 5;1;222.000.000,00;")
      }
    },
    FaultCase("no cents of a Dutch Excel", "@numbers:no cents of a Dutch Excel@") { files in
      try files.edit("amounts-2023.csv") {
        $0.replacing(",", with: ";").replacing("€ 5;1;5;", with: "€ 5;1;5,00;")
      }
    },
  ]
}
