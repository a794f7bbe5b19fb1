#ifndef RIJKSLEDGER_CLEFTOVERS_H
#define RIJKSLEDGER_CLEFTOVERS_H

/* Removes unfinished files when a signal ends the program.

   A signal handler may call async-signal-safe functions only, and may not take memory or wait for a lock. So this is C: a
   table of fixed size, into which paths are copied before there is anything at them. */

/* Remembers a path. Gives its place in the table, or -1 if the table is full or the path does not fit. */
int rl_leftover_add(const char *path);
/* Forgets the path at a place of the table. */
void rl_leftover_forget(int place);

/* From now on SIGINT, SIGTERM and SIGHUP first remove what is remembered, a folder with the files in it, and then end the
   program as they would have done. A signal that the caller of the program has chosen to ignore (nohup) stays ignored. */
void rl_signals_watch(void);
/* From now on the first of these signals is only noted; a second one ends the program as above. */
void rl_signals_note_first(void);
/* The signal that was noted, or 0. */
int rl_signals_noted(void);

/* Keeps these signals waiting in this thread, until the same number of calls has released them. */
void rl_signals_hold(void);
void rl_signals_release(void);

#endif
