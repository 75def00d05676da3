// SPDX-License-Identifier: GPL-3.0-or-later
// What audit.c and audit_summary.c share.
#ifndef TALLY_INSPECT_AUDIT_STATE_H
#define TALLY_INSPECT_AUDIT_STATE_H

#include "base/raw.h"
#include "inspect/byte_ledger.h"

extern struct Audit {
    int64_t statements;
    int64_t audited; // of the statements
    int64_t next;    // the statement to be audited next
    int64_t stride;  // from one to the next
    int64_t references;
    int64_t differences;
    bool unfinished;    // an audit found no memory for its tables
    AddressTable seen;  // object → references to it
    AddressTable known; // object or block → the difference that was named before
    ByteLedger bytes;

    int64_t patience; // microseconds that audits may take before they are held to their half
    int64_t begun;    // microseconds of the process's time
    int64_t spent;    // microseconds of it in audits

    Buffer summary;        // prepared while everything is still there
    size_t buffers_before; // bytes of buffers that are not the interpreter's
    int64_t left_objects;  // that the program made, and that are still there at the end
    int64_t left_bytes;    // of raw memory
} audit;

// Puts what the last audit has found into audit.summary.
void audit_summary_prepare(void);
// Prints it, and the verdict; deinits it.
void audit_summary_print(Buffer *summary);

#endif
