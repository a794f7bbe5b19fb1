import Glibc

/// What processes that run no more have left under temporary names.
enum StaleFiles {
  /// Removes them from a directory, as far as the user may.
  ///
  /// Whoever makes such a file holds a lock on it for as long as it is unfinished; one that somebody holds is never
  /// removed. Neither is one of another host or of a process that runs: on some network file systems a lock is not seen
  /// by all.
  static func remove(in directory: FilePath) {
    for name in directory.hiddenNames(endingIn: TemporaryName.suffix) {
      guard let temporary = TemporaryName(name), temporary.isOfDeadProcess else { continue }
      remove(directory.child(name), temporary)
    }
  }

  private static func remove(_ path: FilePath, _ temporary: TemporaryName) {
    // In a directory that others may write too, a name may be a trap; and without locks nobody knows who uses it.
    guard let file = try? OpenFile(inspecting: path), let status = try? file.status(), status.isOwn,
      file.lock() == .taken, file.hasName(path)
    else { return }
    guard status.kind == .directory else {
      unlink(path.string)
      return
    }
    // The process may have been killed between two steps: what it moved aside is put back, unless the new one is in place.
    let place = path.sibling(temporary.name)
    if temporary.isAside, !place.isTaken, temporary.name.utf8.count < 200 {
      try? Renaming.move(path, to: place)
    } else {
      TemporaryFolder.remove(path, files: path.names() ?? [])
    }
  }
}
