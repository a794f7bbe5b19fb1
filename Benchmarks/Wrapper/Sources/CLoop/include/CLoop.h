#ifndef CLOOP_H
#define CLOOP_H

#include <stdint.h>

/* What a loop saw: that each side did the work, and the same work. */
typedef struct {
  int64_t rows;
  int64_t sum;
  int64_t bytes;
} cloop_seen;

/* Reads two integers and three texts of each row. With copies != 0, each text is copied into a buffer of its own,
   as a String does that outlives the row. Returns an SQLite result code, SQLITE_MISMATCH for another type. */
int cloop_read(const char *path, const char *sql, int copies, cloop_seen *seen);

#endif
