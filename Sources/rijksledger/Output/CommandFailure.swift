import Exchange
import Files
import Ledger

/// A failure as the user sees it: one message and the exit status of the contract.
struct CommandFailure: Error {
  let message: String
  let status: Int32

  /// It could not be done.
  static let failed: Int32 = 1
  /// `check` found faults.
  static let faultsFound: Int32 = 2
  /// Wrong usage, or an unknown code or value.
  static let usage: Int32 = 64
  /// Faulty input data.
  static let data: Int32 = 65

  init(_ message: String, status: Int32) {
    self.message = message
    self.status = status
  }

  /// A failure of `check` itself, which must not advise running `check`.
  init(whileChecking error: LedgerError) {
    self.init(Messages.text(error, advisesCheck: false), status: Self.status(of: error))
  }

  /// The failure for an error from the modules below; nil for one from the argument parser.
  init?(_ error: any Error) {
    switch error {
    case let error as LedgerError: self.init(Messages.text(error), status: Self.status(of: error))
    case let error as NotUTF8: self.init(Messages.text(error), status: Self.usage)
    case let error as PackageFaults: self.init(Messages.text(error), status: Self.data)
    case let error as FolderFailure: self.init(Messages.text(error), status: Self.failed)
    case let error as OutputFailure: self.init(Messages.text(error), status: Self.failed)
    case let error as WorkbookFailure: self.init(Messages.text(error), status: Self.failed)
    default: return nil
    }
  }

  private static func status(of error: LedgerError) -> Int32 {
    switch error {
    case .unknownCode, .unknownEntry, .unknownDocument, .unknownValue, .ambiguousValue, .badText,
      .tooManyValues,
      .retiredStatus:
      usage
    case .badData: data
    default: failed
    }
  }

  /// Writes it to standard error, and returns the exit status.
  func report() -> Int32 {
    StandardError.writeLine("\(Messages.errorPrefix)\(message)")
    return status
  }
}
