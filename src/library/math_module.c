// SPDX-License-Identifier: GPL-3.0-or-later
// The module `math`.
//
//     math.sqrt(-1)   C's sqrt gives NaN for an argument that is none    ─▶  ValueError: math domain error
//     math.exp(1000)  C's exp gives infinity for a finite argument       ─▶  OverflowError: math range error
//
// The functions from one float to one float are rows of math_functions.def. Logarithms take ints of any size, which
// need not fit a float; floor, ceil and trunc ask other types' special methods.
//
// Next: math_gamma.c.
#include "objects/arguments.h"
#include "objects/exception.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/module.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/special.h"
#include "objects/tuple.h"
#include "library/math_functions.h"
#include "library/modules.h"

#include <limits.h>
#include <math.h>

void *math_raise_domain(void) { return error_raise(&ValueErrorType, "math domain error"); }

void *math_raise_range(void) { return error_raise(&OverflowErrorType, "math range error"); }

// ---- one float to one float --------------------------------------------------------------------------------------

static Owned apply(Borrowed argument, double (*function)(double), bool overflows) {
    double x;
    if (!object_to_double(argument, &x)) {
        return NULL;
    }
    double result = function(x);
    if (isnan(result) && !isnan(x)) {
        return math_raise_domain();
    }
    if (isinf(result) && isfinite(x)) {
        return overflows ? math_raise_range() : math_raise_domain();
    }
    return float_new(result);
}

// The distance to the next float away from zero.
static double math_ulp(double x) {
    x = fabs(x);
    if (!isfinite(x)) {
        return x;
    }
    double next = nextafter(x, INFINITY);
    return isinf(next) ? x - nextafter(x, 0.0) : next - x;
}

#define MATH(name, function, overflows, help)                                                                          \
    static Owned math_apply_##name(Borrowed self, const Borrowed *arguments) {                                         \
        (void)self;                                                                                                    \
        return apply(arguments[0], function, overflows);                                                               \
    }
#include "library/math_functions.def"
#undef MATH

static Owned apply_gamma(Borrowed argument, double (*function)(double, MathFault *)) {
    double x;
    if (!object_to_double(argument, &x)) {
        return NULL;
    }
    MathFault fault;
    double result = function(x, &fault);
    switch (fault) {
    case MATH_FINE: return float_new(result);
    case MATH_DOMAIN: return math_raise_domain();
    case MATH_RANGE: return math_raise_range();
    }
    unreachable();
}
static Owned math_gamma(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return apply_gamma(arguments[0], math_gamma_of);
}
static Owned math_lgamma(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return apply_gamma(arguments[0], math_lgamma_of);
}

static Owned scale(Borrowed argument, double factor) {
    double x;
    return object_to_double(argument, &x) ? float_new(x * factor) : NULL;
}
static Owned math_degrees(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return scale(arguments[0], 180.0 / M_PI);
}
static Owned math_radians(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return scale(arguments[0], M_PI / 180.0);
}

// ---- questions ---------------------------------------------------------------------------------------------------

static Owned math_isfinite(Borrowed self, const Borrowed *arguments) {
    double x;
    (void)self;
    return object_to_double(arguments[0], &x) ? bool_new(isfinite(x)) : NULL;
}
static Owned math_isinf(Borrowed self, const Borrowed *arguments) {
    double x;
    (void)self;
    return object_to_double(arguments[0], &x) ? bool_new(isinf(x)) : NULL;
}
static Owned math_isnan(Borrowed self, const Borrowed *arguments) {
    double x;
    (void)self;
    return object_to_double(arguments[0], &x) ? bool_new(isnan(x)) : NULL;
}

static Owned math_isclose(Borrowed self, const Borrowed *arguments) {
    double a, b, relative = 1e-9, absolute = 0.0;
    (void)self;
    if (!object_to_double(arguments[0], &a) || !object_to_double(arguments[1], &b) ||
        (arguments[2] != NULL && !object_to_double(arguments[2], &relative)) ||
        (arguments[3] != NULL && !object_to_double(arguments[3], &absolute))) {
        return NULL;
    }
    if (relative < 0.0 || absolute < 0.0) {
        return error_raise(&ValueErrorType, "tolerances must be non-negative");
    }
    if (a == b || isinf(a) || isinf(b)) {
        return bool_new(a == b);
    }
    double difference = fabs(a - b);
    return bool_new(difference <= fabs(relative * b) || difference <= fabs(relative * a) || difference <= absolute);
}

