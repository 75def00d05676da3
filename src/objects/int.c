// SPDX-License-Identifier: GPL-3.0-or-later
// int: the type, how its objects are made, and its slots, which lead to the arithmetic of the other int_*.c files.
//
//     7              size  1   digits 7 0                    in the table of small ints
//     −2^30          size −2   digits 0 1                    a block of 32 bytes, like every int of up to two digits
//     2^60           size  3   digits 0 0 1                  24 + 12 bytes
//
// What always holds: the topmost digit is not zero; an int of at most two digits keeps zeros in the digits that it does
// not use, so that int_compact_value reads both; −5 … 256 of exact type int exist once, statically.
//
// Next: int_arithmetic.c.
#include "objects/int.h"

#include "memory/roots.h"
#include "objects/arguments.h"
#include "objects/bytes_like.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/float.h"
#include "objects/int_methods.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"

#include <string.h>

// ---- create ------------------------------------------------------------------------------------------------------

CompactInt int_small_objects[INT_SMALL_MAXIMUM - INT_SMALL_MINIMUM + 1];

Int *int_allocate(int64_t digit_count) {
    size_t size = INT_COMPACT_SIZE;
    if (digit_count > 2) {
        if (digit_count > INT_DIGITS_MAXIMUM) {
            return heap_raise_no_memory();
        }
        size = sizeof(Int) + (size_t)digit_count * sizeof(uint32_t);
    }
    Int *self = heap_allocate(HEAP_PLAIN, size);
    if (UNLIKELY(self == NULL)) {
        return heap_raise_no_memory();
    }
    self->object = (Object){.refcount = 1, .type = &IntType};
    self->size = digit_count;
    if (digit_count <= 2) {
        memset(self->digits, 0, 2 * sizeof(uint32_t));
    }
    return self;
}

// Many leading zeros are worth a smaller block; a few become spare.
static Int *give_back_spare(Int *self, int64_t old_count, int64_t new_count) {
    if (old_count - new_count <= old_count / 8 + 2) {
        return self;
    }
    size_t header = sizeof(Int);
    void *smaller = heap_resize(HEAP_PLAIN, self, header + (size_t)old_count * sizeof(uint32_t),
                                header + (size_t)new_count * sizeof(uint32_t));
    return smaller != NULL ? smaller : self;
}

Owned int_finish(Int *self, bool negative) {
    int64_t old_count = self->size;
    int64_t count = old_count;
    while (count > 0 && self->digits[count - 1] == 0) {
        count -= 1;
    }
    if (count <= 2) {
        int64_t magnitude = count == 0 ? 0 : self->digits[0];
        if (count == 2) {
            magnitude |= (int64_t)self->digits[1] << INT_DIGIT_BITS;
        }
        release(&self->object);
        return int_from_int64(negative ? -magnitude : magnitude);
    }
    self = give_back_spare(self, old_count, count);
    self->size = negative ? -count : count;
    return &self->object;
}

Owned int_from_uint64(uint64_t value) {
    if (value <= INT64_MAX) {
        return int_from_int64((int64_t)value);
    }
    Int *self = int_allocate(3);
    if (self == NULL) {
        return NULL;
    }
    for (int i = 0; i < 3; i++) {
        self->digits[i] = (uint32_t)(value >> (i * INT_DIGIT_BITS) & INT_DIGIT_MASK);
    }
    return &self->object;
}

Owned int_from_int64_slow(int64_t value) {
    if (value >= INT_SMALL_MINIMUM && value <= INT_SMALL_MAXIMUM) {
        return retain(&int_small_objects[value - INT_SMALL_MINIMUM].object);
    }
    uint64_t magnitude = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    int64_t digit_count = 1 + (magnitude >> INT_DIGIT_BITS != 0) + (magnitude >> (2 * INT_DIGIT_BITS) != 0);
    Int *self = int_allocate(digit_count);
    if (self == NULL) {
        return NULL;
    }
    for (int64_t i = 0; i < digit_count; i++) {
        self->digits[i] = (uint32_t)(magnitude >> (i * INT_DIGIT_BITS) & INT_DIGIT_MASK);
    }
    self->size = value < 0 ? -digit_count : digit_count;
    return &self->object;
}

static int64_t digit_count_of(const Int *self) { return self->size < 0 ? -self->size : self->size; }

