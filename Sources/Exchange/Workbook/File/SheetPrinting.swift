import CXLSXWriter

extension XLSXSheet {
  /// What stands around the printed pages of a sheet.
  struct PageTexts {
    /// At the head; nil if the sheet has a title of its own.
    var title: String?
    /// At the foot, after the name of the sheet.
    var selection: String
  }

  /// Sets how the rows that have been written are printed: on A4 in landscape, with type that can be read, and the heading and
  /// page numbers on every page.
  ///
  /// - Parameters:
  ///   - columns: How many columns at the front are printed.
  ///   - labels: How many of those stand on each page, if they need several pages side by side.
  func setUpPrinting(columns: Int, labels: Int, _ texts: PageTexts) {
    let layout = PrintLayout(widths: Array(widths.prefix(columns)), labels: labels)
    library.worksheet_set_landscape?(sheet)
    library.worksheet_set_paper?(sheet, 9)  // A4
    library.worksheet_set_margins?(sheet, PrintLayout.margin, PrintLayout.margin, 0.75, 0.7)
    if let scale = layout.scale {
      library.worksheet_set_print_scale?(sheet, UInt16(scale))
      _ = library.worksheet_repeat_columns?(sheet, 0, UInt16(labels - 1))
      var breaks = layout.breaks.map { UInt16($0) } + [0]
      _ = library.worksheet_set_v_pagebreaks?(sheet, &breaks)
    } else {
      library.worksheet_fit_to_pages?(sheet, 1, 0)
    }
    _ = library.worksheet_print_area?(sheet, 0, 0, UInt32(max(row - 1, 0)), UInt16(columns - 1))
    _ = library.worksheet_set_header?(sheet, header(layout, texts))
    _ = library.worksheet_set_footer?(sheet, footer(texts))
  }

  private func header(_ layout: PrintLayout, _ texts: PageTexts) -> String {
    let remarks = [
      layout.pagesWide > 1 ? words.pagesWide(layout.pagesWide) : nil,
      layout.columns < widths.count
        ? words.notPrinted(from: CountedColumn.letters(layout.columns)) : nil,
    ].compactMap(\.self)
    return (texts.title.map { "&L&\"-,Bold\"&12\(Self.escaped($0, upTo: 110))" } ?? "")
      + (remarks.isEmpty ? "" : "&R\(Self.size)\(remarks.joined(separator: ". "))")
  }

  private func footer(_ texts: PageTexts) -> String {
    "&L\(Self.size)&A. \(Self.escaped(texts.selection, upTo: 150))&R\(Self.size)\(words.pageNumber)"
  }

  /// The size of the letters at head and foot, which are scaled with the sheet.
  private static let size = "&11"

  /// A text in a head or a foot, where `&` begins a code; the whole has at most 255 characters.
  private static func escaped(_ text: String, upTo limit: Int) -> String {
    let escaped = text.replacing("&", with: "&&")
    return escaped.utf16.count <= limit ? escaped : text.prefix(limit / 2).replacing("&", with: "&&") + "…"
  }
}
