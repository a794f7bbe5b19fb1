extension FaultCase {
  /// Faults of loose tables, of their names, and of what later documents state.
  static let loose: [FaultCase] = [
    .loose(
      "a name that says nothing",
      "bedragen.csv: the name does not say what is in it (expected tables named measures-YEAR.csv, amounts-YEAR.csv or revisions-YEAR.csv, such as amounts-2024.csv). Name it so",
      file: "bedragen.csv"
    ) { files in
      files = ["bedragen.csv": files["amounts-2023.csv"] ?? []]
    },
    .loose(
      "a name in capitals",
      "Amounts-2023.csv: the name does not say what is in it (expected tables named measures-YEAR.csv, amounts-YEAR.csv or revisions-YEAR.csv, such as amounts-2024.csv). Name it so",
      file: "Amounts-2023.csv"
    ) { files in
      files = ["Amounts-2023.csv": files["amounts-2023.csv"] ?? []]
    },
    .loose(
      "a copy",
      "amounts-2023 (1).csv: the name does not say what is in it (expected tables named measures-YEAR.csv, amounts-YEAR.csv or revisions-YEAR.csv, such as amounts-2024.csv). Name it so",
      file: "amounts-2023 (1).csv"
    ) { files in
      files = ["amounts-2023 (1).csv": files["amounts-2023.csv"] ?? []]
    },
    .loose(
      "a year that is none",
      "amounts-23.csv: the name does not say what is in it (expected tables named measures-YEAR.csv, amounts-YEAR.csv or revisions-YEAR.csv, such as amounts-2024.csv). Name it so",
      file: "amounts-23.csv"
    ) { files in
      files = ["amounts-23.csv": files["amounts-2023.csv"] ?? []]
    },
    .loose(
      "a workbook",
      "amounts-2023.xlsx: a workbook (expected tables named measures-YEAR.csv, amounts-YEAR.csv or revisions-YEAR.csv). Save each sheet as CSV UTF-8 under such a name",
      file: "amounts-2023.xlsx"
    ) { files in
      files = ["amounts-2023.xlsx": [0x50, 0x4b, 3, 4]]
    },
    .loose(
      "a descriptor alone",
      "datapackage.json: the descriptor of a package alone (expected the folder that it is in). Name that folder",
      file: "datapackage.json"
    ) { files in
      files["datapackage.json"] = Array("{}".utf8)
    },
    .loose(
      "a code list alone",
      "routes.csv: a table of a whole package (expected tables named measures-YEAR.csv, amounts-YEAR.csv or revisions-YEAR.csv). Name the folder of the package",
      file: "routes.csv"
    ) { files in files["routes.csv"] = [] },
    .loose(
      "another file beside",
      "aantekeningen.txt: the name does not say what is in it (expected tables named measures-YEAR.csv, amounts-YEAR.csv or revisions-YEAR.csv, such as amounts-2024.csv). Name it so, or take it out of the folder"
    ) { files in files["aantekeningen.txt"] = [] },
    .loose(
      "a code list beside",
      "routes.csv: a table of a whole package (expected tables named measures-YEAR.csv, amounts-YEAR.csv or revisions-YEAR.csv). Add the package's datapackage.json, or take it out of the folder"
    ) { files in files["routes.csv"] = [] },
    .loose(
      "a folder without tables",
      "datapackage.json: the file does not exist (expected the descriptor of a data package, or only tables named measures-YEAR.csv, amounts-YEAR.csv or revisions-YEAR.csv). Name the folder that has them"
    ) { files in
      files = ["aantekeningen.txt": []]
    },
    .loose(
      "an edition that the ledger does not have",
      "amounts-2024.csv: the edition 2024, which the ledger does not have (expected one that it has: 2023). Import a whole package of it, which you can begin with: rijksledger --db l.db template 2024 --output begroting-2024"
    ) {
      files in files = ["amounts-2024.csv": files["amounts-2023.csv"] ?? []]
    },
    .loose(
      "a code that the ledger does not have",
      "measures-2023.csv:3:14: ministry: \"KGG\" (expected one of the ministries: GF, BZK, JenV, VWS). Use one of these"
    ) { files in
      files["amounts-2023.csv"] = nil
      try files.edit("measures-2023.csv") { $0.replacing(",BZK,", with: ",KGG,") }
    },
    FaultCase(
      "an unknown document",
      "revisions-2023.csv:2:1: document: \"voorjaarsnota\" (expected a later document of 2023: nota). Use one of these, or add the document first"
    ) { files in
      try files.revise("voorjaarsnota,,")
    },
    FaultCase(
      "the first document",
      "revisions-2023.csv:2:1: document: \"ledenbrief\", the first document of 2023 (expected a later one). Put the row in amounts-2023.csv, which has what the first states"
    ) { files in try files.revise("ledenbrief,,")
    },
    FaultCase("no document", "revisions-2023.csv:2:1: document: nothing (expected a value). Fill it in") {
      files in try files.revise(",,")
    },
    FaultCase(
      "neither true nor false",
      "revisions-2023.csv:2:6: cancelled: \"ja\" (expected true or false). Use one of these"
    ) { files in
      try files.revise("nota,ja,")
    },
    FaultCase(
      "a revision that breaks a rule",
      "revisions-2023.csv:2:40: eur: 3 (expected 4 or -4, as \"€ 4\" says). Correct the euros or the printed figure"
    ) { files in
      try files.revise("nota,,", eur: "3")
    },
    FaultCase(
      "revisions where a document is given",
      "revisions-2023.csv: a table that names the document in each row (expected amounts alone, all of nota). Leave out --document nota, or take the file out of the folder",
      options: ["--edited", "--document", "nota"]
    ) { files in try files.revise("nota,,") },
    .loose(
      "revisions of an edition without a later document",
      "revisions-2023.csv:2:1: document: \"nota\" (expected a later document of 2023, which has none). Add the document first"
    ) { files in
      files = [
        "revisions-2023.csv": Array(
          "document,id,measure,label,printed,page,eur,precision,kind\nnota,2023-gf-a#1,2023-gf-a,Geld,€ 6,1,6,exact,budget\n"
            .utf8)
      ]
    },
  ]
}

extension FaultCase.Files {
  /// Adds a later document `nota`, and a table with one row of what it states.
  fileprivate mutating func revise(_ beginning: String, eur: String = "4") throws {
    try edit("documents.csv") { $0 + "2023,nota,2,Nota,Kabinet,2022-11,nota,\n" }
    self["revisions-2023.csv"] = Array(
      """
      document,cancelled,id,measure,label,printed,page,eur,first_year,per,precision,kind,basis,route,recipient
      \(beginning)2023-gf-a#1,2023-gf-a,Geld,€ 4,1,\(eur),2023,year,exact,budget,stand,onbekend,gemeenten

      """.utf8)
    try edit("datapackage.json") {
      $0.replacing(
        "\"resources\": [",
        with: "\"resources\": [{\"name\": \"revisions-2023\", \"path\": \"revisions-2023.csv\"},")
    }
  }
}
