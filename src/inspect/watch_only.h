// SPDX-License-Identifier: GPL-3.0-or-later
// --only a,b: the events that are about these names, and about what they reach.
#ifndef TALLY_INSPECT_WATCH_ONLY_H
#define TALLY_INSPECT_WATCH_ONLY_H

#include "inspect/events.h"

// "a,b"; NULL: everything is wanted. The text must live on.
void only_begin(const char *names);
void only_end(void);
bool only_is_on(void);
bool only_wants(const Event *event);

#endif
