/// Gathers the faults of a package; beyond the limit it only counts.
final class FaultList {
  private(set) var faults: [PackageFault] = []
  private(set) var count = 0

  func add(_ fault: PackageFault) {
    count += 1
    if faults.count < PackageFaults.limit { faults.append(fault) }
  }

  /// - Throws: `PackageFaults`, if there is any.
  func throwIfAny() throws(PackageFaults) {
    guard count > 0 else { return }
    let files = faults.reduce(into: [String]()) { if !$0.contains($1.file) { $0.append($1.file) } }
    let sorted = faults.enumerated().sorted { left, right in
      let key = { (index: Int, fault: PackageFault) in
        (files.firstIndex(of: fault.file) ?? 0, fault.line ?? 0, fault.column ?? 0, index)
      }
      return key(left.offset, left.element) < key(right.offset, right.element)
    }
    throw PackageFaults(faults: sorted.map(\.element), count: count)
  }
}
