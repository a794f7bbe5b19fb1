#ifndef RIJKSLEDGER_CSQLITE_SHIM_H
#define RIJKSLEDGER_CSQLITE_SHIM_H

#include <fcntl.h>
#include <sqlite3.h>
#include <string.h>

/* sqlite3_db_config is variadic, and Swift calls no variadic C function. */
static inline int rl_sqlite3_db_config_int(sqlite3 *db, int option, int value) {
  return sqlite3_db_config(db, option, value, (int *)0);
}

/* SQLITE_TRANSIENT is a cast of -1 to a function pointer, which Swift does not import. */
static inline int rl_sqlite3_bind_text(sqlite3_stmt *statement, int index, const char *text, sqlite3_uint64 count) {
  return sqlite3_bind_text64(statement, index, text, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int rl_sqlite3_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_TRANSIENT);
}

/* A file that has no name yet can be opened by the name of its descriptor, /proc/self/fd/3, which the kernel shows as a link.
   SQLite would follow that link itself, to a name that leads nowhere, and opens no links. So for such files there is a VFS
   that takes a path as it is, and the usual one with one exception when it opens a file. */
static inline int rl_sqlite3_same_path(sqlite3_vfs *vfs, const char *path, int size, char *full) {
  (void)vfs;
  size_t length = strlen(path) + 1;
  if (length > (size_t)size) return SQLITE_CANTOPEN;
  memcpy(full, path, length);
  return SQLITE_OK;
}

static inline int rl_sqlite3_open_file(const char *path, int flags, int mode) {
  if (strncmp(path, "/proc/self/fd/", 14) == 0) flags &= ~O_NOFOLLOW;
  return open(path, flags, mode);
}

/* Registers that VFS and gives its name, or null if this SQLite has nothing to make it of. To be called once. */
static inline const char *rl_sqlite3_unnamed_files(void) {
  static sqlite3_vfs vfs;
  sqlite3_vfs *usual = sqlite3_vfs_find("unix");
  if (!usual || usual->iVersion < 3) return 0;
  if (usual->xSetSystemCall(usual, "open", (sqlite3_syscall_ptr)rl_sqlite3_open_file) != SQLITE_OK) return 0;
  vfs = *usual;
  vfs.zName = "rijksledger-unnamed";
  vfs.pNext = 0;
  vfs.xFullPathname = rl_sqlite3_same_path;
  return sqlite3_vfs_register(&vfs, 0) == SQLITE_OK ? vfs.zName : 0;
}

#endif
