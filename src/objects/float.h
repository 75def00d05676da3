// SPDX-License-Identifier: GPL-3.0-or-later
// Floating-point numbers: a double in an object.
#ifndef TALLY_OBJECTS_FLOAT_H
#define TALLY_OBJECTS_FLOAT_H

#include "base/buffer.h"
#include "memory/heap.h"

typedef struct Float {
    Object object;
    double value;
} Float;
_Static_assert(sizeof(Float) == 24, "float: object + double");

extern Type FloatType;

static inline double float_value(Borrowed object) { return ((const Float *)(const void *)object)->value; }

// A Float of this value if a block lies ready; NULL: ask float_new_slow (nothing is pending).
MUST_USE static ALWAYS_INLINE Owned float_new_fast(double value) {
    Float *self = heap_allocate_fast(HEAP_PLAIN, sizeof(Float));
    if (UNLIKELY(self == NULL)) {
        return NULL;
    }
    self->object = (Object){.refcount = 1, .type = &FloatType};
    self->value = value;
    return &self->object;
}

MUST_USE Owned float_new_slow(double value);
MUST_USE static inline Owned float_new(double value) {
    Owned fast = float_new_fast(value);
    return LIKELY(fast != NULL) ? fast : float_new_slow(value);
}

// Adds the shortest decimal text that reads back as the same double, as repr() shows it: "0.1", "1e+16", "inf".
void float_add_repr(double value, Buffer *out);
// A float from text as float() reads it (spaces, underscores, inf, nan); false: not one, or MemoryError is
// pending.
bool float_from_text(const char *text, size_t size, double *value);
int64_t float_hash_value(double value);
// CPython's % and // on doubles (divisor not 0).
double float_modulo(double left, double right);
double float_floor_divide(double left, double right);
double float_power(double base, double exponent,
                   bool *failed); // raises as float ** float does (a negative base with a
                                  // fractional exponent: ValueError, complex is not supported)
bool floats_init(void);

#endif
