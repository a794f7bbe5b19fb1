import Exchange
import Foundation
import TestSupport
import Testing

@Suite struct DescriptorTests {
  /// What a descriptor may say otherwise and mean the same.
  @Test(arguments: [
    ("\"encoding\": \"utf-8\"", "\"encoding\": \"UTF8\""),
    (
      "\"name\": \"valid_from\",\n            \"type\": \"integer\"",
      "\"name\": \"valid_from\", \"type\": \"year\""
    ),
    ("\"dialect\": {", "\"dialect\": \"dialect.json\", \"other\": {"),
    ("\"schema\": {", "\"schema\": \"ministries.schema.json\", \"other\": {"),
  ])
  func whatMeansTheSameIsTaken(_ text: String, _ with: String) throws {
    var files = Fixtures.smallPackage
    let original = String(decoding: files["datapackage.json"] ?? [], as: UTF8.self)
    #expect(original.contains(text))
    files["datapackage.json"] = Array(original.replacingOccurrences(of: text, with: with).utf8)
    #expect(try PackageReading.read(files).amounts.count == 2)
  }
}
