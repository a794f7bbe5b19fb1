extension FaultCase {
  /// Rules of figures, and of figures beside each other.
  static let figures: [FaultCase] = [
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,,2024,total,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "@figures:a last year without a first@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2025,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "@figures:years upside down@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,,,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "@figures:an undated figure per year@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,,total,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "@figures:an open-ended total@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2023,total,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "@figures:a total of one year@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "@figures:several years without per@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,tariff,,spuk,stated,gemeenten,,,,",
      "@figures:a tariff with per@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,level,stand,spuk,stated,gemeenten,,,,",
      "@figures:a level with a basis@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,,,gemeenten,,,,",
      "@figures:a budget without a route@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,,gemeenten,,,,",
      "@figures:a route without how it is known@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,onbekend,stated,gemeenten,,,,",
      "@figures:how an unknown route is known@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,known,gemeenten,,,,",
      "@figures:a regulation that is not named@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,,,,,",
      "@figures:a budget without a recipient@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,Budget,stand,spuk,stated,gemeenten,,,,",
      "@figures:a misspelt kind@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,\"€ 5,001\",1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "@figures:a figure with a cent too much@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeente,,,,",
      "@figures:a wrong recipient@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#2,2023-gf-a,Deel,€ 2,1,2,2023,2023,year,exact,budget,stand,spuk,stated,gemeenten,2023-gf-a#1,,,",
      "2023-gf-a#2,2023-gf-a,Deel,€ 2,1,2,2023,2023,year,exact,budget,stand,spuk,stated,gemeenten,,2023-gf-a#2,,",
      "@figures:an amount that repeats itself@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,2023-gf-a#1,,,",
      "@figures:a part of itself@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,2023-gf-a#2,,,",
      "@figures:two parts of each other@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,2023-gf-a#3,,\n2023-gf-a#3,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "@figures:a part of a repeat@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#3,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,2023-gf-a#4,,\n2023-gf-a#4,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,2023-gf-a#3,,\n2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "@figures:repeats of each other@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,2023-gf-a#1,",
      "@figures:an overlap with itself@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,2023-gf-a#9,",
      "@figures:an overlap with nothing@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,2022-gf-a#1,",
      "@figures:an overlap with another edition@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,2022-gf-a#1,,",
      "@figures:a repeat of another edition@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,2023-gf-b#1,,",
      "@figures:a repeat of nothing@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,2023-gf-a#2;2023-gf-a#2,",
      "@figures:an overlap twice@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,2023-gf-a#2;,",
      "@figures:a semicolon too many@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#2,2023-gf-a,Deel,€ 2,1,2,2023,2023,year,exact,budget,stand,spuk,stated,gemeenten,2023-gf-a#1,,,",
      "2023-bzk-b#1,2023-gf-a,Deel,€ 2,1,2,2023,2023,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "@figures:an id of another measure@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#2,2023-gf-a,Deel,€ 2,1,2,2023,2023,year,exact,budget,stand,spuk,stated,gemeenten,2023-gf-a#1,,,",
      "2023-gf-a\u{200b}#2,2023-gf-a,Deel,€ 2,1,2,2023,2023,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "@figures:an id with an invisible character@"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#2,2023-gf-a,Deel,€ 2,1,2,2023,2023,year,exact,budget,stand,spuk,stated,gemeenten,2023-gf-a#1,,,",
      "2023-gf-a#2,2023-gf-a\u{a0},Deel,€ 2,1,2,2023,2023,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "@figures:an id with a space that does not break@"),
    FaultCase("measures-2023.csv", "2023-bzk-b,2", "2023-gf-a,2", "@figures:a measure twice@"),
    FaultCase("measures-2023.csv", ",BZK,,B,", ",BZK,,B,2023-bzk-b", "@figures:a measure under itself@"),
    FaultCase("measures under each other", "@figures:measures under each other@") { files in
      try files.editFields("measures-2023.csv") { number, fields in
        var fields = fields
        if number > 0 { fields[5] = number == 1 ? "2023-bzk-b" : "2023-gf-a" }
        return fields
      }
    },
    FaultCase(
      "measures-2023.csv", ",BZK,,B,,,", ",BZK,,B,,2023-gf-a,",
      "@figures:a measure that continues one of its own edition@"),
    FaultCase(
      "measures-2023.csv", ",B,,,2,geld,,", ",B,,,2,geld,spuk;spuc,",
      "@figures:a route that a measure does not have@"),
    FaultCase("measures-2023.csv", ",B,", ",be\u{ad}leid,", "@figures:a soft hyphen@"),
    FaultCase(
      "editions.csv", "2023,Begroting,2027", "2023,Begroting,2027\n2023,Begroting,2027",
      "@figures:an edition twice@"),
    FaultCase(
      "editions.csv", "2023,Begroting,2027", "2023,Begroting,2027\n2024,Begroting,2028",
      "@figures:an edition without tables@"),
    FaultCase(
      "documents.csv", "brief,\n", "brief,\n2022,brief,1,Brief,VNG,2021-09,brief,\n",
      "@figures:a document of no edition@"),
    FaultCase("no document", "@figures:no document@") { files in
      files["documents.csv"] = files["documents.csv"]?.split(separator: 0x0a).first.map { $0 + [0x0a] }
    },
    FaultCase(
      "documents.csv", "2023,ledenbrief,1,Brief,VNG,2022-09,brief,",
      "2023,ledenbrief,1,Brief,VNG,2022-09,brief,\n2023,ledenbrief,2,Brief,VNG,2022-09,brief,",
      "@figures:a document twice@"),
  ]
}