Owned int_copy_exact(const Int *self) {
    if (self->object.type == &IntType) {
        return retain(&self->object);
    }
    if (int_is_compact(self)) {
        return int_from_int64(int_compact_value(self));
    }
    Int *copy = int_allocate(digit_count_of(self));
    if (copy == NULL) {
        return NULL;
    }
    memcpy(copy->digits, self->digits, (size_t)digit_count_of(self) * sizeof(uint32_t));
    copy->size = self->size;
    return &copy->object;
}

// An object of a class that derives from int; consumes the value.
static Owned copy_into_subclass(Type *type, Owned value) {
    if (value == NULL || type == &IntType) {
        return value;
    }
    const Int *source = as_int(value);
    int64_t count = digit_count_of(source);
    Owned object = type_allocate(type, count < 2 ? 2 : count);
    if (object != NULL) {
        Int *self = object_mutable(object);
        memcpy(self->digits, source->digits, (size_t)(count < 2 ? 2 : count) * sizeof(uint32_t));
        self->size = source->size;
    }
    release(value);
    return object;
}

static Owned convert_with_base(Borrowed text, Borrowed base_object) {
    int64_t base;
    if (!object_to_int64(base_object, &base, NULL)) {
        return NULL;
    }
    if (base != 0 && (base < 2 || base > 36)) {
        return error_raise(&ValueErrorType, "int() base must be >= 2 and <= 36, or 0");
    }
    if (!is_str(text) && !is_bytes_like(text)) {
        return error_raise(&TypeErrorType, "int() can't convert non-string with explicit base");
    }
    return int_parse(text, (int)base);
}

static Owned convert_arguments(const Arguments *arguments) {
    int64_t keyword_count = arguments_keyword_count(arguments);
    int64_t total = arguments->count + keyword_count;
    if (total > 2) {
        return error_raise(&TypeErrorType, "int() takes at most 2 arguments (%lld given)", (long long)total);
    }
    Borrowed base = arguments->count == 2 ? arguments_get(arguments, 1) : NULL;
    for (int64_t i = 0; i < keyword_count; i++) {
        Borrowed name = tuple_get(arguments->names, i);
        if (!str_equals_text(name, "base")) {
            return error_raise(&TypeErrorType, "'%S' is an invalid keyword argument for int()", name);
        }
        base = arguments_get(arguments, arguments->count + i);
    }
    if (arguments->count == 0) {
        return base == NULL ? int_from_int64(0) : error_raise(&TypeErrorType, "int() missing string argument");
    }
    Borrowed value = arguments_get(arguments, 0);
    return base == NULL ? object_to_int(value) : convert_with_base(value, base);
}

static Owned int_new(Type *type, const Arguments *arguments) {
    if (LIKELY(arguments->count == 1 && arguments->names == NULL)) {
        return copy_into_subclass(type, object_to_int(arguments_get(arguments, 0)));
    }
    return copy_into_subclass(type, convert_arguments(arguments));
}

// ---- repr --------------------------------------------------------------------------------------------------------

static Owned int_repr(Borrowed self) { return int_to_text(as_int(self), 10); }

// ---- equal and hash ----------------------------------------------------------------------------------------------

int int_compare(const Int *left, const Int *right) {
    if (LIKELY(int_is_compact(left) && int_is_compact(right))) {
        int64_t a = int_compact_value(left);
        int64_t b = int_compact_value(right);
        return (a > b) - (a < b);
    }
    if (left->size != right->size) {
        return left->size < right->size ? -1 : 1;
    }
    for (int64_t i = digit_count_of(left) - 1; i >= 0; i--) {
        if (left->digits[i] != right->digits[i]) {
            return (left->digits[i] < right->digits[i]) == (left->size > 0) ? -1 : 1;
        }
    }
    return 0;
}

static bool order_satisfies(int order, Comparison comparison) {
    switch (comparison) {
    case COMPARE_LESS: return order < 0;
    case COMPARE_LESS_EQUAL: return order <= 0;
    case COMPARE_EQUAL: return order == 0;
    case COMPARE_NOT_EQUAL: return order != 0;
    case COMPARE_GREATER: return order > 0;
    case COMPARE_GREATER_EQUAL: return order >= 0;
    case COMPARE_COUNT: break;
    }
    unreachable();
}

static Owned int_rich_compare(Borrowed self, Borrowed other, Comparison comparison) {
    if (!is_int(other)) {
        return not_implemented_new();
    }
    return bool_new(order_satisfies(int_compare(as_int(self), as_int(other)), comparison));
}

