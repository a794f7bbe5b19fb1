import Files

/// A database that is made out of sight, in a folder beside the ledger, as SQLite keeps files of its own beside it.
///
/// It belongs to the owner of the ledger that `restore` replaces, and is gone when the last reference to it goes, unless it
/// was published.
final class HiddenDatabase {
  static let name = "ledger.db"
  private let folder: TemporaryFolder
  private let place: RestorePlace

  /// Makes the folder.
  ///
  /// - Parameters:
  ///   - name: The path beside which it is.
  ///   - place: Where a backup is put.
  ///   - file: The file whose users may use it.
  /// - Throws: `LedgerError`.
  init(beside name: FilePath, for place: RestorePlace, sharedAs file: FilePath) throws(LedgerError) {
    self.place = place
    folder = try LedgerError.making(place.path) { () throws(FileError) in
      try TemporaryFolder(beside: name, sharing: FileSharing(sameAs: file))
    }
  }

  /// The path of the database, or of another file in the folder.
  func path(_ name: String = HiddenDatabase.name) -> FilePath { folder.path.child(name) }

  /// Makes an empty file.
  func make(_ name: String = HiddenDatabase.name) throws(FileError) -> OpenFile {
    let file = try folder.makeFile(name)
    if let status = place.status { file.takeOwner(of: status) }
    return file
  }

  /// Gives a file in the folder a name that is free.
  func publish(_ name: String, as free: FilePath) throws(FileError) { try folder.publish(name, as: free) }

  /// Gives the database the place of the ledger, and waits until that is on the disk.
  func publishInPlace() throws(FileError) {
    try path().synchronize()
    if place.status == nil {
      try folder.publish(Self.name, as: place.file)
    } else {
      try folder.publish(Self.name, replacing: place.file)
    }
    try place.file.directory.synchronize()
  }
}
