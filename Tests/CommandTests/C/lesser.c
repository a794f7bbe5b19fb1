/* Takes something away from the system, for tests: what the variables LESSER_... of the environment name. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int refuse(const char *feature, int reason) {
  if (!getenv(feature)) return 0;
  errno = reason;
  return 1;
}

static int lacks_tmpfile(int flags) {
  return (flags & O_TMPFILE) == O_TMPFILE && refuse("LESSER_tmpfile", EOPNOTSUPP);
}

#define OPEN(name)                                                              \
  int name(const char *path, int flags, ...) {                                  \
    va_list list;                                                               \
    va_start(list, flags);                                                      \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0;     \
    va_end(list);                                                               \
    if (lacks_tmpfile(flags)) return -1;                                        \
    int (*next)(const char *, int, ...) = dlsym(RTLD_NEXT, #name);              \
    return next(path, flags, mode);                                             \
  }
OPEN(open)
OPEN(open64)

int stat(const char *path, struct stat *status) {
  if (strncmp(path, "/proc/self/fd/", 14) == 0 && refuse("LESSER_proc", ENOENT)) return -1;
  int (*next)(const char *, struct stat *) = dlsym(RTLD_NEXT, "stat");
  return next(path, status);
}

int link(const char *from, const char *to) {
  if (refuse("LESSER_link", EPERM)) return -1;
  int (*next)(const char *, const char *) = dlsym(RTLD_NEXT, "link");
  return next(from, to);
}

int linkat(int from_directory, const char *from, int to_directory, const char *to, int flags) {
  if (refuse("LESSER_link", EPERM)) return -1;
  int (*next)(int, const char *, int, const char *, int) = dlsym(RTLD_NEXT, "linkat");
  return next(from_directory, from, to_directory, to, flags);
}

int renameat2(int from_directory, const char *from, int to_directory, const char *to, unsigned int flags) {
  if (refuse("LESSER_renameat2", EINVAL)) return -1;
  int (*next)(int, const char *, int, const char *, unsigned int) = dlsym(RTLD_NEXT, "renameat2");
  return next(from_directory, from, to_directory, to, flags);
}

int fchmod(int descriptor, mode_t mode) {
  if (refuse("LESSER_chmod", EPERM)) return -1;
  int (*next)(int, mode_t) = dlsym(RTLD_NEXT, "fchmod");
  return next(descriptor, mode);
}

/* A program inherits which signals are held back or ignored, and the tests run in threads that hold back all. */
__attribute__((constructor)) static void listen_to_signals(void) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, 0);
  signal(SIGINT, SIG_DFL);
  signal(SIGTERM, SIG_DFL);
  signal(SIGHUP, SIG_DFL);
}

static void strike(const char *moment) {
  const char *number = getenv(moment);
  if (!number) return;
  int signal = atoi(number);
  unsetenv(moment);
  raise(signal);
}

int fsync(int descriptor) {
  strike("LESSER_synchronizing");
  struct stat status;
  if (fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode) && refuse("LESSER_fsyncdir", EINVAL)) return -1;
  int (*next)(int) = dlsym(RTLD_NEXT, "fsync");
  return next(descriptor);
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  if (count > 60000) strike("LESSER_largeWrite");
  ssize_t (*next)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
  return next(descriptor, bytes, count);
}