// The value modulo the prime 2^61 − 1, with its sign: two digits further is a rotation by 60 of 61 bits. Equal numbers
// of all types have equal hashes; floats reduce likewise.
int64_t int_hash_value(const Int *self) {
    const uint64_t prime = ((uint64_t)1 << 61) - 1;
    if (LIKELY(int_is_compact(self))) {
        int64_t value = int_compact_value(self);
        return value == -1 ? -2 : value;
    }
    int64_t count = digit_count_of(self);
    uint64_t hash = count % 2 == 0 ? 0 : self->digits[count - 1];
    for (int64_t i = count / 2 * 2 - 2; i >= 0; i -= 2) {
        hash = (hash << 60 & prime) | hash >> 1;
        hash += self->digits[i] | (uint64_t)self->digits[i + 1] << INT_DIGIT_BITS;
        hash = hash >= prime ? hash - prime : hash;
    }
    int64_t result = self->size < 0 ? -(int64_t)hash : (int64_t)hash;
    return result == -1 ? -2 : result;
}

static int64_t int_hash(Borrowed self) { return int_hash_value(as_int(self)); }

static Answer int_truth(Borrowed self) { return as_int(self)->size != 0 ? YES : NO; }

// ---- operators ---------------------------------------------------------------------------------------------------

static bool both_are_ints(Borrowed left, Borrowed right) { return is_int(left) && is_int(right); }

static Owned int_binary_add(Borrowed left, Borrowed right) {
    return both_are_ints(left, right) ? int_add(as_int(left), as_int(right)) : not_implemented_new();
}
static Owned int_binary_subtract(Borrowed left, Borrowed right) {
    return both_are_ints(left, right) ? int_subtract(as_int(left), as_int(right)) : not_implemented_new();
}
static Owned int_binary_multiply(Borrowed left, Borrowed right) {
    return both_are_ints(left, right) ? int_multiply(as_int(left), as_int(right)) : not_implemented_new();
}
static Owned int_binary_true_divide(Borrowed left, Borrowed right) {
    return both_are_ints(left, right) ? int_true_divide(as_int(left), as_int(right)) : not_implemented_new();
}
static Owned int_binary_floor_divide(Borrowed left, Borrowed right) {
    if (!both_are_ints(left, right)) {
        return not_implemented_new();
    }
    Owned quotient = NULL;
    return int_divide_modulo(as_int(left), as_int(right), &quotient, NULL) ? quotient : NULL;
}
static Owned int_binary_remainder(Borrowed left, Borrowed right) {
    if (!both_are_ints(left, right)) {
        return not_implemented_new();
    }
    Owned remainder = NULL;
    return int_divide_modulo(as_int(left), as_int(right), NULL, &remainder) ? remainder : NULL;
}
static Owned int_binary_power(Borrowed left, Borrowed right) {
    return both_are_ints(left, right) ? int_power(as_int(left), as_int(right)) : not_implemented_new();
}
static Owned int_binary_left_shift(Borrowed left, Borrowed right) {
    return both_are_ints(left, right) ? int_shift_left(as_int(left), as_int(right)) : not_implemented_new();
}
static Owned int_binary_right_shift(Borrowed left, Borrowed right) {
    return both_are_ints(left, right) ? int_shift_right(as_int(left), as_int(right)) : not_implemented_new();
}
static Owned int_binary_and(Borrowed left, Borrowed right) {
    return both_are_ints(left, right) ? int_bitwise(as_int(left), as_int(right), BINARY_AND) : not_implemented_new();
}
static Owned int_binary_or(Borrowed left, Borrowed right) {
    return both_are_ints(left, right) ? int_bitwise(as_int(left), as_int(right), BINARY_OR) : not_implemented_new();
}
static Owned int_binary_xor(Borrowed left, Borrowed right) {
    return both_are_ints(left, right) ? int_bitwise(as_int(left), as_int(right), BINARY_XOR) : not_implemented_new();
}

static Owned int_ternary_power(Borrowed base, Borrowed exponent, Borrowed modulus) {
    if (!both_are_ints(base, exponent) || !is_int(modulus)) {
        return not_implemented_new();
    }
    return int_power_modulo(as_int(base), as_int(exponent), as_int(modulus));
}

