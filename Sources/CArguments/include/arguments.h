#ifndef RIJKSLEDGER_CARGUMENTS_H
#define RIJKSLEDGER_CARGUMENTS_H

/* How many arguments the process got, with the name of the program. */
int rl_argument_count(void);

/* The bytes of an argument; 0 is the name of the program. */
const char *rl_argument(int number);

#endif
