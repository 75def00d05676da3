// SPDX-License-Identifier: GPL-3.0-or-later
// Running programs: a file, a text, standard input, a module.
#ifndef TALLY_CLI_RUN_H
#define TALLY_CLI_RUN_H

#include "cli/options.h"

// Does what the options ask for. The process's exit status.
int run_options(const Options *options);

#endif
