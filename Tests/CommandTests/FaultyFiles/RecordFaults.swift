extension FaultCase {
  /// Faults of codes, editions, documents, measures and amounts.
  static let records: [FaultCase] = [
    FaultCase(
      "routes.csv", "spuk,Specifieke uitkering,", "*,Specifieke uitkering,",
      "routes.csv:4:1: code: \"*\" (expected letters, digits, & and -, at least one letter). Use another code\namounts-2023.csv:2:70: route: \"spuk\" (expected one of the routes: gemeentefonds, gemeentefonds-au, *, fonds, klimaatfonds, onbekend). Use one of these\namounts-2023.csv:3:70: route: \"spuk\" (expected one of the routes: gemeentefonds, gemeentefonds-au, *, fonds, klimaatfonds, onbekend). Use one of these"
    ),
    FaultCase(
      "recipients.csv", "rijk,Rijk", "Gemeenten,Rijk",
      "recipients.csv:3:1: code: Gemeenten beside gemeenten (expected codes that differ by more than capitals). Use one of them"
    ),
    FaultCase(
      "statuses.csv", "aangekondigd,Genoemd", "genoemd,Genoemd",
      "statuses.csv: there is no status aangekondigd that can be set (expected one: every measure starts there). Add it"
    ),
    FaultCase(
      "ministries.csv", "J&V", "GF",
      "ministries.csv:4:15: aliases: GF, which means GF too (expected a name for one ministry). Remove one of them"
    ),
    FaultCase(
      "ministries.csv", "VII;IV", "VII; IV",
      "ministries.csv:3:25: chapters: the item \" IV\" (expected items without spaces around them, semicolons between). Write the items as a;b"
    ),
    FaultCase(
      "ministries.csv", "VII;IV", "VII;VII",
      "ministries.csv:3:25: chapters: \"VII\" twice (expected each once). Remove one"),
    FaultCase(
      "ministries.csv", "Justitie,J&V,,,,", "Justitie,J&V,,,,Fin",
      "ministries.csv:4:22: continues: \"Fin\" (expected one of the ministries: GF, BZK, JenV, VWS). Use one of these"
    ),
    FaultCase(
      "ministries.csv",
      "BZK,Binnenlandse Zaken,,VII;IV,,,\nJenV,Justitie,J&V,,,,",
      "BZK,Binnenlandse Zaken,,VII;IV,,,JenV\nJenV,Justitie,J&V,,,,BZK",
      "ministries.csv:3:34: continues: a circle through BZK (expected an end). Leave it empty in one of them\nministries.csv:4:22: continues: a circle through JenV (expected an end). Leave it empty in one of them"
    ),
    FaultCase(
      "ministries.csv", "GF,Gemeentefinanciën,,B,,,", "GF,Gemeentefinanciën,,B,2024,,",
      "measures-2023.csv:2:13: ministry: \"GF\", which does not hold in 2023 (expected a ministry that does: BZK, JenV, VWS). Use one of these"
    ),
    FaultCase(
      "ministries.csv", "Binnenlandse Zaken,,VII;IV,,,\nJenV,Justitie,J&V,,,,",
      "Binnenlandse Zaken,,VII;IV,,2022,\nJenV,Justitie,J&V,,2023,,BZK",
      "measures-2023.csv:3:14: ministry: \"BZK\", which does not hold in 2023 (expected a ministry that does: GF, JenV, VWS). Use JenV"
    ),
    FaultCase(
      "ministries.csv", "Justitie,J&V,,,,", "Justitie,J&V,,2024,2023,",
      "ministries.csv:4:25: valid_to: 2023 (expected 2024 or later). Correct the years"),
    FaultCase(
      "routes.csv", "fonds,Fonds,", "fonds,Fonds,klimaatfonds",
      "routes.csv:5:13: parent: a circle through fonds (expected an end). Leave it empty in one of them\nroutes.csv:6:27: parent: a circle through klimaatfonds (expected an end). Leave it empty in one of them"
    ),
    FaultCase(
      "routes.csv", "fonds,Fonds,", "fonds,Fonds,fonds",
      "routes.csv:5:13: parent: fonds (expected another code than its own). Leave it empty"),
    FaultCase(
      "statuses.csv", "Genoemd,false", "Genoemd,no",
      "statuses.csv:2:22: retired: \"no\" (expected true or false). Use one of these"),
    FaultCase(
      "recipients.csv", "rijk,Rijk", "rijk,",
      "recipients.csv:3:6: name: nothing (expected a value). Fill it in"),
    FaultCase(
      "recipients.csv", "rijk,Rijk", "gemeenten,Rijk",
      "recipients.csv:3:1: code: gemeenten, which is on line 2 too (expected each code once). Remove one of them, or give it another code"
    ),
    FaultCase(
      "editions.csv", "2023,Begroting", "23,Begroting",
      "editions.csv:2:1: edition: \"23\" (expected a whole number from 1900 to 2199). Correct it"),
    FaultCase(
      "editions.csv", ",2027", ",2026",
      "editions.csv:2:16: horizon: 2026 (expected 2027: the budget year + 4). Correct it"),
    FaultCase(
      "documents.csv", "2022-09", "sept. 2022",
      "documents.csv:2:29: published: \"sept. 2022\" (expected a date of the calendar as 2022, 2022-09 or 2022-09-20). Write it so; in a spreadsheet, format the cell as text"
    ),
    FaultCase(
      "documents.csv", "2022-09", "2022-02-30",
      "documents.csv:2:29: published: \"2022-02-30\" (expected a date of the calendar as 2022, 2022-09 or 2022-09-20). Write it so; in a spreadsheet, format the cell as text"
    ),
    FaultCase(
      "documents.csv", "09,brief,", "09,brief,ABC",
      "documents.csv:2:43: sha256: \"ABC\" (expected 64 digits of lower-case hexadecimal). Copy what sha256sum prints"
    ),
    FaultCase(
      "measures-2023.csv", "2023-gf-a,1,GF", "2023-gf-a,1,XX",
      "measures-2023.csv:2:13: ministry: \"XX\" (expected one of the ministries: GF, BZK, JenV, VWS). Use one of these"
    ),
    FaultCase(
      "measures-2023.csv", "2023-bzk-b,2", "2022-bzk-b,2",
      "measures-2023.csv:3:1: id: \"2022-bzk-b\" (expected 2023-MINISTRY-NAME in words of a-z and 0-9 with hyphens between). Correct it"
    ),
    FaultCase(
      "measures-2023.csv", "2023-bzk-b,2", "2023-bzk-b,1",
      "measures-2023.csv:3:12: position: 1 after 1 (expected rows in the order of the letter). Sort the rows by position and give each its own"
    ),
    FaultCase(
      "measures-2023.csv", "BZK,,B,,,2,geld", "BZK,,B,2023-bzk-x,,2,geld",
      "measures-2023.csv:3:21: parent: 2023-bzk-x (expected the id of another measure of the edition). Correct it or leave it empty"
    ),
    FaultCase(
      "measures-2023.csv", "BZK,,B,,,2,geld", "BZK,,B,,2022-bzk-x,2,geld",
      "measures-2023.csv:3:22: continues: 2022-bzk-x (expected the id of a measure of an earlier edition, in the package or in the ledger). Correct it, or bring that edition too"
    ),
    FaultCase(
      "measures-2023.csv", "2,geld", "2,ja",
      "measures-2023.csv:3:25: funding: \"ja\" (expected geld, deels, uitdrukkelijk-geen, niet-genoemd). Use one of these"
    ),
    FaultCase(
      "measures-2023.csv", "BZK,,B,", "BZK,,B\u{7},",
      "measures-2023.csv:3:19: topic: control character U+0007 at character 2 (expected text without control characters). Remove it"
    ),
    FaultCase(
      "measures-2023.csv", "BZK,,B,", "BZK,,B\u{202e}B,",
      "measures-2023.csv:3:19: topic: the invisible character U+202E at character 2 (expected text that shows all that it holds, in the order in which it is read). Remove it"
    ),
    FaultCase(
      "measures-2023.csv", "BZK,,B,", "BZK,,\(String(repeating: "B", count: 32_001)),",
      "measures-2023.csv:3:19: topic: 32001 characters (expected at most 32000). Shorten it"
    ),
    FaultCase(
      "statuses.csv", "vervallen,", "ver\u{a0}vallen,",
      "statuses.csv:3:1: code: \"ver<U+00A0>vallen\" (expected letters, digits, & and -, at least one letter). Use another code"
    ),
    FaultCase(
      "measures-2023.csv", "BZK,,B,", "BZK,,B\u{a0},",
      "measures-2023.csv:3:19: topic: white space (U+00A0) at the beginning or end (expected none). Remove it"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 5,1,5,", "€\u{a0}5,1,5,",
      "amounts-2023.csv:2:28: printed: \"€<U+00A0>5\" (expected a figure such as € 1,5 miljoen or 282.604 × € 1.000: expected a digit at character 2). Copy the bare figure from the source"
    ),
    FaultCase(
      "measures-2023.csv", "BZK,,B,", "BZK,,e\u{301},",
      "measures-2023.csv:3:19: topic: text that is not in Unicode form NFC, from character 1 on (expected letters with their accents in one). Type that letter anew, with each accented letter as one character"
    ),
    FaultCase(
      "measures-2023.csv", "BZK,,B,,,2,geld,,", "BZK,,B,,,2,geld",
      "measures-2023.csv:3:1: 10 fields (expected 12). Check the separators and the quotes"),
    FaultCase(
      "amounts-2023.csv", "2023-gf-a#2,2023-gf-a", "2023-gf-a#02,2023-gf-a",
      "amounts-2023.csv:3:1: id: \"2023-gf-a#02\" (expected 2023-gf-a#1, #2 and so on). Number it within its measure"
    ),
    FaultCase(
      "amounts-2023.csv", "2023-gf-a#2,2023-gf-a,", "2023-gf-x#2,2023-gf-x,",
      "amounts-2023.csv:3:13: measure: 2023-gf-x (expected the id of a measure of 2023). Correct it or add the measure"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 2,1,2,", "€ 2,1,2.0,",
      "amounts-2023.csv:3:34: eur: \"2.0\" (expected euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents). Write two decimals if there are cents, otherwise none"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 2,1,2,", "€ 3,1,2,",
      "amounts-2023.csv:3:34: eur: 2 (expected 3 or -3, as \"€ 3\" says). Correct the euros or the printed figure"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 2,1,2,", "twee,1,2,",
      "amounts-2023.csv:3:28: printed: \"twee\" (expected a figure such as € 1,5 miljoen or 282.604 × € 1.000: expected a digit at character 1). Copy the bare figure from the source"
    ),
    FaultCase(
      "amounts-2023.csv", "budget,stand,spuk,stated,gemeenten,2023-gf-a#1",
      "budget,,spuk,stated,gemeenten,2023-gf-a#1",
      "amounts-2023.csv:3:64: basis: nothing (expected mutatie, stand). Use mutatie where the source says that it is added or taken away, otherwise stand"
    ),
    FaultCase(
      "amounts-2023.csv", "2,2023,2023,year", "2,2023,2025,year",
      "amounts-2023.csv:3:36: first_year: 2023-gf-a#2 holds for 2023-2025, outside its whole 2023-gf-a#1 for 2023-2024 (expected years within it). Correct the years, or take it out of the whole"
    ),
    FaultCase(
      "amounts-2023.csv", "2,2023,2023,year", "2,2023,,year",
      "amounts-2023.csv:3:41: last_year: 2023-gf-a#2 is open-ended and its whole 2023-gf-a#1 is not: it holds for 2023-2024 (expected a last year). Give the part a last year, or take it out of the whole"
    ),
    FaultCase(
      "amounts-2023.csv", "2,2023,2023,year", "2,2023,2024,total",
      "amounts-2023.csv:3:46: per: 2023-gf-a#2 is one sum for several years and its whole 2023-gf-a#1 is per year (expected per year). Divide the part by year, or take it out of the whole"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 2,1,2,", "€ 2,1,-2,",
      "amounts-2023.csv:3:34: eur: 2023-gf-a#2 is € -2 and its whole 2023-gf-a#1 is € 5 (expected the same sign). Correct the sign, or take it out of the whole"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 2,1,2,", "€ 6,1,6,",
      "amounts-2023.csv:2:34: eur: the parts of 2023-gf-a#1 put € 6 in the year 2023 (expected at most its own € 5). Correct the parts or the whole"
    ),
    FaultCase(
      "amounts-2023.csv", "gemeenten,2023-gf-a#1,", "gemeenten,2023-gf-a#9,",
      "amounts-2023.csv:3:92: part_of: 2023-gf-a#9 is not an amount (expected the id of an amount of this edition). Correct the id or leave the field empty"
    ),
    FaultCase(
      "amounts-2023.csv", "gemeenten,2023-gf-a#1,", "gemeenten,2022-gf-a#1,",
      "amounts-2023.csv:3:92: part_of: 2022-gf-a#1 is an amount of another edition (expected one of this edition). Editions are never added to each other: leave the field empty and say so in the note"
    ),
    FaultCase(
      "amounts-2023.csv", "budget,stand,spuk,stated,gemeenten,2023-gf-a#1,,",
      "level,,spuk,stated,gemeenten,2023-gf-a#1,,2023-gf-a#1",
      "amounts-2023.csv:3:99: may_overlap: 2023-gf-a#2 may overlap 2023-gf-a#1, and 2023-gf-a#2 does not count (expected two amounts that count). Leave the field empty, or name an amount that counts"
    ),
    FaultCase(
      "amounts-2023.csv", "budget,stand,spuk,stated,gemeenten,2023-gf-a#1,,,",
      "budget,stand,spuk,stated,gemeenten,,,2023-gf-a#3,\n2023-gf-a#3,2023-gf-a,Pot,€ 7,1,7,2023,2023,year,exact,level,,,,,,,,",
      "amounts-2023.csv:3:94: may_overlap: 2023-gf-a#2 may overlap 2023-gf-a#3, and 2023-gf-a#3 does not count (expected two amounts that count). Leave the field empty, or name an amount that counts"
    ),
    FaultCase(
      "amounts-2023.csv", "€ 2,1,2,2023",
      "€ 2,1,2,2023,2023,year,exact,budget,stand,spuk,stated,gemeenten,,,,\n2023-gf-a#2,2023-gf-a,Deel,€ 6,1,6,2023",
      "amounts-2023.csv:4:1: id: 2023-gf-a#2, which is on line 3 too (expected each id once). Remove one of them, or give it another id"
    ),
  ]
}
