extension FaultCase {
  /// Faults of headers, and of the shape of rows.
  static let headers: [FaultCase] = [
    FaultCase(
      "tabs",
      "amounts-2023.csv:1:1: the columns are separated by tabs (expected commas). Save the table so, or add --delimiter tab"
    ) { files in
      try files.edit("amounts-2023.csv") { $0.replacing(",", with: "\t") }
    },
    FaultCase(
      "bars",
      "amounts-2023.csv:1:1: the columns are separated by | (expected commas). Save the table so, or add --delimiter '|'"
    ) { files in
      try files.edit("amounts-2023.csv") { $0.replacing(",", with: "|") }
    },
    FaultCase(
      "semicolons where commas are said",
      "amounts-2023.csv:1:1: the columns are separated by semicolons (expected commas). Save the table so, or add --delimiter ';'",
      options: ["--edited", "--delimiter", ","]
    ) { files in try files.edit("amounts-2023.csv") { $0.replacing(",", with: ";") } },
    FaultCase(
      "no header",
      "amounts-2023.csv:1:1: a first line with \"2023-gf-a#1,2023-gf-a,Geld,€ 5,1,5,2023,2024,year,exact,budg…\" (expected the columns id,measure,label,printed,page,eur,first_year,last_year,per,precision,kind,basis,route,route_basis,recipient,part_of,repeats,may_overlap,note). Put the names of the columns in the first line"
    ) { files in
      try files.edit("amounts-2023.csv") { text in
        text.split(separator: "\n").dropFirst().joined(separator: "\n") + "\n"
      }
    },
    FaultCase(
      "a hint for Excel in front",
      "amounts-2023.csv:1:1: a first line with \"sep=,\" (expected the columns id,measure,label,printed,page,eur,first_year,last_year,per,precision,kind,basis,route,route_basis,recipient,part_of,repeats,may_overlap,note). Put the names of the columns in the first line"
    ) { files in
      try files.edit("amounts-2023.csv") { "sep=,\n" + $0 }
    },
    FaultCase(
      "amounts-2023.csv", "may_overlap,note", "may_overlap,nota",
      "amounts-2023.csv:1:137: the column \"nota\" (expected one of id,measure,label,printed,page,eur,first_year,last_year,per,precision,kind,basis,route,route_basis,recipient,part_of,repeats,may_overlap,note). Name it note, or remove it"
    ),
    FaultCase(
      "amounts-2023.csv", "eur,", "euro,",
      "amounts-2023.csv:1:31: the column \"euro\" (expected one of id,measure,label,printed,page,eur,first_year,last_year,per,precision,kind,basis,route,route_basis,recipient,part_of,repeats,may_overlap,note). Name it eur, or remove it"
    ),
    FaultCase(
      "measures-2023.csv", "topic,", "Topic,",
      "measures-2023.csv:1:28: the column \"Topic\" (expected one of id,position,ministry,theme,topic,parent,continues,page,funding,routes,summary,impact). Name it topic, or remove it"
    ),
    FaultCase(
      "measures-2023.csv", "topic,", " topic,",
      "measures-2023.csv:1:28: the column \" topic\" (expected one of id,position,ministry,theme,topic,parent,continues,page,funding,routes,summary,impact). Name it topic, or remove it"
    ),
    FaultCase(
      "measures-2023.csv", "topic,", "topic\u{200b},",
      "measures-2023.csv:1:28: the column \"topic<U+200B>\" (expected one of id,position,ministry,theme,topic,parent,continues,page,funding,routes,summary,impact). Name it topic, or remove it"
    ),
    FaultCase(
      "amounts-2023.csv", "first_year,", "first-year,",
      "amounts-2023.csv:1:35: the column \"first-year\" (expected one of id,measure,label,printed,page,eur,first_year,last_year,per,precision,kind,basis,route,route_basis,recipient,part_of,repeats,may_overlap,note). Name it first_year, or remove it"
    ),
    FaultCase(
      "amounts-2023.csv", "may_overlap,note", "may_overlap,ministry",
      "amounts-2023.csv:1:137: the column \"ministry\" (expected one of id,measure,label,printed,page,eur,first_year,last_year,per,precision,kind,basis,route,route_basis,recipient,part_of,repeats,may_overlap,note). Remove it, or give it one of these names"
    ),
    FaultCase(
      "amounts-2023.csv", "may_overlap,note", "may_overlap,label",
      "amounts-2023.csv:1:137: the column label again (expected each once). Remove one of them"),
    FaultCase(
      "a column that is missing",
      "amounts-2023.csv:1:1: no column eur (expected the columns id,measure,label,printed,page,eur,first_year,last_year,per,precision,kind,basis,route,route_basis,recipient,part_of,repeats,may_overlap,note). Add it"
    ) { files in
      try files.editFields("amounts-2023.csv") { _, fields in
        fields.filter { !["eur", "5", "2"].contains($0) }
      }
    },
    FaultCase(
      "columns that are missing",
      "amounts-2023.csv:1:1: no columns eur,precision,kind (expected the columns id,measure,label,printed,page,eur,first_year,last_year,per,precision,kind,basis,route,route_basis,recipient,part_of,repeats,may_overlap,note). Add them"
    ) { files in
      files["amounts-2023.csv"] = Array("id,measure,label,printed,page\n".utf8)
    },
    FaultCase(
      "an empty column at the end",
      "amounts-2023.csv:1:142: 1 column without a name at the end (expected none). Delete that column in the spreadsheet, not only what is in it"
    ) { files in
      try files.editFields("amounts-2023.csv") { $1 + [""] }
    },
    FaultCase(
      "empty columns at the end",
      "amounts-2023.csv:1:142: 3 columns without a name at the end (expected none). Delete those columns in the spreadsheet, not only what is in them"
    ) { files in
      try files.editFields("amounts-2023.csv") { $1 + ["", "", ""] }
    },
    FaultCase(
      "an empty column in the middle",
      "amounts-2023.csv:1:18: 1 column without a name (expected none). Delete that column in the spreadsheet, not only what is in it"
    ) { files in
      try files.editFields("amounts-2023.csv") { Array($1.prefix(3)) + [""] + $1.dropFirst(3) }
    },
    FaultCase(
      "more columns than a table has",
      "amounts-2023.csv:1:142: 16384 columns (expected at most 19). Delete the columns after the last one of the table"
    ) { files in
      try files.editFields("amounts-2023.csv") { $1 + Array(repeating: "", count: 16365) }
    },
    FaultCase(
      "an empty row at the end",
      "amounts-2023.csv:4:1: an empty row (expected none). Delete it in the spreadsheet"
    ) { files in
      try files.edit("amounts-2023.csv") { $0 + ",,,,,,,,,,,,,,,,,,\n" }
    },
    FaultCase(
      "empty rows at the end",
      "amounts-2023.csv:4:1: 900 empty rows (expected none). Delete them in the spreadsheet"
    ) { files in
      try files.edit("amounts-2023.csv") { $0 + String(repeating: ",,,,,,,,,,,,,,,,,,\n", count: 900) }
    },
    FaultCase(
      "an empty row in the middle",
      "measures-2023.csv:3:1: an empty row (expected none). Delete it in the spreadsheet"
    ) { files in
      try files.edit("measures-2023.csv") { $0.replacing("2023-bzk-b", with: ",,,,,,,,,,,\n2023-bzk-b") }
    },
    FaultCase(
      "a blank line", "measures-2023.csv:3:1: an empty row (expected none). Delete it in the spreadsheet"
    ) { files in
      try files.edit("measures-2023.csv") { $0.replacing("2023-bzk-b", with: "\n2023-bzk-b") }
    },
    FaultCase(
      "a blank line at the end",
      "measures-2023.csv:4:1: an empty row (expected none). Delete it in the spreadsheet"
    ) { files in
      try files.edit("measures-2023.csv") { $0 + "\n" }
    },
    FaultCase(
      "empty fields after the last column",
      "measures-2023.csv:3:1: 2 empty fields after the last column (expected 12 fields). Delete the empty columns in the spreadsheet; if a field before them should hold the separator, put it in quotes"
    ) { files in
      try files.editFields("measures-2023.csv") { $0 == 2 ? $1 + ["", ""] : $1 }
    },
    FaultCase(
      "a comma too many",
      "measures-2023.csv:3:1: 13 fields (expected 12). Check the separators and the quotes"
    ) { files in
      try files.edit("measures-2023.csv") { $0.replacing(",B,", with: ",B, of C,") }
    },
    FaultCase(
      "a row that is cut off",
      "measures-2023.csv:3:1: 5 fields (expected 12). Check the separators and the quotes"
    ) { files in
      try files.edit("measures-2023.csv") { $0.replacing(",B,,,2,geld,,,", with: ",B") }
    },
  ]
}
