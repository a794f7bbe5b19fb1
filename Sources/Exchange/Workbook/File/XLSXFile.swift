import CXLSXWriter
import Files

/// A workbook that is being written to a file, by libxlsxwriter with constant memory: rows go from top to bottom.
///
/// "In constant_memory mode each row of in-memory data is written to disk and then freed when a new row is started"
/// (libxlsxwriter, workbook_new_opt).
final class XLSXFile {
  private let place: FilePath
  private let library: rl_xlsxwriter
  private let words: WorkbookText
  private let folder: TemporaryFolder
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var sheets: [XLSXSheet] = []
  private var formats: [XLSXStyle: UnsafeMutablePointer<lxw_format>] = [:]

  /// Begins a workbook.
  ///
  /// - Parameters:
  ///   - path: The file that it is written to; it may be the name of a descriptor.
  ///   - place: The path that this file will get.
  ///   - words: The words of its language.
  ///   - title: The title of the document.
  ///   - created: Its time, in seconds since 1970: with a fixed one the same content is the same bytes.
  /// - Throws: `WorkbookFailure`: the library is not there, or fails; `OutputFailure`: the disk can't be written.
  init(_ path: String, beside place: FilePath, words: WorkbookText, title: String, created: Int) throws {
    var library = rl_xlsxwriter()
    if let problem = rl_xlsxwriter_load(&library) {
      throw WorkbookFailure.noLibrary(reason: String(cString: problem))
    }
    self.place = place
    self.library = library
    self.words = words
    // The library puts its temporary files beside the workbook, where there must be room anyway.
    do throws(FileError) {
      folder = try TemporaryFolder(beside: place)
    } catch {
      throw OutputFailure.system(place.string, error.errno)
    }
    workbook = folder.path.string.withCString { directory in
      var options = lxw_workbook_options()
      options.constant_memory = 1
      options.tmpdir = UnsafeMutablePointer(mutating: directory)
      return library.workbook_new_opt?(path, &options)
    }
    guard workbook != nil else { throw WorkbookFailure.failed(.begin, reason: nil) }
    try title.withCString { title in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: title)
      properties.created = created
      try check(library.workbook_set_properties?(workbook, &properties), .begin)
    }
    for style in XLSXStyle.allCases { formats[style] = try makeFormat(style) }
  }

  deinit {
    if let workbook { library.lxw_workbook_free?(workbook) }
  }

  /// Adds a sheet after the others.
  func addSheet(_ name: String) throws -> XLSXSheet {
    guard let sheet = library.workbook_add_worksheet?(workbook, name) else {
      throw WorkbookFailure.failed(.sheet(name), reason: nil)
    }
    let added = XLSXSheet(name, sheet, library, formats, words)
    sheets.append(added)
    return added
  }

  /// Puts the sheets together into the file.
  func close() throws {
    try reserveRoom()
    let workbook = workbook
    // The call frees the workbook even if it fails.
    self.workbook = nil
    try check(library.workbook_close?(workbook), .close)
  }

  /// Makes sure that there is room for what the library writes now.
  ///
  /// The library copies and compresses each sheet once more and checks few of its writes: on a full disk,
  /// rows would be lost silently.
  private func reserveRoom() throws {
    let sizes = try sheets.map { try $0.written() }
    let needed = (sizes.max() ?? 0) + sizes.reduce(0, +) / 2 + 1 << 20
    do throws(FileError) {
      try TemporaryFile(beside: folder.path.child("reserve")).file.reserve(needed)
    } catch {
      throw OutputFailure.system(place.string, error.errno)
    }
  }

  private func check(_ error: lxw_error?, _ step: WorkbookFailure.Step) throws {
    guard error == LXW_NO_ERROR else {
      throw WorkbookFailure.failed(step, reason: error.flatMap(library.reason))
    }
  }

  /// Euros as a reader of the language of the workbook writes them, whatever that of the program that shows it: 413 is
  /// Dutch, 809 British.
  private func euros(_ decimals: String) -> String {
    let locale = words.said(en: "[$-809]", nl: "[$-413]")
    // With some space after it, so that it does not touch the text of the next column.
    return "\(locale)#,##0\(decimals)_);[Red]\(locale)-#,##0\(decimals)_)"
  }

  private func makeFormat(_ style: XLSXStyle) throws -> UnsafeMutablePointer<lxw_format> {
    guard let format = library.workbook_add_format?(workbook) else {
      throw WorkbookFailure.failed(.begin, reason: nil)
    }
    let right = UInt8(LXW_ALIGN_RIGHT.rawValue)
    switch style {
    case .title:
      library.format_set_bold?(format)
      library.format_set_font_size?(format, 14)
      return format
    case .remark:
      library.format_set_italic?(format)
      library.format_set_font_color?(format, 0x595959)
      return format
    case .heading, .yearHeading:
      library.format_set_bold?(format)
      // A line under it would hide the top of the letters below on a coarse screen.
      library.format_set_bg_color?(format, 0xd9e2f3)
      library.format_set_text_wrap?(format)
      if style == .yearHeading { library.format_set_align?(format, right) } else { setIndent(format) }
    case .text: setIndent(format)
    case .wrapped:
      setIndent(format)
      library.format_set_text_wrap?(format)
    case .integer:
      setIndent(format)
      library.format_set_num_format?(format, "0")
    case .printed:
      library.format_set_align?(format, right)
      library.format_set_indent?(format, 1)
    case .none: library.format_set_align?(format, right)
    case .strong, .euros, .cents, .strongEuros, .strongCents: setMoney(format, style)
    }
    library.format_set_align?(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if ![.heading, .yearHeading].contains(style) { setRule(format) }
    return format
  }

  private func setMoney(_ format: UnsafeMutablePointer<lxw_format>, _ style: XLSXStyle) {
    if [.strong, .strongEuros, .strongCents].contains(style) {
      library.format_set_bold?(format)
      library.format_set_bg_color?(format, 0xf2f2f2)
    }
    if style == .strong { return setIndent(format) }
    library.format_set_num_format?(format, euros([.euros, .strongEuros].contains(style) ? "" : ".00"))
  }

  /// Some space at the left, so that a text does not touch the column before it.
  private func setIndent(_ format: UnsafeMutablePointer<lxw_format>) {
    library.format_set_align?(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    library.format_set_indent?(format, 1)
  }

  /// A faint rule under a cell leads the eye along its row.
  private func setRule(_ format: UnsafeMutablePointer<lxw_format>) {
    library.format_set_bottom?(format, UInt8(LXW_BORDER_HAIR.rawValue))
    library.format_set_bottom_color?(format, 0xbfbfbf)
  }
}

extension rl_xlsxwriter {
  /// The library's words for an error, without a full stop.
  func reason(_ error: lxw_error) -> String? {
    guard let text = lxw_strerror?(error).map({ String(cString: $0) }) else { return nil }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