// ---- two floats --------------------------------------------------------------------------------------------------

static bool read_two(const Borrowed *arguments, double *x, double *y) {
    return object_to_double(arguments[0], x) && object_to_double(arguments[1], y);
}

static Owned checked_result(double result, double x, double y) {
    if (isnan(result) && !isnan(x) && !isnan(y)) {
        return math_raise_domain();
    }
    if (isinf(result) && isfinite(x) && isfinite(y)) {
        return math_raise_range();
    }
    return float_new(result);
}

static Owned math_atan2(Borrowed self, const Borrowed *arguments) {
    double x, y;
    (void)self;
    return read_two(arguments, &x, &y) ? checked_result(atan2(x, y), x, y) : NULL;
}
static Owned math_copysign(Borrowed self, const Borrowed *arguments) {
    double x, y;
    (void)self;
    return read_two(arguments, &x, &y) ? float_new(copysign(x, y)) : NULL;
}
static Owned math_fmod(Borrowed self, const Borrowed *arguments) {
    double x, y;
    (void)self;
    return read_two(arguments, &x, &y) ? checked_result(fmod(x, y), x, y) : NULL;
}
static Owned math_remainder(Borrowed self, const Borrowed *arguments) {
    double x, y;
    (void)self;
    return read_two(arguments, &x, &y) ? checked_result(remainder(x, y), x, y) : NULL;
}
static Owned math_nextafter(Borrowed self, const Borrowed *arguments) {
    double x, y;
    (void)self;
    return read_two(arguments, &x, &y) ? float_new(nextafter(x, y)) : NULL;
}
static Owned math_pow(Borrowed self, const Borrowed *arguments) {
    double x, y;
    (void)self;
    if (!read_two(arguments, &x, &y)) {
        return NULL;
    }
    double result = pow(x, y);
    return x == 0.0 && isinf(result) && isfinite(y) ? math_raise_domain() : checked_result(result, x, y);
}

// ---- parts of a float --------------------------------------------------------------------------------------------

static Owned pair(Owned first, Owned second) {
    if (first == NULL || second == NULL) {
        release_if_any(first);
        release_if_any(second);
        return NULL;
    }
    return tuple_two(first, second);
}

static Owned math_frexp(Borrowed self, const Borrowed *arguments) {
    double x;
    (void)self;
    if (!object_to_double(arguments[0], &x)) {
        return NULL;
    }
    int exponent = 0;
    double mantissa = isfinite(x) ? frexp(x, &exponent) : x;
    return pair(float_new(mantissa), int_from_int64(exponent));
}

static Owned math_modf(Borrowed self, const Borrowed *arguments) {
    double x, whole;
    (void)self;
    if (!object_to_double(arguments[0], &x)) {
        return NULL;
    }
    double fraction = modf(x, &whole);
    return pair(float_new(fraction), float_new(whole));
}

static Owned math_ldexp(Borrowed self, const Borrowed *arguments) {
    double x;
    (void)self;
    if (!object_to_double(arguments[0], &x)) {
        return NULL;
    }
    if (!is_int(arguments[1])) {
        return error_raise(&TypeErrorType, "Expected an int as second argument to ldexp.");
    }
    int64_t exponent;
    if (!int_to_int64(as_int(arguments[1]), &exponent)) {
        exponent = int_sign(as_int(arguments[1])) * (int64_t)INT_MAX;
    }
    exponent = exponent > INT_MAX ? INT_MAX : exponent < -INT_MAX ? -INT_MAX : exponent;
    double result = ldexp(x, (int)exponent);
    return isinf(result) && isfinite(x) ? math_raise_range() : float_new(result);
}

// ---- whole numbers -----------------------------------------------------------------------------------------------

// The special method of types that are no floats; NULL with nothing pending: there is none.
static Owned whole_by_method(Borrowed argument, Borrowed name) {
    return is_float(argument) && argument->type == &FloatType ? NULL : special_call(argument, name, 0, NULL);
}

