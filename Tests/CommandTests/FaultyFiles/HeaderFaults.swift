extension FaultCase {
  /// Faults of headers, and of the shape of rows.
  static let headers: [FaultCase] = [
    FaultCase("tabs", "@headers:tabs@") { files in
      try files.edit("amounts-2023.csv") { $0.replacing(",", with: "\t") }
    },
    FaultCase("bars", "@headers:bars@") { files in
      try files.edit("amounts-2023.csv") { $0.replacing(",", with: "|") }
    },
    FaultCase(
      "semicolons where commas are said", "@headers:semicolons where commas are said@",
      options: ["--edited", "--delimiter", ","]
    ) { files in try files.edit("amounts-2023.csv") { $0.replacing(",", with: ";") } },
    FaultCase("no header", "@headers:no header@") { files in
      try files.edit("amounts-2023.csv") { text in
        text.split(separator: "\n").dropFirst().joined(separator: "\n") + "\n"
      }
    },
    FaultCase("a hint for Excel in front", "@headers:a hint for Excel in front@") { files in
      try files.edit("amounts-2023.csv") { "sep=,\n" + $0 }
    },
    FaultCase("amounts-2023.csv", "may_overlap,note", "may_overlap,nota", "@headers:a misspelt column@"),
    FaultCase("amounts-2023.csv", "eur,", "euro,", "@headers:a misspelt column that is needed@"),
    FaultCase("measures-2023.csv", "topic,", "Topic,", "@headers:a column with a capital@"),
    FaultCase("measures-2023.csv", "topic,", " topic,", "@headers:a column with a space@"),
    FaultCase(
      "measures-2023.csv", "topic,", "topic\u{200b},", "@headers:a column with an invisible character@"),
    FaultCase("amounts-2023.csv", "first_year,", "first-year,", "@headers:a column with a hyphen@"),
    FaultCase(
      "amounts-2023.csv", "may_overlap,note", "may_overlap,ministry", "@headers:a column of another table@"),
    FaultCase("amounts-2023.csv", "may_overlap,note", "may_overlap,label", "@headers:a column twice@"),
    FaultCase("a column that is missing", "@headers:a column that is missing@") { files in
      try files.editFields("amounts-2023.csv") { _, fields in
        fields.filter { !["eur", "5", "2"].contains($0) }
      }
    },
    FaultCase("columns that are missing", "@headers:columns that are missing@") { files in
      files["amounts-2023.csv"] = Array("id,measure,label,printed,page\n".utf8)
    },
    FaultCase("an empty column at the end", "@headers:an empty column at the end@") { files in
      try files.editFields("amounts-2023.csv") { $1 + [""] }
    },
    FaultCase("empty columns at the end", "@headers:empty columns at the end@") { files in
      try files.editFields("amounts-2023.csv") { $1 + ["", "", ""] }
    },
    FaultCase("an empty column in the middle", "@headers:an empty column in the middle@") { files in
      try files.editFields("amounts-2023.csv") { Array($1.prefix(3)) + [""] + $1.dropFirst(3) }
    },
    FaultCase("more columns than a table has", "@headers:more columns than a table has@") { files in
      try files.editFields("amounts-2023.csv") { $1 + Array(repeating: "", count: 16365) }
    },
    FaultCase("an empty row at the end", "@headers:an empty row at the end@") { files in
      try files.edit("amounts-2023.csv") { $0 + ",,,,,,,,,,,,,,,,,,\n" }
    },
    FaultCase("empty rows at the end", "@headers:empty rows at the end@") { files in
      try files.edit("amounts-2023.csv") { $0 + String(repeating: ",,,,,,,,,,,,,,,,,,\n", count: 900) }
    },
    FaultCase("an empty row in the middle", "@headers:an empty row in the middle@") { files in
      try files.edit("measures-2023.csv") { $0.replacing("2023-bzk-b", with: ",,,,,,,,,,,\n2023-bzk-b") }
    },
    FaultCase("a blank line", "@headers:a blank line@") { files in
      try files.edit("measures-2023.csv") { $0.replacing("2023-bzk-b", with: "\n2023-bzk-b") }
    },
    FaultCase("a blank line at the end", "@headers:a blank line at the end@") { files in
      try files.edit("measures-2023.csv") { $0 + "\n" }
    },
    FaultCase("empty fields after the last column", "@headers:empty fields after the last column@") { files in
      try files.editFields("measures-2023.csv") { $0 == 2 ? $1 + ["", ""] : $1 }
    },
    FaultCase("a comma too many", "@headers:a comma too many@") { files in
      try files.edit("measures-2023.csv") { $0.replacing(",B,", with: ",B, of C,") }
    },
    FaultCase("a row that is cut off", "@headers:a row that is cut off@") { files in
      try files.edit("measures-2023.csv") { $0.replacing(",B,,,2,geld,,,", with: ",B") }
    },
  ]
}
