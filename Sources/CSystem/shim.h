#ifndef RIJKSLEDGER_CSYSTEM_SHIM_H
#define RIJKSLEDGER_CSYSTEM_SHIM_H

/* mallopt, which is not in Swift's Glibc module. */
#include <fcntl.h>
#include <linux/stat.h>
#include <malloc.h>
#include <sys/statfs.h>
#include <sys/types.h>
#include <sys/xattr.h>
#include <errno.h>
#include <fcntl.h>

/* In glibc since 2.28, declared for _GNU_SOURCE only, which Swift's Glibc module does not set. */
extern int renameat2(int from_directory, const char *from, int to_directory, const char *to, unsigned int flags);

/* "RENAME_NOREPLACE: Don't overwrite newpath of the rename"; "RENAME_EXCHANGE: Atomically exchange oldpath and newpath". */
enum { rl_rename_noreplace = 1, rl_rename_exchange = 2 };

/* The cells that a character takes on a terminal, which wchar.h has for _XOPEN_SOURCE only. */
#include <wchar.h>
extern int wcwidth(wchar_t character);

/* F_OFD_SETLK, a lock of an open file description: in Linux since 3.15, and not in Swift's Glibc module. */
enum { rl_ofd_setlk = 37 };

/* Declared for _GNU_SOURCE only as well. */
extern int statx(int directory, const char *path, int flags, unsigned int mask, struct statx *status);

/* Whether something is mounted right at a path, such as one file of another directory; 0 where the kernel does not tell.
   "STATX_ATTR_MOUNT_ROOT (since Linux 5.8): The file is the root of a mount." */
static inline int rl_is_mount_point(const char *path) {
  struct statx status;
  if (statx(AT_FDCWD, path, 0, STATX_BASIC_STATS, &status) != 0) return 0;
  return (status.stx_attributes & status.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT) != 0;
}

/* The magic number of the file system of a path, or 0: Swift's Glibc module does not have statfs. */
static inline unsigned int rl_file_system_type(const char *path) {
  struct statfs status;
  return statfs(path, &status) == 0 ? (unsigned int)status.f_type : 0;
}

/* "O_TMPFILE: Create an unnamed temporary regular file", which fcntl.h has for _GNU_SOURCE only: O_DIRECTORY is part of it. */
enum { rl_o_tmpfile = 020000000 | O_DIRECTORY };

/* How many bytes an access control list has that was asked for; 0 if there is none, -1 if it can't be read. */
static inline long rl_access_list_size(ssize_t count) {
  return count >= 0 ? count : errno == ENODATA || errno == EOPNOTSUPP ? 0 : -1;
}

/* Reads the access control list of what a path leads to, as the kernel keeps it. */
static inline long rl_access_list(const char *path, void *bytes, long size) {
  return rl_access_list_size(getxattr(path, "system.posix_acl_access", bytes, (size_t)size));
}

/* The same of an open file. */
static inline long rl_access_list_of(int descriptor, void *bytes, long size) {
  return rl_access_list_size(fgetxattr(descriptor, "system.posix_acl_access", bytes, (size_t)size));
}

#endif
