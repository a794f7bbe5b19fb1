#include "arguments.h"

static int count;
static char **values;

/* The arguments that the kernel gave the process. Swift's CommandLine reads them from /proc/self/cmdline, and has none where
   /proc is not mounted (a chroot, the jail of a cron job); glibc gives a constructor what it gives main. */
__attribute__((constructor)) static void take_arguments(int argc, char **argv) {
  count = argc;
  values = argv;
}

int rl_argument_count(void) { return count; }

const char *rl_argument(int number) { return values[number]; }
