import ArgumentParser

/// A journal entry with its digest, as somebody wrote it down.
struct HeadArgument: Equatable {
  let entry: Int
  let digest: String

  init(_ text: String) throws {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let entry = Int(parts[0]), entry > 0, parts[1].utf8.count == 64,
      parts[1].utf8.allSatisfy({
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || (0x61...0x66).contains($0 | 0x20)
      })
    else {
      throw ValidationError(
        said(
          en: "use what journal --head prints: a number, a colon and 64 hexadecimal digits.",
          nl: "gebruik wat journal --head geeft: een nummer, een dubbele punt en 64 hexadecimale cijfers."))
    }
    self.entry = entry
    digest = parts[1].lowercased()
  }
}
