extension Ledger {
  /// What the quick checks find, before figures are handed out under the name of the journal; nothing if its record holds.
  ///
  /// It is read in the transaction that is under way, so what is handed out in the same one is what was checked. As of a
  /// moment the whole ledger is checked, as the digests of the journal cover every row that is shown.
  ///
  /// ```swift
  /// try ledger.reading {
  ///   guard try ledger.recordFaults().isEmpty else { return refuse() }
  ///   try write(ledger)
  /// }
  /// ```
  ///
  /// - Parameter step: Is called for each row that is read; what it throws ends the checks.
  /// - Throws: `LedgerError`, or what `step` throws.
  public func recordFaults(step: @escaping () throws -> Void = {}) throws -> [CheckFinding] {
    try checkedRecord ?? findings(of: Check.quick, step: step)
  }
}
