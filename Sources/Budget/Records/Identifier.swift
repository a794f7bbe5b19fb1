/// The form of ids: a measure's is `EDITION-MINISTRY-NAME`, an amount's `MEASURE#n`.
public enum Identifier {
  /// Whether a text can be the code of a list: letters, digits, `&` and `-`, at least one letter.
  ///
  /// A spreadsheet formula would read other characters as patterns or comparisons, and treat 01 and 1 as
  /// equal.
  public static func isCode(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: \.properties.isAlphabetic)
      && text.unicodeScalars.allSatisfy { scalar in
        scalar == "-" || scalar == "&" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      }
  }

  /// Whether a text has the form of a measure's id: an edition and at least two words of a-z and 0-9.
  public static func isMeasure(_ id: String, edition: Int) -> Bool {
    let words = id.split(separator: "-", omittingEmptySubsequences: false)
    return words.count >= 3 && words[0] == "\(edition)"
      && words.dropFirst().allSatisfy { word in
        !word.isEmpty && word.utf8.allSatisfy { 0x61...0x7a ~= $0 || 0x30...0x39 ~= $0 }
      }
  }

  /// The number n of an amount's id `MEASURE#n`, or nil if it isn't one of this measure.
  public static func number(of amount: String, measure: String) -> Int? {
    guard amount.hasPrefix(measure + "#") else { return nil }
    let digits = amount.dropFirst(measure.count + 1)
    guard let number = Int(digits), number > 0, "\(number)" == digits else { return nil }
    return number
  }

  /// The order of amounts' ids: by the id of the measure, then by number.
  public static func isBefore(_ left: String, _ right: String) -> Bool {
    func key(_ id: String) -> (Substring, Int) {
      let words = id.split(separator: "#", maxSplits: 1)
      return (words.first ?? "", words.count > 1 ? Int(words[1]) ?? 0 : 0)
    }
    return key(left) < key(right)
  }

  /// The part of a measure's id after the ministry: `woningbouwimpuls`.
  public static func name(of measure: String) -> Substring {
    measure.split(separator: "-", maxSplits: 2).last ?? Substring(measure)
  }
}
