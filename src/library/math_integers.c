// SPDX-License-Identifier: GPL-3.0-or-later
// math's functions of ints: gcd, lcm, isqrt, factorial, comb, perm.
//
// Products of many numbers are made from halves, so that long numbers meet long numbers, which Karatsuba multiplies
// well:
//
//     20!  =  2^18 · odd part        odd part = (1·3·5) · (1·3·5·7·9) · (1·3·5 … 19)
//                                    each product contains the one before: only the rest is multiplied
//
// Next: math_sums.c.
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/interrupt.h"
#include "objects/protocol.h"
#include "objects/tuple.h"
#include "library/math_functions.h"

#include <math.h>

// A binary operation that consumes its operands; either may be NULL, after a failure. Who makes many of them notices a
// Ctrl-C between two.
typedef Owned (*Operation)(const Int *left, const Int *right);
static Owned consume(Operation operation, Owned left, Owned right) {
    bool good = left != NULL && right != NULL && interrupt_check();
    Owned result = good ? operation(as_int(left), as_int(right)) : NULL;
    release_if_any(left);
    release_if_any(right);
    return result;
}

static Owned floor_quotient(const Int *left, const Int *right) {
    Owned quotient = NULL;
    return int_divide_modulo(left, right, &quotient, NULL) ? quotient : NULL;
}

// ---- gcd, lcm ----------------------------------------------------------------------------------------------------

static Owned absolute(Owned value) {
    if (value == NULL || int_sign(as_int(value)) >= 0) {
        return value;
    }
    Owned positive = int_negate(as_int(value));
    release(value);
    return positive;
}

// |left × right| / gcd
static Owned least_common_multiple(const Int *left, const Int *right) {
    if (int_sign(left) == 0 || int_sign(right) == 0) {
        return int_from_int64(0);
    }
    Owned quotient = consume(floor_quotient, retain(&left->object), int_greatest_common_divisor(left, right));
    return absolute(consume(int_multiply, quotient, retain(&right->object)));
}

// Folds a tuple of ints, from a first value.
static Owned fold(Borrowed tuple, int64_t first, Operation operation) {
    Owned result = int_from_int64(first);
    for (int64_t i = 0; i < tuple_size(tuple) && result != NULL; i++) {
        result = consume(operation, result, object_index(tuple_get(tuple, i)));
    }
    return result;
}

Owned math_gcd(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return fold(arguments[0], 0, int_greatest_common_divisor);
}
Owned math_lcm(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return fold(arguments[0], 1, least_common_multiple);
}

// ---- isqrt -------------------------------------------------------------------------------------------------------

static int64_t root_of_compact(int64_t value) {
    int64_t root = (int64_t)sqrt((double)value);
    while (root * root > value) {
        root -= 1;
    }
    while ((root + 1) * (root + 1) <= value) {
        root += 1;
    }
    return root;
}

// value >> bits, or << −bits
static Owned shifted(const Int *value, int64_t bits) {
    Owned count = int_from_int64(bits < 0 ? -bits : bits);
    if (count == NULL) {
        return NULL;
    }
    Owned result = bits < 0 ? int_shift_left(value, as_int(count)) : int_shift_right(value, as_int(count));
    release(count);
    return result;
}

// Newton's iteration on growing prefixes of the number: each step doubles the bits of the root that are right, so each
// step is done with only as many bits as it gets right. The root may come out one too large.
static Owned root_of_long(const Int *value) {
    int64_t length = (int_bit_length(value) - 1) / 2; // the root has length + 1 bits
    int step = 0;
    while (length >> step >= 30) { // the first 30 bits come from the processor
        step += 1;
    }
    int64_t right_bits = length >> step;
    Owned prefix = shifted(value, 2 * (length - right_bits));
    Owned root = prefix == NULL ? NULL : int_from_int64(root_of_compact(int_compact_value(as_int(prefix))));
    release_if_any(prefix);
    for (step -= 1; step >= 0 && root != NULL; step--) {
        int64_t old_bits = right_bits;
        right_bits = length >> step;
        prefix = shifted(value, 2 * length - old_bits - right_bits + 1);
        Owned quotient = consume(floor_quotient, prefix, retain(root));
        Owned scaled = shifted(as_int(root), -(right_bits - old_bits - 1));
        release(root);
        root = consume(int_add, scaled, quotient);
    }
    return root;
}

