// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of an entry of a trace. For trace_json.c.
#ifndef TALLY_INSPECT_TRACE_ENTRY_H
#define TALLY_INSPECT_TRACE_ENTRY_H

#include "inspect/events.h"

// "func_name", "globals", "ordered_globals", "stack_to_render", "heap".
void trace_add_state(const Event *event, Buffer *out);
// "step", "depth", "objects", "edges": what is in x_tally but for the changes.
void trace_add_tally(const Event *event, Buffer *out);
// One change, as an object; a comma comes before it if it is not the first.
void trace_add_change(const Event *event, Buffer *out);

#endif
