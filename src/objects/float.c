// SPDX-License-Identifier: GPL-3.0-or-later
// float: a double in an object, its operators, and its comparison with ints.
//
//     ┌──────────┬──────┬────────┐
//     │ refcount │ type │ value  │   24 bytes
//     └──────────┴──────┴────────┘
//
// What always holds: operators take floats and ints in any mixture, and make exact floats. A comparison with an int is
// exact: 2**53 + 1 == float(2**53 + 1) is False, because the float had to be rounded. Equal numbers have equal hashes.
//
// Next: float_text.c.
#include "objects/float.h"

#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/float_methods.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"

#include <errno.h>
#include <math.h>
#include <string.h>

// ---- create ------------------------------------------------------------------------------------------------------

Owned float_new_slow(double value) {
    Float *self = heap_allocate(HEAP_PLAIN, sizeof(Float));
    if (self == NULL) {
        return heap_raise_no_memory();
    }
    self->object = (Object){.refcount = 1, .type = &FloatType};
    self->value = value;
    return &self->object;
}

static Owned float_create(Type *type, const Arguments *arguments) {
    if (!arguments_refuse_keywords("float", arguments) || !arguments_check_count("float", arguments, 0, 1)) {
        return NULL;
    }
    Owned value = arguments->count == 0 ? float_new(0.0) : object_to_float(arguments_get(arguments, 0));
    if (value == NULL || type == &FloatType) {
        return value;
    }
    Owned object = type_allocate(type, 0);
    if (object != NULL) {
        ((Float *)(void *)object)->value = float_value(value);
    }
    release(value);
    return object;
}

// ---- repr --------------------------------------------------------------------------------------------------------

static Owned float_repr(Borrowed self) {
    Buffer out;
    buffer_init(&out);
    float_add_repr(float_value(self), &out);
    return str_from_buffer(&out);
}

// ---- equal and hash ----------------------------------------------------------------------------------------------

typedef enum Order { ORDER_LESS, ORDER_EQUAL, ORDER_GREATER, ORDER_NONE, ORDER_FAILED } Order;

static Order order_of(double left, double right) {
    return left < right ? ORDER_LESS : left > right ? ORDER_GREATER : left == right ? ORDER_EQUAL : ORDER_NONE;
}

// A float of 2^62 or more, which has no fraction, against an int.
static Order compare_large(double left, const Int *right) {
    int exponent;
    frexp(left, &exponent);
    int64_t bits = int_bit_length(right);
    if ((left < 0) != (int_sign(right) < 0) || isinf(left) || exponent > bits) {
        return left < 0 ? ORDER_LESS : ORDER_GREATER;
    }
    if (exponent < bits) {
        return left < 0 ? ORDER_GREATER : ORDER_LESS;
    }
    Owned whole = int_from_double(left);
    if (whole == NULL) {
        return ORDER_FAILED;
    }
    int order = int_compare((const Int *)(const void *)whole, right);
    release(whole);
    return order < 0 ? ORDER_LESS : order > 0 ? ORDER_GREATER : ORDER_EQUAL;
}

static Order compare_with_int(double left, const Int *right) {
    if (isnan(left)) {
        return ORDER_NONE;
    }
    if (fabs(left) >= 0x1p62) {
        return compare_large(left, right);
    }
    int64_t value;
    if (!int_to_int64(right, &value)) {
        return int_sign(right) > 0 ? ORDER_LESS : ORDER_GREATER;
    }
    int64_t whole = (int64_t)left;
    if (whole != value) {
        return whole < value ? ORDER_LESS : ORDER_GREATER;
    }
    return order_of(left - (double)whole, 0.0); // exact: the whole part was cut off, not rounded
}

static Owned float_rich_compare(Borrowed self, Borrowed other, Comparison comparison) {
    Order order;
    if (is_float(other)) {
        order = order_of(float_value(self), float_value(other));
    } else if (is_int(other)) {
        order = compare_with_int(float_value(self), as_int(other));
    } else {
        return not_implemented_new();
    }
    if (order == ORDER_FAILED) {
        return NULL;
    }
    switch (comparison) {
    case COMPARE_LESS: return bool_new(order == ORDER_LESS);
    case COMPARE_LESS_EQUAL: return bool_new(order == ORDER_LESS || order == ORDER_EQUAL);
    case COMPARE_EQUAL: return bool_new(order == ORDER_EQUAL);
    case COMPARE_NOT_EQUAL: return bool_new(order != ORDER_EQUAL);
    case COMPARE_GREATER: return bool_new(order == ORDER_GREATER);
    case COMPARE_GREATER_EQUAL: return bool_new(order == ORDER_GREATER || order == ORDER_EQUAL);
    case COMPARE_COUNT: break;
    }
    unreachable();
}

