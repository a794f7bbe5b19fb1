import CSystem
import Glibc

/// Gives a file or folder another name without ever taking that name from something else.
enum Renaming {
  /// Moves a file or folder to a name that is free.
  ///
  /// - Throws: `Errno`, `exists` or `notEmpty` if something has the name.
  static func move(_ path: FilePath, to place: FilePath) throws(Errno) {
    if renameat2(AT_FDCWD, path.string, AT_FDCWD, place.string, UInt32(rl_rename_noreplace)) == 0 { return }
    let error = Errno.last
    guard error.isUnsupported else { throw error }
    try moveWithoutFlags(path, to: place)
  }

  /// The same on a file system that can't do it in one step.
  static func moveWithoutFlags(_ path: FilePath, to place: FilePath) throws(Errno) {
    if link(path.string, place.string) == 0 {
      unlink(path.string)
      return
    }
    if Errno.last == .exists { throw .exists }
    // For a folder, or without hard links, it can only be checked beforehand that the name is free.
    if place.isTaken { throw .exists }
    try replace(place, with: path)
  }

  /// Moves a file to a name, replacing the file that has it.
  static func replace(_ place: FilePath, with path: FilePath) throws(Errno) {
    guard rename(path.string, place.string) == 0 else { throw Errno.last }
  }

  /// Swaps the names of two files or folders.
  ///
  /// - Returns: False if the file system can't do that in one step; nothing was done.
  static func exchange(_ path: FilePath, _ place: FilePath) throws(Errno) -> Bool {
    let flags = UInt32(rl_rename_exchange)
    if renameat2(AT_FDCWD, path.string, AT_FDCWD, place.string, flags) == 0 { return true }
    let error = Errno.last
    guard error.isUnsupported else { throw error }
    return false
  }
}
