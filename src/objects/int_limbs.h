// SPDX-License-Identifier: GPL-3.0-or-later
// Naturals: the magnitudes of big ints while they are being multiplied, divided, and turned into text.
//
// An Int keeps 30 bits in each digit, which is what getsizeof shows. The processor multiplies 64 bits at a time, so the
// work is done with limbs of 60 bits, two digits each, and a product of two limbs leaves 8 bits free for adding up:
//
//     digits   d0 d1 │ d2 d3 │ d4         30 bits each
//     limbs    l0    │ l1    │ l2         60 bits each
//
// A run of limbs is least significant first. Functions named limbs_… neither allocate nor fail; a Natural is a run with
// its memory. Files: int_limbs.c (linear operations), int_multiply.c, int_divide.c.
//
// Ctrl-C: limbs_multiply and limbs_divide of long numbers stop early when interrupt_waits, and what they write is wrong
// then, though no worse. Whoever calls them asks interrupt_check before using it.
#ifndef TALLY_OBJECTS_INT_LIMBS_H
#define TALLY_OBJECTS_INT_LIMBS_H

#include "objects/int.h"

typedef uint64_t Limb;
struct Divider;
__extension__ typedef unsigned __int128 DoubleLimb;

#define LIMB_BITS 60
#define LIMB_MASK (((Limb)1 << LIMB_BITS) - 1)

// ---- runs of limbs -----------------------------------------------------------------------------------------------

int64_t limbs_trim(const Limb *limbs, int64_t count); // the count without leading zeros
int limbs_compare(const Limb *left, int64_t left_count, const Limb *right, int64_t right_count); // both trimmed
int64_t limbs_bit_length(const Limb *limbs, int64_t count);                                      // trimmed

// out[0 … left_count) = left + right; left_count >= right_count, out may be left. Returns the carry.
Limb limbs_add(Limb *out, const Limb *left, int64_t left_count, const Limb *right, int64_t right_count);
// The same for left − right; returns the borrow.
Limb limbs_subtract(Limb *out, const Limb *left, int64_t left_count, const Limb *right, int64_t right_count);
// out = limbs × factor + addend; returns the limb above. out may be limbs.
Limb limbs_multiply_one(Limb *out, const Limb *limbs, int64_t count, Limb factor, Limb addend);
// out = limbs / divisor; returns the remainder. out may be limbs.
Limb limbs_divide_one(Limb *out, const Limb *limbs, int64_t count, const struct Divider *divisor);
// out = limbs << bits, bits < 60; returns what was shifted out. out may be limbs, or lie above it.
Limb limbs_shift_left(Limb *out, const Limb *limbs, int64_t count, int bits);
void limbs_shift_right(Limb *out, const Limb *limbs, int64_t count, int bits);

// out[0 … left_count + right_count) = left × right; out overlaps nothing. Equal pointers make a square, which is
// cheaper. Counts are at least 1; scratch has limbs_multiply_scratch limbs.
void limbs_multiply(Limb *out, const Limb *left, int64_t left_count, const Limb *right, int64_t right_count,
                    Limb *scratch);
int64_t limbs_multiply_scratch(int64_t left_count, int64_t right_count);

// Divides dividend[0 … quotient_count + divisor_count) by the divisor, which has its topmost bit set and is larger than
// the topmost divisor_count limbs of the dividend. The remainder stays in dividend[0 … divisor_count).
void limbs_divide(Limb *quotient, Limb *dividend, int64_t quotient_count, const Limb *divisor, int64_t divisor_count,
                  Limb *scratch);
int64_t limbs_divide_scratch(int64_t quotient_count, int64_t divisor_count);

// ---- division by one limb ----------------------------------------------------------------------------------------

// Dividing by the same limb again and again takes multiplications only, once its reciprocal is known (Möller and
// Granlund, "Improved division by invariant integers"):
//
//     q = upper × reciprocal, off by one at most, which the remainder shows
typedef struct Divider {
    Limb divisor;    // shifted so that its topmost bit, of 64, is set
    Limb reciprocal; // (2^128 − 1) / divisor − 2^64
    int shift;
} Divider;

static inline Divider divider_make(Limb divisor) {
    int shift = __builtin_clzll(divisor);
    divisor <<= shift;
    return (Divider){divisor, (Limb)(((DoubleLimb)~divisor << 64 | UINT64_MAX) / divisor), shift};
}

// (upper · 2^60 + lower) / divisor; upper < divisor, lower < 2^60.
static inline Limb divider_divide(const Divider *self, Limb upper, Limb lower, Limb *remainder) {
    DoubleLimb dividend = ((DoubleLimb)upper << LIMB_BITS | lower) << self->shift;
    DoubleLimb guess = (DoubleLimb)self->reciprocal * (Limb)(dividend >> 64) + dividend;
    Limb quotient = (Limb)(guess >> 64) + 1;
    Limb rest = (Limb)dividend - quotient * self->divisor;
    if (rest > (Limb)guess) {
        quotient -= 1;
        rest += self->divisor;
    }
    if (UNLIKELY(rest >= self->divisor)) {
        quotient += 1;
        rest -= self->divisor;
    }
    *remainder = rest >> self->shift;
    return quotient;
}

// ---- Int and limbs -----------------------------------------------------------------------------------------------

static inline int64_t int_digit_count(const Int *self) { return self->size < 0 ? -self->size : self->size; }
static inline int64_t int_limb_count(const Int *self) { return (int_digit_count(self) + 1) / 2; }
void limbs_from_int(Limb *out, const Int *self);                              // int_limb_count limbs
MUST_USE Owned limbs_to_int(const Limb *limbs, int64_t count, bool negative); // trims
MUST_USE Owned limbs_to_int_shifted(const Limb *limbs, int64_t count, int64_t bits, bool negative); // limbs << bits

// ---- memory for the work -----------------------------------------------------------------------------------------

// Working memory: on the C stack for small numbers, else raw memory.
//
//     Workspace space;
//     Limb *limbs = workspace_open(&space, count);    NULL: MemoryError is pending, and nothing is to be closed
//     …
//     workspace_close(&space);
#define WORKSPACE_ON_STACK 160 // limbs

typedef struct Workspace {
    Limb *limbs;
    int64_t count;
    Limb on_stack[WORKSPACE_ON_STACK];
} Workspace;

MUST_USE Limb *workspace_open_large(Workspace *space, int64_t count);
void workspace_close_large(Workspace *space);

MUST_USE static inline Limb *workspace_open(Workspace *space, int64_t count) {
    space->count = count;
    space->limbs = space->on_stack;
    return LIKELY(count <= WORKSPACE_ON_STACK) ? space->on_stack : workspace_open_large(space, count);
}
static inline void workspace_close(Workspace *space) {
    if (space->limbs != space->on_stack) {
        workspace_close_large(space);
    }
}

typedef struct Natural {
    Limb *limbs;
    int64_t count; // without leading zeros; 0: zero
    int64_t capacity;
} Natural;

// False: MemoryError is pending, and the natural is empty and may be deinited.
bool natural_init(Natural *self, int64_t capacity);
void natural_deinit(Natural *self);
bool natural_init_int(Natural *self, const Int *value); // the magnitude of an int
bool natural_init_square(Natural *self, const Natural *root);
// quotient and remainder are inited with room enough by this function, deinited by the caller. divisor is not zero.
bool natural_divide(const Natural *dividend, const Natural *divisor, Natural *quotient, Natural *remainder);

#endif
