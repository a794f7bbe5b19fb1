extension FaultCase {
  /// Faults of loose tables, of their names, and of what later documents state.
  static let loose: [FaultCase] = [
    .loose("a name that says nothing", "@loose:a name that says nothing@", file: "bedragen.csv") { files in
      files = ["bedragen.csv": files["amounts-2023.csv"] ?? []]
    },
    .loose("a name in capitals", "@loose:a name in capitals@", file: "Amounts-2023.csv") { files in
      files = ["Amounts-2023.csv": files["amounts-2023.csv"] ?? []]
    },
    .loose("a copy", "@loose:a copy@", file: "amounts-2023 (1).csv") { files in
      files = ["amounts-2023 (1).csv": files["amounts-2023.csv"] ?? []]
    },
    .loose("a year that is none", "@loose:a year that is none@", file: "amounts-23.csv") { files in
      files = ["amounts-23.csv": files["amounts-2023.csv"] ?? []]
    },
    .loose("a workbook", "@loose:a workbook@", file: "amounts-2023.xlsx") { files in
      files = ["amounts-2023.xlsx": [0x50, 0x4b, 3, 4]]
    },
    .loose("a descriptor alone", "@loose:a descriptor alone@", file: "datapackage.json") { files in
      files["datapackage.json"] = Array("{}".utf8)
    },
    .loose("another file beside", "@loose:another file beside@") { files in files["aantekeningen.txt"] = [] },
    .loose("a code list beside", "@loose:a code list beside@") { files in files["routes.csv"] = [] },
    .loose("a folder without tables", "@loose:a folder without tables@") { files in
      files = ["aantekeningen.txt": []]
    },
    .loose("an edition that the ledger does not have", "@loose:an edition that the ledger does not have@") {
      files in files = ["amounts-2024.csv": files["amounts-2023.csv"] ?? []]
    },
    .loose("a code that the ledger does not have", "@loose:a code that the ledger does not have@") { files in
      files["amounts-2023.csv"] = nil
      try files.edit("measures-2023.csv") { $0.replacing(",BZK,", with: ",KGG,") }
    },
    FaultCase("an unknown document", "@loose:an unknown document@") { files in
      try files.revise("voorjaarsnota,,")
    },
    FaultCase("the first document", "@loose:the first document@") { files in try files.revise("ledenbrief,,")
    },
    FaultCase("no document", "@loose:no document@") { files in try files.revise(",,") },
    FaultCase("neither true nor false", "@loose:neither true nor false@") { files in
      try files.revise("nota,ja,")
    },
    FaultCase("a revision that breaks a rule", "@loose:a revision that breaks a rule@") { files in
      try files.revise("nota,,", eur: "3")
    },
    FaultCase(
      "revisions where a document is given", "@loose:revisions where a document is given@",
      options: ["--edited", "--document", "nota"]
    ) { files in try files.revise("nota,,") },
    .loose(
      "revisions of an edition without a later document",
      "@loose:revisions of an edition without a later document@"
    ) { files in
      files = [
        "revisions-2023.csv": Array(
          "document,id,measure,label,printed,page,eur,first_year,per,precision,kind,basis,route,recipient\nnota,2023-gf-a#1,2023-gf-a,Geld,€ 6,1,6,2023,year,exact,budget,stand,onbekend,onbekend\n"
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