Owned math_isqrt(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Owned value = object_index(arguments[0]);
    if (value == NULL) {
        return NULL;
    }
    if (int_sign(as_int(value)) < 0) {
        release(value);
        return error_raise(&ValueErrorType, "isqrt() argument must be nonnegative");
    }
    if (int_is_compact(as_int(value))) {
        int64_t root = root_of_compact(int_compact_value(as_int(value)));
        release(value);
        return int_from_int64(root);
    }
    Owned root = root_of_long(as_int(value));
    Owned square = root != NULL ? int_multiply(as_int(root), as_int(root)) : NULL;
    bool too_large = square != NULL && int_compare(as_int(square), as_int(value)) > 0;
    release(value);
    if (square == NULL) {
        release_if_any(root);
        return NULL;
    }
    release(square);
    return too_large ? consume(int_subtract, root, int_from_int64(1)) : root;
}

// ---- factorial ---------------------------------------------------------------------------------------------------

// The product of the odd numbers first, first + 2 … below `end`.
static Owned odd_product(int64_t first, int64_t end) {
    int64_t count = (end - first + 1) / 2;
    if (count <= 16) {
        uint64_t product = 1;
        for (int64_t i = 0; i < count; i++) {
            if (__builtin_mul_overflow(product, (uint64_t)(first + 2 * i), &product)) {
                goto halves;
            }
        }
        return int_from_uint64(product);
    }
halves:;
    int64_t middle = first + count / 2 * 2;
    Owned lower = odd_product(first, middle);
    return consume(int_multiply, lower, lower != NULL ? odd_product(middle, end) : NULL);
}

// n! without its factors of two.
static Owned factorial_odd_part(int64_t n) {
    Owned inner = int_from_int64(1);
    Owned outer = int_from_int64(1);
    int64_t done = 1; // inner holds the odd numbers below this
    for (int shift = 63 - __builtin_clzll((uint64_t)n); shift >= 0 && inner != NULL && outer != NULL; shift--) {
        int64_t end = (n >> shift) + 1;
        int64_t first = done | 1;
        if (first < end) {
            inner = consume(int_multiply, inner, odd_product(first, end));
        }
        done = end;
        outer = inner == NULL ? outer : consume(int_multiply, outer, retain(inner));
    }
    if (inner == NULL) {
        release_if_any(outer);
        return NULL;
    }
    release(inner);
    return outer;
}

static Owned factorial(int64_t n) {
    if (n <= 20) {
        int64_t product = 1;
        for (int64_t i = 2; i <= n; i++) {
            product *= i;
        }
        return int_from_int64(product);
    }
    return consume(int_shift_left, factorial_odd_part(n), int_from_int64(n - __builtin_popcountll((uint64_t)n)));
}

Owned math_factorial(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Owned index = object_index(arguments[0]);
    if (index == NULL) {
        return NULL;
    }
    int64_t n;
    bool fits = int_to_int64(as_int(index), &n);
    bool negative = int_sign(as_int(index)) < 0;
    release(index);
    if (negative) {
        return error_raise(&ValueErrorType, "factorial() not defined for negative values");
    }
    if (!fits) {
        return error_raise(&OverflowErrorType, "factorial() argument should not exceed %lld", (long long)INT64_MAX);
    }
    return n > (int64_t)1 << 36 ? error_raise_no_memory() : factorial(n);
}

// ---- perm, comb --------------------------------------------------------------------------------------------------

// n − taken, for an int of any size.
static Owned lowered(const Int *n, int64_t taken) {
    return consume(int_subtract, retain(&n->object), int_from_int64(taken));
}

