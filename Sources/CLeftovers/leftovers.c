#define _GNU_SOURCE
#include "CLeftovers.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { places = 32, path_size = 4096, unused = 0, filling = 1, used = 2 };
static const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
enum { number_count = sizeof numbers / sizeof numbers[0] };

static char paths[places][path_size];
static int states[places];
static volatile sig_atomic_t notes_first;
static volatile sig_atomic_t noted;

int rl_leftover_add(const char *path) {
  size_t size = strlen(path) + 1;
  if (size > path_size) return -1;
  for (int place = 0; place < places; place++) {
    int expected = unused;
    if (!__atomic_compare_exchange_n(&states[place], &expected, filling, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) continue;
    memcpy(paths[place], path, size);
    __atomic_store_n(&states[place], used, __ATOMIC_SEQ_CST);
    return place;
  }
  return -1;
}

void rl_leftover_forget(int place) {
  if (place >= 0 && place < places) __atomic_store_n(&states[place], unused, __ATOMIC_SEQ_CST);
}

/* Removes the files in a folder. readdir takes memory, so the names come from the kernel itself. */
static void remove_files(int folder) {
  char buffer[2048] __attribute__((aligned(8)));
  for (int removed = 1; removed;) {
    removed = 0;
    lseek(folder, 0, SEEK_SET);
    for (long count; (count = syscall(SYS_getdents64, folder, buffer, sizeof buffer)) > 0;) {
      for (long at = 0; at < count;) {
        struct dirent64 *entry = (struct dirent64 *)(buffer + at);
        at += entry->d_reclen;
        if (unlinkat(folder, entry->d_name, 0) == 0) removed = 1;
      }
    }
  }
}

static void remove_path(const char *path) {
  if (unlink(path) == 0 || errno != EISDIR) return;
  int folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (folder < 0) return;
  remove_files(folder);
  close(folder);
  rmdir(path);
}

static void handle(int number) {
  if (notes_first && !noted) {
    noted = number;
    return;
  }
  for (int place = 0; place < places; place++) {
    if (__atomic_load_n(&states[place], __ATOMIC_SEQ_CST) == used) remove_path(paths[place]);
  }
  /* While its handler runs a signal waits, so this one ends the program when the handler returns. */
  signal(number, SIG_DFL);
  raise(number);
}

void rl_signals_watch(void) {
  for (int place = 0; place < number_count; place++) {
    struct sigaction action;
    if (sigaction(numbers[place], NULL, &action) != 0 || action.sa_handler == SIG_IGN) continue;
    memset(&action, 0, sizeof action);
    action.sa_handler = handle;
    action.sa_flags = SA_RESTART;
    /* Two of them at once would remove the same files, and the first to return would end the program. */
    for (int other = 0; other < number_count; other++) sigaddset(&action.sa_mask, numbers[other]);
    sigaction(numbers[place], &action, NULL);
  }
}

void rl_signals_note_first(void) { notes_first = 1; }

int rl_signals_noted(void) { return noted; }

static __thread sigset_t before;
static __thread int held;

void rl_signals_hold(void) {
  if (held++ > 0) return;
  sigset_t set;
  sigemptyset(&set);
  for (int place = 0; place < number_count; place++) sigaddset(&set, numbers[place]);
  pthread_sigmask(SIG_BLOCK, &set, &before);
}

void rl_signals_release(void) {
  if (--held == 0) pthread_sigmask(SIG_SETMASK, &before, NULL);
}
