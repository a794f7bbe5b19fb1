extension FaultCase {
  /// Faults of datapackage.json.
  static let descriptor: [FaultCase] = [
    FaultCase(
      "datapackage.json", "{", "",
      "datapackage.json:2:12: \":\" (expected the end of the file). Correct the JSON"
    ),
    FaultCase(
      "datapackage.json", "  ]\n}", "  ],\n}",
      "datapackage.json:1225:1: \"}\" (expected a name in double quotes). Correct the JSON"
    ),
    FaultCase(
      "datapackage.json", "\"path\": \"ministries.csv\"", "\"pad\": \"ministries.csv\"",
      "datapackage.json: resources[0].path: not the descriptor of a data package (expected JSON with resources, each with name and path). Correct it against an exported package"
    ),
    FaultCase(
      "datapackage.json", "\"delimiter\": \",\"", "\"delimiter\": \"|\"",
      "datapackage.json: ministries.dialect.delimiter: \"|\" (expected \",\", as the table is read). Correct it"
    ),
    FaultCase(
      "datapackage.json", "\"delimiter\": \",\"", "\"quoteChar\": \"'\"",
      "datapackage.json: ministries.dialect.quoteChar: \"'\" (expected \"\"\", as the table is read). Correct it"
    ),
    FaultCase(
      "datapackage.json", "\"delimiter\": \",\"", "\"header\": false",
      "datapackage.json: ministries.dialect.header: \"false\" (expected \"true\", as the table is read). Correct it"
    ),
    FaultCase(
      "datapackage.json", "\"missingValues\": [\n          \"\"\n        ]", "\"missingValues\": []",
      "datapackage.json: ministries.schema.missingValues: \"[]\" (expected \"[\"\"]\", as the table is read). Correct it"
    ),
    FaultCase(
      "datapackage.json", "\"filters\": []", "\"filters\": [], \"filters\": [\"x\"]",
      "datapackage.json:11:20: \"filters\" twice (expected each name once). Correct the JSON"
    ),
    FaultCase(
      "datapackage.json", "{", "\u{feff}{",
      "datapackage.json:1:1: a byte order mark (expected JSON: save the file as UTF-8 without such a mark). Correct the JSON"
    ),
    FaultCase(
      "datapackage.json", "\"encoding\": \"utf-8\"", "\"encoding\": \"iso-8859-1\"",
      "datapackage.json: ministries.encoding: \"iso-8859-1\" (expected \"utf-8\", as the table is read). Correct it"
    ),
    FaultCase(
      "datapackage.json", "\"name\": \"valid_from\",\n            \"type\": \"integer\"",
      "\"name\": \"valid_from\",\n            \"type\": \"string\"",
      "datapackage.json: ministries.schema.fields.valid_from.type: \"string\" (expected \"integer\", as the table is read). Correct it"
    ),
    FaultCase(
      "datapackage.json", "\"name\": \"routes\"", "\"name\": \"ministries\"",
      "datapackage.json: resource ministries with path routes.csv (expected ministries.csv, routes.csv, recipients.csv, statuses.csv, editions.csv, documents.csv, measures-2023.csv, amounts-2023.csv). Remove it\ndatapackage.json: the resource routes is missing (expected one for each table). Add it"
    ),
    FaultCase(
      "datapackage.json", "\"name\": \"routes\"", "\"name\": \"ways\"",
      "datapackage.json: resource ways with path routes.csv (expected ministries.csv, routes.csv, recipients.csv, statuses.csv, editions.csv, documents.csv, measures-2023.csv, amounts-2023.csv). Remove it\ndatapackage.json: the resource routes is missing (expected one for each table). Add it"
    ),
  ]
}
