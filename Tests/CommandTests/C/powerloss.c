/* Records what a program does to the files in a folder, for powerloss.py, which plays it back up to a loss of power.
 *
 * Loaded with LD_PRELOAD. POWERLOSS_FOLDER is the folder, POWERLOSS_LOG the file to which each change is appended:
 *
 *   make INODE PATH | name INODE PATH | rename FROM TO | swap ONE OTHER | unlink PATH
 *   write INODE OFFSET COUNT, then so many bytes | cut INODE SIZE | sync INODE | syncfolder PATH
 *
 * Paths have no spaces. Shared memory (-shm) is left out: it does not outlive the machine.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name) \
  static __typeof__(name) *real; \
  if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

static int is_recorded(const char *path) {
  const char *folder = getenv("POWERLOSS_FOLDER");
  size_t length = folder ? strlen(folder) : 0;
  if (!length || strncmp(path, folder, length) || (path[length] != '/' && path[length] != 0)) return 0;
  size_t end = strlen(path);
  return end < 4 || strcmp(path + end - 4, "-shm");
}

/* The absolute path of a name in a directory that exists, with links in the directory resolved. */
static int absolute(const char *path, char *out) {
  const char *slash = strrchr(path, '/');
  char directory[PATH_MAX], resolved[PATH_MAX];
  snprintf(directory, sizeof directory, "%.*s", slash ? (int)(slash - path) : 1, slash ? path : ".");
  if (!realpath(directory[0] ? directory : "/", resolved)) return 0;
  return snprintf(out, PATH_MAX, "%s/%s", resolved, slash ? slash + 1 : path) < PATH_MAX;
}

static int path_of(int file, char *out) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, out, PATH_MAX - 1);
  if (length < 0) return 0;
  out[length] = 0;
  return 1;
}

