import Ledger

/// Passes on what is written to a file, and computes its digest on the way.
final class DigestedOutput: Output {
  private let output: any Output
  private(set) var digest = FileDigest()

  init(_ output: any Output) {
    self.output = output
  }

  func write(_ text: String) throws {
    digest.add(text.utf8)
    try output.write(text)
  }

  func write(bytes: UnsafeRawBufferPointer) throws {
    digest.add(bytes)
    try output.write(bytes: bytes)
  }

  func finish() throws { try output.finish() }
}
