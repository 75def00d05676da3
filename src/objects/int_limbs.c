// SPDX-License-Identifier: GPL-3.0-or-later
// The linear operations on runs of limbs, their memory, and the way from an Int to limbs and back.
//
//     Int      size 3     digits  d0 d1 d2
//     limbs    count 2    d1 << 30 | d0,  d2
//
// What always holds: every limb is below 2^60; what adding or multiplying carries above that goes into the next limb.
//
// Next: int_multiply.c.
#include "objects/int_limbs.h"

#include "base/raw.h"
#include "objects/error.h"
#include "objects/interrupt.h"

#include <string.h>

// ---- memory ------------------------------------------------------------------------------------------------------

static Limb *limbs_allocate(int64_t count) {
    Limb *limbs = raw_allocate(PART_NUMBERS, (size_t)count * sizeof(Limb));
    return limbs != NULL ? limbs : error_raise_no_memory();
}

Limb *workspace_open_large(Workspace *space, int64_t count) {
    space->limbs = limbs_allocate(count);
    return space->limbs;
}

void workspace_close_large(Workspace *space) {
    raw_release(PART_NUMBERS, space->limbs, (size_t)space->count * sizeof(Limb));
}

bool natural_init(Natural *self, int64_t capacity) {
    *self = (Natural){.limbs = limbs_allocate(capacity), .capacity = capacity};
    if (self->limbs == NULL) {
        self->capacity = 0;
        return false;
    }
    return true;
}

void natural_deinit(Natural *self) {
    raw_release(PART_NUMBERS, self->limbs, (size_t)self->capacity * sizeof(Limb));
    *self = (Natural){0};
}

bool natural_init_int(Natural *self, const Int *value) {
    int64_t count = int_limb_count(value);
    if (!natural_init(self, count + 1)) {
        return false;
    }
    limbs_from_int(self->limbs, value);
    self->count = count;
    return true;
}

bool natural_init_square(Natural *self, const Natural *root) {
    Workspace space;
    Limb *scratch = workspace_open(&space, limbs_multiply_scratch(root->count, root->count));
    if (scratch == NULL) {
        *self = (Natural){0};
        return false;
    }
    bool done = natural_init(self, 2 * root->count);
    if (done) {
        limbs_multiply(self->limbs, root->limbs, root->count, root->limbs, root->count, scratch);
        self->count = limbs_trim(self->limbs, 2 * root->count);
        done = interrupt_check();
    }
    workspace_close(&space);
    return done;
}

// ---- Int and limbs -----------------------------------------------------------------------------------------------

void limbs_from_int(Limb *out, const Int *self) {
    int64_t digit_count = int_digit_count(self);
    for (int64_t i = 0; i < digit_count / 2; i++) {
        out[i] = (Limb)self->digits[2 * i] | (Limb)self->digits[2 * i + 1] << INT_DIGIT_BITS;
    }
    if (digit_count % 2 != 0) {
        out[digit_count / 2] = self->digits[digit_count - 1];
    }
}

Owned limbs_to_int(const Limb *limbs, int64_t count, bool negative) {
    count = limbs_trim(limbs, count);
    if (count <= 1) {
        int64_t magnitude = count == 0 ? 0 : (int64_t)limbs[0];
        return int_from_int64(negative ? -magnitude : magnitude);
    }
    int64_t digit_count = 2 * count - (limbs[count - 1] >> INT_DIGIT_BITS == 0);
    Int *self = int_allocate(digit_count);
    if (self == NULL) {
        return NULL;
    }
    for (int64_t i = 0; i < digit_count / 2; i++) {
        self->digits[2 * i] = (uint32_t)(limbs[i] & INT_DIGIT_MASK);
        self->digits[2 * i + 1] = (uint32_t)(limbs[i] >> INT_DIGIT_BITS);
    }
    if (digit_count % 2 != 0) {
        self->digits[digit_count - 1] = (uint32_t)limbs[count - 1];
    }
    self->size = negative ? -digit_count : digit_count;
    return &self->object;
}

