extension FaultCase {
  /// Rules of figures, and of figures beside each other.
  static let figures: [FaultCase] = [
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,,2024,total,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "amounts-2023.csv:2:36: first_year: nothing, with last_year 2024 (expected a first year). Fill in the first year, or leave both empty for an undated figure"
    ),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2025,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "amounts-2023.csv:2:41: last_year: 2024, before first_year 2025 (expected 2025 or later). Correct the years"
    ),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,,,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "amounts-2023.csv:2:38: per: year (expected total: a figure without years of its own is one sum). Correct per or the years"
    ),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,,total,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "amounts-2023.csv:2:42: per: total (expected year: an open-ended figure holds in each year). Correct per or the years"
    ),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2023,total,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "amounts-2023.csv:2:46: per: total (expected year: a figure of one year holds in that year). Correct per or the years"
    ),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "amounts-2023.csv:2:46: per: nothing (expected year or total). Correct per or the years"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,tariff,,spuk,stated,gemeenten,,,,",
      "amounts-2023.csv:2:46: per: year (expected nothing: a tariff has no per). Correct per or the years"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,level,stand,spuk,stated,gemeenten,,,,",
      "amounts-2023.csv:2:63: basis: stand (expected nothing: a level has no basis). Leave it empty"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,,,gemeenten,,,,",
      "amounts-2023.csv:2:70: route: nothing (expected a route, for a budget figure). Use onbekend where the source does not say"
    ),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,,gemeenten,,,,",
      "amounts-2023.csv:2:75: route_basis: nothing (expected stated, expected, known). Say how the route spuk is known"
    ),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,onbekend,stated,gemeenten,,,,",
      "amounts-2023.csv:2:79: route_basis: stated (expected nothing: there is no known route). Leave it empty, or fill in the route"
    ),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,known,gemeenten,,,,",
      "amounts-2023.csv:2:94: note: nothing (expected the regulation from which the route is known). Name it in the note"
    ),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,,,,,",
      "amounts-2023.csv:2:82: recipient: nothing (expected a recipient, for a budget figure). Use onbekend where the source does not say"
    ),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,Budget,stand,spuk,stated,gemeenten,,,,",
      "amounts-2023.csv:2:57: kind: \"Budget\" (expected budget, need, level, tariff). Use one of these"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,\"€ 5,001\",1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "amounts-2023.csv:2:28: printed: \"€ 5,001\" (expected a figure such as € 1,5 miljoen or 282.604 × € 1.000: expected whole cents). Copy the bare figure from the source"
    ),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeente,,,,",
      "amounts-2023.csv:2:82: recipient: \"gemeente\" (expected one of the recipients: gemeenten, rijk, onbekend). Use one of these"
    ),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#2,2023-gf-a,Deel,€ 2,1,2,2023,2023,year,exact,budget,stand,spuk,stated,gemeenten,2023-gf-a#1,,,",
      "2023-gf-a#2,2023-gf-a,Deel,€ 2,1,2,2023,2023,year,exact,budget,stand,spuk,stated,gemeenten,,2023-gf-a#2,,",
      "amounts-2023.csv:3:93: repeats: a circle: 2023-gf-a#2 → 2023-gf-a#2 (expected an end). Leave it empty in one of them"
    ),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,2023-gf-a#1,,,",
      "amounts-2023.csv:2:92: part_of: a circle: 2023-gf-a#1 → 2023-gf-a#1 (expected an end). Leave it empty in one of them"
    ),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,2023-gf-a#2,,,",
      "amounts-2023.csv:2:92: part_of: a circle: 2023-gf-a#1 → 2023-gf-a#2 → 2023-gf-a#1 (expected an end). Leave it empty in one of them"
    ),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,2023-gf-a#3,,\n2023-gf-a#3,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "amounts-2023.csv:4:92: part_of: 2023-gf-a#2 is a part of 2023-gf-a#1, which repeats 2023-gf-a#3 (expected a whole that is not a repeat). Make it a part of 2023-gf-a#3"
    ),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#3,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,2023-gf-a#4,,\n2023-gf-a#4,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,2023-gf-a#3,,\n2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "amounts-2023.csv:2:93: repeats: a circle: 2023-gf-a#3 → 2023-gf-a#4 → 2023-gf-a#3 (expected an end). Leave it empty in one of them"
    ),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,2023-gf-a#1,",
      "amounts-2023.csv:2:94: may_overlap: a circle: 2023-gf-a#1 → 2023-gf-a#1 (expected an end). Leave it empty in one of them"
    ),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,2023-gf-a#9,",
      "amounts-2023.csv:2:94: may_overlap: 2023-gf-a#9 is not an amount (expected the id of an amount of this edition). Correct the id or leave the field empty"
    ),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,2022-gf-a#1,",
      "amounts-2023.csv:2:94: may_overlap: 2022-gf-a#1 is an amount of another edition (expected one of this edition). Editions are never added to each other: leave the field empty and say so in the note"
    ),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,2022-gf-a#1,,",
      "amounts-2023.csv:2:93: repeats: 2022-gf-a#1 is an amount of another edition (expected one of this edition). Editions are never added to each other: leave the field empty and say so in the note"
    ),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,2023-gf-b#1,,",
      "amounts-2023.csv:2:93: repeats: 2023-gf-b#1 is not an amount (expected the id of an amount of this edition). Correct the id or leave the field empty"
    ),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,2023-gf-a#2;2023-gf-a#2,",
      "amounts-2023.csv:2:94: may_overlap: \"2023-gf-a#2\" twice (expected each once). Remove one"),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budget,stand,spuk,stated,gemeenten,,,2023-gf-a#2;,",
      "amounts-2023.csv:2:94: may_overlap: an empty item (expected items without spaces around them, semicolons between). Write the items as a;b"
    ),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#2,2023-gf-a,Deel,€ 2,1,2,2023,2023,year,exact,budget,stand,spuk,stated,gemeenten,2023-gf-a#1,,,",
      "2023-bzk-b#1,2023-gf-a,Deel,€ 2,1,2,2023,2023,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "amounts-2023.csv:3:1: id: \"2023-bzk-b#1\" (expected 2023-gf-a#1, #2 and so on). Number it within its measure"
    ),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#2,2023-gf-a,Deel,€ 2,1,2,2023,2023,year,exact,budget,stand,spuk,stated,gemeenten,2023-gf-a#1,,,",
      "2023-gf-a\u{200b}#2,2023-gf-a,Deel,€ 2,1,2,2023,2023,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "amounts-2023.csv:3:1: id: the invisible character U+200B at character 10 (expected text that shows all that it holds, in the order in which it is read). Remove it"
    ),
    FaultCase(
      "amounts-2023.csv",
      "2023-gf-a#2,2023-gf-a,Deel,€ 2,1,2,2023,2023,year,exact,budget,stand,spuk,stated,gemeenten,2023-gf-a#1,,,",
      "2023-gf-a#2,2023-gf-a\u{a0},Deel,€ 2,1,2,2023,2023,year,exact,budget,stand,spuk,stated,gemeenten,,,,",
      "amounts-2023.csv:3:13: measure: white space (U+00A0) at the beginning or end (expected none). Remove it"
    ),
    FaultCase(
      "measures-2023.csv", "2023-bzk-b,2", "2023-gf-a,2",
      "measures-2023.csv:3:1: id: 2023-gf-a, which is on line 2 too (expected each id once). Remove one of them, or give it another id"
    ),
    FaultCase(
      "measures-2023.csv", ",BZK,,B,", ",BZK,,B,2023-bzk-b",
      "measures-2023.csv:3:21: parent: 2023-bzk-b (expected the id of another measure of the edition). Correct it or leave it empty"
    ),
    FaultCase(
      "measures under each other",
      "measures-2023.csv:2:19: parent: a circle through 2023-gf-a (expected an end). Leave it empty in one of them\nmeasures-2023.csv:3:21: parent: a circle through 2023-bzk-b (expected an end). Leave it empty in one of them"
    ) { files in
      try files.editFields("measures-2023.csv") { number, fields in
        var fields = fields
        if number > 0 { fields[5] = number == 1 ? "2023-bzk-b" : "2023-gf-a" }
        return fields
      }
    },
    FaultCase(
      "measures-2023.csv", ",BZK,,B,,,", ",BZK,,B,,2023-gf-a,",
      "measures-2023.csv:3:22: continues: 2023-gf-a (expected the id of a measure of an earlier edition, in the package or in the ledger). Correct it, or bring that edition too"
    ),
    FaultCase(
      "measures-2023.csv", ",B,,,2,geld,,", ",B,,,2,geld,spuk;spuc,",
      "measures-2023.csv:3:30: routes: \"spuc\" (expected one of the routes: gemeentefonds, gemeentefonds-au, spuk, fonds, klimaatfonds, onbekend). Use one of these"
    ),
    FaultCase(
      "measures-2023.csv", ",B,", ",be\u{ad}leid,",
      "measures-2023.csv:3:19: topic: the invisible character U+00AD at character 3 (expected text that shows all that it holds, in the order in which it is read). Remove it"
    ),
    FaultCase(
      "editions.csv", "2023,Begroting,2027", "2023,Begroting,2027\n2023,Begroting,2027",
      "editions.csv:3:1: edition: 2023, which is on line 2 too (expected each edition once). Remove one of them, or give it another edition"
    ),
    FaultCase(
      "editions.csv", "2023,Begroting,2027", "2023,Begroting,2027\n2024,Begroting,2028",
      "editions.csv:3:1: edition: 2024 (expected an edition with measures-2024.csv). Add its tables"),
    FaultCase(
      "documents.csv", "brief,\n", "brief,\n2022,brief,1,Brief,VNG,2021-09,brief,\n",
      "documents.csv:3:1: edition: 2022 (expected an edition of editions.csv). Correct it or add the edition"),
    FaultCase(
      "no document",
      "documents.csv: edition: there is no document of 2023 (expected at least its letter, which states the amounts). Add it"
    ) { files in
      files["documents.csv"] = files["documents.csv"]?.split(separator: 0x0a).first.map { $0 + [0x0a] }
    },
    FaultCase(
      "documents.csv", "2023,ledenbrief,1,Brief,VNG,2022-09,brief,",
      "2023,ledenbrief,1,Brief,VNG,2022-09,brief,\n2023,ledenbrief,2,Brief,VNG,2022-09,brief,",
      "documents.csv:3:6: code: ledenbrief, which is on line 2 too (expected each code once). Remove one of them, or give it another code"
    ),
  ]
}
