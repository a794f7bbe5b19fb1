/// How a sheet fits on pages of A4 in landscape: with type that can be read.
struct PrintLayout: Equatable {
  /// How many columns at the front are printed; codes and references after them are for filters.
  let columns: Int
  /// The scale in percent; nil if the printed columns fit on the width of one page, on which they are fitted then.
  let scale: Int?
  /// Before which columns a page ends, where one page is not wide enough.
  let breaks: [Int]

  /// How many pages stand side by side.
  var pagesWide: Int { breaks.count + 1 }

  /// The room that a page has between its margins, in pixels of which 96 make an inch: A4 is 11.69 inches wide.
  static let room = (11.69 - 2 * margin) * 96
  /// The margins left and right, in inches.
  static let margin = 0.4
  /// The smallest scale, at which type of 11 points has 7.2.
  static let smallest = 0.66
  /// The scale of sheets that are several pages wide.
  static let scaleOfWide = 0.75

  /// The width of a column on paper, in pixels, by its width in digits: one takes 7 on most screens, but somewhat more where
  /// letters are not fitted to pixels.
  static func pixels(_ width: Double) -> Double { 7.45 * width + 5 }

  /// - Parameters:
  ///   - widths: The widths of the printed columns, in characters.
  ///   - labels: How many of them are printed on each page, if there are several side by side.
  init(widths: [Double], labels: Int) {
    columns = widths.count
    let pixels = widths.map(Self.pixels)
    guard pixels.reduce(0, +) > Self.room / Self.smallest else {
      (scale, breaks) = (nil, [])
      return
    }
    scale = Int(Self.scaleOfWide * 100)
    let room = Self.room / Self.scaleOfWide
    let ofLabels = pixels.prefix(labels).reduce(0, +)
    var (breaks, used) = ([Int](), 0.0)
    for (column, width) in pixels.enumerated() {
      if used + width > room && column > labels {
        breaks.append(column)
        used = ofLabels
      }
      used += width
    }
    self.breaks = breaks
  }
}
