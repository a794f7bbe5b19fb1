import ArgumentParser
import Budget
import Ledger

/// The fields by which totals are grouped.
struct DimensionsArgument: Equatable, CustomStringConvertible {
  let dimensions: [Dimension]

  static let standard = DimensionsArgument(dimensions: [.ministry])

  private init(dimensions: [Dimension]) { self.dimensions = dimensions }

  init(_ text: String) throws {
    // Years are always a dimension, so nothing is grouped by them.
    let year = Bucket.year.words
    let words = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let fields = try words.map { word in
      let dimension = DimensionText.dimension(word)
      guard dimension != nil || ValueWords.isOne(word, of: year) else {
        let valid = (DimensionText.list() + [ValueWords.listed(year)]).joined(separator: ", ")
        throw ValidationError(
          said(en: "use \(valid), with commas between.", nl: "gebruik \(valid), met komma's ertussen."))
      }
      return dimension
    }
    guard Set(fields).count == fields.count else {
      throw ValidationError(said(en: "name each field once.", nl: "noem elk veld één keer."))
    }
    dimensions = fields.compactMap(\.self)
  }

  var description: String { dimensions.map(\.rawValue).joined(separator: ",") }
}
