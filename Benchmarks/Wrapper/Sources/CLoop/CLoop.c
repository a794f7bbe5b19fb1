#include "CLoop.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

static int read_integer(sqlite3_stmt *statement, int column, cloop_seen *seen) {
  if (sqlite3_column_type(statement, column) != SQLITE_INTEGER) return SQLITE_MISMATCH;
  seen->sum += sqlite3_column_int64(statement, column);
  return SQLITE_OK;
}

static int read_text(sqlite3_stmt *statement, int column, int copies, cloop_seen *seen) {
  if (sqlite3_column_type(statement, column) != SQLITE_TEXT) return SQLITE_MISMATCH;
  const unsigned char *text = sqlite3_column_text(statement, column);
  int count = sqlite3_column_bytes(statement, column);
  if (!text) return SQLITE_NOMEM;
  seen->bytes += count;
  if (!copies) return SQLITE_OK;
  char *copy = malloc((size_t)count + 1);
  if (!copy) return SQLITE_NOMEM;
  memcpy(copy, text, (size_t)count + 1);
  /* So that the compiler can't leave the copy out. */
  __asm__ volatile("" : : "r"(copy) : "memory");
  free(copy);
  return SQLITE_OK;
}

static int read_rows(sqlite3_stmt *statement, int copies, cloop_seen *seen) {
  int code;
  while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
    for (int column = 0; column < 2; column++)
      if ((code = read_integer(statement, column, seen)) != SQLITE_OK) return code;
    for (int column = 2; column < 5; column++)
      if ((code = read_text(statement, column, copies, seen)) != SQLITE_OK) return code;
    seen->rows++;
  }
  return code == SQLITE_DONE ? SQLITE_OK : code;
}

int cloop_read(const char *path, const char *sql, int copies, cloop_seen *seen) {
  sqlite3 *database = 0;
  sqlite3_stmt *statement = 0;
  /* The same flags as the wrapper's. */
  int code = sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, 0);
  if (code == SQLITE_OK) code = sqlite3_prepare_v2(database, sql, -1, &statement, 0);
  if (code == SQLITE_OK) code = read_rows(statement, copies, seen);
  sqlite3_finalize(statement);
  sqlite3_close_v2(database);
  return code;
}
