// SPDX-License-Identifier: GPL-3.0-or-later
// One object or two? And if one: what made it one, read off the ledger of its holders.
#ifndef TALLY_INSPECT_SAME_H
#define TALLY_INSPECT_SAME_H

#include "memory/type.h"

// Why there is only one, as the runtime's named roots and the codes' constants tell. In the order of what explains
// most.
typedef enum OneBecause {
    ONE_NOTHING, // nothing special: both references were made from one
    ONE_SINGLETON,
    ONE_SMALL_INT,
    ONE_CHARACTER,
    ONE_EMPTY,
    ONE_INTERNED,
    ONE_CONSTANT,
    ONE_FAILED, // no memory to find out (no exception is set)
} OneBecause;

OneBecause same_because(Borrowed object);
// May the object change in place? Not a number, a text, a tuple or a frozenset.
bool same_can_change(Borrowed object);
// Are they equal? Told without running the program's code, so only for values that are built-in through and through.
typedef enum Equality { EQUAL, UNEQUAL, EQUALITY_UNKNOWN, EQUALITY_FAILED } Equality;
Equality same_equality(Borrowed first, Borrowed second);
// How many references hold the object, but for those of whoever asks: with none, it dies with the question.
int64_t same_holders(Borrowed object);

#endif
