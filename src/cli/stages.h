// SPDX-License-Identifier: GPL-3.0-or-later
// --tokens, --tree, --scopes, --check: what the front end makes of a program. No object is made, nothing runs.
#ifndef TALLY_CLI_STAGES_H
#define TALLY_CLI_STAGES_H

#include "cli/options.h"

// The process's exit status.
int stages_show(const Options *options);

#endif
