#ifndef RIJKSLEDGER_CSYSTEM_SHIM_H
#define RIJKSLEDGER_CSYSTEM_SHIM_H

/* mallopt, which is not in Swift's Glibc module. */
#include <malloc.h>
#include <sys/statfs.h>

/* In glibc since 2.28, declared for _GNU_SOURCE only, which Swift's Glibc module does not set. */
extern int renameat2(int from_directory, const char *from, int to_directory, const char *to, unsigned int flags);

/* "RENAME_NOREPLACE: Don't overwrite newpath of the rename"; "RENAME_EXCHANGE: Atomically exchange oldpath and newpath". */
enum { rl_rename_noreplace = 1, rl_rename_exchange = 2 };

/* The magic number of the file system of a path, or 0: Swift's Glibc module does not have statfs. */
static inline unsigned int rl_file_system_type(const char *path) {
  struct statfs status;
  return statfs(path, &status) == 0 ? (unsigned int)status.f_type : 0;
}

#endif
