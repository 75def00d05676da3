// SPDX-License-Identifier: GPL-3.0-or-later
// Running programs: a file, a text, standard input, a module.
#ifndef TALLY_CLI_RUN_H
#define TALLY_CLI_RUN_H

#include "cli/program.h"

// Does what the options ask for. The process's exit status.
int run_options(const Options *options);

// Makes the module __main__, in sys.modules. False: an exception is pending.
bool run_make_main(void);

// The steps of running a program, in this order. `run_start` makes the interpreter ready and is false when there is no
// memory for that. The others take or return an exit status; `run_program` begins the views, runs __main__ and holds
// the conversation that may follow, `run_end` gives all memory back.
bool run_start(const Options *options, const Program *program);
int run_program(const Options *options, const Program *program);
int run_end(const Options *options, int status);

#endif
