#if canImport(Glibc)
  import Glibc
#endif

/// How much more processor time a piece of work takes for eight times as many.
///
/// The clock of the wall is not asked: it goes on while other tests have the processor. Work that grows with the number
/// gives about 8, work that grows with its square 64.
///
/// - Parameters:
///   - count: The lesser number; its work should take some milliseconds at least.
///   - work: The work for a number. It does not leave its thread.
/// - Returns: The ratio of two runs, each the faster of two.
public func growth(to count: Int, of work: (Int) throws -> Void) rethrows -> Double {
  func seconds(_ count: Int) throws -> Double {
    var fastest = Double.infinity
    for _ in 1...2 {
      let start = threadSeconds()
      try work(count)
      fastest = min(fastest, threadSeconds() - start)
    }
    return fastest
  }
  let lesser = try seconds(count)
  return try seconds(count * 8) / lesser
}

/// The processor time that this thread has had.
private func threadSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
