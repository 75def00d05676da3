// SPDX-License-Identifier: GPL-3.0-or-later
// math's functions of many numbers: fsum, prod, hypot, dist.
//
// fsum keeps what rounding loses. A sum of two doubles is not a double, but it is exactly a sum of two: the rounded
// one, and what was lost. So the running sum is a list of doubles of growing size that do not overlap (Shewchuk's
// partials):
//
//     1e16 + 1 + 1e-16   ─▶   [1e-16, 1.0, 1e16]        rounded once, at the end
//
// hypot adds squares in the same manner, with two doubles.
//
// Next: math_module.c.
#include "base/raw.h"
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/tuple.h"
#include "library/math_functions.h"

#include <float.h>
#include <math.h>

// ---- fsum --------------------------------------------------------------------------------------------------------

// Doubles span 2098 bits, and each partial has 53 of them for itself: 40 are enough.
enum { PARTIAL_MAXIMUM = 48 };

typedef struct Partials {
    double values[PARTIAL_MAXIMUM];
    int count;
    double special; // the sum of infinities and NaNs
    double infinities;
    bool has_special;
} Partials;

// left + right = the result + *lost, exactly.
static double add_exactly(double left, double right, double *lost) {
    if (fabs(left) < fabs(right)) {
        double larger = right;
        right = left;
        left = larger;
    }
    double sum = left + right;
    *lost = right - (sum - left);
    return sum;
}

// False: the sum overflowed.
static bool partials_add(Partials *self, double value) {
    double x = value;
    int kept = 0;
    for (int i = 0; i < self->count; i++) {
        double lost;
        x = add_exactly(x, self->values[i], &lost);
        if (lost != 0.0) {
            self->values[kept++] = lost;
        }
    }
    self->count = kept;
    if (x == 0.0) {
        return true;
    }
    if (!isfinite(x)) {
        if (isfinite(value)) {
            error_raise(&OverflowErrorType, "intermediate overflow in fsum");
            return false;
        }
        self->infinities += isinf(value) ? value : 0.0;
        self->special += value;
        self->has_special = true;
        self->count = 0;
        return true;
    }
    assert_always(self->count < PARTIAL_MAXIMUM);
    self->values[self->count++] = x;
    return true;
}

// Rounds the sum of the partials. When what is lost is exactly half a bit, the next partial decides.
static double partials_round(const Partials *self) {
    int i = self->count;
    if (i == 0) {
        return 0.0;
    }
    double high = self->values[--i];
    double lost = 0.0;
    while (i > 0 && lost == 0.0) {
        high = add_exactly(high, self->values[--i], &lost);
    }
    if (i > 0 && ((lost < 0.0 && self->values[i - 1] < 0.0) || (lost > 0.0 && self->values[i - 1] > 0.0))) {
        double twice = lost * 2.0;
        double next = high + twice;
        if (twice == next - high) {
            high = next;
        }
    }
    return high;
}

Owned math_fsum(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Partials partials = {0};
    Owned iterator = object_iterate(arguments[0]);
    if (iterator == NULL) {
        return NULL;
    }
    Owned item;
    bool fine = true;
    while (fine && (item = object_next(iterator)) != NULL) {
        double value;
        fine = object_to_double(item, &value) && partials_add(&partials, value);
        release(item);
    }
    release(iterator);
    if (!fine || error_is_pending()) {
        return NULL;
    }
    if (!partials.has_special) {
        return float_new(partials_round(&partials));
    }
    return isnan(partials.infinities) ? error_raise(&ValueErrorType, "-inf + inf in fsum")
                                      : float_new(partials.special);
}

// ---- prod --------------------------------------------------------------------------------------------------------

Owned math_prod(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Owned iterator = object_iterate(arguments[0]);
    if (iterator == NULL) {
        return NULL;
    }
    Owned product = arguments[1] != NULL ? retain(arguments[1]) : int_from_int64(1);
    Owned item;
    while (product != NULL && (item = object_next(iterator)) != NULL) {
        Owned next = object_binary(BINARY_MULTIPLY, product, item);
        release(item);
        release(product);
        product = next;
    }
    release(iterator);
    if (product != NULL && error_is_pending()) {
        release(product);
        return NULL;
    }
    return product;
}

// ---- hypot, dist -------------------------------------------------------------------------------------------------

typedef struct Norm {
    double maximum;
    bool found_nan;
} Norm;