// The value modulo the prime 2^61 − 1, as for ints: mantissa × 2^e, and a power of two is a rotation of the 61 bits.
int64_t float_hash_value(double value) {
    const uint64_t prime = ((uint64_t)1 << 61) - 1;
    if (isinf(value)) {
        return value > 0 ? 314159 : -314159;
    }
    if (isnan(value)) {
        return 0;
    }
    int exponent;
    uint64_t hash = (uint64_t)ldexp(frexp(fabs(value), &exponent), 53);
    int rotation = (exponent - 53) % 61;
    rotation = rotation < 0 ? rotation + 61 : rotation;
    hash = (hash << rotation & prime) | hash >> (61 - rotation);
    int64_t result = value < 0 ? -(int64_t)hash : (int64_t)hash;
    return result == -1 ? -2 : result;
}

// NaNs are equal to nothing, so each has a hash of its own: were it one for all, a set of many would be slow.
static int64_t float_hash(Borrowed self) {
    double value = float_value(self);
    if (UNLIKELY(isnan(value))) {
        uint64_t address = (uint64_t)(uintptr_t)self;
        int64_t hash = (int64_t)(address >> 4 | address << 60);
        return hash == -1 ? -2 : hash;
    }
    return float_hash_value(value);
}

static Answer float_truth(Borrowed self) { return float_value(self) != 0.0 ? YES : NO; }

// ---- operators ---------------------------------------------------------------------------------------------------

// NO: neither float nor int.
static Answer read_operand(Borrowed object, double *value) {
    if (LIKELY(is_float(object))) {
        *value = float_value(object);
        return YES;
    }
    if (!is_int(object)) {
        return NO;
    }
    bool overflow;
    *value = int_to_double(as_int(object), &overflow);
    if (overflow) {
        error_raise(&OverflowErrorType, "int too large to convert to float");
        return FAILED;
    }
    return YES;
}

static Answer read_operands(Borrowed left, Borrowed right, double *a, double *b) {
    Answer answer = read_operand(left, a);
    return answer == YES ? read_operand(right, b) : answer;
}

// The result of an operator whose operands were not read.
static Owned not_read(Answer answer) { return answer == NO ? not_implemented_new() : NULL; }

static Owned float_add(Borrowed left, Borrowed right) {
    double a, b;
    Answer read = read_operands(left, right, &a, &b);
    return LIKELY(read == YES) ? float_new(a + b) : not_read(read);
}
static Owned float_subtract(Borrowed left, Borrowed right) {
    double a, b;
    Answer read = read_operands(left, right, &a, &b);
    return LIKELY(read == YES) ? float_new(a - b) : not_read(read);
}
static Owned float_multiply(Borrowed left, Borrowed right) {
    double a, b;
    Answer read = read_operands(left, right, &a, &b);
    return LIKELY(read == YES) ? float_new(a * b) : not_read(read);
}
static Owned float_true_divide(Borrowed left, Borrowed right) {
    double a, b;
    Answer read = read_operands(left, right, &a, &b);
    if (read != YES) {
        return not_read(read);
    }
    return b != 0.0 ? float_new(a / b) : error_raise(&ZeroDivisionErrorType, "float division by zero");
}

double float_modulo(double left, double right) {
    double rest = fmod(left, right);
    if (rest == 0.0) {
        return copysign(0.0, right);
    }
    return (right < 0) != (rest < 0) ? rest + right : rest;
}

// Dividing first and rounding then could give the next whole number up; what is left after taking the remainder off is
// nearly whole, and is rounded to it.
double float_floor_divide(double left, double right) {
    double rest = fmod(left, right);
    double quotient = (left - rest) / right;
    if (rest != 0.0 && (right < 0) != (rest < 0)) {
        quotient -= 1.0;
    }
    if (quotient == 0.0) {
        return copysign(0.0, left / right);
    }
    double whole = floor(quotient);
    return quotient - whole > 0.5 ? whole + 1.0 : whole;
}

