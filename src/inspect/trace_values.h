// SPDX-License-Identifier: GPL-3.0-or-later
// Values and heap objects in the form of Python Tutor's traces. docs/TRACE.md has the form.
#ifndef TALLY_INSPECT_TRACE_VALUES_H
#define TALLY_INSPECT_TRACE_VALUES_H

#include "inspect/snapshot.h"

// null, true, 5, "x", ["REF", 3], ["SPECIAL_FLOAT", "3.0"], ["IMPORTED_FAUX_PRIMITIVE", "module json"]
void trace_add_value(const Snapshot *now, Borrowed value, Buffer *out);
// ["LIST", VAL…], ["INSTANCE", "Node", ["next", VAL]…] …
void trace_add_object(const Snapshot *now, Borrowed object, Buffer *out);
// Ints beyond 2^53 and bytes that have been written as references since trace_forget_large: "7": ["int", "…"]…
void trace_add_large(Buffer *out);
void trace_forget_large(void);

#endif
