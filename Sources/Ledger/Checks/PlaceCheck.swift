import Files

extension Ledger {
  /// Whether the file has other names, under which it would have other logs.
  func checkPlace(_ report: CheckReport) {
    let file = FilePath(file)
    guard let status = try? FileStatus(of: file) else { return }
    do throws(PlaceFault) {
      try PlaceFault.requireOneName(file, status)
    } catch {
      report.fault("file", .place(error))
    }
  }
}