Owned limbs_to_int_shifted(const Limb *limbs, int64_t count, int64_t bits, bool negative) {
    count = limbs_trim(limbs, count);
    int64_t whole = bits / LIMB_BITS;
    Workspace space;
    Limb *shifted = workspace_open(&space, count + whole + 1);
    if (shifted == NULL) {
        return NULL;
    }
    memset(shifted, 0, (size_t)whole * sizeof(Limb));
    shifted[whole + count] = limbs_shift_left(shifted + whole, limbs, count, (int)(bits % LIMB_BITS));
    Owned result = limbs_to_int(shifted, whole + count + 1, negative);
    workspace_close(&space);
    return result;
}

// ---- looking -----------------------------------------------------------------------------------------------------

int64_t limbs_trim(const Limb *limbs, int64_t count) {
    while (count > 0 && limbs[count - 1] == 0) {
        count -= 1;
    }
    return count;
}

int limbs_compare(const Limb *left, int64_t left_count, const Limb *right, int64_t right_count) {
    if (left_count != right_count) {
        return left_count < right_count ? -1 : 1;
    }
    for (int64_t i = left_count - 1; i >= 0; i--) {
        if (left[i] != right[i]) {
            return left[i] < right[i] ? -1 : 1;
        }
    }
    return 0;
}

int64_t limbs_bit_length(const Limb *limbs, int64_t count) {
    return count == 0 ? 0 : count * LIMB_BITS - (__builtin_clzll(limbs[count - 1]) - (64 - LIMB_BITS));
}

// ---- adding, and multiplying by one limb -------------------------------------------------------------------------

Limb limbs_add(Limb *out, const Limb *left, int64_t left_count, const Limb *right, int64_t right_count) {
    Limb carry = 0;
    int64_t i = 0;
    for (; i < right_count; i++) {
        Limb sum = left[i] + right[i] + carry;
        out[i] = sum & LIMB_MASK;
        carry = sum >> LIMB_BITS;
    }
    for (; carry != 0 && i < left_count; i++) {
        Limb sum = left[i] + carry;
        out[i] = sum & LIMB_MASK;
        carry = sum >> LIMB_BITS;
    }
    if (out != left && i < left_count) {
        memmove(out + i, left + i, (size_t)(left_count - i) * sizeof(Limb));
    }
    return carry;
}

Limb limbs_subtract(Limb *out, const Limb *left, int64_t left_count, const Limb *right, int64_t right_count) {
    Limb borrow = 0;
    int64_t i = 0;
    for (; i < right_count; i++) {
        Limb difference = left[i] - right[i] - borrow;
        out[i] = difference & LIMB_MASK;
        borrow = difference >> 63;
    }
    for (; borrow != 0 && i < left_count; i++) {
        Limb difference = left[i] - borrow;
        out[i] = difference & LIMB_MASK;
        borrow = difference >> 63;
    }
    if (out != left && i < left_count) {
        memmove(out + i, left + i, (size_t)(left_count - i) * sizeof(Limb));
    }
    return borrow;
}

Limb limbs_multiply_one(Limb *out, const Limb *limbs, int64_t count, Limb factor, Limb addend) {
    Limb carry = addend;
    for (int64_t i = 0; i < count; i++) {
        DoubleLimb product = (DoubleLimb)limbs[i] * factor + carry;
        out[i] = (Limb)product & LIMB_MASK;
        carry = (Limb)(product >> LIMB_BITS);
    }
    return carry;
}

Limb limbs_divide_one(Limb *out, const Limb *limbs, int64_t count, const Divider *divisor) {
    Limb remainder = 0;
    for (int64_t i = count - 1; i >= 0; i--) {
        out[i] = divider_divide(divisor, remainder, limbs[i], &remainder);
    }
    return remainder;
}

// ---- shifting ----------------------------------------------------------------------------------------------------

Limb limbs_shift_left(Limb *out, const Limb *limbs, int64_t count, int bits) {
    Limb above = 0;
    for (int64_t i = count - 1; i >= 0; i--) {
        Limb shifted_out = limbs[i] >> (LIMB_BITS - bits);
        if (i == count - 1) {
            above = shifted_out;
        } else {
            out[i + 1] |= shifted_out;
        }
        out[i] = limbs[i] << bits & LIMB_MASK;
    }
    return above;
}

void limbs_shift_right(Limb *out, const Limb *limbs, int64_t count, int bits) {
    for (int64_t i = 0; i < count; i++) {
        Limb above = i + 1 < count ? limbs[i + 1] : 0;
        out[i] = limbs[i] >> bits | (above << (LIMB_BITS - bits) & LIMB_MASK);
    }
}
