// SPDX-License-Identifier: GPL-3.0-or-later
// What a program leaves behind: a debug build counts, at the end, the objects that the program made and that are still
// there. There must be none. In other builds these functions do nothing.
#ifndef TALLY_INSPECT_LEFTOVERS_H
#define TALLY_INSPECT_LEFTOVERS_H

#include <stdbool.h>

// The program is about to start: what lives now is the runtime's.
void leftovers_begin(void);
// Its modules are gone: names what else is left, on stderr. False: there is something.
bool leftovers_report(void);

#endif
