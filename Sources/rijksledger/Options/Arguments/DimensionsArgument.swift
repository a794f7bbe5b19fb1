import ArgumentParser
import Ledger

/// The fields by which totals are grouped.
struct DimensionsArgument: Equatable, CustomStringConvertible {
  let dimensions: [Dimension]

  static let standard = DimensionsArgument(dimensions: [.ministry])

  private init(dimensions: [Dimension]) { self.dimensions = dimensions }

  init(_ text: String) throws {
    let valid = Dimension.allCases.map(\.rawValue) + ["year"]
    let words = text.lowercased().split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    for word in words where !valid.contains(word) {
      let fields = valid.joined(separator: ", ")
      throw ValidationError(
        said(en: "use \(fields), with commas between.", nl: "gebruik \(fields), met komma's ertussen."))
    }
    guard Set(words).count == words.count else {
      throw ValidationError(said(en: "name each field once.", nl: "noem elk veld één keer."))
    }
    dimensions = words.compactMap(Dimension.init(rawValue:))
  }

  var description: String { dimensions.map(\.rawValue).joined(separator: ",") }
}
