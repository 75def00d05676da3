// SPDX-License-Identifier: GPL-3.0-or-later
// The audit: both ledgers, balanced for the whole heap at once.
//
//     references    each object's count is the number of references to it that objects and roots own
//     bytes         each block of the heap belongs to exactly one object, with the size that its owner says
//
// `tally --audit FILE` does it after every top-level statement and at the end.
#ifndef TALLY_INSPECT_AUDIT_H
#define TALLY_INSPECT_AUDIT_H

#include <stdbool.h>

// From now on audit_now runs after every top-level statement.
void audit_begin(void);
// Balances both ledgers once and names each difference on stderr, with the line that ran last.
void audit_now(void);
// The last audit, and the summary on stderr: "audit: 12 statements, 4,031 objects, 9,870 references: all balanced".
// False: there were differences.
bool audit_end(void);

#endif
