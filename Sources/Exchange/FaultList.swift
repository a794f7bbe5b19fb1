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
    if count > 0 { throw PackageFaults(faults: faults, count: count) }
  }
}
