extension FaultCase {
  /// Faults of files as such: their encoding, their lines and quotes, their sizes.
  static let files: [FaultCase] = [
    FaultCase("UTF-16", "@files:UTF-16@") { files in
      let text = String(decoding: files["amounts-2023.csv"] ?? [], as: UTF8.self)
      files["amounts-2023.csv"] = [0xff, 0xfe] + text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    },
    FaultCase("UTF-16, the high bytes first", "@files:UTF-16, the high bytes first@") { files in
      let text = String(decoding: files["amounts-2023.csv"] ?? [], as: UTF8.self)
      files["amounts-2023.csv"] = [0xfe, 0xff] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
    },
    FaultCase("UTF-16 without a mark", "@files:UTF-16 without a mark@") { files in
      let text = String(decoding: files["amounts-2023.csv"] ?? [], as: UTF8.self)
      files["amounts-2023.csv"] = text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    },
    FaultCase("Windows-1252", "@files:Windows-1252@") { files in
      files["measures-2023.csv"] = Array(
        Array("id,position,ministry,topic,page,funding\n2023-gf-a,1,GF,Re".utf8) + [0xeb]
          + Array("el,1,geld\n2023-bzk-b,2,BZK,B,2,geld\n".utf8))
    },
    FaultCase("a euro of Windows-1252", "@files:a euro of Windows-1252@") { files in
      files["amounts-2023.csv"] = files["amounts-2023.csv"]?.split(separator: 0xe2, maxSplits: 1).joined(
        separator: [0x80]).filter { $0 != 0x82 && $0 != 0xac }
    },
    FaultCase(
      "a byte that Windows-1252 does not have either", "@files:a byte that Windows-1252 does not have either@"
    ) { files in
      files["measures-2023.csv"] =
        Array("id,position,ministry,topic,page,funding\n2023-gf-a,1,GF,".utf8) + [0x81]
        + Array(",1,geld\n".utf8)
    },
    FaultCase("half a character of UTF-8", "@files:half a character of UTF-8@") { files in
      files["measures-2023.csv"] =
        Array("id,position,ministry,topic,page,funding\n2023-gf-a,1,GF,Re".utf8) + [0xc3]
        + Array(",1,geld\n".utf8)
    },
    FaultCase("carriage returns alone", "@files:carriage returns alone@") { files in
      try files.edit("amounts-2023.csv") { $0.replacing("\n", with: "\r") }
    },
    FaultCase("a carriage return alone after a quote", "@files:a carriage return alone after a quote@") {
      files in
      try files.edit("measures-2023.csv") {
        $0.replacing("BZK,,B,,,2,geld,,,\n", with: "BZK,,B,,,2,geld,,,\"x\"\r")
      }
    },
    FaultCase("a quote inside a field", "@files:a quote inside a field@") { files in
      try files.edit("measures-2023.csv") { $0.replacing(",B,", with: ",de \"B\",") }
    },
    FaultCase("text after a quote", "@files:text after a quote@") { files in
      try files.edit("measures-2023.csv") { $0.replacing(",B,", with: ",\"B\" x,") }
    },
    FaultCase("a quote that is not doubled", "@files:a quote that is not doubled@") { files in
      try files.edit("measures-2023.csv") { $0.replacing(",B,", with: ",\"de \"B\" hier\",") }
    },
    FaultCase("a quote that is never closed", "@files:a quote that is never closed@") { files in
      try files.edit("measures-2023.csv") { $0.replacing(",B,", with: ",\"B,") }
    },
    FaultCase("a last record that is not closed", "@files:a last record that is not closed@") { files in
      files["amounts-2023.csv"]?.removeLast()
    },
    FaultCase(
      "a last record that is cut off in a quoted field",
      "@files:a last record that is cut off in a quoted field@"
    ) { files in
      files["measures-2023.csv"] = Array(
        "id,position,ministry,topic,page,funding\n2023-gf-a,1,GF,\"A, B".utf8)
    },
    FaultCase("a last record that ends in a quote", "@files:a last record that ends in a quote@") { files in
      files["measures-2023.csv"] = Array(
        "id,position,ministry,topic,page,funding\n2023-gf-a,1,GF,A,1,\"geld\"".utf8)
    },
    FaultCase("a cell of 10 MB", "@files:a cell of 10 MB@") { files in
      let cell = String(repeating: "x", count: 10 << 20)
      try files.edit("amounts-2023.csv") { $0.replacing("Geld", with: cell) }
    },
    FaultCase("a byte order mark within the text", "@files:a byte order mark within the text@") { files in
      try files.edit("measures-2023.csv") { $0.replacing(",B,", with: ",B\u{feff}B,") }
    },
    FaultCase("NUL in a text", "@files:NUL in a text@") { files in
      try files.edit("measures-2023.csv") { $0.replacing(",B,", with: ",B\u{0},") }
    },
    FaultCase("NUL in a figure", "@files:NUL in a figure@") { files in
      try files.edit("amounts-2023.csv") { $0.replacing("€ 5,1,5,", with: "€ 5,1,5\u{0},") }
    },
    FaultCase("an empty file", "@files:an empty file@") { files in files["amounts-2023.csv"] = [] },
    FaultCase("nothing but a byte order mark", "@files:nothing but a byte order mark@") { files in
      files["amounts-2023.csv"] = [0xef, 0xbb, 0xbf]
    },
    FaultCase("a table that is cut off", "@files:a table that is cut off@", options: []) { files in
      files["amounts-2023.csv"] = files["amounts-2023.csv"]?.dropLast(101)
    },
    FaultCase("another table of the same size", "@files:another table of the same size@", options: []) {
      files in try files.edit("amounts-2023.csv") { $0.replacing("Geld", with: "Meer") }
    },
    FaultCase("a table that is missing", "@files:a table that is missing@") { files in
      files["routes.csv"] = nil
    },
    FaultCase("a table that is not listed", "@files:a table that is not listed@") { files in
      files["revisions-2023.csv"] = Array("document,id\n".utf8)
    },
  ]
}