static Owned whole(Borrowed argument, Borrowed name, double (*function)(double)) {
    Owned result = whole_by_method(argument, name);
    double x;
    if (result != NULL || error_is_pending()) {
        return result;
    }
    return object_to_double(argument, &x) ? int_from_double(function(x)) : NULL;
}
static Owned math_ceil(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return whole(arguments[0], names.__ceil__, ceil);
}
static Owned math_floor(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return whole(arguments[0], names.__floor__, floor);
}
static Owned math_trunc(Borrowed self, const Borrowed *arguments) {
    (void)self;
    if (arguments[0]->type == &FloatType) {
        return int_from_double(float_value(arguments[0]));
    }
    Owned result = whole_by_method(arguments[0], names.__trunc__);
    if (result == NULL && !error_is_pending()) {
        return error_raise(&TypeErrorType, "type %T doesn't define __trunc__ method", arguments[0]);
    }
    return result;
}

// ---- logarithms --------------------------------------------------------------------------------------------------

// Are the lowest `count` bits all zero?
static bool ends_in_zeros(const Int *value, int64_t count) {
    int64_t whole = count / INT_DIGIT_BITS;
    for (int64_t i = 0; i < whole; i++) {
        if (value->digits[i] != 0) {
            return false;
        }
    }
    return (value->digits[whole] & ((1u << count % INT_DIGIT_BITS) - 1)) == 0;
}

// An int that is too large for a double as mantissa × 2^exponent, the mantissa from 0.5 to 1 and rounded correctly: the
// 64 topmost bits, the last of which is set if anything follows, are rounded as all bits would be.
static bool split_long(const Int *value, double *mantissa, int64_t *exponent) {
    int64_t shift = int_bit_length(value) - 64;
    Owned count = int_from_int64(shift);
    Owned top = count == NULL ? NULL : int_shift_right(value, as_int(count));
    Owned sticky = int_from_int64(ends_in_zeros(value, shift) ? 0 : 1);
    Owned bits = top == NULL || sticky == NULL ? NULL : int_bitwise(as_int(top), as_int(sticky), BINARY_OR);
    if (bits != NULL) {
        bool overflow;
        int scale;
        *mantissa = frexp(int_to_double(as_int(bits), &overflow), &scale);
        *exponent = shift + scale;
    }
    bool good = bits != NULL;
    release_if_any(bits);
    release_if_any(sticky);
    release_if_any(top);
    release_if_any(count);
    return good;
}

static bool log_of_long(const Int *value, double (*function)(double), double *result) {
    double mantissa;
    int64_t exponent;
    if (!split_long(value, &mantissa, &exponent)) {
        return false;
    }
    *result = function(mantissa) + function(2.0) * (double)exponent;
    return true;
}

// False: an error is pending.
static bool logarithm(Borrowed argument, double (*function)(double), double *result) {
    double x;
    if (is_int(argument)) {
        bool overflow;
        if (int_sign(as_int(argument)) <= 0) {
            math_raise_domain();
            return false;
        }
        x = int_to_double(as_int(argument), &overflow);
        if (overflow) {
            return log_of_long(as_int(argument), function, result);
        }
    } else if (!object_to_double(argument, &x)) {
        return false;
    }
    if (x <= 0.0) {
        math_raise_domain();
        return false;
    }
    *result = function(x);
    return true;
}

static Owned math_log(Borrowed self, const Arguments *arguments) {
    double result, base;
    (void)self;
    if (!arguments_refuse_keywords("log", arguments)) {
        return NULL;
    }
    if (arguments->count < 1 || arguments->count > 2) {
        return error_raise(&TypeErrorType, "math.log requires 1 to 2 arguments");
    }
    if (!logarithm(arguments_get(arguments, 0), log, &result)) {
        return NULL;
    }
    if (arguments->count == 1) {
        return float_new(result);
    }
    if (!logarithm(arguments_get(arguments, 1), log, &base)) {
        return NULL;
    }
    return base == 0.0 ? error_raise(&ZeroDivisionErrorType, "float division by zero") : float_new(result / base);
}
static Owned math_log2(Borrowed self, const Borrowed *arguments) {
    double result;
    (void)self;
    return logarithm(arguments[0], log2, &result) ? float_new(result) : NULL;
}
static Owned math_log10(Borrowed self, const Borrowed *arguments) {
    double result;
    (void)self;
    return logarithm(arguments[0], log10, &result) ? float_new(result) : NULL;
}

// ---- the module --------------------------------------------------------------------------------------------------