static void norm_see(Norm *self, double value) {
    self->found_nan |= isnan(value);
    self->maximum = value > self->maximum ? value : self->maximum;
}

// The square root of the sum of squares of values so small that no power of two brings them near 1: the largest
// divides them all.
static double norm_of_subnormal(const double *values, int64_t count, double maximum) {
    double sum = 1.0; // larger than each square, so that what is lost can be told exactly
    double rest = 0.0;
    for (int64_t i = 0; i < count; i++) {
        double x = values[i] / maximum;
        double lost;
        sum = add_exactly(sum, x * x, &lost);
        rest += lost;
    }
    return maximum * sqrt(sum - 1.0 + rest);
}

// The square root of the sum of squares of `count` values, which are not negative. They are brought near 1 first, so
// that no square overflows or vanishes; then the sum is kept in two doubles, and the root is mended once by what its
// square misses.
static double norm_of(const double *values, int64_t count, Norm seen) {
    if (isinf(seen.maximum)) {
        return INFINITY;
    }
    if (seen.found_nan) {
        return NAN;
    }
    if (seen.maximum == 0.0 || count <= 1) {
        return seen.maximum;
    }
    int exponent;
    frexp(seen.maximum, &exponent);
    if (exponent < DBL_MIN_EXP - 2) {
        return norm_of_subnormal(values, count, seen.maximum);
    }
    double sum = 0.0;
    double rest = 0.0;
    for (int64_t i = 0; i < count; i++) {
        double x = ldexp(values[i], -exponent);
        double square = x * x;
        double lost;
        rest += fma(x, x, -square);
        sum = add_exactly(sum, square, &lost);
        rest += lost;
    }
    double root = sqrt(sum + rest);
    double square = root * root;
    double missing = sum - square - fma(root, root, -square) + rest;
    root += missing / (2.0 * root);
    return ldexp(root, exponent);
}

// Room for `count` doubles, on the stack if they are few.
#define VALUES_ON_STACK 16
static double *values_open(double *on_stack, int64_t count) {
    if (count <= VALUES_ON_STACK) {
        return on_stack;
    }
    double *values = raw_allocate(PART_NUMBERS, (size_t)count * sizeof(double));
    return values != NULL ? values : error_raise_no_memory();
}
static void values_close(double *on_stack, double *values, int64_t count) {
    if (values != on_stack) {
        raw_release(PART_NUMBERS, values, (size_t)count * sizeof(double));
    }
}

Owned math_hypot(Borrowed self, const Borrowed *arguments) {
    (void)self;
    int64_t count = tuple_size(arguments[0]);
    double on_stack[VALUES_ON_STACK];
    double *values = values_open(on_stack, count);
    if (values == NULL) {
        return NULL;
    }
    Norm norm = {0};
    bool fine = true;
    for (int64_t i = 0; i < count && fine; i++) {
        fine = object_to_double(tuple_get(arguments[0], i), &values[i]);
        if (fine) {
            values[i] = fabs(values[i]);
            norm_see(&norm, values[i]);
        }
    }
    Owned result = fine ? float_new(norm_of(values, count, norm)) : NULL;
    values_close(on_stack, values, count);
    return result;
}

static Owned distance(Borrowed p, Borrowed q) {
    int64_t count = tuple_size(p);
    if (count != tuple_size(q)) {
        return error_raise(&ValueErrorType, "both points must have the same number of dimensions");
    }
    double on_stack[VALUES_ON_STACK];
    double *values = values_open(on_stack, count);
    if (values == NULL) {
        return NULL;
    }
    Norm norm = {0};
    bool fine = true;
    for (int64_t i = 0; i < count && fine; i++) {
        double from, to;
        fine = object_to_double(tuple_get(p, i), &from) && object_to_double(tuple_get(q, i), &to);
        if (fine) {
            values[i] = fabs(from - to);
            norm_see(&norm, values[i]);
        }
    }
    Owned result = fine ? float_new(norm_of(values, count, norm)) : NULL;
    values_close(on_stack, values, count);
    return result;
}

Owned math_dist(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Owned p = tuple_from_iterable(arguments[0]);
    Owned q = p != NULL ? tuple_from_iterable(arguments[1]) : NULL;
    Owned result = q != NULL ? distance(p, q) : NULL;
    release_if_any(p);
    release_if_any(q);
    return result;
}
