// SPDX-License-Identifier: GPL-3.0-or-later
// Long answers, a screen at a time.
#ifndef TALLY_CLI_PAGES_H
#define TALLY_CLI_PAGES_H

#include "base/buffer.h"

// Writes the text to stdout. On a terminal with fewer lines it stops at each full screen, until Enter is pressed, or q
// and Enter leave out the rest; so does Ctrl-C.
void pages_show(const Buffer *text);

#endif
