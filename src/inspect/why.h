// SPDX-License-Identifier: GPL-3.0-or-later
// Why an object lives: the shortest chain of references that keeps it, from something that the program can name.
//
//     a = [1, {'k': x}]          name a in __main__ ─▶ list ─ item 1 ─▶ dict ─ value of key 'k' ─▶ x
//
// If no root reaches it, it is held by an unfinished expression of a running call, or by a cycle that nothing else
// holds, which the collector will find.
#ifndef TALLY_INSPECT_WHY_H
#define TALLY_INSPECT_WHY_H

#include "base/buffer.h"
#include "inspect/ledger.h"

typedef enum WhyKind {
    WHY_ROOT,       // the first step's reference is a root's, or a name of the module __main__
    WHY_UNFINISHED, // the first step's object is held by an unfinished expression
    WHY_CYCLE,      // the first step's object is held by the object of step `cycle_end`
    WHY_NOTHING,    // only whoever asks holds it
} WhyKind;

// An object on the chain, and the reference by which the step before (or a root) holds it.
typedef struct WhyStep {
    Borrowed object;
    Holder holder;
    Place place;  // of the holding object
    int64_t from; // while searching: the step that holds it; −1: none
} WhyStep;

typedef struct Why {
    WhyKind kind;
    WhyStep *steps; // from the root to the object; of a cycle with what hangs on it: the cycle first
    int64_t count;
    int64_t capacity;
    int64_t cycle_end;
} Why;

// Weak references do not count, nor do `own` references of whoever asks, nor the arguments that were pushed last if
// `asked_by_call`. False: no memory (no exception is set).
bool why_find(Why *why, Borrowed object, int64_t own, bool asked_by_call);
void why_free(Why *why);
// Is the step's object only a part of the one before, and the next step told as if that held it: a dict of attributes?
bool why_is_part(const Why *why, int64_t index);
// The reference of a step in words: "name a in __main__", "item 1", "attribute x", "default 0 of function f".
void why_describe_step(const Why *why, int64_t index, Buffer *out);

#endif