static Owned float_binary_floor_divide(Borrowed left, Borrowed right) {
    double a, b;
    Answer read = read_operands(left, right, &a, &b);
    if (read != YES) {
        return not_read(read);
    }
    return b != 0.0 ? float_new(float_floor_divide(a, b))
                    : error_raise(&ZeroDivisionErrorType, "float floor division by zero");
}
static Owned float_binary_remainder(Borrowed left, Borrowed right) {
    double a, b;
    Answer read = read_operands(left, right, &a, &b);
    if (read != YES) {
        return not_read(read);
    }
    return b != 0.0 ? float_new(float_modulo(a, b)) : error_raise(&ZeroDivisionErrorType, "float modulo");
}
static Owned float_divmod(Borrowed left, Borrowed right) {
    double a, b;
    Answer read = read_operands(left, right, &a, &b);
    if (read != YES) {
        return not_read(read);
    }
    if (b == 0.0) {
        return error_raise(&ZeroDivisionErrorType, "float divmod()");
    }
    Owned quotient = float_new(float_floor_divide(a, b));
    Owned remainder = quotient != NULL ? float_new(float_modulo(a, b)) : NULL;
    if (remainder == NULL) {
        release_if_any(quotient);
        return NULL;
    }
    return tuple_two(quotient, remainder);
}

// OverflowError(34, 'Numerical result out of range'), with the number as CPython has it.
static void raise_range_error(void) {
    Owned number = int_from_int64(ERANGE);
    Owned text = number != NULL ? str_from_text(strerror(ERANGE)) : NULL;
    if (text == NULL) {
        release_if_any(number);
        return;
    }
    Owned arguments = tuple_two(number, text);
    Owned exception = arguments != NULL ? exception_new(&OverflowErrorType, arguments) : NULL;
    if (exception != NULL) {
        error_raise_object(exception);
    }
}

double float_power(double base, double exponent, bool *failed) {
    *failed = true;
    if (base == 0.0 && exponent < 0.0) {
        error_raise(&ZeroDivisionErrorType, "0.0 cannot be raised to a negative power");
        return 0.0;
    }
    bool finite = isfinite(base) && isfinite(exponent);
    if (base < 0.0 && finite && exponent != floor(exponent)) {
        error_raise(&ValueErrorType,
                    "negative number cannot be raised to a fractional power: complex numbers are not supported");
        return 0.0;
    }
    double result = pow(base, exponent);
    if (finite && isinf(result)) {
        raise_range_error();
        return 0.0;
    }
    *failed = false;
    return result;
}

static Owned float_binary_power(Borrowed left, Borrowed right) {
    double a, b;
    Answer read = read_operands(left, right, &a, &b);
    if (read != YES) {
        return not_read(read);
    }
    bool failed;
    double result = float_power(a, b, &failed);
    return failed ? NULL : float_new(result);
}

static Owned float_ternary_power(Borrowed base, Borrowed exponent, Borrowed modulus) {
    (void)base, (void)exponent, (void)modulus;
    return error_raise(&TypeErrorType, "pow() 3rd argument not allowed unless all arguments are integers");
}

static Owned float_negative(Borrowed self) { return float_new(-float_value(self)); }
static Owned float_positive(Borrowed self) {
    return self->type == &FloatType ? retain(self) : float_new(float_value(self));
}
static Owned float_absolute(Borrowed self) { return float_new(fabs(float_value(self))); }
static Owned float_to_int(Borrowed self) { return int_from_double(float_value(self)); }

// ---- Type --------------------------------------------------------------------------------------------------------

static const Member float_members[] = {MEMBER(Float, value), {0}};

Type FloatType = {
    .name = "float",
    .doc = "float(x=0, /)\n\nA floating-point number, from a number or from text.",
    .basic_size = sizeof(Float),
    .members = float_members,
    .flags = TYPE_BASE | TYPE_IMMUTABLE | TYPE_IS_FLOAT,
    .repr = float_repr,
    .hash = float_hash,
    .compare = float_rich_compare,
    .truth = float_truth,
    .new = float_create,
    .binary = {[BINARY_ADD] = float_add,
               [BINARY_SUBTRACT] = float_subtract,
               [BINARY_MULTIPLY] = float_multiply,
               [BINARY_TRUE_DIVIDE] = float_true_divide,
               [BINARY_FLOOR_DIVIDE] = float_binary_floor_divide,
               [BINARY_REMAINDER] = float_binary_remainder,
               [BINARY_POWER] = float_binary_power},
    .unary = {[UNARY_NEGATIVE] = float_negative, [UNARY_POSITIVE] = float_positive},
    .power_modulo = float_ternary_power,
    .divide_modulo = float_divmod,
    .absolute = float_absolute,
    .to_int = float_to_int,
    .to_float = float_positive,
    .methods = float_methods,
    .attributes = float_attributes,
};

bool floats_init(void) { return type_ready(&FloatType); }