static NativeRow math_rows[] = {
#define MATH(name, function, overflows, text) {#name, math_apply_##name, .signature = "(x, /)", .help = text},
#include "library/math_functions.def"
#undef MATH
    {"atan2", math_atan2, .signature = "(y, x, /)", .help = "Return the angle of the point (x, y), in radians."},
    {"ceil", math_ceil, .signature = "(x, /)", .help = "Return the smallest int not below x."},
    {"comb", math_comb, .signature = "(n, k, /)", .help = "Return how many ways there are to choose k of n items."},
    {"copysign", math_copysign, .signature = "(x, y, /)", .help = "Return the magnitude of x with the sign of y."},
    {"degrees", math_degrees, .signature = "(x, /)", .help = "Return the angle x, in radians, as degrees."},
    {"dist", math_dist, .signature = "(p, q, /)", .help = "Return the distance of two points."},
    {"factorial", math_factorial, .signature = "(x, /)", .help = "Return the product of the ints from 1 to x."},
    {"floor", math_floor, .signature = "(x, /)", .help = "Return the largest int not above x."},
    {"fmod", math_fmod, .signature = "(x, y, /)", .help = "Return the remainder of x / y, with the sign of x."},
    {"frexp", math_frexp, .signature = "(x, /)",
     .help = "Return m and e so that x is m * 2 ** e and 0.5 <= abs(m) < 1."},
    {"fsum", math_fsum, .signature = "(seq, /)", .help = "Return the sum of floats, rounded once."},
    {"gamma", math_gamma, .signature = "(x, /)", .help = "Return the gamma function at x."},
    {"gcd", math_gcd, .signature = "(*integers)", .help = "Return the greatest common divisor of the ints."},
    {"hypot", math_hypot, .signature = "(*coordinates)", .help = "Return the distance of a point from the origin."},
    {"isclose", math_isclose, .signature = "(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
     .help = "Return whether two floats are close to each other."},
    {"isfinite", math_isfinite, .signature = "(x, /)", .help = "Return whether x is neither an infinity nor a NaN."},
    {"isinf", math_isinf, .signature = "(x, /)", .help = "Return whether x is an infinity."},
    {"isnan", math_isnan, .signature = "(x, /)", .help = "Return whether x is a NaN."},
    {"isqrt", math_isqrt, .signature = "(n, /)", .help = "Return the square root of an int, rounded down."},
    {"lcm", math_lcm, .signature = "(*integers)", .help = "Return the least common multiple of the ints."},
    {"ldexp", math_ldexp, .signature = "(x, i, /)", .help = "Return x * 2 ** i."},
    {"lgamma", math_lgamma, .signature = "(x, /)", .help = "Return the natural logarithm of abs(gamma(x))."},
    {"log", .raw = math_log, .signature = "(x, base=math.e, /)", .help = "Return the logarithm of x to the base."},
    {"log10", math_log10, .signature = "(x, /)", .help = "Return the logarithm of x to base 10."},
    {"log2", math_log2, .signature = "(x, /)", .help = "Return the logarithm of x to base 2."},
    {"modf", math_modf, .signature = "(x, /)", .help = "Return the fraction and the whole part of x."},
    {"nextafter", math_nextafter, .signature = "(x, y, /)",
     .help = "Return the float next to x in the direction of y."},
    {"perm", math_perm, .signature = "(n, k=None, /)",
     .help = "Return how many ways there are to choose k of n items in order."},
    {"pow", math_pow, .signature = "(x, y, /)", .help = "Return x to the power of y as a float."},
    {"prod", math_prod, .signature = "(iterable, /, *, start=1)", .help = "Return the product of the items."},
    {"radians", math_radians, .signature = "(x, /)", .help = "Return the angle x, in degrees, as radians."},
    {"remainder", math_remainder, .signature = "(x, y, /)",
     .help = "Return the difference of x and the multiple of y that is nearest to it."},
    {"trunc", math_trunc, .signature = "(x, /)", .help = "Return the whole part of x."},
    {0}};

Owned math_module_new(void) {
    static const struct {
        const char *name;
        double value;
    } constants[] = {
        {"pi", M_PI}, {"e", M_E}, {"tau", 2.0 * M_PI}, {"inf", INFINITY}, {"nan", NAN},
    };
    Owned module = module_new_native("math", "Mathematical functions of floats and ints.", math_rows);
    for (int64_t i = 0; module != NULL && i < COUNT_OF(constants); i++) {
        Owned value = float_new(constants[i].value);
        if (value == NULL || !module_set(module, constants[i].name, value)) {
            release(give(module));
        }
    }
    return module;
}
