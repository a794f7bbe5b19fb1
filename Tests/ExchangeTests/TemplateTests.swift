import Budget
import Foundation
import Ledger
import TestSupport
import Testing

@testable import Exchange

/// The template of a next edition: what is in it, and that it comes in once its blanks are filled.
@Suite struct TemplateTests {
  let directory = TemporaryDirectory()
  private static let wording = TemplateWording(importing: "neem op", looking: [], fault: "fout")

  private func shipped() throws -> Ledger {
    try Ledger.open(try Fixtures.shipped(in: directory), for: .query)
  }

  private func files(_ template: PackageTemplate) throws -> [String: String] {
    let folder = MemoryFolder()
    try template.write(to: folder, Self.wording)
    return folder.files.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// The rows of a table, field by field; good enough for tables without newlines in fields.
  private func rows(_ text: String?) -> [[String: String]] {
    let records = (text ?? "").drop { $0 == "\u{feff}" }.split(separator: "\n").map(Self.fields)
    return records.dropFirst().map { fields in
      Dictionary(uniqueKeysWithValues: zip(records.first ?? [], fields))
    }
  }

  private static func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case ";" where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  @Test func anEmptyTemplateHasAllThatIsKnown() throws {
    let files = try files(PackageTemplate(shipped(), edition: 2024))
    #expect(
      Set(files.keys) == [
        "LEESMIJ.txt", "amounts-2024.csv", "datapackage.json", "documents.csv", "editions.csv",
        "measures-2024.csv", "ministries.csv", "recipients.csv", "routes.csv", "statuses.csv",
      ])
    #expect(
      rows(files["editions.csv"]) == [["edition": "2024", "title": "Rijksbegroting 2024", "horizon": "2028"]])
    let document = try #require(rows(files["documents.csv"]).first)
    #expect(document["code"] == "ledenbrief" && document["published"] == "" && document["source"] == "")
    #expect(rows(files["measures-2024.csv"]).isEmpty && rows(files["amounts-2024.csv"]).isEmpty)
    #expect(
      files["measures-2024.csv"]
        == "\u{feff}id;position;ministry;theme;topic;parent;continues;page;funding;routes;summary;impact\n")
    #expect(rows(files["ministries.csv"]).count == 15)
  }

  /// What a new letter has to say anew is empty; the rest is that of the earlier edition.
  @Test func measuresGoOnUnderNewIDs() throws {
    let ledger = try shipped()
    let old = try PackageReading.data(of: ledger).measures
    let template = try PackageTemplate(ledger, edition: 2024, from: 2023)
    let measures = rows(try files(template)["measures-2024.csv"])
    #expect(measures.count == old.count)
    #expect(Set(measures.map { $0["id"] }).count == old.count)
    for (row, measure) in zip(measures, old) {
      #expect(row["id"] == "2024" + measure.id.dropFirst(4))
      #expect(row["continues"] == measure.id)
      #expect(row["position"] == "\(measure.position)")
      #expect(row["ministry"] == measure.ministry)
      #expect(row["topic"] == measure.topic && row["theme"] == measure.theme ?? "")
      #expect(row["parent"] == (measure.parent.map { "2024" + $0.dropFirst(4) } ?? ""))
      for name in ["page", "funding", "routes", "summary", "impact"] { #expect(row[name] == "", "\(name)") }
    }
    #expect(template.openMinistryCount == 0)
  }

  /// A ministry that was only renamed has its new code, one that was divided is left to be chosen.
  @Test func ministriesAreThoseOfTheYear() throws {
    let ledger = try shipped()
    let old = try PackageReading.data(of: ledger).measures
    let template = try PackageTemplate(ledger, edition: 2025, from: 2023)
    let files = try files(template)
    let expected = ["BZK": "", "JenV": "", "EZK": "", "LNV": "LVVN"]
    for (row, measure) in zip(rows(files["measures-2025.csv"]), old) {
      #expect(row["ministry"] == expected[measure.ministry] ?? measure.ministry)
    }
    #expect(template.openMinistryCount == old.filter { ["BZK", "JenV", "EZK"].contains($0.ministry) }.count)
    let text = try #require(files["LEESMIJ.txt"])
    #expect(text.replacingOccurrences(of: "\r\n ", with: "").contains("onder EZK stonden; kies EZ of KGG."))
  }

  @Test func whatCannotBeATemplateIsRefused() throws {
    let ledger = try shipped()
    #expect(throws: LedgerError.editionExists(year: 2023)) { try PackageTemplate(ledger, edition: 2023) }
    #expect(
      throws: LedgerError.unknownCode(field: "edition", input: "2024", valid: ["2023"])
    ) { try PackageTemplate(ledger, edition: 2025, from: 2024) }
    #expect(throws: LedgerError.unknownCode(field: "edition", input: "2023", valid: [])) {
      try PackageTemplate(ledger, edition: 2022, from: 2023)
    }
  }

  /// Each blank that has to be filled is named, and nothing else.
  @Test(arguments: [nil, 2023]) func everyBlankIsNamedByImport(_ from: Int?) throws {
    let ledger = try shipped()
    let template = try PackageTemplate(ledger, edition: 2024, from: from)
    let files = try files(template).mapValues { Array($0.utf8) }
    let faults = #expect(throws: PackageFaults.self) { try PackageReading.read(files, into: ledger.path) }
    #expect(faults?.count == 2 + 2 * (from == nil ? 0 : 117))
    for fault in faults?.faults ?? [] {
      guard case .data(.missing, _, _) = fault.problem else {
        Issue.record("\(fault)")
        continue
      }
      #expect(["published", "source", "page", "funding"].contains(fault.field))
    }
  }

  /// Once they are filled in, it comes in, and the measures are continued.
  @Test func aFilledTemplateComesIn() throws {
    let ledger = try shipped()
    var files = try files(PackageTemplate(ledger, edition: 2025, from: 2023))
    files["documents.csv"] = files["documents.csv"]?.replacingOccurrences(of: ";;;", with: ";2024-09;brief;")
    let ministries = ["bzk": "VRO", "jenv": "AenM", "ezk": "KGG"]
    files["measures-2025.csv"] = files["measures-2025.csv"]?.components(separatedBy: "\n").map { line in
      var fields = Self.fields(line[...])
      guard fields.count > 8, fields[7].isEmpty else { return line }
      (fields[7], fields[8]) = ("3", "geld")
      if fields[2].isEmpty { fields[2] = ministries[fields[0].components(separatedBy: "-")[1]] ?? "" }
      return fields.map { "\"\($0)\"" }.joined(separator: ";")
    }.joined(separator: "\n")
    files["amounts-2025.csv", default: ""] +=
      "2025-bzk-woningbouwimpuls#1;2025-bzk-woningbouwimpuls;Geld;€ 5,50;3;5,50;2025;;year;exact;budget;stand;spuk;stated;gemeenten;;;;\n"
    let data = try PackageReading.read(files.mapValues { Array($0.utf8) }, into: ledger.path)
    let new = data.measures.filter { $0.edition == 2025 }
    #expect(new.count == 117)
    #expect(new.allSatisfy { $0.continues == ["2023" + $0.id.dropFirst(4)] })
    #expect(data.amounts.last?.eur == Money(cents: 550))
    #expect(try ledger.findings(of: [.codes]).isEmpty)
  }

  /// Every column is explained, with every value of its list.
  @Test func theTextExplainsEveryColumn() throws {
    let text = try #require(try files(PackageTemplate(shipped(), edition: 2024))["LEESMIJ.txt"])
    #expect(text.hasPrefix("\u{feff}") && !text.replacingOccurrences(of: "\r\n", with: "").contains("\n"))
    for table in PackageSchema.tables(editions: [2024]) {
      #expect(text.contains("De kolommen van \(table.path)\r\n"))
      for column in table.columns {
        #expect(text.contains("\r\n  \(column.name) "), "\(column.name)")
        for value in column.values { #expect(text.contains(" \(value.value) ")) }
      }
    }
    for line in text.components(separatedBy: "\r\n") { #expect(line.count <= 80, "\(line)") }
  }
}