/* Appends a record in one call, so that those of several processes don't mix. */
static void record(const void *data, size_t count, const char *format, ...) {
  static int log = -1;
  int error = errno;
  if (log < 0) log = syscall(SYS_openat, AT_FDCWD, getenv("POWERLOSS_LOG"), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  char line[2 * PATH_MAX + 100];
  va_list arguments;
  va_start(arguments, format);
  int length = vsnprintf(line, sizeof line, format, arguments);
  va_end(arguments);
  struct iovec parts[] = {{line, (size_t)length}, {(void *)data, count}, {"\n", 1}};
  if (syscall(SYS_writev, log, parts, 3) != (ssize_t)(length + count + 1)) abort();
  errno = error;
}

/* The inode of an open file that is recorded, or 0. */
static unsigned long inode_of(int file) {
  char path[PATH_MAX];
  struct stat status;
  if (!path_of(file, path) || !is_recorded(path) || fstat(file, &status) || !S_ISREG(status.st_mode)) return 0;
  return status.st_ino;
}

static int opened(int file, const char *path, int flags, int existed) {
  if (file < 0 || !(flags & (O_CREAT | O_TRUNC | O_TMPFILE))) return file;
  unsigned long inode = inode_of(file);
  if (!inode) return file;
  char place[PATH_MAX];
  if ((flags & O_TMPFILE) == O_TMPFILE) {
    record(0, 0, "make %lu -", inode);
  } else if (!existed && absolute(path, place)) {
    record(0, 0, "make %lu %s", inode, place);
  } else if (flags & O_TRUNC) {
    record(0, 0, "cut %lu 0", inode);
  }
  return file;
}

static int open_at(int folder, const char *path, int flags, mode_t mode) {
  struct stat status;
  int existed = fstatat(folder, path, &status, 0) == 0;
  int file = (int)syscall(SYS_openat, folder, path, flags, mode);
  if (file < 0) return -1;
  return opened(file, path, flags, existed);
}

#define MODE \
  mode_t mode = 0; \
  if (flags & (O_CREAT | O_TMPFILE)) { \
    va_list arguments; \
    va_start(arguments, flags); \
    mode = va_arg(arguments, mode_t); \
    va_end(arguments); \
  }

int open(const char *path, int flags, ...) { MODE return open_at(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE return open_at(AT_FDCWD, path, flags, mode); }
int openat(int folder, const char *path, int flags, ...) { MODE return open_at(folder, path, flags, mode); }
int openat64(int folder, const char *path, int flags, ...) { MODE return open_at(folder, path, flags, mode); }

static ssize_t written(int file, const void *data, ssize_t count, off_t offset) {
  unsigned long inode = count > 0 ? inode_of(file) : 0;
  if (inode) record(data, (size_t)count, "write %lu %lld %zd\n", inode, (long long)offset, count);
  return count;
}

ssize_t write(int file, const void *data, size_t count) {
  ssize_t done = syscall(SYS_write, file, data, count);
  /* Where it went, also with O_APPEND. */
  off_t end = done > 0 ? lseek(file, 0, SEEK_CUR) : -1;
  return end < 0 ? done : written(file, data, done, end - done);
}

ssize_t pwrite64(int file, const void *data, size_t count, off_t offset) {
  return written(file, data, syscall(SYS_pwrite64, file, data, count, offset), offset);
}
ssize_t pwrite(int file, const void *data, size_t count, off_t offset) { return pwrite64(file, data, count, offset); }

int ftruncate64(int file, off_t size) {
  int code = (int)syscall(SYS_ftruncate, file, size);
  unsigned long inode = code == 0 ? inode_of(file) : 0;
  if (inode) record(0, 0, "cut %lu %lld", inode, (long long)size);
  return code;
}
int ftruncate(int file, off_t size) { return ftruncate64(file, size); }

int posix_fallocate(int file, off_t offset, off_t count) {
  REAL(posix_fallocate);
  int code = real(file, offset, count);
  unsigned long inode = code == 0 ? inode_of(file) : 0;
  struct stat status;
  if (inode && fstat(file, &status) == 0) record(0, 0, "cut %lu %lld", inode, (long long)status.st_size);
  return code;
}

static int synced(int file, int code) {
  char path[PATH_MAX];
  struct stat status;
  if (code || !path_of(file, path) || !is_recorded(path) || fstat(file, &status)) return code;
  if (S_ISDIR(status.st_mode)) record(0, 0, "syncfolder %s", path);
  else record(0, 0, "sync %lu", (unsigned long)status.st_ino);
  return code;
}
int fsync(int file) { return synced(file, (int)syscall(SYS_fsync, file)); }
int fdatasync(int file) { return synced(file, (int)syscall(SYS_fdatasync, file)); }

static int linked(int code, const char *path) {
  char place[PATH_MAX];
  struct stat status;
  if (code == 0 && absolute(path, place) && is_recorded(place) && stat(place, &status) == 0)
    record(0, 0, "name %lu %s", (unsigned long)status.st_ino, place);
  return code;
}
int link(const char *from, const char *to) { return linked((int)syscall(SYS_link, from, to), to); }
int linkat(int folder, const char *from, int to_folder, const char *to, int flags) {
  return linked((int)syscall(SYS_linkat, folder, from, to_folder, to, flags), to);
}

static int renamed(int code, const char *from, const char *to, const char *what) {
  char source[PATH_MAX], place[PATH_MAX];
  if (code == 0 && absolute(from, source) && absolute(to, place) && (is_recorded(source) || is_recorded(place)))
    record(0, 0, "%s %s %s", what, source, place);
  return code;
}
int rename(const char *from, const char *to) { return renamed((int)syscall(SYS_rename, from, to), from, to, "rename"); }
int renameat2(int folder, const char *from, int to_folder, const char *to, unsigned int flags) {
  int code = (int)syscall(SYS_renameat2, folder, from, to_folder, to, flags);
  return renamed(code, from, to, flags & RENAME_EXCHANGE ? "swap" : "rename");
}

int unlink(const char *path) {
  char place[PATH_MAX];
  int is_known = absolute(path, place) && is_recorded(place);
  int code = (int)syscall(SYS_unlink, path);
  if (code == 0 && is_known) record(0, 0, "unlink %s", place);
  return code;
}
