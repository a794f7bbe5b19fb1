import Files

/// Standard input, as text.
enum StandardInput {
  /// Its words: what white space separates.
  ///
  /// - Throws: `NotUTF8`, as `readLine` would repair what is not UTF-8; `CommandFailure`, as it would take a failure for
  ///   the end.
  static func words() throws -> [String] {
    let lines = try bytes().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var words: [String] = []
    for (index, line) in lines.enumerated() {
      guard let text = String(validating: line, as: UTF8.self) else {
        throw NotUTF8(.inputLine(index + 1), line)
      }
      words += text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    return words
  }

  private static func bytes() throws -> [UInt8] {
    let file = OpenFile(descriptor: 0, named: "standard input")
    var (bytes, buffer): ([UInt8], [UInt8]) = ([], [UInt8](repeating: 0, count: 1 << 16))
    do throws(FileError) {
      while case let count = try file.read(into: &buffer), count > 0 { bytes += buffer[..<count] }
    } catch {
      throw CommandFailure(
        said(
          en: "standard input can't be read: \(error.errno.reason). Nothing was done",
          nl: "de standaardinvoer kan niet worden gelezen: \(error.errno.reason). Er is niets gedaan"),
        status: CommandFailure.failed)
    }
    return bytes
  }
}
