// SPDX-License-Identifier: GPL-3.0-or-later
// What a program leaves behind: an audit, and any run of a debug build, counts at the end the objects that the program
// made and that are still there. There must be none.
#ifndef TALLY_INSPECT_LEFTOVERS_H
#define TALLY_INSPECT_LEFTOVERS_H

#include <stdint.h>

// The program is about to start: what lives now is the runtime's.
void leftovers_begin(void);
// Its modules are gone: names what else is left, on stderr. Returns how many objects that are.
int64_t leftovers_report(void);

#endif
