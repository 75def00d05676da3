// SPDX-License-Identifier: GPL-3.0-or-later
// The audit: both ledgers, balanced for the whole heap at once.
//
//     references    each object's count is the number of references to it that objects and roots own
//     bytes         each block of the heap belongs to exactly one object or part, with the size that its owner says
//
// `tally --audit FILE` does it after every top-level statement and at the end, when everything must have been given
// back. Audits of a long program take at most about half of its time: then not every statement is audited, and the
// summary says how many were.
#ifndef TALLY_INSPECT_AUDIT_H
#define TALLY_INSPECT_AUDIT_H

#include <stdbool.h>
#include <stdint.h>

// From now on statements are audited.
void audit_begin(void);
// For tests: how much time (microseconds) audits may take before they are held to their half. At first 5 seconds.
void audit_set_patience(int64_t microseconds);
// Balances both ledgers once and names each difference on stderr, with the line that ran last.
void audit_now(void);
// The program has ended, its modules are still there: the last audit of both ledgers, of which the summary will speak.
void audit_end_program(void);
// The interpreter has ended, the heap is still there: what is left must be the runtime's own.
void audit_end_interpreter(void);
// All is gone: is it? Then the summary, on stderr. True: no difference was found, and everything was given back.
bool audit_finish(void);

#endif
