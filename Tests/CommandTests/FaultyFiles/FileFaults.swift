extension FaultCase {
  /// Faults of files as such: their encoding, their lines and quotes, their sizes.
  static let files: [FaultCase] = [
    FaultCase(
      "UTF-16",
      "amounts-2023.csv:1:1: UTF-16 (expected UTF-8). Save the file as UTF-8 (in Excel: CSV UTF-8); the rest of the file was not read"
    ) { files in
      let text = String(decoding: files["amounts-2023.csv"] ?? [], as: UTF8.self)
      files["amounts-2023.csv"] = [0xff, 0xfe] + text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    },
    FaultCase(
      "UTF-16, the high bytes first",
      "amounts-2023.csv:1:1: UTF-16 (expected UTF-8). Save the file as UTF-8 (in Excel: CSV UTF-8); the rest of the file was not read"
    ) { files in
      let text = String(decoding: files["amounts-2023.csv"] ?? [], as: UTF8.self)
      files["amounts-2023.csv"] = [0xfe, 0xff] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
    },
    FaultCase(
      "UTF-16 without a mark",
      "amounts-2023.csv:1:1: UTF-16 (expected UTF-8). Save the file as UTF-8 (in Excel: CSV UTF-8); the rest of the file was not read"
    ) { files in
      let text = String(decoding: files["amounts-2023.csv"] ?? [], as: UTF8.self)
      files["amounts-2023.csv"] = text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    },
    FaultCase(
      "Windows-1252",
      "measures-2023.csv:2:16: topic: the byte 0xEB (ë in Windows-1252) at character 3 (expected UTF-8). Save the file as UTF-8 (in Excel: CSV UTF-8); the rest of the file was not read"
    ) { files in
      files["measures-2023.csv"] = Array(
        Array("id,position,ministry,topic,page,funding\n2023-gf-a,1,GF,Re".utf8) + [0xeb]
          + Array("el,1,geld\n2023-bzk-b,2,BZK,B,2,geld\n".utf8))
    },
    FaultCase(
      "a euro of Windows-1252",
      "amounts-2023.csv:2:28: printed: the byte 0x80 (€ in Windows-1252) at character 1 (expected UTF-8). Save the file as UTF-8 (in Excel: CSV UTF-8); the rest of the file was not read"
    ) { files in
      files["amounts-2023.csv"] = files["amounts-2023.csv"]?.split(separator: 0xe2, maxSplits: 1).joined(
        separator: [0x80]).filter { $0 != 0x82 && $0 != 0xac }
    },
    FaultCase(
      "a byte that Windows-1252 does not have either",
      "measures-2023.csv:2:16: topic: the byte 0x81 at character 1 (expected UTF-8). Save the file as UTF-8 (in Excel: CSV UTF-8); the rest of the file was not read"
    ) { files in
      files["measures-2023.csv"] =
        Array("id,position,ministry,topic,page,funding\n2023-gf-a,1,GF,".utf8) + [0x81]
        + Array(",1,geld\n".utf8)
    },
    FaultCase(
      "half a character of UTF-8",
      "measures-2023.csv:2:16: topic: the byte 0xC3 (Ã in Windows-1252) at character 3 (expected UTF-8). Save the file as UTF-8 (in Excel: CSV UTF-8); the rest of the file was not read"
    ) { files in
      files["measures-2023.csv"] =
        Array("id,position,ministry,topic,page,funding\n2023-gf-a,1,GF,Re".utf8) + [0xc3]
        + Array(",1,geld\n".utf8)
    },
    FaultCase(
      "carriage returns alone",
      "amounts-2023.csv:1:141: a carriage return alone (U+000D) (expected lines that end in a newline). Save the file as CSV UTF-8, not as CSV for Macintosh or MS-DOS; the rest of the file was not read"
    ) { files in
      try files.edit("amounts-2023.csv") { $0.replacing("\n", with: "\r") }
    },
    FaultCase(
      "a carriage return alone after a quote",
      "measures-2023.csv:3:35: a carriage return alone (U+000D) (expected lines that end in a newline). Save the file as CSV UTF-8, not as CSV for Macintosh or MS-DOS; the rest of the file was not read"
    ) {
      files in
      try files.edit("measures-2023.csv") {
        $0.replacing("BZK,,B,,,2,geld,,,\n", with: "BZK,,B,,,2,geld,,,\"x\"\r")
      }
    },
    FaultCase(
      "a quote inside a field",
      "measures-2023.csv:3:22: topic: a quote inside a field (expected quotes around the whole field, doubled inside). Correct it; the rest of the file was not read"
    ) { files in
      try files.edit("measures-2023.csv") { $0.replacing(",B,", with: ",de \"B\",") }
    },
    FaultCase(
      "text after a quote",
      "measures-2023.csv:3:22: topic: text after a closing quote (expected the next field or the end of the line). Double the quotes inside a field; the rest of the file was not read"
    ) { files in
      try files.edit("measures-2023.csv") { $0.replacing(",B,", with: ",\"B\" x,") }
    },
    FaultCase(
      "a quote that is not doubled",
      "measures-2023.csv:3:24: topic: text after a closing quote (expected the next field or the end of the line). Double the quotes inside a field; the rest of the file was not read"
    ) { files in
      try files.edit("measures-2023.csv") { $0.replacing(",B,", with: ",\"de \"B\" hier\",") }
    },
    FaultCase(
      "a quote that is never closed",
      "measures-2023.csv:3:19: topic: a quote that is never closed (expected a closing quote). Add it; the rest of the file was not read"
    ) { files in
      try files.edit("measures-2023.csv") { $0.replacing(",B,", with: ",\"B,") }
    },
    FaultCase(
      "a last record that is not closed",
      "amounts-2023.csv:3:106: the end of the file within a line (expected a newline after the last row). See whether the rest is missing; if not, add a newline; the rest of the file was not read"
    ) { files in
      files["amounts-2023.csv"]?.removeLast()
    },
    FaultCase(
      "a last record that is cut off in a quoted field",
      "measures-2023.csv:2:16: topic: a quote that is never closed (expected a closing quote). Add it; the rest of the file was not read"
    ) { files in
      files["measures-2023.csv"] = Array(
        "id,position,ministry,topic,page,funding\n2023-gf-a,1,GF,\"A, B".utf8)
    },
    FaultCase(
      "a last record that ends in a quote",
      "measures-2023.csv:2:26: the end of the file within a line (expected a newline after the last row). See whether the rest is missing; if not, add a newline; the rest of the file was not read"
    ) { files in
      files["measures-2023.csv"] = Array(
        "id,position,ministry,topic,page,funding\n2023-gf-a,1,GF,A,1,\"geld\"".utf8)
    },
    FaultCase(
      "a cell of 10 MB",
      "amounts-2023.csv:2:23: label: a field of more than 1048576 bytes (expected at most 32000 characters). Shorten it, or look for a quote that is not closed; the rest of the file was not read"
    ) { files in
      let cell = String(repeating: "x", count: 10 << 20)
      try files.edit("amounts-2023.csv") { $0.replacing("Geld", with: cell) }
    },
    FaultCase(
      "a byte order mark within the text",
      "measures-2023.csv:3:19: topic: the invisible character U+FEFF at character 2 (expected text that shows all that it holds, in the order in which it is read). Remove it"
    ) { files in
      try files.edit("measures-2023.csv") { $0.replacing(",B,", with: ",B\u{feff}B,") }
    },
    FaultCase(
      "NUL in a text",
      "measures-2023.csv:3:19: topic: control character U+0000 at character 2 (expected text without control characters). Remove it"
    ) { files in
      try files.edit("measures-2023.csv") { $0.replacing(",B,", with: ",B\u{0},") }
    },
    FaultCase(
      "NUL in a figure",
      "amounts-2023.csv:2:34: eur: \"5<U+0000>\" (expected euros as 222000000, -5 or 2.13: digits, a point and two decimals only where there are cents). Leave out the character that shows nothing"
    ) { files in
      try files.edit("amounts-2023.csv") { $0.replacing("€ 5,1,5,", with: "€ 5,1,5\u{0},") }
    },
    FaultCase(
      "an empty file",
      "amounts-2023.csv:1:1: an empty file (expected the columns id,measure,label,printed,page,eur,first_year,last_year,per,precision,kind,basis,route,route_basis,recipient,part_of,repeats,may_overlap,note). Write at least those"
    ) { files in files["amounts-2023.csv"] = [] },
    FaultCase(
      "nothing but a byte order mark",
      "amounts-2023.csv:1:1: an empty file (expected the columns id,measure,label,printed,page,eur,first_year,last_year,per,precision,kind,basis,route,route_basis,recipient,part_of,repeats,may_overlap,note). Write at least those"
    ) { files in
      files["amounts-2023.csv"] = [0xef, 0xbb, 0xbf]
    },
    FaultCase(
      "a table that is cut off",
      "amounts-2023.csv: 245 bytes (expected 346, as datapackage.json says). Get the package again, as it may have been cut off; if the table was edited on purpose, add --edited\namounts-2023.csv:3:8: the end of the file within a line (expected a newline after the last row). See whether the rest is missing; if not, add a newline; the rest of the file was not read",
      options: []
    ) { files in
      files["amounts-2023.csv"] = files["amounts-2023.csv"]?.dropLast(101)
    },
    FaultCase(
      "another table of the same size",
      "amounts-2023.csv: the bytes have sha256:5ca038fd38f40b4d18507e380c34e17b83228d6a5cbab5c9815c1b87c8bec260 (expected sha256:6525e105c26cc752d48ea95caa6dd6fa826415b06f100dbd318e361fe5beb7b3, as datapackage.json says). Get the package again, as it may have been cut off; if the table was edited on purpose, add --edited",
      options: []
    ) {
      files in try files.edit("amounts-2023.csv") { $0.replacing("Geld", with: "Meer") }
    },
    FaultCase(
      "a table that is missing",
      "routes.csv: the file does not exist (expected a table, as datapackage.json names it). Add it"
    ) { files in
      files["routes.csv"] = nil
    },
    FaultCase(
      "a table that is not listed",
      "revisions-2023.csv: datapackage.json does not list the table (expected each table of an edition in its resources). Add it there, or take the file out of the folder"
    ) { files in
      files["revisions-2023.csv"] = Array("document,id\n".utf8)
    },
  ]
}