// n·(n − 1) … (n − k + 1)
static Owned falling_product(const Int *n, int64_t k) {
    if (k <= 1) {
        return k == 0 ? int_from_int64(1) : int_copy_exact(n);
    }
    int64_t half = k / 2;
    Owned rest = lowered(n, half);
    if (rest == NULL) {
        return NULL;
    }
    Owned upper = falling_product(n, half);
    Owned result = consume(int_multiply, upper, upper != NULL ? falling_product(as_int(rest), k - half) : NULL);
    release(rest);
    return result;
}

// C(n, k) in 64 bits; 0: it may not fit. Each step's product is a binomial coefficient times i.
static uint64_t small_binomial(int64_t n, int64_t k) {
    uint64_t result = 1;
    for (int64_t i = 1; i <= k; i++) {
        uint64_t product;
        if (__builtin_mul_overflow(result, (uint64_t)(n - k + i), &product)) {
            return 0;
        }
        result = product / (uint64_t)i;
    }
    return result;
}

// C(n, k) = C(n, j)·C(n − j, k − j) / C(k, j), j half of k.
static Owned binomial(const Int *n, int64_t k) {
    if (k <= 1) {
        return k == 0 ? int_from_int64(1) : int_copy_exact(n);
    }
    uint64_t small = int_is_compact(n) ? small_binomial(int_compact_value(n), k) : 0;
    if (small != 0) {
        return int_from_uint64(small);
    }
    int64_t half = k / 2;
    Owned rest = lowered(n, half);
    Owned whole = int_from_int64(k);
    if (rest == NULL || whole == NULL) {
        release_if_any(rest);
        release_if_any(whole);
        return NULL;
    }
    Owned first = binomial(n, half);
    Owned product = consume(int_multiply, first, first != NULL ? binomial(as_int(rest), k - half) : NULL);
    Owned result = consume(floor_quotient, product, product != NULL ? binomial(as_int(whole), half) : NULL);
    release(rest);
    release(whole);
    return result;
}

// Reads n and k, both not negative.
static bool read_pair(const Borrowed *arguments, Owned *n, Owned *k) {
    *k = NULL;
    *n = object_index(arguments[0]);
    if (*n != NULL) {
        *k = object_index(arguments[1]);
    }
    if (*k != NULL && int_sign(as_int(*n)) >= 0 && int_sign(as_int(*k)) >= 0) {
        return true;
    }
    if (*k != NULL) {
        error_raise(&ValueErrorType, "%s must be a non-negative integer", int_sign(as_int(*n)) < 0 ? "n" : "k");
    }
    release_if_any(*n);
    release_if_any(*k);
    return false;
}

static Owned perm(const Int *n, const Int *k) {
    int64_t count;
    if (int_compare(n, k) < 0) {
        return int_from_int64(0);
    }
    if (!int_to_int64(k, &count)) {
        return error_raise(&OverflowErrorType, "k must not exceed %lld", (long long)INT64_MAX);
    }
    return falling_product(n, count);
}

Owned math_perm(Borrowed self, const Borrowed *arguments) {
    Owned n, k;
    if (arguments[1] == NULL || arguments[1] == NONE) {
        return math_factorial(self, arguments);
    }
    return read_pair(arguments, &n, &k) ? consume(perm, n, k) : NULL;
}

static Owned comb(const Int *n, const Int *k) {
    if (int_compare(n, k) < 0) {
        return int_from_int64(0);
    }
    int64_t count;
    Owned other = int_subtract(n, k);
    if (other == NULL) {
        return NULL;
    }
    bool fits = int_to_int64(int_compare(as_int(other), k) < 0 ? as_int(other) : k, &count);
    release(other);
    if (!fits) {
        return error_raise(&OverflowErrorType, "min(n - k, k) must not exceed %lld", (long long)INT64_MAX);
    }
    return binomial(n, count);
}

Owned math_comb(Borrowed self, const Borrowed *arguments) {
    Owned n, k;
    (void)self;
    return read_pair(arguments, &n, &k) ? consume(comb, n, k) : NULL;
}