static Owned int_divmod(Borrowed left, Borrowed right) {
    Owned quotient = NULL, remainder = NULL;
    if (!both_are_ints(left, right)) {
        return not_implemented_new();
    }
    return int_divide_modulo(as_int(left), as_int(right), &quotient, &remainder) ? tuple_two(quotient, remainder)
                                                                                 : NULL;
}

static Owned int_negative(Borrowed self) { return int_negate(as_int(self)); }
static Owned int_positive(Borrowed self) { return int_copy_exact(as_int(self)); }
static Owned int_invert(Borrowed self) { // ~x is −x − 1
    if (int_is_compact(as_int(self))) {
        return int_from_int64(~int_compact_value(as_int(self)));
    }
    Owned next = int_add(as_int(self), as_int(OBJECT_TRUE));
    if (next == NULL) {
        return NULL;
    }
    Owned result = int_negate(as_int(next));
    release(next);
    return result;
}
static Owned int_absolute(Borrowed self) {
    return as_int(self)->size < 0 ? int_negate(as_int(self)) : int_copy_exact(as_int(self));
}
static Owned int_to_float(Borrowed self) {
    bool overflow;
    double value = int_to_double(as_int(self), &overflow);
    return overflow ? error_raise(&OverflowErrorType, "int too large to convert to float") : float_new(value);
}

// ---- Type --------------------------------------------------------------------------------------------------------

static const Member int_members[] = {MEMBER(Int, size), {0}};

Type IntType = {
    .name = "int",
    .doc =
        "int(x=0, /)\nint(text, base=10)\n\nAn integer of any size, from a number or from text in a base of 2 to 36.",
    .basic_size = sizeof(Int),
    .members = int_members,
    .item_size = sizeof(uint32_t),
    .flags = TYPE_BASE | TYPE_IMMUTABLE | TYPE_IS_INT,
    .repr = int_repr,
    .hash = int_hash,
    .compare = int_rich_compare,
    .truth = int_truth,
    .new = int_new,
    .binary = {[BINARY_ADD] = int_binary_add,
               [BINARY_SUBTRACT] = int_binary_subtract,
               [BINARY_MULTIPLY] = int_binary_multiply,
               [BINARY_TRUE_DIVIDE] = int_binary_true_divide,
               [BINARY_FLOOR_DIVIDE] = int_binary_floor_divide,
               [BINARY_REMAINDER] = int_binary_remainder,
               [BINARY_POWER] = int_binary_power,
               [BINARY_LEFT_SHIFT] = int_binary_left_shift,
               [BINARY_RIGHT_SHIFT] = int_binary_right_shift,
               [BINARY_AND] = int_binary_and,
               [BINARY_OR] = int_binary_or,
               [BINARY_XOR] = int_binary_xor},
    .unary = {[UNARY_NEGATIVE] = int_negative, [UNARY_POSITIVE] = int_positive, [UNARY_INVERT] = int_invert},
    .power_modulo = int_ternary_power,
    .divide_modulo = int_divmod,
    .absolute = int_absolute,
    .to_int = int_positive,
    .to_float = int_to_float,
    .to_index = int_positive,
    .methods = int_methods,
    .attributes = int_attributes,
};

static void small_ints_walk(Visit visit, void *context) {
    for (int64_t i = 0; i < COUNT_OF(int_small_objects); i++) {
        visit(&int_small_objects[i].object, edge_index(EDGE_ITEM, i + INT_SMALL_MINIMUM), context);
    }
}

static void bools_walk(Visit visit, void *context) {
    visit(OBJECT_FALSE, edge_field("False"), context);
    visit(OBJECT_TRUE, edge_field("True"), context);
}

bool ints_init(void) {
    for (int64_t i = 0; i < COUNT_OF(int_small_objects); i++) {
        int64_t value = i + INT_SMALL_MINIMUM;
        CompactInt *self = &int_small_objects[i];
        self->object = (Object){.refcount = 1, .type = &IntType};
        self->size = (value > 0) - (value < 0);
        self->digits[0] = (uint32_t)(value < 0 ? -value : value);
        heap_register_static(&self->object);
    }
    heap_register_static(object_mutable(OBJECT_FALSE));
    heap_register_static(object_mutable(OBJECT_TRUE));
    root_register("small ints", small_ints_walk);
    root_register("True, False", bools_walk);
    return type_ready(&IntType) && type_ready(&BoolType);
}
