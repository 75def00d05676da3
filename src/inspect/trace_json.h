// SPDX-License-Identifier: GPL-3.0-or-later
// --trace=json: a program's run as Python Tutor's JSON, with what Tally knows beside it. docs/TRACE.md has the form.
#ifndef TALLY_INSPECT_TRACE_JSON_H
#define TALLY_INSPECT_TRACE_JSON_H

#include "memory/object.h"

#include <stdio.h>

// Begins to trace; the program's standard output goes into the trace. Writes to `file`, which stays the caller's.
// False: no memory.
bool trace_json_begin(FILE *file);
// Ends the trace. `exception`: what ended the program, a SyntaxError perhaps, or NULL; `limit`: why it was stopped, or
// NULL. False: memory ran out, or the file could not be written.
bool trace_json_end(Borrowed exception, const char *limit);
bool trace_json_is_on(void);

#endif
