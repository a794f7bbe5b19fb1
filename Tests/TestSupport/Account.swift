import Foundation

/// What the account may do that runs the tests.
public enum Account {
  /// Whether it is root, whom no permission stops.
  public static let isRoot = geteuid() == 0

  /// Whether it may mount file systems: root may, but not in every container.
  public static let canMount =
    isRoot && succeeds("d=$(mktemp -d) && mount -t tmpfs none $d; s=$?; umount $d; rmdir $d; exit $s")

  /// Whether it may also mount an image of a FAT file system, which takes `mkfs.vfat` and a kernel that knows FAT.
  public static let canMountFAT =
    canMount
    && succeeds(
      """
      d=$(mktemp -d) && mkfs.vfat -C $d/image 1024 && mkdir $d/m && mount -o loop $d/image $d/m
      s=$?; umount $d/m; rm -r $d; exit $s
      """)

  /// Whether it may show a directory at a second place through a file system in user space, which takes `bindfs`.
  public static let canMountFUSE =
    canMount && succeeds("d=$(mktemp -d) && bindfs / $d; s=$?; umount $d; rmdir $d; exit $s")

  /// Whether there is a C compiler, for a library that takes something away from the system.
  public static let canCompile = succeeds("command -v cc gcc clang")

  private static func succeeds(_ script: String) -> Bool {
    (try? Program.shell(script, in: "/"))?.status == 0
  }
}
